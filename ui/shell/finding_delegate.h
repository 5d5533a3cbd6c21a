// How a row of the findings is drawn.
#pragma once

#include <QStyledItemDelegate>

namespace galley::ui {

/// Icon, the severity in a word, sentence, and at the right end in grey the place.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int PlaceRole = Qt::UserRole;
    static constexpr int WordRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace galley::ui
