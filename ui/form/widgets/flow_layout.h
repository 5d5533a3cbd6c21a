// Widgets one behind the other, as words in a paragraph.
#pragma once

#include "ui/form/widgets/item_layout.h"

#include <vector>

namespace galley::ui {

/// Each is as wide as it wishes, at most as a row; one whose policy is to expand takes what is left
/// of its row. Runs from the right where the language does.
class FlowLayout : public ItemLayout
{
    Q_OBJECT

public:
    FlowLayout(int margin, int gap, QWidget *parent);

    /// Puts a widget at a place; it may be in the layout already.
    void insert(int index, QWidget *widget);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Placed
    {
        QLayoutItem *item = nullptr;
        QRect rect;
    };
    /// Where all that is shown goes within `width`, from the left.
    std::vector<Placed> arrange(int width) const;

    int gap_;
};

} // namespace galley::ui
