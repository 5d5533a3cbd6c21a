#include "ui/shell/undo_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace galley::ui {

UndoKeys::UndoKeys(QWidget *area)
    : QObject(area)
    , area_(area)
{
    qApp->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !area_->isAncestorOf(widget))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    event->ignore(); // nobody claims it, so the shortcut is given
    return true;
}

} // namespace galley::ui
