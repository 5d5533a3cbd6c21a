#include "app/text/line_index.h"

#include "tests/support/catch.h"

#include <random>

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

TEST_CASE("every place of a random text is in the line and column that counting gives", "[text]")
{
    std::mt19937 random(5);
    const std::vector<std::string> pieces = {
        "a", "\n", "\r", "\r\n", "\xC3\xA9", "\xF0\x9F\x98\x80", " "};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        Position expected;
        std::vector<std::pair<std::size_t, Position>> places;
        for (auto count = random() % 40; count > 0; --count) {
            const std::string &piece = pieces[random() % pieces.size()];
            const bool endsLine = piece.front() == '\n' || piece.front() == '\r';
            const bool joins = piece.front() == '\n' && text.ends_with('\r');
            if (!joins)
                places.emplace_back(text.size(), expected);
            text += piece;
            if (endsLine && !joins)
                expected = {expected.line + 1, 1};
            else if (!endsLine)
                ++expected.column;
        }
        const LineIndex lines(text);
        INFO(text);
        REQUIRE(lines.position(text.size()) == expected);
        for (const auto &[offset, place] : places)
            REQUIRE(lines.position(offset) == place);
    }
}
