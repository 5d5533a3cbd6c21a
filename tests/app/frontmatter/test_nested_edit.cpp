// Lossless edits of what lies within lists and groups: the whole new value is set, and what is
// equal in it keeps every byte.
#include "app/frontmatter/edit.h"
#include "app/frontmatter/front_matter.h"
#include "tests/support/catch.h"
#include "tests/support/soon.h"

using namespace galley;
using namespace galley::frontmatter;

namespace {

std::string withFences(const std::string &content)
{
    return "---\n" + content + "---\nBody: it's 'here'\n---\n";
}

/// The value that YAML text between brackets is.
Value value(const std::string &written)
{
    const std::string file = "---\nk: " + written + "\n---\n";
    const FrontMatter frontMatter = read(file);
    REQUIRE(frontMatter.valid);
    REQUIRE(frontMatter.find("k"));
    return frontMatter.find("k")->value;
}

/// The content after setting `k`, or the refusal behind "refused: ".
std::string set(const std::string &content, const Value &to)
{
    const std::string file = withFences(content);
    const auto edits = frontmatter::set(file, "k", to);
    if (!edits)
        return "refused: " + edits.error().message;
    const std::string after = applyEdits(file, *edits);
    const std::string tail = withFences("").substr(4);
    REQUIRE(after.starts_with("---\n"));
    REQUIRE(after.ends_with(tail));
    return after.substr(4, after.size() - 4 - tail.size());
}

std::string set(const std::string &content, const std::string &to)
{
    return set(content, value(to));
}

std::string lockOf(const std::string &content)
{
    return read(withFences(content)).find("k")->locked;
}

} // namespace

TEST_CASE("entries with groups and lists in them may be edited", "[frontmatter][nested]")
{
    for (const std::string content :
         {"k:\n  a: 1\n", "k: {a: 1}\n", "k:\n  - a: 1\n    b: 2\n  - c\n", "k: [a, [b, {c: d}]]\n",
          "k:\n- - a\n  - b\n- []\n", "k:\n  -\n    a: 1\n", "k:\n  a:\n  - b\n",
          "k:\n  a text\n  below\n", "k:\n  'a': |\n    # text\n\n  b: >+\n    x\n\n\n",
          "k: {a: , \"b\":c, 'd' : {}}\n", "k:\n  [a,\n   b]\n",
          "k:\n  # c\n  a: 1 # d\n\n  # e\n\n  b: 2\n    # f\n",
          "k:\n  - |\n    a\n  - >-\n   b\n  -\n  - 'c\n    d'\n"}) {
        CAPTURE(content);
        CHECK(lockOf(content).empty());
    }
}

TEST_CASE("what the spans do not cover stays locked, with the reason", "[frontmatter][nested]")
{
    const std::string written = "It is written in a way that only its source can be edited.";
    CHECK(lockOf("k:\n  ? a\n  : b\n") == written);
    CHECK(lockOf("k: [a, # c\n  b]\n") == written);
    CHECK(lockOf("k: [a: b]\n") == written);
    CHECK(lockOf("k: {{ x }}\nz: [\n") != "");
    CHECK(lockOf("k: {a, b}\n") == written);
    CHECK(lockOf("k:\n  a: 1\n  a: 2\n") == written);
    CHECK(lockOf("k:\n  ~: 1\n") == written);
    CHECK(lockOf("k:\n  a: &x 1\n") ==
          "It has an anchor, an alias or a tag, which only its source can keep.");
}

