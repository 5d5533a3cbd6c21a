// Lossless edits: what each style becomes, byte for byte, and what is refused.
#include "app/frontmatter/edit.h"
#include "app/frontmatter/front_matter.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::frontmatter;

namespace {

std::string withFences(const std::string &content)
{
    return "---\n" + content + "---\nBody: it's 'here'\n---\n";
}

/// The content after setting, or the refusal behind "refused: ".
std::string contentAfter(const std::string &content, const std::string &key, const Value &value)
{
    const std::string file = withFences(content);
    const auto edits = set(file, key, value);
    if (!edits)
        return "refused: " + edits.error().message;
    const std::string after = applyEdits(file, *edits);
    const std::string tail = withFences("").substr(4);
    REQUIRE(after.starts_with("---\n"));
    REQUIRE(after.ends_with(tail));
    return after.substr(4, after.size() - 4 - tail.size());
}

Value text(const std::string &value) { return Value::string(value); }

Value texts(const std::vector<std::string> &values)
{
    std::vector<Value> items;
    for (const std::string &value : values)
        items.push_back(text(value));
    return Value::list(items);
}

} // namespace

TEST_CASE("an edit keeps the quotes that the author chose", "[frontmatter][edit]")
{
    CHECK(contentAfter("title: 'A'\n", "title", text("It's B")) == "title: 'It''s B'\n");
    CHECK(contentAfter("title: \"A\"\n", "title", text("It's \"B\"")) == "title: \"It's \\\"B\\\"\"\n");
    CHECK(contentAfter("title: A\n", "title", text("It's B")) == "title: It's B\n");
}

TEST_CASE("a text that its style cannot hold gets the nearest style that can", "[frontmatter][edit]")
{
    CHECK(contentAfter("title: A\n", "title", text("B: c")) == "title: 'B: c'\n");
    CHECK(contentAfter("title: A\n", "title", text("B #c")) == "title: 'B #c'\n");
    CHECK(contentAfter("title: A\nsubtitle: \"B\"\n", "title", text("@c")) == "title: '@c'\nsubtitle: \"B\"\n");
    CHECK(contentAfter("title: 'A'\n", "title", text("B\nc")) == "title: \"B\\nc\"\n");
    CHECK(contentAfter("title: 'A'\n", "title", text(std::string("B\0c", 3))) == "title: \"B\\0c\"\n");
    CHECK(contentAfter("title: A\n", "title", text("")) == "title: ''\n");
    CHECK(contentAfter("title: A\n", "title", text(" b ")) == "title: ' b '\n");
}

TEST_CASE("a text stays a text where a parser would take it for something else", "[frontmatter][edit]")
{
    for (const std::string value : {"no", "yes", "On", "y", "null", "~", "true", "012", "1_000", "0x1F",
                                    "1e3", ".5", "12:30:00", "2025-02-02", "2025-02-02T10:00:00Z", "=", "<<",
                                    "-", "3", "-.inf"}) {
        INFO(value);
        CHECK(contentAfter("title: A\n", "title", text(value)) == "title: '" + value + "'\n");
    }
}

TEST_CASE("a value that is no text is written without quotes", "[frontmatter][edit]")
{
    CHECK(contentAfter("draft: true\n", "draft", Value::boolean(false)) == "draft: false\n");
    CHECK(contentAfter("weight: '3'\n", "weight", Value::integer(4)) == "weight: 4\n");
    CHECK(contentAfter("date: 2025-01-01\n", "date", Value::plain("2025-02-02")) == "date: 2025-02-02\n");
    CHECK(contentAfter("title: A\n", "title", Value::null()) == "title: null\n");
}

