#include "app/document/change_recorder.h"

#include <algorithm>

namespace galley {

ChangeRecorder::Change ChangeRecorder::joined(const Change &first, const Change &second)
{
    const int end = std::max(first.after.end, second.before.end);
    const int begin = std::min(first.before.begin, second.before.begin);
    return {{begin, first.before.end + end - first.after.end},
            {begin, end + second.after.size() - second.before.size()}};
}

void ChangeRecorder::add(int position, int removed, int added)
{
    const Change change = {{position, position + removed}, {position, position + added}};
    pending_ = pending_ ? joined(*pending_, change) : change;
}

ChangeRecorder::Change ChangeRecorder::take(int length)
{
    Change change = pending_.value_or(Change{});
    pending_.reset();
    change.before.end = std::min(change.before.end, length_);
    change.after.end = std::min(change.after.end, length);
    const bool ordered = change.before.begin <= std::min(change.before.end, change.after.end);
    if (!ordered || length_ - change.before.size() != length - change.after.size())
        change = {{0, length_}, {0, length}};
    length_ = length;
    return change;
}

} // namespace galley