TEST_CASE("a field within a group changes alone", "[frontmatter][nested]")
{
    CHECK(set("k:\n  # who\n  name: 'A'  # c\n\n  url: \"b\"\nz: 1\n", "{name: B's, url: b}") ==
          "k:\n  # who\n  name: 'B''s'  # c\n\n  url: \"b\"\nz: 1\n");
    CHECK(set("k:\n    a:\n        b: x\n        c: y\nz: 1\n", "{a: {b: x, c: z}}") ==
          "k:\n    a:\n        b: x\n        c: z\nz: 1\n");
    CHECK(set("k: {name: 'A', url: b}  # c\n", "{name: A, url: c}") ==
          "k: {name: 'A', url: c}  # c\n");
    CHECK(set("k: {a: {b: [c, 'd']}}\n", "{a: {b: [c, e]}}") == "k: {a: {b: [c, 'e']}}\n");
    CHECK(set("k:\n  a:\n  b: 1\n", "{a: x, b: 1}") == "k:\n  a: 'x'\n  b: 1\n");
    CHECK(set("k:\n  a: # none\n  b: 1\n", "{a: x, b: 1}") == "k:\n  a: 'x' # none\n  b: 1\n");
    CHECK(set("k: {a: , b: 1}\n", "{a: 2, b: 1}") == "k: {a: 2, b: 1}\n");
    CHECK(set("k:\n  a: x\n", "{a: null}") == "k:\n  a: null\n");
    CHECK(set("k:\n  a: x\n", "{a: ''}") == "k:\n  a: ''\n");
    CHECK(set("k:\n  a: one\n    two\n  b: 1\n", "{a: x, b: 1}") == "k:\n  a: x\n  b: 1\n");
    CHECK(set("k:\n  a:\n    one\n    two\n  b: 1\n", "{a: x, b: 1}") ==
          "k:\n  a:\n    x\n  b: 1\n");
    CHECK(set("k: {a: [b, c], d: e}\n", "{a: 1, d: e}") == "k: {a: 1, d: e}\n");
}

TEST_CASE("a block scalar within a group stays one", "[frontmatter][nested]")
{
    CHECK(set("k:\n  a: |\n    one\n    two\n  b: 1\n",
              Value::map({{"a", Value::string("one\n\n three\n")}, {"b", Value::integer(1)}})) ==
          "k:\n  a: |\n    one\n\n     three\n  b: 1\n");
    CHECK(set("k:\n  - >-\n    one\n  - b\n",
              Value::list({Value::string("two"), Value::string("b")})) ==
          "k:\n  - >-\n    two\n  - b\n");
    CHECK(set("k:\n- a: |1\n   x\n", Value::list({Value::map({{"a", Value::string(" y\n")}})})) ==
          "k:\n- a: |1\n    y\n");
    CHECK(set("k:\n  a: | # why\n    x\n  b: 1\n", "{a: 2, b: 1}") == "k:\n  a: 2 # why\n  b: 1\n");
    CHECK(set("k:\n  a: |+\n    x\n\n  b: 1\n",
              Value::map({{"a", Value::string("x\n\n")}, {"b", Value::integer(2)}})) ==
          "k:\n  a: |+\n    x\n\n  b: 2\n");
}

TEST_CASE("a block scalar that keeps blank lines gets none, and the other parts stay",
          "[frontmatter][nested]")
{
    const Value kept = Value::string("x\n");
    CHECK(set("k:\n  - 'a'\n\n  - |+\n    x\nz: 1\n",
              Value::list({Value::string("a"), kept, Value::string("b")})) ==
          "k:\n  - 'a'\n\n  - |+\n    x\n  - 'b'\nz: 1\n");
    CHECK(set("k:\n  a: |+\n    x\n  # of b\n  b: y\n\nz: 1\n",
              Value::map({{"b", Value::string("y")}, {"a", kept}})) ==
          "k:\n  # of b\n  b: y\n  a: \"x\\n\"\n\nz: 1\n");
}

