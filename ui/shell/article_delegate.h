// How a row of articles is drawn: on the start page, recent ones and those of a folder.
#pragma once

#include <QStyledItemDelegate>

namespace galley::ui {

/// Icon, title, and below it in grey the place (ArticleList::PlaceRole).
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace galley::ui
