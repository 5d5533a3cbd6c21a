#include "app/schema/rules/references.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace galley::schema {

namespace {

/// Bytes of an address; a longer one names nothing.
constexpr std::size_t longestAddress = 500;
/// Bytes of a key that is told.
constexpr std::size_t longestStep = 300;
/// Members of a map, above which they are looked up in an index.
constexpr std::size_t fewMembers = 16;

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> texts)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// What is data within a schema, and no schema.
bool isData(std::string_view keyword)
{
    return isOneOf(keyword, {"enum", "const", "default", "examples", "example"});
}

/// What has schemas by names, which are no keywords.
bool hasNames(std::string_view keyword)
{
    return isOneOf(keyword, {"properties", "patternProperties", "definitions", "$defs", "dependentSchemas",
                             "dependencies"});
}

template <class Tree>
std::optional<std::string> textOf(const Tree &schema, const char *keyword)
{
    const auto found = schema.find(keyword);
    if (found == schema.end() || !found->is_string())
        return std::nullopt;
    return found->template get<std::string>();
}

/// `$id`, or `id` of draft 4.
template <class Tree>
std::optional<std::string> idOf(const Tree &schema)
{
    const auto id = textOf(schema, "$id");
    return id ? id : textOf(schema, "id");
}

template <class Tree>
bool isSince2019(const Tree &document)
{
    const auto version = document.is_object() ? textOf(document, "$schema") : std::nullopt;
    return version && version->find("/draft/20") != std::string::npos;
}

std::string addressOf(const QUrl &url) { return url.toString(QUrl::FullyEncoded).toStdString(); }

/// Empty when it is no address.
QUrl resolved(const QUrl &base, const std::string &reference)
{
    if (reference.size() > longestAddress)
        return {};
    QUrl url(QString::fromStdString(reference));
    if (!base.isEmpty())
        url = base.resolved(url);
    url.setFragment({});
    return std::size_t(url.toString().size()) > longestAddress ? QUrl() : url;
}

/// A fragment of an address without its percent signs (RFC 3986 §2.1).
std::string decodedFragment(std::string_view text)
{
    if (text.find('%') == text.npos)
        return std::string(text);
    const auto bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    return QByteArray::fromPercentEncoding(bytes).toStdString();
}

/// One step of a JSON Pointer, with ~1 for / and ~0 for ~ (RFC 6901 §4).
std::string decodedStep(std::string_view step)
{
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool isEscape = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
        if (isEscape)
            out += step[++i] == '0' ? '~' : '/';
        else
            out += step[i];
    }
    return out;
}

/// An item's number, written as RFC 6901 has it.
std::optional<std::size_t> numberOf(std::string_view step)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), number);
    const bool whole = error == std::errc() && end == step.data() + step.size();
    return whole && (step == "0" || step[0] != '0') ? std::optional(number) : std::nullopt;
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

template <class Tree>
References<Tree>::References(const Tree &document) : siblings_(isSince2019(document))
{
    resources_.push_back({{}, &document});
    named_.emplace("", &document);
    nodes_[&document] = {};
    scan(document, resources_.front(), Role::Schema);
}

/// What `schema`, which has an identifier or not, belongs to within `outer`.
template <class Tree>
auto References<Tree>::enter(const Tree &schema, const Resource &outer) -> const Resource &
{
    const auto id = siblings_ || !schema.contains("$ref") ? idOf(schema) : std::nullopt;
    if (!id || id->starts_with('#'))
        return outer;
    const QUrl base = resolved(outer.base, *id);
    if (base.isEmpty())
        return outer;
    named_.try_emplace(addressOf(base), &schema);
    return resources_.emplace_back(Resource{base, &schema});
}

template <class Tree>
void References<Tree>::scan(const Tree &node, const Resource &outer, Role role)
{
    const Resource *resource = &outer;
    if (node.is_object() && role == Role::Schema) {
        resource = &enter(node, outer);
        const auto id = idOf(node);
        if (id && id->starts_with('#') && id->size() > 1)
            named_.try_emplace(addressOf(resource->base) + *id, &node);
        if (const auto anchor = textOf(node, "$anchor"))
            named_.try_emplace(addressOf(resource->base) + "#" + *anchor, &node);
    }
    nodes_[&node].resource = resource;
    std::size_t item = 0;
    for (auto part = node.begin(); part != node.end(); ++part, ++item) {
        if (!part->is_structured())
            continue;
        const std::string_view key = node.is_object() ? std::string_view(part.key()) : std::string_view();
        nodes_[&*part] = {&node, key, item, nullptr};
        if (role == Role::Schema && node.is_object())
            scan(*part, *resource, isData(key) ? Role::Data : hasNames(key) ? Role::Names : Role::Schema);
        else
            scan(*part, *resource, role == Role::Data ? Role::Data : Role::Schema);
    }
}

template <class Tree>
std::vector<std::string> References<Tree>::stepsTo(const Tree &part) const
{
    std::vector<std::string> steps;
    for (auto node = nodes_.find(&part); node != nodes_.end() && node->second.parent;
         node = nodes_.find(node->second.parent)) {
        const auto &[parent, key, item, resource] = node->second;
        steps.push_back(parent->is_object() ? std::string(key.substr(0, longestStep)) : std::to_string(item));
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

template <class Tree>
const Tree *References<Tree>::member(const Tree &parent, const std::string &key) const
{
    if (parent.size() <= fewMembers) {
        const auto found = parent.find(key);
        return found == parent.end() ? nullptr : &*found;
    }
    auto &members = members_[&parent];
    if (members.empty()) {
        for (auto part = parent.begin(); part != parent.end(); ++part)
            members.emplace(part.key(), &*part);
    }
    const auto found = members.find(key);
    return found == members.end() ? nullptr : found->second;
}

/// Where a JSON Pointer leads from `from`.
template <class Tree>
const Tree *References<Tree>::follow(const Tree &from, std::string_view pointer) const
{
    const Tree *place = &from;
    while (place && !pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t slash = std::min(pointer.find('/'), pointer.size());
        const std::string step = decodedStep(pointer.substr(0, slash));
        pointer.remove_prefix(slash);
        if (place->is_object()) {
            place = member(*place, step);
            continue;
        }
        const auto number = place->is_array() ? numberOf(step) : std::nullopt;
        place = number && *number < place->size() ? &(*place)[*number] : nullptr;
    }
    return place;
}

template <class Tree>
auto References<Tree>::find(const Tree &schema) const -> Target
{
    const std::string_view reference = schema.at("$ref").template get_ref<const std::string &>();
    const auto node = nodes_.find(&schema);
    const Resource &from = node == nodes_.end() ? resources_.front() : *node->second.resource;
    const std::size_t hash = std::min(reference.find('#'), reference.size());
    const std::string fragment = decodedFragment(reference.substr(std::min(hash + 1, reference.size())));
    const Tree *root = from.root;
    QUrl base = from.base;
    if (hash > 0) {
        base = resolved(from.base, std::string(reference.substr(0, hash)));
        const auto named = named_.find(addressOf(base));
        if (base.isEmpty() || named == named_.end())
            return {nullptr, true};
        root = named->second;
    }
    if (fragment.empty() || fragment[0] == '/')
        return {follow(*root, fragment), false};
    const auto anchor = named_.find(addressOf(base) + "#" + fragment);
    return {anchor == named_.end() ? nullptr : anchor->second, false};
}

template class References<nlohmann::json>;
template class References<nlohmann::ordered_json>;

} // namespace galley::schema