TEST_CASE("a new field stands where the new value has it, written as those beside it",
          "[frontmatter][nested]")
{
    CHECK(set("k:\n  a: 'x'\n  # of b\n  b: 'y'\nz: 1\n", "{a: x, b: y, c: w}") ==
          "k:\n  a: 'x'\n  # of b\n  b: 'y'\n  c: 'w'\nz: 1\n");
    CHECK(set("k:\n  a: \"x\"\n  # of b\n  b: y\n", "{a: x, e: w, b: y}") ==
          "k:\n  a: \"x\"\n  e: \"w\"\n  # of b\n  b: y\n");
    CHECK(set("k:\n    a: x\n", "{e: w, a: x}") == "k:\n    e: w\n    a: x\n");
    CHECK(set("k: {a: x}\n", "{a: x, e: 'w, v'}") == "k: {a: x, e: 'w, v'}\n");
    CHECK(set("k: {a: x}\n", "{e: w, a: x}") == "k: {e: w, a: x}\n");
    CHECK(set("k: {\n  a: x,\n  b: y\n  }\n", "{a: x, b: y, c: z}") ==
          "k: {\n  a: x,\n  b: y,\n  c: z\n  }\n");
    CHECK(set("k:\n  a: x\n", "{a: x, e: {b: 1, c: [d, e]}, m: [{f: g}, {h: i}]}") ==
          "k:\n  a: x\n  e:\n    b: 1\n    c: [d, e]\n  m:\n    - f: g\n    - h: i\n");
    CHECK(set("k:\n  a: x\n  # - b\nz: 1\n", "{a: x, e: w}") ==
          "k:\n  a: x\n  e: w\n  # - b\nz: 1\n");
    CHECK(set("k:\n  a: x\n", "{a: x, 'b: c': w, '1': v}") ==
          "k:\n  a: x\n  'b: c': w\n  '1': v\n");
}

TEST_CASE("a field that goes takes its own comments along", "[frontmatter][nested]")
{
    CHECK(set("k:\n  # of a\n  a: x # more\n  # of b\n  b: y\n", "{b: y}") ==
          "k:\n  # of b\n  b: y\n");
    CHECK(set("k:\n  a: x\n\n  # of b\n  b:\n    c: 1\n    # d: 2\nz: 1\n", "{a: x}") ==
          "k:\n  a: x\nz: 1\n");
    CHECK(set("k: {a: x, b: y, c: z}\n", "{a: x, c: z}") == "k: {a: x, c: z}\n");
    CHECK(set("k: {a: x, b: y}\n", "{b: y}") == "k: {b: y}\n");
    CHECK(set("k:\n  a: x\n", "{}") == "k: {}\n");
    CHECK(set("k: # c\n  # of a\n  a: x\nz: 1\n", "{}") == "k: {} # c\nz: 1\n");
    CHECK(set("k:\n  a:\n    - x\n  b: 1\n", "{a: [], b: 1}") == "k:\n  a: []\n  b: 1\n");
}

TEST_CASE("an item of a list of groups changes, comes and goes alone", "[frontmatter][nested]")
{
    const std::string links =
        "k:\n  # home\n  - label: 'A'  # c\n    url: a\n\n  - label: \"B\"\n    url: b\nz: 1\n";
    CHECK(set(links, "[{label: A, url: a}, {label: C, url: b}]") ==
          "k:\n  # home\n  - label: 'A'  # c\n    url: a\n\n  - label: \"C\"\n    url: b\nz: 1\n");
    CHECK(set(links, "[{label: B, url: b}]") == "k:\n  - label: \"B\"\n    url: b\nz: 1\n");
    CHECK(set(links, "[{label: A, url: a}]") ==
          "k:\n  # home\n  - label: 'A'  # c\n    url: a\nz: 1\n");
    CHECK(set(links, "[{label: A, url: a}, {label: B, url: b}, {label: C, url: c}]") ==
          "k:\n  # home\n  - label: 'A'  # c\n    url: a\n\n  - label: \"B\"\n    url: b\n\n  - "
          "label: \"C\"\n    url: c\nz: 1\n");
    CHECK(set(links, "[{label: C, url: c}, {label: A, url: a}, {label: B, url: b}]") ==
          "k:\n  - label: 'C'\n    url: c\n\n  # home\n  - label: 'A'  # c\n    url: a\n\n  - "
          "label: \"B\"\n    url: b\nz: 1\n");
    CHECK(set("k:\n-   a: x\n    b: y\n", "[{a: x, b: y}, {a: z}]") ==
          "k:\n-   a: x\n    b: y\n-   a: z\n");
    CHECK(set("k:\n  -\n    a: x\n", "[{a: w}]") == "k:\n  -\n    a: w\n");
    CHECK(set("k: [{a: x}, {a: 'y'}]\n", "[{a: x}, {a: z}, {b: w}]") ==
          "k: [{a: x}, {a: 'z'}, {b: w}]\n");
    CHECK(set("k:\n  - a: x\n", "[]") == "k: []\n");
}

