// What happened to a text between two of its changes, as one replaced range.
#pragma once

#include "app/base/range.h"

#include <optional>

namespace galley {

/// Adds up the contentsChange() signals of one edit of a QTextDocument. Qt counts the separator
/// behind the last block, sends some signals twice, and may tell of more than was changed: what
/// comes out here is always a true account, if not always the smallest.
class ChangeRecorder
{
public:
    struct Change
    {
        Utf16Range before; ///< of the text ahead of the change
        Utf16Range after;  ///< of the text behind it
    };

    explicit ChangeRecorder(int length = 0)
        : length_(length)
    {
    }

    /// The one change that does what the first and then the second does.
    static Change joined(const Change &first, const Change &second);

    void add(int position, int removed, int added);
    bool isEmpty() const { return !pending_; }
    /// All since the last call, for a text that is `length` long now.
    Change take(int length);

private:
    std::optional<Change> pending_;
    int length_ = 0; ///< of the text at the last take()
};

} // namespace galley
