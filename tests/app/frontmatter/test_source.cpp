// An entry as its YAML source, and what is typed as such.
#include "app/frontmatter/source.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::frontmatter;

namespace {

std::string withFences(const std::string &content)
{
    return "---\n" + content + "---\nBody: it's 'here'\n---\n";
}

std::string source(const std::string &content)
{
    const std::string file = withFences(content);
    const FrontMatter frontMatter = read(file);
    REQUIRE(frontMatter.find("k"));
    return sourceOf(file, *frontMatter.find("k"));
}

/// The content after setting the source of `k`, or "LINE:COLUMN message".
std::string set(const std::string &content, const std::string &yaml)
{
    const std::string file = withFences(content);
    const auto edits = setSource(file, "k", yaml);
    if (!edits) {
        const Position place = edits.error().place;
        return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + edits.error().message;
    }
    const std::string after = applyEdits(file, *edits);
    const std::string tail = withFences("").substr(4);
    REQUIRE(after.starts_with("---\n"));
    REQUIRE(after.ends_with(tail));
    return after.substr(4, after.size() - 4 - tail.size());
}

} // namespace

TEST_CASE("the source of an entry stands at the margin, with its comments", "[frontmatter][source]")
{
    CHECK(source("k: 'It''s' # c\n") == "'It''s'");
    CHECK(source("k:\nz: 1\n") == "");
    CHECK(source("k: # c\n  # of a\n  a: 1 # d\n\n  b:\n    - c\n    # - d\nz: 1\n")
          == "# of a\na: 1 # d\n\nb:\n  - c\n  # - d");
    CHECK(source("k:\n- a\n- b: 1\n  c: 2\n") == "- a\n- b: 1\n  c: 2");
    CHECK(source("k: &x\n    a: 1\n    b: 2\n") == "&x\na: 1\nb: 2");
    CHECK(source("k: |2\n    a\n\n  b\n") == "|2\n  a\n\nb");
    CHECK(source("k: one\n  two\n") == "one\ntwo");
    CHECK(source("k: [a,\n    b]\n") == "[a,\nb]");
    CHECK(source("k:\n  a text\n") == "a text");
}

TEST_CASE("setting the source that is there changes nothing", "[frontmatter][source]")
{
    for (const std::string content :
         {"k: 'It''s' # c\n", "k:\n", "k: \n", "k: # c\n  # of a\n  a: 1 # d\n\n  b:\n    - c\n    # - d\nz: 1\n",
          "k:\n- a\n- b: 1\n  c: 2\n", "k: &x\n    a: 1\n    b: 2\nz: *x\n", "k: |2\n    a\n\n  b\n",
          "k: |+\n  a\n\n\nz: 1\n", "k:\n  - >+\n    a\n\nz: 1\n", "k: one\n  two\n", "k: [a, # c\n b]\n",
          "k:\n    deep\n    text\n", "k:\n  ? a\n  : b\n", "k: !!seq\n- a\n", "k:\n  # only a comment\nz: 1\n",
          "k:\n\n- a\n", "k: # c\n\n\n  # d\n  a: 1\n",
          "k:\n # odd\n   a: 1\n # end\nz: 1\n", "k: \"a\n  \\tb\"\n"}) {
        CAPTURE(content);
        CHECK(set(content, source(content)) == content);
    }
}

TEST_CASE("a typed source takes the entry's indent, and lines that are the same keep their bytes",
          "[frontmatter][source]")
{
    CHECK(set("k: a # c\nz: 1\n", "'b'") == "k: 'b' # c\nz: 1\n");
    CHECK(set("k: a # c\nz: 1\n", "b: 1\nc:\n  - d\n") == "k: # c\n  b: 1\n  c:\n    - d\nz: 1\n");
    CHECK(set("k: # c\n    # odd\n      a: 1  # d\n      b: 2\nz: 1\n", "# odd\na: 1  # d\nb: 3\ne: 4")
          == "k: # c\n    # odd\n      a: 1  # d\n      b: 3\n      e: 4\nz: 1\n");
    CHECK(set("k:\n  - a\n  - b\nz: 1\n", "- b") == "k:\n  - b\nz: 1\n");
    CHECK(set("k:\n- a\n- b\nz: 1\n", "- a\n- c\n- b") == "k:\n- a\n- c\n- b\nz: 1\n");
    CHECK(set("k:\n  - a\n  # of b\n  - b\nz: 1\n", "[a, b]") == "k: [a, b]\nz: 1\n");
    CHECK(set("k: a\nz: 1\n", "|\n  one\n\n  two") == "k: |\n    one\n\n    two\nz: 1\n");
    CHECK(set("k: |2\n    a\nz: 1\n", "|2\n  b\nc") == "k: |2\n    b\n  c\nz: 1\n");
    CHECK(set("k: a\nz: 1\n", "\n\n# c\nb: 1\n\n") == "k:\n  # c\n  b: 1\nz: 1\n");
    CHECK(set("k: a # c\nz: 1\n", "") == "k: # c\nz: 1\n");
    CHECK(set("k:\n  a: 1\n  # end\nz: 1\n", "") == "k:\nz: 1\n");
    CHECK(set("k: a\nz: 1\n", "b\nc") == "k: b\n  c\nz: 1\n");
    CHECK(set("k:\n  deep\nz: 1\n", "text") == "k:\n  text\nz: 1\n");
    CHECK(set("k:\nz: 1\n", "{a: 1}") == "k: {a: 1}\nz: 1\n");
}