TEST_CASE("the first field behind a dash comes and goes as any other", "[frontmatter][nested]")
{
    CHECK(set("k:\n  - a: x # c\n    b: y\n", "[{b: y}]") == "k:\n  - b: y\n");
    CHECK(set("k:\n  - a: x\n    # of b\n    b: y\n", "[{b: y}]") == "k:\n  - # of b\n    b: y\n");
    CHECK(set("k:\n  - a: x\n    b: y\n    c: z\n", "[{c: z}]") == "k:\n  - c: z\n");
    CHECK(set("k:\n  - a: x\n    b: y\n", "[{e: w, a: x, b: y}]") ==
          "k:\n  - e: w\n    a: x\n    b: y\n");
    CHECK(set("k:\n  - a: x\n    b: y\n", "[{e: w, b: y}]") == "k:\n  - e: w\n    b: y\n");
    CHECK(set("k:\n  - a: x # c\n    b: y\n", "[{b: y, a: x}]") == "k:\n  - b: y\n    a: x # c\n");
    CHECK(set("k:\n  - - a\n    - b\n", "[[b]]") == "k:\n  - - b\n");
    CHECK(set("k:\n  - - a\n    - 'b'\n", "[[c, a, b]]") == "k:\n  - - c\n    - a\n    - 'b'\n");
    CHECK(set("k:\n  - a: x\n", "[{}]") == "k:\n  - {}\n");
    CHECK(set("k:\n  - {}\n", "[{a: x, b: w}]") == "k:\n  - a: x\n    b: w\n");
}

TEST_CASE("items that move take their bytes along", "[frontmatter][nested]")
{
    CHECK(set("k:\n  - a # one\n  # of b\n  - 'b'\n  - \"c\"\n", "[c, a, b]") ==
          "k:\n  - \"c\"\n  - a # one\n  # of b\n  - 'b'\n");
    CHECK(set("k: ['a', b, \"c\"]\n", "[b, c, a]") == "k: [b, \"c\", 'a']\n");
    CHECK(set("k: {a: 'x', b: \"y\"}\n", "{b: y, a: x}") == "k: {b: \"y\", a: 'x'}\n");
    CHECK(set("k:\n  - a: 'x'\n    b: y # c\n  - a: z\n", "[{a: z}, {a: x, b: y}]") ==
          "k:\n  - a: z\n  - a: 'x'\n    b: y # c\n");
    CHECK(set("k:\n  # of a\n  a: 'x'\n  b: y\n", "{b: y, a: z}") ==
          "k:\n  b: y\n  # of a\n  a: 'z'\n");
}

TEST_CASE("a value of another kind is written as a person would", "[frontmatter][nested]")
{
    CHECK(set("k: 'x' # c\nz: 1\n", "{a: x, b: w}") == "k: # c\n  a: x\n  b: w\nz: 1\n");
    CHECK(set("k: 'x'\nz: 1\n", "[{a: x}, {b: w}]") == "k:\n  - a: x\n  - b: w\nz: 1\n");
    CHECK(set("k:\nz: 1\n", "{a: x}") == "k:\n  a: x\nz: 1\n");
    CHECK(set("k: {}\nz: 1\n", "{a: x}") == "k:\n  a: x\nz: 1\n");
    CHECK(set("k: |\n  x\nz: 1\n", "{a: x}") == "k:\n  a: x\nz: 1\n");
    CHECK(set("k: 'x'\n", "[a, b]") == "k: [a, b]\n");
    CHECK(set("k:\n  a: x\nz: 1\n", "[a, b]") == "k: [a, b]\nz: 1\n");
    CHECK(set("k: # c\n  a: x\nz: 1\n", "3") == "k: 3 # c\nz: 1\n");
    CHECK(set("k:\n  a: x\nz: 1\n", "[{b: w}]") == "k:\n  - b: w\nz: 1\n");
    CHECK(set("k:\n  - a # c\n  - b\n", "[{c: d, e: f}, b]") ==
          "k:\n  - c: d\n    e: f # c\n  - b\n");
    CHECK(set("k:\n  - a: x\n    b: w\n  - c\n", "[z, c]") == "k:\n  - 'z'\n  - c\n");
    CHECK(set("k:\n  a:\n    b: 1\n  c: 2\n", "{a: null, c: 2}") == "k:\n  a: null\n  c: 2\n");
    CHECK(set("k:\n  a: x\n  c: 2\n", "{a: {b: [1, 2]}, c: 2}") ==
          "k:\n  a:\n    b: [1, 2]\n  c: 2\n");
}

