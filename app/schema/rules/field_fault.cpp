#include "app/schema/rules/field_fault.h"

#include "app/schema/rules/words.h"

namespace galley::schema {

namespace {

Fault warning(const char *rule, const Path &path)
{
    Fault fault;
    fault.rule = rule;
    fault.path = path;
    fault.severity = Severity::Warning;
    return fault;
}

} // namespace

Fault missingFault(const Article &article, const Place &place, const Need &need,
                   const std::vector<std::string> &strangers)
{
    Fault fault;
    fault.rule = "schema-missing";
    fault.path = place.path;
    fault.path.push_back({need.key});
    fault.message = article.titleOf(fault.path) + " is missing; " + need.why + ".";
    const std::string meant = nearest(need.key, strangers);
    if (!meant.empty())
        fault.message += " Is " + inQuotes(meant) + " meant to be it?";
    return fault;
}

Fault unknownFault(const Article &article, const Place &member, const std::vector<std::string> &named)
{
    const std::string &key = member.path.back().key;
    Fault fault = warning("schema-unknown", member.path);
    fault.atKey = true;
    fault.message = "The schema has no field " + inQuotes(key);
    if (member.path.size() > 1)
        fault.message += " in " + article.titleWithin(Path(member.path.begin(), member.path.end() - 1));
    fault.message += "; the site may ignore or refuse it.";
    const std::string meant = nearest(key, named);
    if (!meant.empty())
        fault.message += " Did you mean " + meant + "?";
    return fault;
}

std::optional<Fault> emptyFault(const Article &article, const Place &member)
{
    const Value &value = *member.value;
    const bool empty = value.type() == Value::Type::String && value.text().empty();
    if (!empty || member.need.empty())
        return std::nullopt;
    Fault fault = warning("schema-empty", member.path);
    fault.message = article.titleOf(member.path) + " is empty; " + member.need + ".";
    return fault;
}

Fault otherFault(const Article &article, const Place &place)
{
    Fault fault;
    fault.rule = "schema-other";
    fault.path = place.path;
    fault.message = article.titleOf(place.path) + " is not as the schema asks.";
    return fault;
}

std::string moreItems(const Article &article, const Place &place, int more)
{
    return " And " + std::to_string(more) + " more " + (more == 1 ? "item" : "items") + " of "
        + article.titleWithin(place.path) + (more == 1 ? " is" : " are") + " not as the schema asks.";
}

Fault uncheckedFault()
{
    Fault fault;
    fault.rule = "schema-unchecked";
    fault.severity = Severity::Hint;
    fault.message = "What the schema asks for takes too long to check; some of it was not checked.";
    return fault;
}

} // namespace galley::schema
