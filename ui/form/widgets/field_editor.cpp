#include "ui/form/widgets/field_editor.h"

#include "app/schema/typed_value.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace galley::ui {

namespace {

/// Longer ones have no room in a placeholder.
constexpr qsizetype shortLength = 60;

QString shortText(const Value &value)
{
    const QString text = QString::fromStdString(value.text()).simplified();
    return text.size() > shortLength ? text.left(shortLength) + QChar(0x2026) : text;
}

bool isEmpty(const Value &value)
{
    return value.isScalar() ? value.text().empty()
                            : value.items().empty() && value.fields().empty();
}

/// Keys that may write the article, or ask whether it is to be written.
bool isForFile(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Save) || event.matches(QKeySequence::SaveAs) ||
           event.matches(QKeySequence::Close) || event.matches(QKeySequence::Quit);
}

} // namespace

FieldEditor::FieldEditor(const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , spec_(spec)
{
    connect(this, &FieldEditor::left, this, &FieldEditor::beginTyping);
}

void FieldEditor::setState(const FieldState &state)
{
    state_ = state;
    if (!telling_)
        beginTyping();
    present(state_);
}

void FieldEditor::beginTyping()
{
    model_ = state_.value;
    modelPresence_ = state_.presence;
}

void FieldEditor::restore()
{
    present(state_);
}

void FieldEditor::tell(const QString &text)
{
    if (text.isEmpty())
        tellEmptied();
    else
        tell(typedValue(model_, text));
}

void FieldEditor::tellEmptied()
{
    if (wasAbsent()) {
        tellTakenBack();
    } else if (model_.isNull() || !schema::takesEmptyText(spec_.field, spec_.known, model_)) {
        tell(Value::null());
    } else {
        tell(Value::string({}));
    }
}

Value FieldEditor::typedValue(const Value &model, const QString &text) const
{
    return schema::typedValue(spec_.field, model, text.toStdString());
}

void FieldEditor::tellTakenBack()
{
    const QScopedValueRollback telling(telling_, true);
    Q_EMIT removeRequested();
}

void FieldEditor::tell(const Value &value)
{
    const bool nothing = value.type() == Value::Type::Map && value.fields().empty();
    if (nothing && wasAbsent())
        tellTakenBack();
    else
        tellValue(value);
}

void FieldEditor::tellValue(const Value &value)
{
    const QScopedValueRollback telling(telling_, true);
    Q_EMIT edited(value);
}

void FieldEditor::tellSource(const QString &yaml)
{
    const QScopedValueRollback telling(telling_, true);
    Q_EMIT sourceEdited(yaml);
}

void FieldEditor::tellStep(const Value &value)
{
    Q_EMIT left();
    tell(value);
    Q_EMIT left();
}

QString FieldEditor::placeholder() const
{
    const schema::Field &field = spec_.field;
    switch (state_.presence) {
    case FieldState::Presence::Absent:
        if (field.standard && field.standard->isScalar() && !field.standard->isNull())
            //: %1 is the value that a site takes
            return tr("not set — %1 by default").arg(shortText(*field.standard));
        if (!field.examples.empty() && field.examples.front().isScalar())
            //: %1 is an example of what may stand in a field
            return tr("not set — for example %1").arg(shortText(field.examples.front()));
        return tr("not set");
    case FieldState::Presence::Null:
        return tr("null");
    case FieldState::Presence::Present:
        return isEmpty(state_.value) ? tr("empty") : QString();
    case FieldState::Presence::Unknown:
        break;
    }
    return {};
}

void FieldEditor::adopt(QWidget *input)
{
    input->setObjectName(QStringLiteral("field.") + spec_.name);
    parts_.append(input);
    input->installEventFilter(this);
}

void FieldEditor::adoptPart(QWidget *part, const QString &name)
{
    part->setObjectName(QStringLiteral("field.%1.%2").arg(spec_.name, name));
    parts_.removeAll(nullptr);
    parts_.append(part);
    part->installEventFilter(this);
}

bool FieldEditor::takeRemovalKey(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent &>(event).key();
    if (key != Qt::Key_Delete && key != Qt::Key_Backspace)
        return false;
    if (state_.removable)
        Q_EMIT removeRequested();
    return true;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (std::none_of(parts_.begin(), parts_.end(),
                     [watched](const QPointer<QWidget> &part) { return part == watched; }))
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
        loseFocus();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// From one part of the widget to another the focus has not left it.
void FieldEditor::loseFocus()
{
    const QWidget *now = QApplication::focusWidget();
    if (now && isAncestorOf(now) && (now != input() || parts_.size() > 1))
        return;
    beginTyping();
    focusLeft();
    Q_EMIT left();
}

/// Undo and redo mean the document's. The override is left to the window, whose action has the
/// same keys; where it has none the key press arrives here.
bool FieldEditor::takeKey(QKeyEvent *event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (override && isForFile(*event))
        takeDraft();
    const bool undo = event->matches(QKeySequence::Undo);
    const bool redo = event->matches(QKeySequence::Redo);
    if (!undo && !redo)
        return false;
    if (undo && hasDraft()) {
        event->accept();
        if (!override)
            dropDraft();
        return true;
    }
    if (override) {
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
