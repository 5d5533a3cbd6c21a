// Chance that is the same on every machine: what a seed gives once it always gives.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace galley::tests {

class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : engine_(seed)
    {
    }

    /// 0 to `count` - 1; 0 where there is nothing to choose from.
    int below(int count) { return count > 0 ? int(engine_() % std::uint64_t(count)) : 0; }
    bool oneIn(int count) { return below(count) == 0; }
    template <class Item>
    const Item &of(const std::vector<Item> &items)
    {
        return items.at(std::size_t(below(int(items.size()))));
    }

private:
    std::mt19937_64 engine_; // the standard says which numbers it gives
};

} // namespace galley::tests
