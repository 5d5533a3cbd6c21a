// One tag.
#pragma once

#include <QWidget>

namespace galley::ui {

/// Takes the focus from the arrow keys and the mouse, never by Tab. A long text is cut, and whole
/// in the tooltip.
class TagChip : public QWidget
{
    Q_OBJECT

public:
    explicit TagChip(QWidget *parent);

    QString text() const { return text_; }
    void setText(const QString &text);
    void setPlace(int place, int count);
    void setLocked(bool locked);
    /// The tag is none that the schema allows.
    void setWrong(bool wrong);
    /// Draws the eye to it for a moment.
    void flash();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void editRequested();
    /// The pointer drags it to a place of the parent, and lets go there.
    void dragged(const QPoint &place);
    void dropped(const QPoint &place);
    /// A key that it does not know.
    void keyPressed(QKeyEvent *event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect cross() const;
    void describe();

    QString text_;
    int place_ = 0;
    int count_ = 0;
    bool locked_ = false;
    bool wrong_ = false;
    bool flashes_ = false;
    bool onCross_ = false;
    bool drags_ = false;
    QPoint pressed_;
};

} // namespace galley::ui