TEST_CASE("comments, blanks and the other entries stay", "[frontmatter][edit]")
{
    CHECK(contentAfter("# top\ntitle:   'A'   # why\n\n# of b\nb: 1\n# end\n", "title", text("B"))
          == "# top\ntitle:   'B'   # why\n\n# of b\nb: 1\n# end\n");
    CHECK(contentAfter("title:\nb: 1\n", "title", text("B")) == "title: 'B'\nb: 1\n");
    CHECK(contentAfter("title: \nb: 1\n", "title", text("B")) == "title: 'B'\nb: 1\n");
    CHECK(contentAfter("title: # none\nb: 1\n", "title", text("B")) == "title: 'B' # none\nb: 1\n");
    CHECK(contentAfter("title: A b\n  c d\nb: 1\n", "title", text("B")) == "title: B\nb: 1\n");
    CHECK(contentAfter("  title: A\n  b: c\n", "title", text("B")) == "  title: B\n  b: c\n");
}

TEST_CASE("literal and folded scalars stay what they are", "[frontmatter][edit]")
{
    CHECK(contentAfter("a: |\n  one\n  two\nb: 1\n", "a", text("one\n\n three\n"))
          == "a: |\n  one\n\n   three\nb: 1\n");
    CHECK(contentAfter("a: |\n  one\nb: 1\n", "a", text("one")) == "a: |-\n  one\nb: 1\n");
    CHECK(contentAfter("a: |-\n    one\nb: 1\n", "a", text("two\n")) == "a: |\n    two\nb: 1\n");
    CHECK(contentAfter("a: | # why\n  one\nb: 1\n", "a", text("two\n")) == "a: | # why\n  two\nb: 1\n");
    CHECK(contentAfter("a: |\n  one\nb: 1\n", "a", text("one\n\n\n")) == "a: \"one\\n\\n\\n\"\nb: 1\n");
    CHECK(contentAfter("a: |+\n  one\n\nb: 1\n", "a", text("one\n\n\n")) == "a: |+\n  one\n\n\nb: 1\n");
    CHECK(contentAfter("a: |\n  one\nb: 1\n", "a", text("  one\n")) == "a: |2\n    one\nb: 1\n");
    CHECK(contentAfter("a: >\n  one\n  two\nb: 1\n", "a", text("one two\nthree\n"))
          == "a: >\n  one two\n\n  three\nb: 1\n");
    CHECK(contentAfter("a: |\n  one\nb: 1\n", "a", text("")) == "a: ''\nb: 1\n");
}

TEST_CASE("items of a list that stay keep their bytes", "[frontmatter][edit]")
{
    CHECK(contentAfter("t: [a,  'b' , c]\n", "t", texts({"a", "b"})) == "t: [a,  'b']\n");
    CHECK(contentAfter("t: [a,  'b' , c]\n", "t", texts({"b", "c"})) == "t: ['b' , c]\n");
    CHECK(contentAfter("t: [a, 'b']\n", "t", texts({"a", "b", "c, d"})) == "t: [a, 'b', 'c, d']\n");
    CHECK(contentAfter("t: [a, b]\n", "t", texts({"z", "a", "b"})) == "t: [z, a, b]\n");
    CHECK(contentAfter("t: []\n", "t", texts({"a", "b"})) == "t: [a, b]\n");
    CHECK(contentAfter("t:\n  - a # one\n  - \"b\"\nu: 1\n", "t", texts({"a", "c", "no"}))
          == "t:\n  - a # one\n  - \"c\"\n  - \"no\"\nu: 1\n");
    CHECK(contentAfter("t:\n- a\n- b\nu: 1\n", "t", texts({"b"})) == "t:\n- b\nu: 1\n");
    CHECK(contentAfter("t:\n  - a\nu: x\n", "t", texts({})) == "t: []\nu: x\n");
    CHECK(contentAfter("t: 'a'\n", "t", texts({"a", "b"})) == "t: [a, b]\n");
}

TEST_CASE("a new field is one line, written as its neighbours are", "[frontmatter][edit]")
{
    CHECK(contentAfter("title: 'A'\n", "cta", text("B")) == "title: 'A'\ncta: 'B'\n");
    CHECK(contentAfter("title: A\n", "cta", text("B")) == "title: A\ncta: B\n");
    CHECK(contentAfter("title: \"A\"\n# end\n", "cta", text("B")) == "title: \"A\"\ncta: \"B\"\n# end\n");
    CHECK(contentAfter("", "cta", text("B")) == "cta: 'B'\n");
    const std::string file = "---\r\ntitle: 'A'\r\ncta: 'C'\r\n---\r\n";
    const auto edits = set(file, "author", text("B"), {.behind = "title"});
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits) == "---\r\ntitle: 'A'\r\nauthor: 'B'\r\ncta: 'C'\r\n---\r\n");
}

