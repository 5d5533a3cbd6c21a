#include "ui/shell/problem_steps.h"

namespace galley::ui {

namespace {

int wrapped(int row, int count)
{
    return (row + count) % count;
}

} // namespace

int problemBeside(const Findings &problems, int current, const SideOf &side, int by)
{
    const int count = int(problems.size());
    const auto sideOf = [&](int row) { return side(problems[std::size_t(row)]); };
    const bool there = current >= 0 && current < count && sideOf(current) == 0;
    // What is around the user counts as there, and may be followed by what is ahead.
    const auto isNext = [&](int row) { return sideOf(row) == by || (there && sideOf(row) == 0); };
    int row = there ? current + by : by > 0 ? 0 : count - 1;
    while (row >= 0 && row < count && !isNext(row))
        row += by;
    return wrapped(row, count);
}

int problemBesideText(const Findings &problems, int current, std::size_t cursor, int by)
{
    const int count = int(problems.size());
    const auto beginOf = [&](int row) { return problems[std::size_t(row)].range.begin; };
    if (current >= 0 && current < count && beginOf(current) == cursor)
        return wrapped(current + by, count);
    // The nearest behind the cursor, or else the first; of equal ones the first of the list.
    int nearest = -1;
    int first = 0;
    for (int row = 0; row < count; ++row) {
        const bool beyond = by > 0 ? beginOf(row) >= cursor : beginOf(row) < cursor;
        const auto isNearer = [&](int other) {
            return by > 0 ? beginOf(row) < beginOf(other) : beginOf(row) >= beginOf(other);
        };
        if (beyond && (nearest < 0 || isNearer(nearest)))
            nearest = row;
        if (isNearer(first))
            first = row;
    }
    return nearest >= 0 ? nearest : first;
}

} // namespace galley::ui