TEST_CASE("a new entry with groups is written in lines, as the file's others are",
          "[frontmatter][nested]")
{
    CHECK(set("z: 'x'\n", "{a: w, b: {c: w}}") == "z: 'x'\nk:\n  a: 'w'\n  b:\n    c: 'w'\n");
    CHECK(set("z: x\n", "[{a: w, b: 2}, {a: w}]") == "z: x\nk:\n  - a: w\n    b: 2\n  - a: w\n");
    CHECK(set("z:\n- x\n", "[{a: w}]") == "z:\n- x\nk:\n- a: w\n");
    CHECK(set("z:\n    x: 1\n", "{a: w}") == "z:\n    x: 1\nk:\n    a: 'w'\n");
    CHECK(set("z:\n  - x\n", "[a, b]") == "z:\n  - x\nk:\n  - a\n  - b\n");
    CHECK(set("z: [x]\n", "[a, b]") == "z: [x]\nk: [a, b]\n");
    CHECK(set("z: x\n", "[[a, b], [c]]") == "z: x\nk:\n  - [a, b]\n  - [c]\n");
    CHECK(set("z: x\n", "{}") == "z: x\nk: {}\n");
}

TEST_CASE("line ends and a byte order mark stay within groups", "[frontmatter][nested]")
{
    const std::string file =
        "\xEF\xBB\xBF---\r\nk:\r\n  - a: x\r\n    b: |\r\n      one\r\n  - c\r\n---\r\nBody\n";
    const auto edits = frontmatter::set(
        file, "k", Value::list({value("{e: w, a: x}"), value("c"), value("{d: e}")}));
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits) ==
          "\xEF\xBB\xBF---\r\nk:\r\n  - e: w\r\n    a: x\r\n  - c\r\n  - d: e\r\n---\r\nBody\n");
}

TEST_CASE("a group cannot have a name twice, or one that YAML does not hold",
          "[frontmatter][nested]")
{
    CHECK(set("k:\n  a: x\n", Value::map({{"a", Value::null()}, {"a", Value::null()}})) ==
          "refused: a group would have the name a twice");
    CHECK(set("k:\n  a: x\n", Value::map({{std::string(1001, 'x'), Value::null()}})) ==
          "refused: a name within a group has at most 1000 bytes");
    CHECK(set("k:\n  a: x\n", Value::map({{"\xFF", Value::null()}})) ==
          "refused: the value is not UTF-8");
}

