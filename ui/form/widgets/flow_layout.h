// Widgets one behind the other, as words in a paragraph.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace galley::ui {

/// Each is as wide as it wishes, at most as a row; one whose policy is to expand takes what is left
/// of its row. Runs from the right where the language does.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int margin, int gap, QWidget *parent);
    ~FlowLayout() override;

    /// Puts a widget at a place; it may be in the layout already.
    void insert(int index, QWidget *widget);

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
    struct Placed
    {
        QLayoutItem *item = nullptr;
        QRect rect;
    };
    /// Where all that is shown goes within `width`, from the left.
    std::vector<Placed> arrange(int width) const;

    int gap_;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace galley::ui
