#include "app/schema/rules/fault_places.h"

#include "app/frontmatter/nested_spans.h"

#include <algorithm>

namespace galley::schema {

namespace {

using frontmatter::Entry;
using frontmatter::Span;

const Span *partOf(const Span &whole, const Step &step)
{
    if (step.isItem())
        return std::size_t(step.item) < whole.parts.size() ? &whole.parts[std::size_t(step.item)] : nullptr;
    const auto part = std::find_if(whole.parts.begin(), whole.parts.end(),
                                   [&](const Span &one) { return one.key == step.key; });
    return part == whole.parts.end() ? nullptr : &*part;
}

/// Of the fault at `path`, whose first step led to `whole`.
ByteRange placeIn(const Span &whole, const Fault &fault)
{
    const Span *span = &whole;
    for (auto step = fault.path.begin() + 1; step != fault.path.end(); ++step) {
        const Span *part = partOf(*span, *step);
        if (!part) // it is missing
            return (step - 1)->isItem() ? span->value : span->lead;
        span = part;
    }
    return fault.atKey ? span->lead : span->value;
}

} // namespace

FaultPlaces::FaultPlaces(std::string_view file, const frontmatter::FrontMatter &frontMatter)
    : file_(file)
    , frontMatter_(frontMatter)
{
    for (const Entry &entry : frontMatter.entries)
        entries_.try_emplace(entry.key, &entry);
}

ByteRange FaultPlaces::of(const Fault &fault)
{
    const frontmatter::Fences &fences = frontMatter_.fences;
    if (fault.path.empty())
        return {fences.opening.begin, fences.opening.begin};
    const Entry *own = entry(fault.path[0].key);
    if (!own)
        return {fences.closing.begin, fences.closing.begin};
    if (fault.path.size() == 1)
        return fault.atKey ? own->keyRange : own->valueRange;
    const auto &spans = spansOf(*own);
    return spans ? placeIn(*spans, fault) : own->valueRange;
}

const Entry *FaultPlaces::entry(std::string_view key) const
{
    const auto found = entries_.find(key);
    return found == entries_.end() ? nullptr : found->second;
}

const std::optional<Span> &FaultPlaces::spansOf(const Entry &entry)
{
    const auto [place, isNew] = spans_.try_emplace(&entry);
    if (isNew)
        place->second = frontmatter::spansOf(file_, entry);
    return place->second;
}

} // namespace galley::schema
