#include "app/schema/rules/references.h"

#include <array>

namespace galley::schema {

namespace {

/// What is data within a schema, and not a schema.
bool isData(const std::string &keyword)
{
    static const std::array<std::string, 5> data = {"enum", "const", "default", "examples", "example"};
    return std::find(data.begin(), data.end(), keyword) != data.end();
}

std::optional<std::string> textOf(const Json &schema, const char *keyword)
{
    if (!schema.is_object() || !schema.contains(keyword) || !schema[keyword].is_string())
        return std::nullopt;
    return schema[keyword].get<std::string>();
}

/// `$id`, or `id` of draft 4.
std::optional<std::string> idOf(const Json &schema)
{
    const auto id = textOf(schema, "$id");
    return id ? id : textOf(schema, "id");
}

std::string addressOf(const QUrl &url) { return url.toString(QUrl::FullyEncoded).toStdString(); }

QUrl resolved(const QUrl &base, const std::string &reference)
{
    const QUrl url(QString::fromStdString(reference));
    return base.isEmpty() ? url : base.resolved(url);
}

QUrl withoutFragment(QUrl url)
{
    url.setFragment({});
    return url;
}

} // namespace

std::string escaped(std::string key)
{
    for (std::size_t at = 0; at < key.size(); ++at) {
        if (key[at] == '~')
            key.replace(at++, 1, "~0");
        else if (key[at] == '/')
            key.replace(at++, 1, "~1");
    }
    return key;
}

References::References(const Json &document) : document_(document)
{
    scan(document, {}, Resource{});
    named_.try_emplace("", "");
}

Resource References::enter(const Json &schema, const std::string &pointer, const Resource &outer) const
{
    const auto id = idOf(schema);
    if (!id || id->starts_with('#') || schema.contains("$ref"))
        return outer;
    return {withoutFragment(resolved(outer.base, *id)), pointer};
}

void References::scan(const Json &node, const std::string &pointer, Resource resource)
{
    if (node.is_object()) {
        resource = enter(node, pointer, resource);
        if (resource.pointer == pointer)
            named_.try_emplace(addressOf(resource.base), pointer);
        const auto id = idOf(node);
        if (id && id->starts_with('#') && id->size() > 1)
            named_.try_emplace(addressOf(resource.base) + *id, pointer);
        if (const auto anchor = textOf(node, "$anchor"))
            named_.try_emplace(addressOf(resource.base) + "#" + *anchor, pointer);
    }
    for (const auto &[key, part] : node.items()) {
        if (part.is_structured() && !(node.is_object() && isData(key)))
            scan(part, pointer + "/" + escaped(key), resource);
    }
}

Resource References::resourceAt(const std::string &pointer) const
{
    Resource resource = enter(document_, {}, Resource{});
    for (std::size_t end = pointer.find('/', 1); !pointer.empty();) {
        const std::string part = pointer.substr(0, end);
        if (part.size() < pointer.size()) // the schema itself is entered by who prepares it
            resource = enter(at(part), part, resource);
        if (end == std::string::npos)
            break;
        end = pointer.find('/', end + 1);
    }
    return resource;
}

std::optional<std::string> References::existing(const std::string &pointer) const
{
    try {
        const Json::json_pointer place(pointer);
        if (document_.contains(place))
            return place.to_string();
    } catch (const Json::exception &) {
        // no JSON Pointer
    }
    return std::nullopt;
}

std::optional<std::string> References::resolve(const std::string &reference,
                                               const Resource &from) const
{
    const std::size_t hash = std::min(reference.find('#'), reference.size());
    const std::string address = reference.substr(0, hash);
    std::string fragment = hash < reference.size() ? reference.substr(hash + 1) : std::string();
    if (fragment.find('%') != std::string::npos)
        fragment = QUrl::fromPercentEncoding(QByteArray::fromStdString(fragment)).toStdString();
    const std::string target = addressOf(withoutFragment(resolved(from.base, address)));
    if (!fragment.empty() && fragment[0] != '/') {
        const auto anchor = named_.find(target + "#" + fragment);
        return anchor == named_.end() ? std::nullopt : std::optional(anchor->second);
    }
    if (address.empty())
        return existing(from.pointer + fragment);
    const auto found = named_.find(target);
    return found == named_.end() ? std::nullopt : existing(found->second + fragment);
}

const Json &References::at(const std::string &pointer) const
{
    return document_.at(Json::json_pointer(pointer));
}

} // namespace galley::schema
