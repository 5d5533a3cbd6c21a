#include "app/frontmatter/duplicates.h"

#include "app/frontmatter/lines.h"

#include <algorithm>
#include <unordered_map>

namespace galley::frontmatter {

namespace {

/// Beyond these, further ones say nothing new.
constexpr std::size_t mostFindings = 10'000;

constexpr const char *twice = "The front matter has it twice; one of them must go first.";

class DuplicateFinder
{
public:
    DuplicateFinder(std::string_view file, FrontMatter &frontMatter)
        : file_(file)
        , frontMatter_(frontMatter)
    {
        for (const Finding &finding : frontMatter.findings) {
            if (!finding.fix)
                uncertain_.push_back(finding.range.begin);
        }
        std::sort(uncertain_.begin(), uncertain_.end());
    }

    void run()
    {
        std::unordered_map<std::string_view, Entry *> first;
        for (Entry &entry : frontMatter_.entries) {
            const auto [known, isNew] = first.emplace(entry.key, &entry);
            if (!isNew)
                add(*known->second, entry);
        }
        std::erase_if(frontMatter_.findings, [this](const Finding &f) { return isTaken(f.range); });
        frontMatter_.findings.insert(frontMatter_.findings.end(), found_.begin(), found_.end());
    }

private:
    void add(Entry &first, Entry &second)
    {
        first.locked = second.locked = twice;
        if (found_.size() == mostFindings)
            return;
        Finding finding;
        finding.rule = "key-duplicate";
        finding.range = second.keyRange;
        finding.field = second.key;
        finding.message = "The field " + second.key + " is written twice.";
        if (saysTheSame(first, second)) {
            finding.fix = Fix{"Take the second one away", {{second.whole, ""}}};
            taken_.push_back(second.whole);
        }
        found_.push_back(std::move(finding));
    }

    bool saysTheSame(const Entry &first, const Entry &second) const
    {
        return first.value == second.value && isCertain(first) && isCertain(second)
            && second.style != Style::Other && !isMap(second.style) && !hasComment(second);
    }

    bool isCertain(const Entry &entry) const
    {
        const auto next = std::lower_bound(uncertain_.begin(), uncertain_.end(), entry.whole.begin);
        return !entry.faulty || next == uncertain_.end() || *next >= entry.whole.end;
    }

    bool hasComment(const Entry &entry) const
    {
        const Line first = lineAt(file_, entry.whole.begin);
        const std::size_t rest = lineAt(file_, entry.valueRange.end).end - entry.valueRange.end;
        return isCommentLine(first.in(file_))
            || !isBlankLine(file_.substr(entry.valueRange.end, rest));
    }

    /// Whether a place lies in an entry that a fix takes away; they are in the file's order.
    bool isTaken(ByteRange range) const
    {
        const auto next = std::upper_bound(
            taken_.begin(), taken_.end(), range.begin,
            [](std::size_t place, ByteRange whole) { return place < whole.begin; });
        return next != taken_.begin() && std::prev(next)->encloses(range);
    }

    std::string_view file_;
    FrontMatter &frontMatter_;
    std::vector<std::size_t> uncertain_; ///< where findings without a fix begin
    std::vector<ByteRange> taken_;
    Findings found_;
};

} // namespace

void findDuplicates(std::string_view file, FrontMatter &frontMatter)
{
    DuplicateFinder(file, frontMatter).run();
}

} // namespace galley::frontmatter
