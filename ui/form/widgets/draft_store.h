// What is half typed in fields that the form shows no more, or shows in another widget.
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace galley::ui {

/// What is typed in a widget and is not in the document yet.
struct FieldDraft
{
    QString text;
    QString problem = {}; ///< why the document did not take it, as a sentence; empty if it would
    friend bool operator==(const FieldDraft &, const FieldDraft &) = default;
};

/// Keeps drafts until a widget of the same kind has the field again: undo may take a field away and
/// redo bring it back, and typing in the source may break it for a while. Nothing leaves it by
/// itself but with another article.
class DraftStore
{
public:
    /// `name` is the field's (FieldSpec::name), `kind` tells widgets apart.
    void park(const QString &name, int kind, const FieldDraft &draft)
    {
        drafts_.insert(name, {kind, draft});
    }
    std::optional<FieldDraft> take(const QString &name, int kind)
    {
        const auto found = drafts_.find(name);
        if (found == drafts_.end() || found->kind != kind)
            return std::nullopt;
        const FieldDraft draft = found->draft;
        drafts_.erase(found);
        return draft;
    }
    void forget(const QString &name) { drafts_.remove(name); }
    void clear() { drafts_.clear(); }
    bool isEmpty() const { return drafts_.isEmpty(); }
    /// Calls `visit` with each name and its draft's text.
    template <class Visit>
    void forEach(const Visit &visit) const
    {
        for (auto each = drafts_.begin(); each != drafts_.end(); ++each)
            visit(each.key(), each->draft.text);
    }

private:
    struct Parked
    {
        int kind = 0;
        FieldDraft draft;
    };

    QHash<QString, Parked> drafts_;
};

} // namespace galley::ui
