#include "app/frontmatter/repair.h"

#include "app/frontmatter/front_matter.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

/// Whether `after` is `file` with exactly those faults gone and the same body.
bool isGood(std::string_view file, std::string_view after, const Repair &repair)
{
    const FrontMatter old = read(file);
    const FrontMatter now = read(after);
    const auto body = [](std::string_view text, const FrontMatter &frontMatter) {
        return text.substr(frontMatter.fences.body.begin);
    };
    const bool noneNew = now.findings.size() <= repair.left.size();
    const bool noneFixable = std::none_of(now.findings.begin(), now.findings.end(),
                                          [](const Finding &f) { return f.fix.has_value(); });
    return noneNew && noneFixable && body(file, old) == body(after, now);
}

} // namespace

Repair repair(std::string_view file)
{
    Repair repair;
    for (Finding &finding : read(file).findings) {
        if (!finding.fix) {
            repair.left.push_back(std::move(finding));
            continue;
        }
        repair.edits.insert(repair.edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
        repair.repaired.push_back(std::move(finding));
    }
    sortByPlace(repair.edits);
    if (!repair.edits.empty() && !isGood(file, applyEdits(file, repair.edits), repair)) {
        repair.edits.clear();
        for (Finding &finding : repair.repaired) {
            finding.fix.reset();
            repair.left.push_back(std::move(finding));
        }
        repair.repaired.clear();
    }
    return repair;
}

} // namespace galley::frontmatter
