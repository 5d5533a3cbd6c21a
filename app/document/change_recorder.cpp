#include "app/document/change_recorder.h"

#include <algorithm>

namespace galley {

void ChangeRecorder::add(int position, int removed, int added)
{
    if (!pending_) {
        pending_ = {{position, position + removed}, {position, position + added}};
        return;
    }
    auto &[before, after] = *pending_;
    const int end = std::max(after.end, position + removed);
    before = {std::min(before.begin, position), before.end + end - after.end};
    after = {before.begin, end - removed + added};
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
