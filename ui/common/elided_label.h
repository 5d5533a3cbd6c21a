// A line of text that ends in an ellipsis where there is no room, and says all of it in its tooltip
// then. With a buddy an ampersand marks the letter that leads there, as in any label.
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
    /// Its letter gives the buddy the focus and does no more: QLabel would press a button.
    bool event(QEvent *event) override;

private:
    QString measured() const;
    int flags() const;
    void tellRest(bool elided);

    Qt::TextElideMode mode_ = Qt::ElideRight;
    bool toldRest_ = false; ///< the tooltip is the whole text
};

} // namespace galley::ui
