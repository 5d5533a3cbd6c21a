#include "app/frontmatter/sequence.h"

#include "app/frontmatter/scalar_writer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::frontmatter {

namespace {

using Indices = std::vector<std::size_t>;

std::vector<Origin> originsOfFields(const Value &old, const Value &now)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < old.fields().size(); ++i)
        places.emplace(old.fields()[i].first, i);
    std::vector<Origin> origins(now.fields().size());
    for (std::size_t i = 0; i < origins.size(); ++i) {
        const auto found = places.find(now.fields()[i].first);
        if (found != places.end())
            origins[i].from = found->second;
    }
    return origins;
}

/// The items between `front` and `back` that both lists have, each old one given once.
void findEqualItems(const std::vector<Value> &old, const std::vector<Value> &now, std::size_t front,
                    std::size_t back, std::vector<Origin> &origins)
{
    // Written in one line, different values are different texts.
    const auto text = [](const Value &value) { return writeFlow(value, Style::Plain, Style::SingleQuoted); };
    std::unordered_map<std::string, Indices> places; // the last one first
    for (std::size_t i = old.size() - back; i-- > front;)
        places[text(old[i])].push_back(i);
    for (std::size_t i = front; i < now.size() - back; ++i) {
        const auto found = places.find(text(now[i]));
        if (found == places.end() || found->second.empty())
            continue;
        origins[i].from = found->second.back();
        found->second.pop_back();
    }
}

std::vector<Origin> originsOfItems(const std::vector<Value> &old, const std::vector<Value> &now)
{
    std::vector<Origin> origins(now.size());
    const std::size_t shorter = std::min(old.size(), now.size());
    std::size_t front = 0;
    for (; front < shorter && old[front] == now[front]; ++front)
        origins[front].from = front;
    std::size_t back = 0;
    for (; back < shorter - front && old[old.size() - 1 - back] == now[now.size() - 1 - back]; ++back)
        origins[now.size() - 1 - back].from = old.size() - 1 - back;
    findEqualItems(old, now, front, back, origins);
    return origins;
}

/// The longest run of parts whose old places grow stays: a longest increasing subsequence.
void letStay(std::vector<Origin> &origins)
{
    Indices ends; // of the best run of each length, the part that ends it
    std::vector<std::optional<std::size_t>> before(origins.size());
    for (std::size_t i = 0; i < origins.size(); ++i) {
        if (!origins[i].from)
            continue;
        const auto place = std::lower_bound(
            ends.begin(), ends.end(), *origins[i].from,
            [&](std::size_t end, std::size_t from) { return *origins[end].from < from; });
        if (place != ends.begin())
            before[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::optional<std::size_t> at = ends.empty() ? std::nullopt : std::optional(ends.back());
    for (; at; at = before[*at])
        origins[*at].stays = true;
}

/// Between two items that stay, new ones take the places of old ones, from the first on.
void pairTheRest(std::size_t oldCount, std::vector<Origin> &origins)
{
    std::vector<bool> used(oldCount);
    for (const Origin &origin : origins) {
        if (origin.from)
            used[*origin.from] = true;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < origins.size(); ++i) {
        if (origins[i].stays)
            next = *origins[i].from + 1;
        else if (!origins[i].from && next < oldCount && !used[next])
            origins[i] = {next++, true};
    }
}

} // namespace

std::vector<Origin> originsOf(const Value &old, const Value &now)
{
    const bool list = now.type() == Value::Type::List;
    auto origins = list ? originsOfItems(old.items(), now.items()) : originsOfFields(old, now);
    letStay(origins);
    if (list)
        pairTheRest(old.items().size(), origins);
    return origins;
}

} // namespace galley::frontmatter
