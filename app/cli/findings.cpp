#include "app/cli/findings.h"

#include "app/schema/rules/problems.h"
#include "app/text/line_index.h"
#include "app/text/utf8.h"

#include <algorithm>

namespace galley::cli {

namespace {

Finding encodingFinding(const Article &article)
{
    Finding finding;
    finding.rule = "encoding";
    const std::size_t valid = validUtf8Length(article.bytes);
    const std::size_t wrong = valid < article.bytes.size() ? valid : 0; // UTF-16 may be valid UTF-8
    finding.range = {wrong, std::min(wrong + 1, article.bytes.size())};
    finding.message = article.problem;
    return finding;
}

} // namespace

std::vector<LocatedFinding> located(const std::string &path, std::string_view bytes,
                                    const Findings &findings)
{
    std::vector<LocatedFinding> result;
    if (findings.empty())
        return result;
    const LineIndex lines(bytes);
    for (const Finding &finding : findings)
        result.push_back({path, lines.position(finding.range.begin),
                          lines.position(finding.range.end), finding});
    return result;
}

std::vector<LocatedFinding> findingsOf(const std::string &path, const Article &article,
                                       const schema::Schema *schema)
{
    if (!article.problem.empty())
        return located(path, article.bytes, {encodingFinding(article)});
    if (!schema)
        return located(path, article.bytes, article.frontMatter.findings);
    Findings problems = schema::problemsOf(*schema, article.text, article.frontMatter);
    for (Finding &problem : problems) {
        if (problem.rule.starts_with("schema-"))
            problem.fix.reset(); // `repair` makes YAML right, and knows no schema
    }
    return located(path, article.bytes, problems);
}

} // namespace galley::cli
