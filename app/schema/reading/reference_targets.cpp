#include "app/schema/reading/reference_targets.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace galley::schema {

namespace {

/// One step of a JSON Pointer, with ~1 for / and ~0 for ~ (RFC 6901 §4).
std::string decodedStep(std::string_view step)
{
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool escaped = step[i] == '~' && i + 1 < step.size();
        if (escaped && (step[i + 1] == '0' || step[i + 1] == '1'))
            out += step[++i] == '0' ? '~' : '/';
        else
            out += step[i];
    }
    return out;
}

const OrderedJson *child(const OrderedJson &parent, const std::string &step)
{
    if (parent.is_object()) {
        const auto found = parent.find(step);
        return found == parent.end() ? nullptr : &*found;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool whole = error == std::errc() && end == step.data() + step.size();
    return parent.is_array() && whole && index < parent.size() ? &parent[index] : nullptr;
}

/// Where a JSON Pointer leads from `from`.
const OrderedJson *follow(const OrderedJson &from, std::string_view pointer)
{
    const OrderedJson *place = &from;
    while (place && !pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t slash = std::min(pointer.find('/'), pointer.size());
        place = child(*place, decodedStep(pointer.substr(0, slash)));
        pointer.remove_prefix(slash);
    }
    return place;
}

/// A fragment of an address without its percent signs (RFC 3986 §2.1).
std::string decodedFragment(std::string_view text)
{
    const auto bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    return QByteArray::fromPercentEncoding(bytes).toStdString();
}

} // namespace

ReferenceTargets::ReferenceTargets(const OrderedJson &document)
    : document_(document)
{
    collect(document);
}

void ReferenceTargets::collect(const OrderedJson &part)
{
    if (part.is_object()) {
        for (const char *word : {"$id", "id", "$anchor"}) {
            const auto name = part.find(word);
            if (name == part.end() || !name->is_string())
                continue;
            std::string text = name->get<std::string>();
            if (text.ends_with('#'))
                text.pop_back();
            identified_.try_emplace(word[1] == 'a' ? "#" + text : text, &part);
        }
    }
    if (part.is_structured()) {
        for (const OrderedJson &inner : part)
            collect(inner);
    }
}

ReferenceTargets::Target ReferenceTargets::find(std::string_view reference) const
{
    const std::size_t hash = std::min(reference.find('#'), reference.size());
    const std::string base(reference.substr(0, hash));
    const auto identified = identified_.find(base);
    if (!base.empty() && identified == identified_.end())
        return {nullptr, true};
    const OrderedJson &from = base.empty() ? document_ : *identified->second;
    const std::string fragment = decodedFragment(reference.substr(std::min(hash + 1, reference.size())));
    if (fragment.empty() || fragment[0] == '/')
        return {follow(from, fragment), false};
    const auto anchor = identified_.find("#" + fragment);
    return {anchor == identified_.end() ? nullptr : anchor->second, false};
}

} // namespace galley::schema