TEST_CASE("hostile values within groups never make another field or a fence",
          "[frontmatter][nested]")
{
    const std::vector<std::string> hostile = {"'",
                                              "\"",
                                              "'a': b",
                                              "a: b",
                                              "a #b",
                                              "---",
                                              "...",
                                              "\n---\n",
                                              "a\nb: c",
                                              "\t",
                                              "a\tb",
                                              " a",
                                              "a ",
                                              "\\",
                                              "{{ x }}",
                                              "[a",
                                              "a]",
                                              "&a",
                                              "*a",
                                              "!a",
                                              "|",
                                              ">",
                                              "%a",
                                              "@a",
                                              "- a",
                                              "? a",
                                              ": a",
                                              "a:",
                                              "#",
                                              "a, b",
                                              "\xF0\x9F\x98\x80",
                                              "\xC2\xA0",
                                              "\xE2\x80\xA8",
                                              "\xEF\xBB\xBF",
                                              "\x7F",
                                              std::string("\0", 1),
                                              "\r\n",
                                              "\xC2\x85",
                                              std::string(100'000, '\'')};
    for (const std::string content :
         {"k:\n  a: x\n  b: 'y'\nz: 1\n", "k: {a: x, b: \"y\"}\nz: 1\n",
          "k:\n- a: |\n    x\n  b: y\n- c\nz: 1\n", "k:\n  - - x\n    - 'y'\n  - [z]\nz: 1\n"}) {
        const std::string file = withFences(content);
        for (const std::string &text : hostile) {
            CAPTURE(content, text.substr(0, 20));
            const Value bad = Value::string(text);
            for (const Value &to :
                 {Value::map({{"a", bad}, {"b", Value::string("y")}}), Value::map({{text, bad}}),
                  Value::list({Value::map({{"a", bad}, {text + "b", bad}}), bad}),
                  Value::list({Value::list({bad, bad}), Value::list({Value::string("z")})})}) {
                const auto edits = frontmatter::set(file, "k", to);
                if (text.size() > 1000 && !edits)
                    continue; // too long for a name
                REQUIRE(edits);
                const std::string after = applyEdits(file, *edits);
                const FrontMatter now = read(after);
                REQUIRE(now.entries.size() == 2);
                CHECK(now.find("k")->value == to);
                CHECK(now.find("z")->value == Value::integer(1));
                CHECK(after.substr(now.fences.body.begin) == "Body: it's 'here'\n---\n");
            }
        }
    }
}

TEST_CASE("ten thousand nested items are read and edited in linear time", "[frontmatter][nested]")
{
    std::string lines = "k:\n";
    std::string brackets = "k: [a";
    for (int i = 0; i < 10'000; ++i) {
        lines += "  - label: 'L" + std::to_string(i) + "'\n    url: u # c\n";
        brackets += ", {a: " + std::to_string(i) + "}";
    }
    for (const std::string &content : {lines, brackets + "]\n"}) {
        const double seconds = tests::secondsOf([&] {
            const std::string file = withFences(content);
            const Value old = read(file).find("k")->value;
            std::vector<Value> items(old.items().rbegin(), old.items().rend());
            items[5000] = Value::string("new");
            const auto edits = frontmatter::set(file, "k", Value::list(items));
            REQUIRE(edits);
            CHECK(read(applyEdits(file, *edits)).find("k")->value == Value::list(items));
        });
        CHECK(seconds < 3 * tests::soon);
    }
}

TEST_CASE("twenty thousand items are edited before anybody notices", "[frontmatter][nested]")
{
    std::string lines = "k:\n";
    std::string brackets = "k: [a";
    std::string groups = "k:\n";
    for (int i = 0; i < 20'000; ++i) {
        lines += "  - 'L" + std::to_string(i) + "'\n";
        brackets += ", L" + std::to_string(i);
        groups += "  - {a: L" + std::to_string(i) + "}\n";
    }
    for (const std::string &content : {lines, brackets + "]\n", groups}) {
        const std::string file = withFences(content);
        const std::vector<Value> old = read(file).find("k")->value.items();
        std::vector<Value> changed = old, longer = old, mixed = old;
        changed[10'000] = Value::string("new");
        for (int i = 0; i < 20'000; ++i) {
            longer.push_back(Value::string("new " + std::to_string(i)));
            mixed[std::size_t(i)] = i % 2 == 0 ? old[std::size_t(i)] : longer.back();
        }
        for (const auto &items : {changed, longer, mixed}) {
            const double seconds =
                tests::secondsOf([&] { REQUIRE(frontmatter::set(file, "k", Value::list(items))); });
            CHECK(seconds < tests::soon);
        }
    }
}
