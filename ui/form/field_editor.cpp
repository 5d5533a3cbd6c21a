#include "ui/form/field_editor.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace galley::ui {

FieldEditor::FieldEditor(const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , spec_(spec)
{
}

void FieldEditor::setState(const FieldState &state)
{
    if (!telling_)
        model_ = state.value;
    state_ = state;
    present(state_);
}

void FieldEditor::restore()
{
    present(state_);
}

void FieldEditor::tell(const QString &text)
{
    tell(withTypeOf(model_, text));
}

void FieldEditor::tell(const Value &value)
{
    const QScopedValueRollback telling(telling_, true);
    Q_EMIT edited(value);
}

void FieldEditor::tellStep(const Value &value)
{
    Q_EMIT left();
    tell(value);
    Q_EMIT left();
}

QString FieldEditor::placeholder(const FieldState &state)
{
    switch (state.presence) {
    case FieldState::Presence::Absent:
        return tr("not set");
    case FieldState::Presence::Null:
        return tr("null");
    case FieldState::Presence::Unknown:
    case FieldState::Presence::Present:
        break;
    }
    return {};
}

void FieldEditor::adopt(QWidget *input)
{
    input->setObjectName(QStringLiteral("field.") + spec_.name);
    input->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != input())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (takeKey(static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::ContextMenu:
        Q_EMIT menuRequested(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    case QEvent::FocusOut:
        model_ = state_.value;
        focusLeft();
        Q_EMIT left();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Undo and redo mean the document's. The override is left to the window, whose action has the
/// same keys; where it has none the key press arrives here.
bool FieldEditor::takeKey(QKeyEvent *event)
{
    const bool undo = event->matches(QKeySequence::Undo);
    const bool redo = event->matches(QKeySequence::Redo);
    if (!undo && !redo)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->ignore();
        return true;
    }
    if (undo)
        Q_EMIT undoRequested();
    else
        Q_EMIT redoRequested();
    return true;
}

} // namespace galley::ui
