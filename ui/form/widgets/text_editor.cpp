#include "ui/form/widgets/text_editor.h"

#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/growing_text.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

constexpr int mostLines = 12;

} // namespace

TextEditor::TextEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , edit_(new GrowingText(this))
{
    edit_->setLines(spec.field.type == schema::FieldType::Text ? 2 : 1, mostLines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(edit_);
    adopt(edit_);
    connect(edit_, &QPlainTextEdit::textChanged, this, &TextEditor::takeTyped);
}

QWidget *TextEditor::input() const
{
    return edit_;
}

QString TextEditor::text() const
{
    return edit_->text();
}

int TextEditor::cursor() const
{
    return edit_->textCursor().position();
}

void TextEditor::setCursor(int place)
{
    edit_->setCursor(place);
}

void TextEditor::addMenuActions(QMenu &menu)
{
    addClipboardActions(menu, edit_);
}

void TextEditor::present(const FieldState &state)
{
    const QScopedValueRollback presenting(presenting_, true);
    edit_->setText(state.text());
    edit_->setHasLines(state.text().contains(QLatin1Char('\n')));
    edit_->setPlaceholderText(placeholder());
    edit_->setReadOnly(state.locked);
}

/// A text document also tells of changes that are none, such as of a font.
void TextEditor::takeTyped()
{
    if (!presenting_ && edit_->text() != state().text())
        tell(edit_->text());
}

} // namespace galley::ui
