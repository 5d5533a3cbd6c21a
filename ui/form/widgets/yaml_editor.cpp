#include "ui/form/widgets/yaml_editor.h"

#include "ui/common/look.h"
#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/growing_text.h"
#include "ui/form/widgets/source_display.h"
#include "ui/form/widgets/yaml_value.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>

#include <utility>

namespace galley::ui {

namespace {

constexpr int mostLines = 16;

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

YamlEditor::YamlEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , edit_(new GrowingText(this))
{
    edit_->setFont(Look::current().monospaceFont());
    edit_->setLines(1, mostLines);
    edit_->setHasLines(true);
    edit_->setUndoRedoEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(edit_);
    adopt(edit_);
    connect(edit_, &QPlainTextEdit::textChanged, this, &YamlEditor::takeTyped);
}

QWidget *YamlEditor::input() const
{
    return edit_;
}

QString YamlEditor::text() const
{
    return edit_->text();
}

int YamlEditor::cursor() const
{
    return edit_->textCursor().position();
}

void YamlEditor::setCursor(int place)
{
    edit_->setCursor(place);
}

bool YamlEditor::showsState() const
{
    return hasDraft() || source_ == settled_;
}

void YamlEditor::addMenuActions(QMenu &menu)
{
    if (hasDraft())
        menu.addAction(tr("&Discard the Change"), this, &YamlEditor::discard);
    addClipboardActions(menu, edit_);
}

std::optional<FieldFault> YamlEditor::remark() const
{
    if (!hasDraft())
        return remarkOnSize(state().value);
    //: %1 is a sentence with the reason
    return FieldFault{Severity::Warning, tr("Not in the article yet. %1").arg(problem_),
                      tr("Discard the change")};
}

void YamlEditor::fixRemark()
{
    edit_->setFocus(Qt::OtherFocusReason);
    discard();
}

/// What is typed may differ from the document's text by a blank that it does not keep.
void YamlEditor::present(const FieldState &state)
{
    source_ = isWithin() ? yamlOf(state.value) : state.source;
    edit_->setPlaceholderText(placeholder());
    edit_->setReadOnly(state.locked);
    if (tellsSource_ || hasDraft() || source_ == settled_)
        return;
    showSource();
}

void YamlEditor::showSource()
{
    const QScopedValueRollback presenting(presenting_, true);
    settled_ = source_;
    edit_->setText(settled_);
    if (!edit_->hasFocus())
        edit_->document()->clearUndoRedoStacks();
}

void YamlEditor::focusLeft()
{
    if (!hasDraft() && text() != source_)
        showSource();
}

/// A text document also tells of changes that are none, such as of a font.
void YamlEditor::takeTyped()
{
    if (presenting_ || (!hasDraft() && text() == settled_))
        return;
    const QString problem = text() == source_ ? QString() : tellTyped();
    if (problem.isEmpty())
        settled_ = source_;
    setProblem(problem);
}

/// Answers why it is not in the document now; empty when it is.
QString YamlEditor::tellTyped()
{
    const QScopedValueRollback telling(tellsSource_, true);
    refusal_.clear();
    if (wasAbsent() && text().trimmed().isEmpty()) {
        tellTakenBack();
    } else if (!isWithin()) {
        tellSource(text());
    } else if (const auto value = valueOfYaml(text()); !value) {
        return value.error();
    } else {
        tellValue(*value);
        if (state().value != *value)
            return tr("The article could not take it over.");
    }
    return refusal_;
}

void YamlEditor::refuseSource(const QString &sentence)
{
    refusal_ = sentence;
}

void YamlEditor::setProblem(const QString &problem)
{
    if (problem == problem_)
        return;
    problem_ = problem;
    Q_EMIT remarkChanged();
}

void YamlEditor::dropDraft()
{
    if (edit_->document()->isUndoAvailable())
        edit_->undo();
    else
        discard();
}

/// Not what it is just telling: that the source was taken back may take the field away.
void YamlEditor::forgetDraft()
{
    if (!tellsSource_)
        discard();
}

void YamlEditor::discard()
{
    setProblem({});
    showSource();
}

/// It is tried again when somebody types on.
void YamlEditor::takeUp(const FieldDraft &draft)
{
    const QScopedValueRollback presenting(presenting_, true);
    edit_->setText(draft.text);
    setProblem(draft.problem);
}

/// The next line begins where this one does.
void YamlEditor::breakLine()
{
    const QString line = edit_->textCursor().block().text();
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == QLatin1Char(' '))
        ++indent;
    indent = std::min<qsizetype>(indent, edit_->textCursor().positionInBlock());
    edit_->textCursor().insertText(QLatin1Char('\n') + QString(indent, QLatin1Char(' ')));
    edit_->ensureCursorVisible();
}

bool YamlEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != edit_ ||
        (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return FieldEditor::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool press = event->type() == QEvent::KeyPress;
    if (key.key() == Qt::Key_Escape && hasDraft()) {
        event->accept();
        if (press && std::exchange(escaped_, true)) {
            escaped_ = false;
            discard();
        }
        return true;
    }
    if (press)
        escaped_ = false;
    if (press && isEnter(key) && !edit_->isReadOnly()) {
        breakLine();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace galley::ui
