#include "ui/form/link_button.h"

#include "ui/common/look.h"
#include "ui/common/style_paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace galley::ui {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setFont(Look::current().smallFont());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * grid::half, metrics.height() + grid::half};
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    QFont drawn = font();
    drawn.setUnderline(underMouse() && isEnabled());
    painter.setFont(drawn);
    painter.setPen(isEnabled() ? colours.accent : colours.faint);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        paint::focusRing(painter, rect());
}

} // namespace galley::ui
