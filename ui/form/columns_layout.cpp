#include "ui/form/columns_layout.h"

#include <QWidget>

#include <algorithm>

namespace galley::ui {

ColumnsLayout::ColumnsLayout(int leastWidth, int columnGap, int rowGap)
    : leastWidth_(leastWidth)
    , columnGap_(columnGap)
    , rowGap_(rowGap)
{
    setContentsMargins({});
}

int ColumnsLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Place::No);
}

QSize ColumnsLayout::sizeHint() const
{
    return {leastWidth_, heightForWidth(leastWidth_)};
}

QSize ColumnsLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : items())
        size = size.expandedTo(item->minimumSize());
    return size;
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Place::Yes);
}

int ColumnsLayout::arrange(const QRect &rect, Place place) const
{
    const int fitting = (rect.width() + columnGap_) / (leastWidth_ + columnGap_);
    const int columns = std::clamp(fitting, 1, std::max(1, count()));
    const int width = (rect.width() - (columns - 1) * columnGap_) / columns;
    int y = rect.y();
    int rowHeight = 0;
    for (int i = 0; i < count(); ++i) {
        const int column = i % columns;
        if (column == 0 && i > 0) {
            y += rowHeight + rowGap_;
            rowHeight = 0;
        }
        QLayoutItem &item = *itemAt(i);
        const int height =
            item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
        if (place == Place::Yes)
            item.setGeometry(QRect(rect.x() + column * (width + columnGap_), y, width, height));
        rowHeight = std::max(rowHeight, height);
    }
    return y + rowHeight - rect.y();
}

} // namespace galley::ui
