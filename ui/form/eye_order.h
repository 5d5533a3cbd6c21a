// Where in the form a place of the front matter is shown.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

class QWidget;

namespace galley::ui {

class FieldRow;

/// A rank for each row, and within it for each of the fields in it, and so on; compares as the eye
/// goes from the top of the form to its end.
using EyeRank = std::vector<int>;

/// Whether a place is ahead of the one that has the focus (-1), there (0) or behind it (1). What is
/// around the focus, or within the part that has it, is there.
int sideOf(EyeRank focused, EyeRank rank);

class EyeOrder
{
public:
    /// `rows` are those of the form in the eye's order, and outlive it.
    explicit EyeOrder(QList<FieldRow *> rows);

    /// Of a place within the field `key`, a JSON Pointer. A place that is not set has the rank that
    /// it would have.
    EyeRank rankOf(const QString &key, const QString &pointer) const;
    /// Of the field that a widget is in, or of the part of its list that has the focus; nothing
    /// where it is in none.
    std::optional<EyeRank> rankOf(const QWidget *widget) const;

private:
    static constexpr int behindAll = std::numeric_limits<int>::max();

    QList<FieldRow *> rows_;
    QHash<QString, int> places_; ///< by key
};

} // namespace galley::ui
