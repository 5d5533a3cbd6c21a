// Widgets side by side where there is room, below one another where there is not.
#pragma once

#include "ui/form/widgets/item_layout.h"

namespace galley::ui {

/// As many columns of one width as fit with `leastWidth` each; rows are as high as their highest.
class ColumnsLayout : public ItemLayout
{
    Q_OBJECT

public:
    ColumnsLayout(int leastWidth, int columnGap, int rowGap);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Place
    {
        No,
        Yes
    };
    /// Answers the height that the items take.
    int arrange(const QRect &rect, Place place) const;

    int leastWidth_;
    int columnGap_;
    int rowGap_;
};

} // namespace galley::ui
