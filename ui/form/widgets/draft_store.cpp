#include "ui/form/widgets/draft_store.h"

#include <algorithm>
#include <utility>

namespace galley::ui {

namespace {

/// The number of the item of a list that a place is in; -1 where it is in none.
int itemOf(const FieldPlace &list, const FieldPlace &place)
{
    if (!list.contains(place) || list == place)
        return -1;
    bool isNumber = false;
    const QString token = place.pointer.mid(list.pointer.size()).section(QLatin1Char('/'), 1, 1);
    const int number = token.toInt(&isNumber);
    return isNumber ? number : -1;
}

/// The same place within another item.
FieldPlace withItem(const FieldPlace &list, const FieldPlace &place, int item)
{
    const QString rest = place.pointer.mid(list.pointer.size()).section(QLatin1Char('/'), 2);
    FieldPlace moved = list / QString::number(item);
    if (!rest.isEmpty())
        moved.pointer += QLatin1Char('/') + rest;
    return moved;
}

} // namespace

void DraftStore::park(const ParkedDraft &parked)
{
    take(parked.place, parked.kind);
    parked_.push_back(parked);
}

std::optional<FieldDraft> DraftStore::take(const FieldPlace &place, int kind)
{
    const auto found = std::find_if(parked_.begin(), parked_.end(), [&](const auto &parked) {
        return parked.kind == kind && parked.place == place;
    });
    if (found == parked_.end())
        return std::nullopt;
    const FieldDraft draft = found->draft;
    parked_.erase(found);
    return draft;
}

void DraftStore::forget(const FieldPlace &place)
{
    std::erase_if(parked_, [&](const auto &parked) { return place.contains(parked.place); });
}

void DraftStore::moveItems(const FieldPlace &list, const std::vector<int> &to)
{
    for (ParkedDraft &parked : std::exchange(parked_, {})) {
        const int item = itemOf(list, parked.place);
        const bool moves = item >= 0 && std::size_t(item) < to.size();
        if (moves && to[std::size_t(item)] < 0)
            continue;
        if (moves)
            parked.place = withItem(list, parked.place, to[std::size_t(item)]);
        park(parked);
    }
}

} // namespace galley::ui
