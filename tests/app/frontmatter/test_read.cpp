// What is read from front matter, good and broken, and that hostile input gets an answer.
#include "app/frontmatter/front_matter.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"
#include "tests/support/soon.h"

using namespace galley;
using namespace galley::frontmatter;

namespace {

std::string part(const std::string &file, ByteRange range)
{
    return file.substr(range.begin, range.size());
}

std::string repeated(const std::string &text, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

Value::Type typeOf(const std::string &written)
{
    const FrontMatter frontMatter = read("---\nk: " + written + "\n---\n");
    REQUIRE(frontMatter.entries.size() == 1);
    return frontMatter.entries[0].value.type();
}

} // namespace

TEST_CASE("the parts of a file make up the file", "[frontmatter][read]")
{
    const std::vector<std::string> files = {
        "", "---\n", "---", "---\n---", "---\n---\n", "---\na: 1\n---", "---  \na: 1\n...\t\nBody",
        "\xEF\xBB\xBF---\r\na: 1\r\n---\r\nBody", "\n\n---\na: 1\n---\nBody", "+++\na = 1\n+++\nBody",
        "{\n\"a\": 1\n}\nBody", "---\na: 1\n\nBody", "Body\n---\nmore\n---\n", "---\n\nrule"};
    for (const std::string &file : files) {
        INFO(file);
        const Fences f = findFences(file);
        const std::string bom = file.starts_with("\xEF\xBB\xBF") ? "\xEF\xBB\xBF" : "";
        CHECK(bom + part(file, f.before) + part(file, f.opening) + part(file, f.content)
                  + part(file, f.closing) + part(file, f.body)
              == file);
    }
}

TEST_CASE("fences may have blanks behind them and be the end of the file", "[frontmatter][read]")
{
    CHECK(part("---  \na: 1\n...\t\nBody", findFences("---  \na: 1\n...\t\nBody").body) == "Body");
    CHECK(findFences("---\na: 1\n---").closed());
    CHECK(findFences("---\n---\n").closed());
    CHECK(findFences("+++\na = 1\n+++\n").format == Format::Toml);
    CHECK(findFences("{\n\"a\": 1\n}\n").format == Format::Json);
    CHECK(findFences("--- \n\nA rule above.\n").format == Format::None);
    CHECK(findFences("----\na: 1\n---\n").format == Format::None);
}

TEST_CASE("scalars have the type that YAML 1.2 gives them, and dates are dates", "[frontmatter][read]")
{
    CHECK(typeOf("") == Value::Type::Null);
    CHECK(typeOf("~") == Value::Type::Null);
    CHECK(typeOf("true") == Value::Type::Boolean);
    CHECK(typeOf("no") == Value::Type::String);
    CHECK(typeOf("12") == Value::Type::Integer);
    CHECK(typeOf("0x1F") == Value::Type::Integer);
    CHECK(typeOf("1.5e3") == Value::Type::Float);
    CHECK(typeOf("2025-02-02") == Value::Type::Date);
    CHECK(typeOf("2025-02-02 10:00:00 +01:00") == Value::Type::Date);
    CHECK(typeOf("2025-2") == Value::Type::String);
    CHECK(typeOf("'12'") == Value::Type::String);
    CHECK(typeOf("[a, 1]") == Value::Type::List);
    CHECK(typeOf("{a: 1}") == Value::Type::Map);
}

TEST_CASE("an entry owns the comments directly above it", "[frontmatter][read]")
{
    const std::string file = "---\n# far\n\n# near\na: 'x' # behind\n# of b\nb:\n- 1\n- 2\n\n# end\n---\n";
    const FrontMatter frontMatter = read(file);
    REQUIRE(frontMatter.entries.size() == 2);
    CHECK(part(file, frontMatter.entries[0].whole) == "# near\na: 'x' # behind\n");
    CHECK(part(file, frontMatter.entries[0].valueRange) == "'x'");
    CHECK(part(file, frontMatter.entries[1].whole) == "# of b\nb:\n- 1\n- 2\n");
    CHECK(frontMatter.entries[1].style == Style::BlockList);
}

TEST_CASE("a fault in one field leaves the others readable", "[frontmatter][read]")
{
    const FrontMatter frontMatter = read("---\ntitle: 'The Press's week'\nauthor: 'Ada'\ntags: [a, b]\n"
                                         "bad: 'a' // b'\n---\n");
    CHECK_FALSE(frontMatter.valid);
    REQUIRE(frontMatter.entries.size() == 4);
    CHECK(frontMatter.find("title")->value == Value::string("The Press's week"));
    CHECK(frontMatter.find("title")->faulty);
    CHECK(frontMatter.find("author")->value == Value::string("Ada"));
    CHECK(frontMatter.find("tags")->value == Value::list({Value::string("a"), Value::string("b")}));
    CHECK(frontMatter.find("bad")->value == Value::string("a' // b"));
}

TEST_CASE("an unclosed quote does not swallow the next field", "[frontmatter][read]")
{
    const FrontMatter frontMatter = read("---\ntitle: \"foo\nauthor: Ada\n---\n");
    REQUIRE(frontMatter.entries.size() == 2);
    CHECK(frontMatter.find("title")->value == Value::string("foo"));
    CHECK(frontMatter.find("author")->value == Value::string("Ada"));
}

TEST_CASE("what yaml-cpp accepts and no other parser does is a finding of its field", "[frontmatter][read]")
{
    const auto [content, field] = GENERATE(table<std::string, std::string>({
        {"a: 1\ntags:\n  - 'x''\n  - y\n", "tags"},
        {"a: 1\ntags:\n  - \"x\n  - y\n", "tags"},
        {"a: 1\ntags: ['x's', 'y's']\n", "tags"},
        {"a: 1\nbase: &one 'x\n", "base"},
        {"a: 1\nmap: {a: \t: [d]}\n", "map"},
        {"a: 1\ncta:\n  url: 'x\n  text: y\n", "cta"},
    }));
    CAPTURE(content);
    const FrontMatter frontMatter = read("---\n" + content + "---\n");
    CHECK_FALSE(frontMatter.valid);
    REQUIRE(frontMatter.findings.size() == (content.find("y's") == std::string::npos ? 1 : 2));
    CHECK(frontMatter.findings[0].field == field);
    CHECK(frontMatter.find("a")->value == Value::plain("1"));
}

TEST_CASE("a block scalar may have its comment directly behind the header", "[frontmatter][read]")
{
    CHECK(read("---\na: |+# c\n  b\n---\n").find("a")->value == Value::string("b\n"));
}

TEST_CASE("line breaks of YAML 1.1 are characters", "[frontmatter][read]")
{
    const FrontMatter frontMatter = read("---\ntitle: a\u2028b\n---\n");
    CHECK(frontMatter.valid);
    CHECK(frontMatter.find("title")->value == Value::string("a\u2028b"));
}

TEST_CASE("text behind a # that was not meant as a comment is pointed at", "[frontmatter][read]")
{
    const FrontMatter frontMatter = read("---\ntitle: The #1 guide\nsubtitle: x # a comment\n---\n");
    CHECK(frontMatter.valid);
    REQUIRE(frontMatter.findings.size() == 1);
    CHECK(frontMatter.findings[0].rule == "plain-hash");
    CHECK(frontMatter.findings[0].severity == Severity::Warning);
}

TEST_CASE("what stands behind brackets is told, and made a text only where it is one", "[frontmatter][read]")
{
    const auto told = [](const std::string &value) {
        const FrontMatter frontMatter = read("---\nk: " + value + "\n---\n");
        REQUIRE(frontMatter.findings.size() == 1);
        const Finding &finding = frontMatter.findings[0];
        CHECK(finding.rule == "plain-reserved");
        return std::to_string(finding.range.begin - 7) + " " + finding.message + (finding.fix ? " [fix]" : "");
    };
    const auto ahead = [](const std::string &word) {
        return " The brackets close ahead of \xE2\x80\x9C" + word
            + "\xE2\x80\x9D, which cannot stand there; if all of it is a text, it needs quotes around it.";
    };
    CHECK(told("{a: 1}{[") == "6" + ahead("{["));
    CHECK(told("{a: 1}}") == "6" + ahead("}"));
    CHECK(told("{a: 1} b") == "7" + ahead("b"));
    CHECK(told("[a] , b") == "4" + ahead(","));
    CHECK(told("[WIP] The week") == "6" + ahead("The") + " [fix]");
    CHECK(told("[a](/b)") == "3" + ahead("(/b)") + " [fix]");
    CHECK(told("[WIP]: a") == "5" + ahead(":") + " [fix]");
    CHECK(told("{{ a }} b") == "0 A text that begins with { needs quotes around it. [fix]");
}

TEST_CASE("front matter that is no map of fields is shown and locked", "[frontmatter][read]")
{
    CHECK(read("---\n- a\n- b\n---\n").locked == "The front matter has no fields.");
    CHECK(read("---\n{a: 1, b: 2}\n---\n").entries.size() == 2);
    CHECK_FALSE(read("---\n? a\n: b\n---\n").locked.empty());
    CHECK_FALSE(read("+++\na = 1\n+++\n").locked.empty());
}

TEST_CASE("hostile front matter gets an answer", "[frontmatter][read]")
{
    const auto answer = [](const std::string &content) { return read("---\n" + content + "\n---\nBody\n"); };
    CHECK_FALSE(answer("a: " + repeated("[", 100'000)).valid);
    CHECK_FALSE(answer("a: " + repeated("{a: ", 100'000)).valid);
    CHECK_FALSE(answer("a:\n" + repeated("- ", 100'000) + "x").valid);
    CHECK_FALSE(answer("a: '" + repeated("x'y ", 100'000) + "'").valid);
    CHECK(answer("a: &a [*a]").entries.size() == 1);
    std::string bomb = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 30; ++i)
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + ", *a"
            + std::to_string(i - 1) + "]\n";
    CHECK(answer(bomb).entries.size() == 30);
    std::string keys;
    for (int i = 0; i < 10'000; ++i)
        keys += "key" + std::to_string(i) + ": 'value'\n";
    CHECK(answer(keys).entries.size() == 10'000);
    std::string broken;
    for (int i = 0; i < 10'000; ++i)
        broken += "key" + std::to_string(i) + ": 'it's'\n";
    CHECK(answer(broken).findings.size() == 10'000);
    CHECK(answer(repeated("key: 'it's'\n", 10'000)).findings.size() == 10'000);
    CHECK_FALSE(answer(std::string("a: \0 b", 6)).valid);
    CHECK(answer(std::string(9'000'000, 'x')).findings.size() == 1);
}

TEST_CASE("an alias in broken front matter says what its anchor says", "[frontmatter][read]")
{
    const std::string good = "a: &x v\nb: *x\nc: {q: *x, r: s}\nd:\n  e: *x\n  f: g\nh: [&y 1, *y]\ni: &x w\nj: *x\n"
                             "'k*y': 'a *x'\n";
    const FrontMatter mended = read("---\n" + good + "title: 'it''s'\n---\n");
    const FrontMatter broken = read("---\n" + good + "title: 'it's'\n---\n");
    REQUIRE(mended.valid);
    REQUIRE(broken.findings.size() == 1);
    CHECK(broken.findings[0].field == "title");
    REQUIRE(broken.entries.size() == mended.entries.size());
    for (std::size_t i = 0; i < mended.entries.size(); ++i) {
        INFO(mended.entries[i].key);
        CHECK(broken.entries[i].value == mended.entries[i].value);
        CHECK(broken.entries[i].faulty == (mended.entries[i].key == "title"));
    }
    CHECK(broken.find("b")->value == Value::string("v"));
    CHECK(broken.find("j")->value == Value::string("w"));
}

TEST_CASE("an alias of broken front matter whose anchor says nothing certain is taken as recovered",
          "[frontmatter][read]")
{
    const FrontMatter frontMatter = read("---\na: &x 'it's'\nb: *x\nc: {q: *x, r: s}\n---\n");
    REQUIRE(frontMatter.entries.size() == 3);
    CHECK(frontMatter.findings.size() == 1);
    CHECK(frontMatter.entries[1].faulty);
    CHECK(frontMatter.entries[2].faulty);
}

TEST_CASE("a fault beside an alias is found", "[frontmatter][read]")
{
    for (const std::string fault : {"k: [*x, 'it's']\n", "k: {a: *x, b: 'it's'}\n", "  k: [*x, 'it's']\n"}) {
        const std::string indent = fault.substr(0, fault.find('k'));
        const FrontMatter frontMatter = read("---\n" + indent + "a: &x v\n" + fault + "---\n");
        INFO(fault);
        REQUIRE(frontMatter.findings.size() == 1);
        CHECK(frontMatter.findings[0].field == "k");
        REQUIRE(frontMatter.entries.size() == 2);
        CHECK(frontMatter.entries[1].faulty);
    }
}

TEST_CASE("signs of aliases without end are read in linear time", "[frontmatter][read]")
{
    for (const std::string sign : {"[*", "[&", "{*"}) {
        const std::string file = "---\na: &x v\nb: *x\nt: " + repeated(sign, 200'000) + "\n---\n";
        CHECK(tests::secondsOf([&] { CHECK_FALSE(read(file).valid); }) < tests::soon);
    }
}

TEST_CASE("thousands of anchors in broken front matter are read in linear time", "[frontmatter][read]")
{
    std::string anchors, fields, lists = "lists:\n";
    for (int i = 0; i < 5'000; ++i) {
        const std::string number = std::to_string(i);
        anchors += "a" + number + ": &n" + number + " x\n";
        fields += "b" + number + ": *n" + number + "\nc" + number + ":\n  - *n" + number + "\nd" + number + ": [*n"
            + number + "]\n";
        lists += "  - x: *n" + number + "\n";
    }
    FrontMatter frontMatter;
    const std::string file = "---\n" + anchors + fields + lists + "broken: 'it's'\n---\n";
    const double seconds = tests::secondsOf([&] { frontMatter = read(file); });
    CHECK(seconds < tests::soon);
    CHECK(frontMatter.entries.size() == 20'002);
    REQUIRE(frontMatter.findings.size() == 1);
    CHECK(frontMatter.findings[0].field == "broken");
}

TEST_CASE("every article of the corpus gives its nine fields", "[frontmatter][read][corpus]")
{
    static const std::vector<std::string> keys = {"title", "subtitle", "description", "author", "read_time",
                                                  "publish_date", "created_date", "heroImage", "cta"};
    for (const auto &path : tests::corpusArticles()) {
        INFO(path);
        const FrontMatter frontMatter = read(tests::readBytes(path));
        for (const std::string &key : keys) {
            INFO(key);
            const Entry *entry = frontMatter.find(key);
            REQUIRE(entry);
            CHECK(entry->value.type() == Value::Type::String);
            CHECK_FALSE(entry->value.text().empty());
        }
    }
}
