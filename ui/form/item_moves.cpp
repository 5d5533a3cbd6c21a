#include "ui/form/item_moves.h"

#include <algorithm>
#include <numeric>

namespace galley::ui {

std::vector<int> itemMoves(const std::vector<Value> &before, const std::vector<Value> &after)
{
    const std::size_t least = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < least && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < least - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;

    std::vector<int> to(before.size(), -1);
    std::iota(to.begin(), to.begin() + long(head), 0);
    std::iota(to.end() - long(tail), to.end(), int(after.size() - tail));
    std::vector<std::size_t> left(after.size() - tail - head); // of those between them
    std::iota(left.begin(), left.end(), head);
    const std::size_t end = before.size() - tail;
    for (std::size_t i = head; i < end; ++i) {
        const auto same = std::find_if(left.begin(), left.end(),
                                       [&](std::size_t at) { return after[at] == before[i]; });
        if (same == left.end())
            continue;
        to[i] = int(*same);
        left.erase(same);
    }
    auto next = left.begin();
    for (std::size_t i = head; i < end; ++i) {
        if (to[i] < 0 && next != left.end())
            to[i] = int(*next++);
        else if (to[i] < 0 && i >= after.size())
            to[i] = int(i);
    }
    return to;
}

} // namespace galley::ui
