// What is half typed in fields that the form shows no more, or shows in another widget.
#pragma once

#include "ui/form/widgets/field_place.h"

#include <QString>

#include <optional>
#include <vector>

namespace galley::ui {

/// What is typed in a widget and is not in the document yet.
struct FieldDraft
{
    QString text;
    QString problem = {}; ///< why the document did not take it, as a sentence; empty if it would
    friend bool operator==(const FieldDraft &, const FieldDraft &) = default;
};

/// What a field left behind.
struct ParkedDraft
{
    FieldPlace place;
    QString title; ///< of the field, with what is around it
    int kind = 0;  ///< tells widgets apart
    FieldDraft draft;
};

/// Keeps drafts until a widget of the same kind has the field again: undo may take a field away and
/// redo bring it back, and typing in the source may break it for a while. Nothing leaves it by
/// itself but with another article, or with an item of a list.
class DraftStore
{
public:
    /// In place of an earlier draft of the field in a widget of the same kind.
    void park(const ParkedDraft &parked);
    std::optional<FieldDraft> take(const FieldPlace &place, int kind);
    /// Of a field, and of those within it.
    void forget(const FieldPlace &place);
    /// The items of a list have changed places: the one that was the i-th is number `to[i]` now,
    /// or is gone (-1), and so are the drafts within it. Those of items beyond `to` stay.
    void moveItems(const FieldPlace &list, const std::vector<int> &to);
    void clear() { parked_.clear(); }
    bool isEmpty() const { return parked_.empty(); }
    /// In the order in which they came.
    const std::vector<ParkedDraft> &all() const { return parked_; }

private:
    std::vector<ParkedDraft> parked_;
};

} // namespace galley::ui
