// What layouts of Galley's own have in common: they keep their items in the order of the eye.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace galley::ui {

/// Owns its items. How high they are together depends on the width.
class ItemLayout : public QLayout
{
    Q_OBJECT

public:
    explicit ItemLayout(QWidget *parent = nullptr);
    ~ItemLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }

protected:
    using Items = std::vector<std::unique_ptr<QLayoutItem>>;

    const Items &items() const { return items_; }
    /// Puts a widget, which is a child of the layout's, at a place; behind all where there is none.
    void insertItem(int index, QWidget *widget);

private:
    Items items_;
};

} // namespace galley::ui
