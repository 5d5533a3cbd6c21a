// Widgets side by side where there is room, below one another where there is not.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace galley::ui {

/// As many columns of one width as fit with `leastWidth` each; rows are as high as their highest.
class ColumnsLayout : public QLayout
{
    Q_OBJECT

public:
    ColumnsLayout(int leastWidth, int columnGap, int rowGap);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
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
    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace galley::ui
