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
