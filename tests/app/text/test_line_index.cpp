#include "app/text/line_index.h"

#include "tests/support/catch.h"

using namespace galley;

TEST_CASE("a line ends at LF, CRLF or CR", "[text]")
{
    const LineIndex lines("a\nbc\r\nd\re");
    CHECK(lines.lineCount() == 4);
    CHECK(lines.line(LineNumber{1}) == ByteRange{0, 2});
    CHECK(lines.line(LineNumber{2}) == ByteRange{2, 6});
    CHECK(lines.line(LineNumber{3}) == ByteRange{6, 8});
    CHECK(lines.line(LineNumber{4}) == ByteRange{8, 9});
    CHECK(lines.line(LineNumber{5}) == ByteRange{9, 9});
    CHECK(lines.line(LineNumber{0}) == ByteRange{9, 9});
}

TEST_CASE("behind the last line end is an empty line", "[text]")
{
    const LineIndex lines("a\n");
    CHECK(lines.lineCount() == 2);
    CHECK(lines.position(2) == Position{2, 1});
    CHECK(LineIndex("").lineCount() == 1);
    CHECK(LineIndex("").position(0) == Position{1, 1});
}

TEST_CASE("columns count code points from 1", "[text]")
{
    const LineIndex lines("\xC3\xA9\xF0\x9F\x98\x80x\nsecond");
    CHECK(lines.position(0) == Position{1, 1});
    CHECK(lines.position(2) == Position{1, 2});
    CHECK(lines.position(4) == Position{1, 2});
    CHECK(lines.position(6) == Position{1, 3});
    CHECK(lines.position(7) == Position{1, 4});
    CHECK(lines.position(8) == Position{2, 1});
    CHECK(lines.position(99) == Position{2, 7});
}

TEST_CASE("a BOM has no column", "[text]")
{
    const LineIndex lines("\xEF\xBB\xBFtitle\n\xEF\xBB\xBFx");
    CHECK(lines.position(0) == Position{1, 1});
    CHECK(lines.position(3) == Position{1, 1});
    CHECK(lines.position(4) == Position{1, 2});
    CHECK(lines.position(12) == Position{2, 2});
}
