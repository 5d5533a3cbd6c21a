// The small parts of the window that need no window.
#include "tests/support/catch.h"
#include "ui/common/changed_lines.h"
#include "ui/shell/arguments.h"
#include "ui/shell/file_names.h"
#include "ui/shell/word_count.h"

#include <QDir>

using namespace galley;
using namespace galley::ui;

TEST_CASE("the command line names files and a layout", "[shell]")
{
    const auto found =
        readArguments({u"galley"_qs, u"a.md"_qs, u"--layout"_qs, u"review"_qs, u"b"_qs});
    CHECK(found.paths == QStringList{u"a.md"_qs, u"b"_qs});
    CHECK(found.arrangement == Arrangement::Review);
    CHECK(found.answer.isEmpty());
}

TEST_CASE("a command line that makes no sense is refused with a reason", "[shell]")
{
    const auto layout = readArguments({u"galley"_qs, u"--layout"_qs, u"sideways"_qs});
    CHECK(layout.wrong);
    CHECK(layout.answer == u"galley: --layout takes write, edit or review, not \"sideways\""_qs);
    CHECK(readArguments({u"galley"_qs, u"--nonsense"_qs}).wrong);
}

TEST_CASE("version and help are answered", "[shell]")
{
    const auto version = readArguments({u"galley"_qs, u"--version"_qs});
    CHECK(version.answer == u"galley " GALLEY_VERSION ""_qs);
    CHECK_FALSE(version.wrong);
    CHECK(readArguments({u"galley"_qs, u"--help"_qs}).answer.contains(u"--layout"_qs));
}

TEST_CASE("a change is shown by the lines it touches and what differs in them", "[shell]")
{
    const std::string text = "one\ntitle: 'It's so'\nthree\n";
    const auto changes = changedLines(text, {{{14, 15}, "''"}});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].line == 2);
    CHECK(changes[0].before == "title: 'It's so'");
    CHECK(changes[0].after == "title: 'It''s so'");
    CHECK(changes[0].removed.empty());
    CHECK(changes[0].added == std::vector<ByteRange>{{11, 12}});
}

TEST_CASE("changes of one line are one, those of other lines are others", "[shell]")
{
    const std::string text = "a b\nc\nd é f\n";
    const auto changes = changedLines(text, {{{0, 1}, "A"}, {{2, 3}, "B"}, {{8, 10}, "è"}});
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].after == "A B");
    CHECK(changes[1].line == 3);
    CHECK(changes[1].before == "d é f");
    CHECK(changes[1].after == "d è f");
    CHECK(changes[1].removed == std::vector<ByteRange>{{2, 4}});
}

TEST_CASE("a long path keeps its begin and its file's name", "[shell]")
{
    CHECK(elidedPath(u"/srv/news/gone.md"_qs, 90) == u"/srv/news/gone.md"_qs);
    CHECK(elidedPath(QDir::homePath() + u"/gone.md"_qs, 90) == u"~/gone.md"_qs);
    CHECK(elidedPath(u"/srv/"_qs + u"x"_qs.repeated(100) + u"/gone.md"_qs, 30) ==
          u"/srv/xxxxx…xxxxxxxxxxx/gone.md"_qs);
}

TEST_CASE("a title becomes a file name", "[shell]")
{
    CHECK(fileNameFor(u"The Printer's Devil"_qs) == u"the-printers-devil.md"_qs);
    CHECK(fileNameFor(u"Ärger: 3 × über / alles!"_qs) == u"arger-3-uber-alles.md"_qs);
    CHECK(fileNameFor(u"../../etc"_qs) == u"etc.md"_qs);
    CHECK(fileNameFor(u""_qs) == u"untitled.md"_qs);
}

TEST_CASE("words are runs that hold a letter or a digit", "[shell]")
{
    CHECK(wordCount(u"") == 0);
    CHECK(wordCount(u"# One two — three, 4.\n\n- five's\n") == 5);
    CHECK(wordCount(u"naïve Straße") == 2);
}
