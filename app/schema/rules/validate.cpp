#include "app/schema/rules/validate.h"

#include "app/frontmatter/edit.h"
#include "app/schema/rules/explain.h"
#include "app/schema/rules/fault_places.h"
#include "app/schema/rules/references.h"

#include <algorithm>
#include <unordered_set>

namespace galley::schema {

namespace {

using frontmatter::Entry;
using frontmatter::FrontMatter;

/// Making a fix parses the front matter once: so many bytes of it are parsed, and no more.
constexpr std::size_t mostParsed = 512 * 1024;

Severity severityOf(const Fault &fault, Origin origin)
{
    if (origin == Origin::Inferred)
        return Severity::Hint;
    return origin == Origin::BuiltIn ? Severity::Warning : fault.severity;
}

std::string pointerOf(const Path &path)
{
    std::string pointer;
    for (std::size_t at = 1; at < path.size(); ++at)
        pointer += "/" + (path[at].isItem() ? std::to_string(path[at].item) : escaped(path[at].key));
    return pointer;
}

/// `whole` with what stands at `path`, from its second step on, replaced by `value`.
Value replaced(const Value &whole, const Path &path, const Value &value, std::size_t at = 1)
{
    if (at == path.size())
        return value;
    if (path[at].isItem()) {
        std::vector<Value> items = whole.items();
        Value &item = items[std::size_t(path[at].item)];
        item = replaced(item, path, value, at + 1);
        return Value::list(std::move(items));
    }
    auto fields = whole.fields();
    for (auto &[key, field] : fields) {
        if (key == path[at].key)
            field = replaced(field, path, value, at + 1);
    }
    return Value::map(std::move(fields));
}

class Validation
{
public:
    Validation(const Schema &schema, std::string_view file, const FrontMatter &frontMatter)
        : schema_(schema)
        , file_(file)
        , frontMatter_(frontMatter)
        , places_(file, frontMatter)
    {
    }

    Findings run()
    {
        Findings findings;
        for (const Fault &fault : explain(schema_, frontMatter_))
            findings.push_back(findingOf(fault));
        std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
            return a.range.begin < b.range.begin;
        });
        return findings;
    }

private:
    Finding findingOf(const Fault &fault)
    {
        Finding finding;
        finding.rule = fault.rule;
        finding.severity = severityOf(fault, schema_.origin);
        finding.message = fault.message;
        finding.range = places_.of(fault);
        if (!fault.path.empty()) {
            finding.field = fault.path[0].key;
            finding.pointer = pointerOf(fault.path);
        }
        if (fault.proposal)
            finding.fix = fixOf(fault);
        return finding;
    }

    std::optional<Fix> fixOf(const Fault &fault)
    {
        const std::string &key = fault.path[0].key;
        const Entry &entry = *places_.entry(key);
        const std::size_t size = frontMatter_.fences.content.size();
        if (!frontMatter_.locked.empty() || !entry.locked.empty() || fixed_.contains(key)
            || parsed_ + size > mostParsed)
            return std::nullopt;
        parsed_ += size;
        const auto &value = fault.proposal->value;
        const auto edits = value ? frontmatter::set(file_, key, replaced(entry.value, fault.path, *value))
                                 : frontmatter::remove(file_, key);
        if (!edits || edits->empty())
            return std::nullopt;
        fixed_.insert(key);
        return Fix{fault.proposal->title, *edits};
    }

    const Schema &schema_;
    std::string_view file_;
    const FrontMatter &frontMatter_;
    FaultPlaces places_;
    std::unordered_set<std::string> fixed_;
    std::size_t parsed_ = 0;
};

/// Whether nothing of it could be read: what is missing in it, nobody knows.
bool isUnreadable(const FrontMatter &frontMatter)
{
    return frontMatter.fences.format != frontmatter::Format::Yaml
        || (frontMatter.entries.empty() && !frontMatter.valid);
}

} // namespace

Findings validate(const Schema &schema, std::string_view file, const FrontMatter &frontMatter)
{
    return isUnreadable(frontMatter) ? Findings() : Validation(schema, file, frontMatter).run();
}

} // namespace galley::schema
