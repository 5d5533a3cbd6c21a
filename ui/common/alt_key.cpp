#include "ui/common/alt_key.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>

namespace galley::ui {

bool AltKey::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            setHeld(event->type() == QEvent::KeyPress);
        break;
    case QEvent::WindowDeactivate: // Alt+Tab: the release goes to another window
        setHeld(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void AltKey::setHeld(bool held)
{
    if (held == held_)
        return;
    held_ = held;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget) ||
            qobject_cast<QMenuBar *>(widget))
            widget->update();
    }
}

} // namespace galley::ui
