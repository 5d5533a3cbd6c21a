#include "ui/shell/finding_delegate.h"

#include "ui/common/findings.h"
#include "ui/common/look.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace galley::ui {

namespace {

/// Sentences begin in one line below each other, whatever the words ahead of them.
int wordWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        width = std::max(width, metrics.horizontalAdvance(lookOf(severity).word));
    return width;
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, grid::control};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Look::current().colours();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                         option.widget);
    QRect row = option.rect.adjusted(grid::gap, 0, -grid::gap, 0);
    const auto symbol = index.data(Qt::DecorationRole).value<QIcon>();
    const int top = row.center().y() - grid::icon / 2 + 1;
    symbol.paint(painter, QRect(row.left() + 2, top, grid::icon, grid::icon));
    row.setLeft(row.left() + grid::toolIcon + grid::unit + grid::half);

    const QString place = index.data(PlaceRole).toString();
    painter->setFont(Look::current().smallFont());
    painter->setPen(colours.muted);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, place);
    row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(place) - grid::gap);

    painter->setFont(Look::current().smallFont());
    painter->setPen(colours.muted);
    const QString word = index.data(WordRole).toString();
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, word);
    row.setLeft(row.left() + wordWidth(painter->fontMetrics()) + grid::unit);

    painter->setFont(option.font);
    painter->setPen(colours.text);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, row.width()));
}

} // namespace galley::ui
