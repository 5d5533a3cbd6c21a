#include "ui/form/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace galley::ui {

FlowLayout::FlowLayout(int margin, int gap, QWidget *parent)
    : ItemLayout(parent)
    , gap_(gap)
{
    setContentsMargins(margin, margin, margin, margin);
}

void FlowLayout::insert(int index, QWidget *widget)
{
    removeWidget(widget);
    addChildWidget(widget);
    insertItem(index, widget);
}

std::vector<FlowLayout::Placed> FlowLayout::arrange(int width) const
{
    std::vector<Placed> placed;
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (const auto &item : items()) {
        if (item->isEmpty())
            continue;
        const bool expands = item->expandingDirections().testFlag(Qt::Horizontal);
        const QSize size = expands ? item->minimumSize() : item->sizeHint();
        const int wanted = std::min(size.width(), width);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += rowHeight + gap_;
            rowHeight = 0;
        }
        placed.push_back({item.get(), {x, y, expands ? width - x : wanted, size.height()}});
        rowHeight = std::max(rowHeight, size.height());
        x += placed.back().rect.width() + gap_;
    }
    return placed;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Placed &each : arrange(width - margins.left() - margins.right()))
        height = std::max(height, each.rect.bottom() + 1);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    constexpr int usual = 240;
    return {usual, heightForWidth(usual)};
}

QSize FlowLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const auto &item : items())
        height = std::max(height, item->minimumSize().height());
    return {margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Placed &each : arrange(inner.width()))
        each.item->setGeometry(
            QStyle::visualRect(direction, inner, each.rect.translated(inner.topLeft())));
}

} // namespace galley::ui
