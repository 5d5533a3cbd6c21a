#include "app/schema/rules/problems.h"

#include "app/schema/rules/validate.h"

#include <algorithm>

namespace galley::schema {

Findings problemsOf(const Schema &schema, std::string_view file,
                    const frontmatter::FrontMatter &frontMatter)
{
    Findings problems = frontMatter.findings;
    const Findings demanded = validate(schema, file, frontMatter);
    problems.insert(problems.end(), demanded.begin(), demanded.end());
    std::stable_sort(problems.begin(), problems.end(), [](const Finding &a, const Finding &b) {
        return a.range.begin < b.range.begin;
    });
    return problems;
}

} // namespace galley::schema
