#include "app/frontmatter/promises.h"

#include "app/base/sentence.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/span.h"

#include <algorithm>
#include <vector>

namespace galley::frontmatter {

namespace {

std::vector<const Entry *> entriesBut(const FrontMatter &frontMatter, std::string_view key)
{
    std::vector<const Entry *> entries;
    for (const Entry &entry : frontMatter.entries) {
        if (entry.key != key)
            entries.push_back(&entry);
    }
    return entries;
}

std::size_t errorsIn(const FrontMatter &frontMatter)
{
    return static_cast<std::size_t>(
        std::count_if(frontMatter.findings.begin(), frontMatter.findings.end(),
                      [](const Finding &finding) { return finding.severity == Severity::Error; }));
}

} // namespace

bool keepsTheRest(std::string_view file, const FrontMatter &before, std::string_view now,
                  const FrontMatter &after, std::string_view key)
{
    const auto isSame = [&](const Entry *a, const Entry *b) {
        return a->key == b->key && a->value == b->value && a->style == b->style
            && slice(file, a->whole) == slice(now, b->whole);
    };
    const auto old = entriesBut(before, key);
    const auto current = entriesBut(after, key);
    return after.locked.empty() && (after.valid || !before.valid) && errorsIn(after) <= errorsIn(before)
        && slice(now, after.fences.body) == slice(file, before.fences.body)
        && std::equal(old.begin(), old.end(), current.begin(), current.end(), isSame);
}

std::string_view headOf(std::string_view file, const Fences &fences)
{
    return file.substr(0, settledFrom(file, fences));
}

std::string lineEndOf(std::string_view file, const FrontMatter &frontMatter)
{
    const bool fences = frontMatter.fences.format != Format::None;
    const Line line = lineAt(file, fences ? frontMatter.fences.opening.begin : 0);
    return line.hasLineEnd() ? std::string(file.substr(line.end, line.next - line.end)) : "\n";
}

std::string refusalOf(const FrontMatter &frontMatter, std::string_view key)
{
    if (!frontMatter.locked.empty())
        return asClause(frontMatter.locked);
    const auto isSame = [key](const Entry &entry) { return entry.key == key; };
    const bool twice = std::count_if(frontMatter.entries.begin(), frontMatter.entries.end(), isSame) > 1;
    return twice ? asClause(frontMatter.find(key)->locked) : std::string();
}

NewPlace placeOfNew(std::string_view file, const FrontMatter &frontMatter, const Neighbours &neighbours)
{
    const auto indentOf = [file](const Entry &entry) {
        return entry.keyRange.begin - lineBeginOf(file, entry.keyRange.begin);
    };
    const ByteRange content = frontMatter.fences.content;
    const Entry *above = frontMatter.find(neighbours.behind);
    const Entry *below = above ? nullptr : frontMatter.find(neighbours.ahead);
    if (below)
        return {below->whole.begin, indentOf(*below)};
    if (!above && !frontMatter.entries.empty())
        above = &frontMatter.entries.back();
    if (!above)
        return {behindDeeperComments(file.substr(0, content.end), content.begin, 0), 0};
    return {above->whole.end, indentOf(*above)};
}

} // namespace galley::frontmatter
