// How a row of the findings is drawn.
#pragma once

#include <QStyledItemDelegate>

namespace galley::ui {

/// Icon, sentence, and at the right end in grey the place.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int PlaceRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace galley::ui