TEST_CASE("a new field that comes first stands ahead of its neighbour and of that one's comments",
          "[frontmatter][edit]")
{
    const auto after = [](const std::string &content, const Neighbours &neighbours) {
        const std::string file = withFences(content);
        const auto edits = set(file, "title", text("A"), neighbours);
        REQUIRE(edits);
        const std::string now = applyEdits(file, *edits);
        return now.substr(4, now.size() - withFences("").size());
    };
    CHECK(after("date: 1\ncta: x\n", {.ahead = "date"}) == "title: A\ndate: 1\ncta: x\n");
    CHECK(after("layout: x\ndate: 1\n", {.ahead = "date"}) == "layout: x\ntitle: A\ndate: 1\n");
    CHECK(after("# of the file\n\n# of the date\ndate: 'x'\n", {.ahead = "date"})
          == "# of the file\n\ntitle: 'A'\n# of the date\ndate: 'x'\n");
    CHECK(after("  # deep\ndate: x\n", {.ahead = "date"}) == "  # deep\ntitle: A\ndate: x\n");
    CHECK(after("  date: x\n", {.ahead = "date"}) == "  title: A\n  date: x\n");
    CHECK(after("a: |+\n  x\n\ndate: x\n", {.ahead = "date"}) == "a: |+\n  x\n\ntitle: A\ndate: x\n");
    CHECK(after("date: x\ncta: y\n", {.behind = "date", .ahead = "date"}) == "date: x\ntitle: A\ncta: y\n");
    CHECK(after("date: x\n", {.behind = "none", .ahead = "none"}) == "date: x\ntitle: A\n");
}

TEST_CASE("a file without front matter gets one, ahead of its body", "[frontmatter][edit]")
{
    const auto edits = set("\xEF\xBB\xBF# Heading\n", "title", text("A"));
    REQUIRE(edits);
    CHECK(applyEdits("\xEF\xBB\xBF# Heading\n", *edits) == "\xEF\xBB\xBF---\ntitle: 'A'\n---\n# Heading\n");
}

TEST_CASE("removing takes the entry and its own comments", "[frontmatter][edit]")
{
    const std::string file = "---\n# top\n\n# of a\na: 1 # more\nb: 'x'\n---\n";
    const auto edits = remove(file, "a");
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits) == "---\n# top\n\nb: 'x'\n---\n");
    CHECK(remove(file, "none")->empty());
}

TEST_CASE("a field is not removed where a literal above would take the blank lines below it",
          "[frontmatter][edit]")
{
    CHECK(remove("---\na: |+\n  x\nb: |\n  y\n\nc: 1\n---\n", "b").error().message
          == "without it another field would mean something else");
}

TEST_CASE("removing takes indented comments at the end, which may be text of a literal", "[frontmatter][edit]")
{
    const std::string literal = "---\ncta:\n  deep: |\n   # text\n# of a\na: 1\n---\n";
    const auto edits = remove(literal, "cta");
    REQUIRE(edits);
    CHECK(applyEdits(literal, *edits) == "---\n# of a\na: 1\n---\n");
    const std::string list = "---\ntags:\n  - a\n  # - b\na: 1\n---\n";
    CHECK(applyEdits(list, *remove(list, "tags")) == "---\na: 1\n---\n");
    CHECK(applyEdits(list, *set(list, "tags", texts({"a", "c"})))
          == "---\ntags:\n  - a\n  - c\n  # - b\na: 1\n---\n");
    const std::string scalar = "---\na: 1\n  # of a\nb: 2\n---\n";
    CHECK(applyEdits(scalar, *remove(scalar, "a")) == "---\nb: 2\n---\n");
    CHECK(applyEdits(scalar, *remove(scalar, "b")) == "---\na: 1\n  # of a\n---\n");
    const std::string none = "---\n  # of nothing\n---\n";
    CHECK(applyEdits(none, *set(none, "a", Value::plain("1"))) == "---\n  # of nothing\na: 1\n---\n");
}

