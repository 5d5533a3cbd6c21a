// What is shown of a fix beside it.
#include "ui/common/fix_change.h"

#include "tests/support/catch.h"

using namespace galley;
using namespace galley::ui;

namespace {

Fix fix(std::size_t begin, std::size_t end, const std::string &text)
{
    return {"Mend it", {{{begin, end}, text}}};
}

} // namespace

TEST_CASE("what a fix changes is its line before and after", "[common]")
{
    const std::string text = "one\ntitle: 'It's'\nthree\n";
    const ChangedLines change = changeOf(text, fix(14, 15, "''"));
    CHECK(plainChange(change) == u"\u2212 title: 'It's'\n+ title: 'It''s'"_qs);
    CHECK(spokenChange(change) == u"Before: title: 'It's' After: title: 'It''s'"_qs);
    const QString rich = richChange(change);
    CHECK(rich.contains(u"\u2212 title: 'It"_qs));
    CHECK(rich.count(u"<b style="_qs) == 1); // what comes; nothing goes
}

TEST_CASE("a long line is cut to what changes, and never within a character", "[common]")
{
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "ä";
    text += "'";
    for (int i = 0; i < 300; ++i)
        text += "ö";
    const ChangedLines change = changeOf(text, fix(600, 601, "''"));
    const QString plain = plainChange(change);
    CHECK(plain.startsWith(u"\u2212 …ä"_qs));
    CHECK(plain.endsWith(u"ö…"_qs));
    CHECK(plain.size() < 200);
    CHECK_FALSE(plain.contains(QChar::ReplacementCharacter));
}

TEST_CASE("a line that a fix takes out or puts in is told alone", "[common]")
{
    const std::string text = "a: 1\nb: 2\nc: 3\n";
    CHECK(spokenChange(changeOf(text, fix(5, 10, ""))) == u"Takes out: b: 2"_qs);
    CHECK(plainChange(changeOf(text, fix(5, 10, ""))) == u"\u2212 b: 2"_qs);
}

TEST_CASE("what looks like markup is shown as it is written", "[common]")
{
    const QString rich = richChange(changeOf("a: <b>x</b>\n", fix(3, 3, "<img src='x'>")));
    CHECK_FALSE(rich.contains(u"<img"_qs));
    CHECK_FALSE(rich.contains(u"<b>x"_qs));
}

TEST_CASE("a fix of a long value shows how it begins, and that it goes on", "[common]")
{
    const std::string value = "a: " + std::string(400, 'b');
    const std::string text = "title: " + value + "\nkind: x\n";
    const ChangedLines change = changeOf(text, fix(7, 7 + value.size(), "'" + value + "'"));
    const QStringList lines = plainChange(change).split(u'\n');
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith(u"\u2212 title: a: bbb"_qs));
    CHECK(lines[1].startsWith(u"+ title: 'a: bbb"_qs));
    for (const QString &line : lines) {
        CHECK(line.endsWith(u"b…"_qs));
        CHECK(line.size() < 320);
    }
}

TEST_CASE("of an edit that spans much only what differs counts", "[common]")
{
    const std::string same(400, 'b');
    const std::string text = "title: '" + same + "It's" + same + "'\n";
    const std::string after = "'" + same + "It''s" + same + "'";
    const QString plain = plainChange(changeOf(text, fix(7, text.size() - 1, after)));
    CHECK(plain.contains(u"bIt'sb"_qs));
    CHECK(plain.contains(u"bIt''sb"_qs));
    CHECK(plain.size() < 200);
}

TEST_CASE("a fix that changes nothing shows nothing", "[common]")
{
    CHECK(plainChange(changeOf("title: a\n", fix(7, 8, "a"))).isEmpty());
    CHECK(spokenChange(changeOf(std::string(500, 'a'), fix(200, 201, "a"))).isEmpty());
}

TEST_CASE("a long line that is cut within an edit is cut between characters", "[common]")
{
    std::string value;
    for (int i = 0; i < 300; ++i)
        value += "ä€";
    const QString plain =
        plainChange(changeOf("title: " + value, fix(7, 7 + value.size(), "'" + value + "'")));
    CHECK_FALSE(plain.contains(QChar::ReplacementCharacter));
    CHECK(plain.count(QChar(0x2026)) == 2);
}
