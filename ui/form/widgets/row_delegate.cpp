#include "ui/form/widgets/row_delegate.h"

#include "ui/common/look.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int rowHeight = 28;

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize words = QStyledItemDelegate::sizeHint(option, index);
    return {words.width() + grid::gap, std::max(words.height(), rowHeight)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *style = row.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    row.rect.adjust(grid::half, 0, -grid::half, 0);
    row.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
}

} // namespace galley::ui
