// The rows of a list that opens below a field.
#pragma once

#include <QStyledItemDelegate>

namespace galley::ui {

/// As high as those of a menu, with room beside the words.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace galley::ui
