#include "ui/form/widgets/item_layout.h"

#include <algorithm>

namespace galley::ui {

ItemLayout::ItemLayout(QWidget *parent)
    : QLayout(parent)
{
}

ItemLayout::~ItemLayout() = default;

void ItemLayout::insertItem(int index, QWidget *widget)
{
    const auto place = std::clamp(index, 0, count());
    items_.insert(items_.begin() + place, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void ItemLayout::addItem(QLayoutItem *item)
{
    items_.emplace_back(item);
}

int ItemLayout::count() const
{
    return int(items_.size());
}

QLayoutItem *ItemLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? items_[std::size_t(index)].get() : nullptr;
}

QLayoutItem *ItemLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *item = items_[std::size_t(index)].release();
    items_.erase(items_.begin() + index);
    return item;
}

} // namespace galley::ui
