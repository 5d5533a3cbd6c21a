#include "ui/shell/article_delegate.h"

#include "ui/common/look.h"
#include "ui/shell/article_list.h"

#include <QApplication>
#include <QPainter>

namespace galley::ui {

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, 52};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Look::current().colours();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                         option.widget);
    QRect row = option.rect.adjusted(grid::unit + grid::half, grid::unit, -grid::gap, -grid::unit);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(row.left(), row.center().y() - grid::toolIcon / 2 + 1, grid::toolIcon,
                              grid::toolIcon));
    row.setLeft(row.left() + grid::toolIcon + grid::unit + grid::half);

    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, int flags,
                          Qt::TextElideMode mode) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(row, flags, painter->fontMetrics().elidedText(text, mode, row.width()));
    };
    line(index.data(Qt::DisplayRole).toString(), option.font, colours.text,
         Qt::AlignLeft | Qt::AlignTop, Qt::ElideRight);
    line(index.data(ArticleList::PlaceRole).toString(), Look::current().smallFont(), colours.muted,
         Qt::AlignLeft | Qt::AlignBottom, Qt::ElideMiddle);
}

} // namespace galley::ui
