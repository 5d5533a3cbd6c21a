// A word of the page, found in the Markdown that it was made of.
#include "ui/editor/word_in_source.h"

#include "tests/support/catch.h"

using galley::ui::ClickedWord;
using galley::ui::placeInSource;

namespace {

/// What stands in `source` from the place of occurrence `index` of `count` on.
std::string found(const char *source, const char *word, int index, int count, double share = 0)
{
    const QString text = QString::fromUtf8(source);
    const int place = placeInSource({1, 1, QString::fromUtf8(word), index, count, share}, text);
    return text.mid(place).toStdString();
}

} // namespace

TEST_CASE("a repeated word is the one that was clicked", "[editor]")
{
    const char *source = "The lamp, the tray and the proof.";
    CHECK(found(source, "the", 0, 2) == "the tray and the proof.");
    CHECK(found(source, "the", 1, 2) == "the proof.");
    CHECK(found(source, "The", 0, 1) == source);
    CHECK(found("Line one\nline two\nline three", "line", 1, 2) == "line three");
}

TEST_CASE("marks of emphasis within and around a word do not hide it", "[editor]")
{
    CHECK(found("a **galley**, *galley proof*", "proof", 0, 1) == "proof*");
    CHECK(found("a **galley**, *galley proof*", "galley", 1, 2) == "galley proof*");
    CHECK(found("un*frigging*believable", "unfriggingbelievable", 0, 1) ==
          "un*frigging*believable");
    CHECK(found("a snake_case name", "snakecase", 0, 1) == "snake_case name");
    CHECK(found("a \\*star\\* here", "star", 0, 1) == "star\\* here");
}

TEST_CASE("what the page does not show is passed over", "[editor]")
{
    CHECK(found("[words](https://example.org/words \"words\") and words", "words", 1, 2) ==
          "words");
    CHECK(found("[words][words] and words", "words", 1, 2) == "words");
    CHECK(found("noted[^noted] and noted", "noted", 1, 2) == "noted");
    CHECK(found("<em class=\"class\">first class</em> class", "class", 0, 2) == "class</em> class");
    CHECK(found("<!-- quay --> on the quay", "quay", 0, 1) == "quay");
    CHECK(found("salt &amp; amp", "amp", 0, 1) == "amp");
    CHECK(found("![lamp](lamp.png) a lamp", "lamp", 0, 1) == "lamp");
    CHECK(found("1. 1 lamp\n2. 2 lamps", "2", 0, 1) == "2 lamps");
    CHECK(found("- [x] x marks", "x", 0, 1) == "x marks");
    CHECK(found("[^a]: a note", "a", 0, 1) == "a note");
}

TEST_CASE("what the page shows is not passed over", "[editor]")
{
    CHECK(found("see <https://example.org> there", "example", 0, 1) == "example.org> there");
    CHECK(found("![](map.png \"The harbour\")", "harbour", 0, 1) == "harbour\")");
    CHECK(found("`f(x)[0](y)` and y", "y", 0, 2) == "y)` and y");
    CHECK(found("| Made by | Read by |\n| --- | --- |\n| him | him |", "him", 1, 2) == "him |");
}

TEST_CASE("code is taken as it is written, without its fences", "[editor]")
{
    const char *code = "```python\npython = [a](b)\n1. b\n```";
    CHECK(found(code, "python", 0, 1) == "python = [a](b)\n1. b\n```");
    CHECK(found(code, "b", 0, 2) == "b)\n1. b\n```");
    CHECK(found(code, "1", 0, 1) == "1. b\n```");
}

TEST_CASE("words of any script are words", "[editor]")
{
    CHECK(found("Ärger über Öl", "über", 0, 1) == "über Öl");
    CHECK(found("мир, труд", "труд", 0, 1) == "труд");
    CHECK(found("😀 smile 😀 again", "again", 0, 1) == "again");
    CHECK(found("𝒜b 𝒜", "𝒜", 0, 1) == "𝒜");
}

TEST_CASE("where page and source differ, the nearest one is taken", "[editor]")
{
    CHECK(found("lamp lamp lamp", "lamp", 0, 1, 0.9) == "lamp");
    CHECK(found("caf&eacute; and tea", "café", 0, 1, 0.5) == "and tea");
    CHECK(found("", "word", 0, 1, 0.5) == "");
    CHECK(found("---", "", 0, 0, 0.5) == "---");
}
