#include "app/markdown/joined_change.h"

#include <algorithm>

namespace galley::markdown {

namespace {

/// Blocks [oldFirst, oldEnd) of those before became [newFirst, newEnd) of those after.
struct Exchanged
{
    std::size_t oldFirst, oldEnd, newFirst, newEnd;
    std::ptrdiff_t shift = 0;
};

std::vector<Exchanged> exchangedBy(const BlockChange &change)
{
    std::vector<Exchanged> exchanged;
    std::size_t added = 0, removed = 0;
    for (const BlockRun &run : change) {
        const std::size_t oldFirst = run.first + removed - added;
        exchanged.push_back(
            {oldFirst, oldFirst + run.removed, run.first, run.first + run.added, run.shift});
        added += run.added;
        removed += run.removed;
    }
    return exchanged;
}

/// The same seen from the blocks after.
Exchanged turned(const Exchanged &one)
{
    return {one.newFirst, one.newEnd, one.oldFirst, one.oldEnd, one.shift};
}

/// A span of the blocks before, with all that was exchanged and reaches into it. `isSame` becomes
/// false when any does.
Exchanged reachOf(const BlockSpan &span, const std::vector<Exchanged> &exchanged, bool &isSame)
{
    // Those that end ahead of the span or at its begin move it. An insertion there is not in it.
    auto at = std::partition_point(exchanged.begin(), exchanged.end(),
                                   [&](const Exchanged &one) { return one.oldEnd <= span.first; });
    const auto offsetOf = [](const Exchanged &one) { return one.newEnd - one.oldEnd; };
    const std::size_t offset = at == exchanged.begin() ? 0 : offsetOf(*(at - 1));
    Exchanged reach{span.first, span.end(), span.first + offset, span.end() + offset};
    isSame = true;
    for (; at != exchanged.end() && at->oldFirst < span.end(); ++at) {
        if (at->oldFirst < reach.oldFirst) {
            reach.oldFirst = at->oldFirst;
            reach.newFirst = at->newFirst;
        }
        reach.oldEnd = std::max(reach.oldEnd, at->oldEnd);
        reach.newEnd = reach.oldEnd + offsetOf(*at);
        isSame = false;
    }
    return reach;
}

/// Adds the spans that are not the same among `others`, those of the other side.
template <class Side>
void addChanged(std::vector<Exchanged> &result, const std::vector<Exchanged> &exchanged,
                const BlockSpans &spans, const BlockSpans &others, Side side)
{
    for (const BlockSpan &span : spans) {
        bool isSame = true;
        const Exchanged reach = reachOf(span, exchanged, isSame);
        const BlockSpan there{reach.newFirst, span.count};
        const auto found = std::lower_bound(
            others.begin(), others.end(), there.first,
            [](const BlockSpan &other, std::size_t first) { return other.first < first; });
        if (!isSame || found == others.end() || *found != there)
            result.push_back(side(reach));
    }
}

/// In rising order, with what overlaps as one.
std::vector<Exchanged> merged(std::vector<Exchanged> parts)
{
    std::sort(parts.begin(), parts.end(), [](const Exchanged &one, const Exchanged &other) {
        return std::pair(one.oldFirst, one.newFirst) < std::pair(other.oldFirst, other.newFirst);
    });
    std::vector<Exchanged> result;
    for (const Exchanged &part : parts) {
        Exchanged *last = result.empty() ? nullptr : &result.back();
        if (!last || (part.oldFirst >= last->oldEnd && part.newFirst >= last->newEnd)) {
            result.push_back(part);
            continue;
        }
        last->oldEnd = std::max(last->oldEnd, part.oldEnd);
        last->newEnd = std::max(last->newEnd, part.newEnd);
        last->shift += part.shift;
    }
    return result;
}

} // namespace

std::size_t joinedBefore(const BlockSpans &spans, std::size_t index)
{
    std::size_t count = index;
    for (const BlockSpan &span : spans) {
        if (span.end() > index)
            break;
        count -= span.count - 1;
    }
    return count;
}

BlockChange joinedChange(const BlockChange &change, const BlockSpans &before,
                         const BlockSpans &after)
{
    if (before.empty() && after.empty())
        return change;
    const std::vector<Exchanged> exchanged = exchangedBy(change);
    std::vector<Exchanged> back;
    std::transform(exchanged.begin(), exchanged.end(), std::back_inserter(back), turned);
    std::vector<Exchanged> parts = exchanged;
    addChanged(parts, exchanged, before, after, [](const Exchanged &reach) { return reach; });
    addChanged(parts, back, after, before, turned);
    BlockChange joined;
    for (const Exchanged &part : merged(std::move(parts))) {
        const std::size_t oldFirst = joinedBefore(before, part.oldFirst);
        const std::size_t newFirst = joinedBefore(after, part.newFirst);
        joined.push_back({newFirst, joinedBefore(before, part.oldEnd) - oldFirst,
                          joinedBefore(after, part.newEnd) - newFirst, part.shift});
    }
    return joined;
}

} // namespace galley::markdown
