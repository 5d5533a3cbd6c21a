#include "app/base/edit.h"

#include "app/base/code_points.h"

#include <algorithm>

namespace galley {

void sortByPlace(Edits &edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const ByteEdit &one, const ByteEdit &other) {
        return one.range.begin < other.range.begin;
    });
}

std::string applyEdits(std::string_view text, const Edits &edits)
{
    std::string result;
    result.reserve(text.size());
    std::size_t done = 0;
    for (const ByteEdit &edit : edits) {
        result.append(text.substr(done, edit.range.begin - done));
        result.append(edit.replacement);
        done = edit.range.end;
    }
    result.append(text.substr(done));
    return result;
}

Edits difference(std::string_view before, std::string_view after)
{
    if (before == after)
        return {};
    const auto inside = [](std::string_view text, std::size_t place) {
        return place < text.size() && continuesCharacter(text[place]);
    };
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (head > 0 && (inside(before, head) || inside(after, head)))
        --head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && inside(before, before.size() - tail))
        --tail;
    const ByteRange range{head, before.size() - tail};
    return {{range, std::string(after.substr(head, after.size() - tail - head))}};
}

} // namespace galley
