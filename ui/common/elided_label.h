// A line of text that ends in an ellipsis where there is no room, and says more of it in its
// tooltip.
#pragma once

#include <QLabel>

namespace galley::ui {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Where the ellipsis goes: at the end of a title, in the middle of a path.
    void setElideMode(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString measured() const;

    Qt::TextElideMode mode_ = Qt::ElideRight;
};

} // namespace galley::ui
