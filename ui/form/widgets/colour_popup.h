// A palette to pick a colour from.
#pragma once

#include <QColor>
#include <QFrame>
#include <QIcon>

class QToolButton;

namespace galley::ui {

/// A small square of a colour, a slashed one for an invalid colour; squares behind it show through.
QIcon swatchIcon(const QColor &colour);

/// Deletes itself when it closes; Escape closes it without a pick. The arrow keys go from one to
/// the next.
class ColourPopup : public QFrame
{
    Q_OBJECT

public:
    ColourPopup(const QList<QColor> &colours, const QColor &present, QWidget *parent);

    void openBelow(const QWidget *field);

Q_SIGNALS:
    void picked(const QColor &colour);
    void otherRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeButton(const QColor &colour);

    QList<QToolButton *> buttons_;
};

} // namespace galley::ui