TEST_CASE("lines between two changed ones keep their bytes", "[frontmatter][source]")
{
    const std::string file = "---\nk:\n  a: 1\n # odd\n  b: 2\r\n\n  c: 3\n  d: 4\n---\n";
    const auto edits = setSource(file, "k", "a: 9\n# odd\nb: 2\n\nd: 4\ne: 5");
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits) == "---\nk:\n  a: 9\n # odd\n  b: 2\r\n\n  d: 4\n  e: 5\n---\n");
    REQUIRE(edits->size() == 3);
    CHECK((*edits)[0].replacement == "  a: 9");
    CHECK((*edits)[1].replacement.empty());
    CHECK((*edits)[2].replacement == "\n  e: 5");
    CHECK(set("k: [a,\n  b,\n    c,\n  d]\n", "[x,\nb,\n  c,\ne, f]") == "k: [x,\n  b,\n    c,\n  e, f]\n");
    CHECK(set("k: |\n  a\n  b\n  c\n", "|-\nz\nb\n\nc") == "k: |-\n  z\n  b\n\n  c\n");
    CHECK(set("k:\n  - a\n  - b\n  - c\n", "- b\n- z\n- c\n- a") == "k:\n  - b\n  - z\n  - c\n  - a\n");
    CHECK(set("k: a\n  b\n", "b\na") == "k: b\n  a\n");
}

TEST_CASE("anchors, aliases and tags may be typed as long as no other field says anything else",
          "[frontmatter][source]")
{
    CHECK(set("k: &x\n  a: 1\nz: 1\n", "&x\na: 1\nb: 2") == "k: &x\n  a: 1\n  b: 2\nz: 1\n");
    CHECK(set("k: a\n", "!!str 12") == "k: !!str 12\n");
    CHECK(set("a: &x 1\nk: b\n", "*x") == "a: &x 1\nk: *x\n");
    CHECK(set("k: &x 1\nz: *x\n", "&x 2") == "1:1 This would change other parts of the front matter.");
    CHECK(set("k: &x 1\nz: *x\n", "2") == "1:1 This would change other parts of the front matter.");
}

TEST_CASE("a source that is not taken is told with its place in the typed text", "[frontmatter][source]")
{
    CHECK(set("k:\n  - a\n", "- a\n\t- b") == "2:1 YAML does not allow a tab as indent; spaces must stand there.");
    CHECK(set("k: a\n", "a: 1\n\xC3\xA9\xC3\xA9: [b")
          == "2:5 The bracket that opens here is never closed.");
    CHECK(set("k:  a\n", "'It's'")
          == "1:4 Inside single quotes an apostrophe is written twice; the one in \xE2\x80\x9CIt's"
             "\xE2\x80\x9D ends the text too early.");
    CHECK(set("k:\n- a\n", "- a\n---") == "2:1 This line would end the front matter.");
    CHECK(set("k:\n- a\n", "- a\nz: 1") == "2:1 This line would begin another field.");
    CHECK(set("k: a\n", "\xFF") == "1:1 The text is not UTF-8.");
    CHECK(set("k: a\nk: b\n", "c") == "1:1 The front matter has it twice; one of them must go first.");
    CHECK(set("k: 'It's'\n", "c") == "1:1 Its faults must be repaired before a field can be edited.");
}

TEST_CASE("a field that is not there is inserted with its source", "[frontmatter][source]")
{
    CHECK(set("z: 1\n", "a: 1\nb: 2") == "z: 1\nk:\n  a: 1\n  b: 2\n");
    CHECK(set("z: 1\n", "") == "z: 1\nk:\n");
    const std::string file = "---\r\na: 1\r\nz: 2\r\n---\r\n";
    const auto edits = setSource(file, "k", "- a\n- b", {.behind = "a"});
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits) == "---\r\na: 1\r\nk:\r\n  - a\r\n  - b\r\nz: 2\r\n---\r\n");
}

TEST_CASE("the source of each entry of the corpus, set again, changes nothing", "[frontmatter][source][corpus]")
{
    for (const auto &path : tests::corpusArticles()) {
        const std::string file = tests::readBytes(path);
        const FrontMatter before = read(file);
        if (!before.valid)
            continue;
        INFO(path);
        for (const Entry &entry : before.entries)
            CHECK(setSource(file, entry.key, sourceOf(file, entry))->empty());
    }
}

TEST_CASE("a line of blanks that belongs to a block scalar stays with it", "[frontmatter]")
{
    const std::string file = "---\nfoo: |\n  x\n   \n---\nbody\n";
    const FrontMatter frontMatter = read(file);
    const std::string source = sourceOf(file, *frontMatter.find("foo"));
    CHECK(source == "|\nx\n ");
    const auto edits = setSource(file, "foo", source);
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits) == file);
}
