#include "ui/form/widgets/link_button.h"

#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/common/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace galley::ui {

namespace {

/// A cut text of this width still says what it is about.
constexpr int least = 8 * grid::unit;

} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setFont(Look::current().smallFont());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * grid::half, metrics.height() + grid::half};
}

QSize LinkButton::minimumSizeHint() const
{
    return sizeHint().boundedTo({least, sizeHint().height()});
}

QString LinkButton::shownText() const
{
    if (!isCut())
        return text();
    return QFontMetrics(font()).elidedText(text(), Qt::ElideRight, width() - 2 * grid::half);
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()),
                           this);
        return true;
    }
    return QPushButton::event(event);
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
    painter.drawText(rect(), Qt::AlignCenter, shownText());
    if (hasFocus())
        paint::focusRing(painter, rect());
}

} // namespace galley::ui
