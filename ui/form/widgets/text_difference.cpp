#include "ui/form/widgets/text_difference.h"

#include <algorithm>

namespace galley::ui {

SharedEnds sharedEnds(const QString &before, const QString &after)
{
    const auto shorter = std::min(before.size(), after.size());
    const auto fromEnd = [](const QString &text, qsizetype i) { return text[text.size() - 1 - i]; };
    SharedEnds shared;
    while (shared.head < shorter && before[shared.head] == after[shared.head])
        ++shared.head;
    if (shared.head > 0 && before[shared.head - 1].isHighSurrogate())
        --shared.head;
    const auto left = shorter - shared.head;
    while (shared.tail < left && fromEnd(before, shared.tail) == fromEnd(after, shared.tail))
        ++shared.tail;
    if (shared.tail > 0 && fromEnd(before, shared.tail - 1).isLowSurrogate())
        --shared.tail;
    return shared;
}

int movedCursor(const QString &before, const QString &after, int cursor)
{
    const SharedEnds shared = sharedEnds(before, after);
    if (cursor <= shared.head)
        return cursor;
    if (cursor >= before.size() - shared.tail)
        return int(after.size() - (before.size() - cursor));
    return int(after.size() - shared.tail);
}

} // namespace galley::ui
