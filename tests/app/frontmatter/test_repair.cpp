// Each folder of tests/cases/repair is a family of faults, each folder in it a case:
//   in.md      the article as found
//   out.md     after repair, byte for byte
//   findings   a line each, in the file's order: LINE RULE FIELD repaired|left
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/repair.h"
#include "app/text/line_index.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <sstream>

using namespace galley;
using namespace galley::frontmatter;
using tests::readBytes;

namespace {

std::string told(std::string_view file, const Repair &repair)
{
    struct Told {
        ByteRange range;
        std::string line;
    };
    std::vector<Told> all;
    const LineIndex lines(file);
    const auto tell = [&](const Findings &findings, const char *what) {
        for (const Finding &f : findings) {
            all.push_back({f.range, std::to_string(lines.position(f.range.begin).line) + " " + f.rule + " "
                                        + (f.field.empty() ? "-" : f.field) + " " + what + "\n"});
        }
    };
    tell(repair.repaired, "repaired");
    tell(repair.left, "left");
    std::stable_sort(all.begin(), all.end(),
                     [](const Told &a, const Told &b) { return a.range.begin < b.range.begin; });
    std::string out;
    for (const Told &t : all)
        out += t.line;
    return out;
}

std::vector<std::filesystem::path> allCases()
{
    std::vector<std::filesystem::path> found;
    for (const auto &family : tests::cases("repair")) {
        for (const auto &entry : std::filesystem::directory_iterator(family))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

TEST_CASE("a repair mends what is certain and leaves the rest", "[frontmatter][repair]")
{
    for (const auto &folder : allCases()) {
        INFO(folder.parent_path().filename() << "/" << folder.filename());
        const std::string in = readBytes(folder / "in.md");
        const Repair done = repair(in);
        CHECK(applyEdits(in, done.edits) == readBytes(folder / "out.md"));
        CHECK(told(in, done) == readBytes(folder / "findings"));
    }
}

TEST_CASE("a repaired article needs no second repair, and is valid unless something was left",
          "[frontmatter][repair]")
{
    for (const auto &folder : allCases()) {
        INFO(folder.parent_path().filename() << "/" << folder.filename());
        const std::string in = readBytes(folder / "in.md");
        const Repair first = repair(in);
        const std::string once = applyEdits(in, first.edits);
        CHECK(repair(once).edits.empty());
        CHECK(read(once).valid == first.left.empty());
    }
}

TEST_CASE("a repair never touches the body", "[frontmatter][repair]")
{
    for (const auto &folder : allCases()) {
        INFO(folder.parent_path().filename() << "/" << folder.filename());
        const std::string in = readBytes(folder / "in.md");
        const std::size_t body = read(in).fences.body.begin;
        for (const ByteEdit &edit : repair(in).edits)
            CHECK(edit.range.end <= body);
    }
}

TEST_CASE("every broken article of the corpus is repaired, faulty lines only", "[frontmatter][repair][corpus]")
{
    for (const auto &path : tests::corpusArticles()) {
        INFO(path);
        const std::string in = readBytes(path);
        const FrontMatter before = read(in);
        const Repair done = repair(in);
        CHECK(before.entries.size() == 9);
        CHECK(done.left.empty());
        CHECK(read(applyEdits(in, done.edits)).valid);
        const LineIndex lines(in);
        for (const ByteEdit &edit : done.edits) {
            const auto line = lines.position(edit.range.begin).line;
            CHECK(std::any_of(before.entries.begin(), before.entries.end(), [&](const Entry &entry) {
                return entry.faulty && lines.position(entry.keyRange.begin).line == line;
            }));
        }
    }
}

TEST_CASE("repair leaves an alias whose anchor is in another group", "[repair]")
{
    const std::string rest = "author:\n  name: &n Ann\nteam:\n  lead: *n\n  others: [*n, Bo]\n"
                             "more: {lead: *n}\n---\n";
    const std::string file = "---\ntitle: 'It's'\n" + rest;
    CHECK(applyEdits(file, repair(file).edits) == "---\ntitle: 'It''s'\n" + rest);
}
