#include "ui/form/widgets/line_editor.h"

#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/text_difference.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <limits>

namespace galley::ui {

LineEditor::LineEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , line_(new QLineEdit(this))
{
    line_->setMaxLength(std::numeric_limits<int>::max());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(line_);
    adopt(line_);
    connect(line_, &QLineEdit::textEdited, this, &LineEditor::takeTyped);
    connect(line_, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
}

QWidget *LineEditor::input() const
{
    return line_;
}

QString LineEditor::text() const
{
    return line_->text();
}

int LineEditor::cursor() const
{
    return line_->cursorPosition();
}

void LineEditor::setCursor(int place)
{
    line_->setCursorPosition(place);
}

void LineEditor::addMenuActions(QMenu &menu)
{
    addClipboardActions(menu, line_);
}

void LineEditor::present(const FieldState &state)
{
    const QString before = line_->text();
    const QString after = state.text();
    if (before != after) {
        const int cursor = movedCursor(before, after, line_->cursorPosition());
        line_->setText(after);
        line_->setCursorPosition(line_->hasFocus() ? cursor : 0);
    }
    line_->setPlaceholderText(placeholder());
    line_->setReadOnly(state.locked);
    if (!line_->hasFocus() || before != after) // typing is not done yet
        updateRemark();
}

std::optional<FieldFault> LineEditor::remark() const
{
    return state().faults.empty() ? remark_ : std::nullopt;
}

void LineEditor::focusLeft()
{
    if (isActiveWindow())
        updateRemark();
}

void LineEditor::updateRemark()
{
    const std::optional<FieldFault> remark = judge();
    if (remark == remark_)
        return;
    remark_ = remark;
    Q_EMIT remarkChanged();
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line_ && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool altDown =
            key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier);
        if (altDown || key->key() == Qt::Key_F4) {
            openBelow();
            return true;
        }
    }
    const bool done = FieldEditor::eventFilter(watched, event);
    if (watched == line_ && event->type() == QEvent::FocusOut)
        showBeginning(static_cast<QFocusEvent *>(event)->reason());
    return done;
}

/// The end of a long value says little. A menu, a sheet or another window leaves the cursor where
/// it is.
void LineEditor::showBeginning(Qt::FocusReason left)
{
    const bool movedOn = left == Qt::TabFocusReason || left == Qt::BacktabFocusReason ||
                         left == Qt::MouseFocusReason || left == Qt::ShortcutFocusReason;
    if (movedOn)
        line_->setCursorPosition(0);
}

void LineEditor::enter(const QString &text)
{
    line_->setText(text);
    takeTyped();
}

/// A paste may bring lines; a line has none.
void LineEditor::takeTyped()
{
    const QString typed = line_->text();
    const QString joined = oneParagraph(typed);
    if (joined != typed) {
        const int cursor = movedCursor(typed, joined, line_->cursorPosition());
        line_->setText(joined);
        line_->setCursorPosition(cursor);
    }
    tell(joined);
}

} // namespace galley::ui
