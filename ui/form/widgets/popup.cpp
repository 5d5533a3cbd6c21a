#include "ui/form/widgets/popup.h"

#include "ui/common/look.h"

#include <QPainter>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace galley::ui::popup {

void placeBelow(QWidget *popup, const QWidget *field)
{
    const QRect screen = field->screen()->availableGeometry();
    QPoint place = field->mapToGlobal(QPoint(0, field->height() + grid::half));
    if (place.y() + popup->height() > screen.bottom())
        place = field->mapToGlobal(QPoint(0, -grid::half - popup->height()));
    const int rightmost = std::max(screen.left(), screen.right() - popup->width());
    place.setX(std::clamp(place.x(), screen.left(), rightmost));
    popup->move(place);
}

void paintGround(QWidget *popup)
{
    QPainter painter(popup);
    const Colours &colours = Look::current().colours();
    painter.fillRect(popup->rect(), colours.surface);
    painter.setPen(colours.border);
    painter.drawRect(popup->rect().adjusted(0, 0, -1, -1));
}

} // namespace galley::ui::popup