TEST_CASE("what cannot be edited safely is refused with its reason", "[frontmatter][edit]")
{
    CHECK(contentAfter("title: 'It's'\nb: 1\n", "b", text("x")).starts_with("refused: its faults"));
    CHECK(contentAfter("a: 1\na: 2\n", "a", text("x")).starts_with("refused: the front matter has it twice"));
    CHECK(contentAfter("a: &x 1\nb: *x\n", "a", text("y")).starts_with("refused: it has an anchor"));
    CHECK(contentAfter("a: {b: {? c : 1}}\n", "a", text("y")).starts_with("refused: it is written in a way"));
    CHECK(contentAfter("- a\n", "a", text("y")).starts_with("refused: the front matter has no fields"));
    CHECK(contentAfter("{a: 1}\n", "a", text("y")).starts_with("refused: this front matter is written"));
    CHECK(contentAfter("a: 1\n", "", text("y")).starts_with("refused: a field needs a name"));
    CHECK(contentAfter("a: 1\n", "b", text("\xFF")).starts_with("refused: the value is not UTF-8"));
    CHECK_FALSE(set("+++\na = 1\n+++\n", "a", text("x")));
    CHECK_FALSE(remove(withFences("a: &x 1\nb: *x\n"), "a"));
}

TEST_CASE("hostile values never make another field or a fence", "[frontmatter][edit]")
{
    const std::vector<std::string> hostile = {
        "'", "\"", "'a': b", "a: b", "a #b", "---", "...", "\n---\n", "a\nb: c", "\t", "a\tb", " a", "a ",
        "\\", "\\n", "{{ x }}", "[a", "a]", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "- a", "? a", ": a",
        "a:", "#", "\xF0\x9F\x98\x80", "\xC2\xA0", "\xE2\x80\xA8", "\xEF\xBB\xBF", "\x7F", std::string("\0", 1),
        "\r\n", "\xC2\x85", std::string(1'000'000, 'x'), std::string(100'000, '\'')};
    const std::vector<std::string> contents = {
        "k: 'a'\nz: 1\n", "k: \"a\"\nz: 1\n", "k: a\nz: 1\n", "k: |\n  a\nz: 1\n", "k: >-\n  a\nz: 1\n",
        "k:\nz: 1\n", "z: 1\n"};
    for (const std::string &content : contents) {
        for (const std::string &value : hostile) {
            INFO(content << " <- " << value.substr(0, 20));
            const std::string file = withFences(content);
            const auto edits = set(file, "k", text(value));
            REQUIRE(edits);
            const std::string after = applyEdits(file, *edits);
            const FrontMatter now = read(after);
            REQUIRE(now.entries.size() == 2);
            CHECK(now.find("k")->value == text(value));
            CHECK(now.find("z")->value == Value::integer(1));
            CHECK(after.substr(now.fences.body.begin) == "Body: it's 'here'\n---\n");
        }
    }
}

TEST_CASE("each set over the corpus changes its own line alone, and back again gives the file",
          "[frontmatter][edit][corpus]")
{
    for (const auto &path : tests::corpusArticles()) {
        const std::string file = tests::readBytes(path);
        const FrontMatter before = read(file);
        if (!before.valid)
            continue;
        INFO(path);
        for (const Entry &entry : before.entries) {
            const auto edits = set(file, entry.key, text("It's a \"new\" value: #1"));
            REQUIRE(edits);
            REQUIRE(edits->size() == 1);
            CHECK(entry.valueRange.encloses((*edits)[0].range));
            const std::string after = applyEdits(file, *edits);
            CHECK(applyEdits(after, *set(after, entry.key, entry.value)) == file);
        }
    }
}
