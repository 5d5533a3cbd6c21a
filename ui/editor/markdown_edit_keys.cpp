// MarkdownEdit: keys and the input method.
#include "ui/editor/markdown_edit.h"

#include "app/document/article_document.h"
#include "ui/editor/typing.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

namespace galley::ui {

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    if (handleHistory(event))
        return event->accept();
    const QScopedValueRollback typing(typing_, true);
    const bool handled =
        !isReadOnly() && (handleCommand(event) || handleDeletion(event) || handleReturn(event) ||
                          handleTab(event) || handleSign(event));
    if (handled)
        event->accept();
    else
        QPlainTextEdit::keyPressEvent(event);
}

/// One undo step that `make` makes with the cursor, behind the line end that has to come first
/// where the folded front matter ends without one.
template <class Change>
void MarkdownEdit::change(Change make)
{
    if (isReadOnly())
        return;
    const QScopedValueRollback typing(typing_, true);
    QTextCursor cursor = folding_.outside(textCursor());
    cursor.beginEditBlock();
    if (folding_.endsWithoutLineEnd())
        cursor.insertBlock();
    make(cursor);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool MarkdownEdit::handleHistory(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        document_->undo();
    else if (event->matches(QKeySequence::Redo))
        document_->redo();
    else
        return false;
    return true;
}

// ---- what deletes to the left -----------------------------------------------------------------

bool MarkdownEdit::handleDeletion(QKeyEvent *event)
{
    if (event->matches(QKeySequence::DeleteCompleteLine)) {
        deleteLine();
        return true;
    }
    if (!folding_.isFolded() || textCursor().hasSelection())
        return false;
    if (event->matches(QKeySequence::DeleteStartOfWord))
        deleteTo(QTextCursor::PreviousWord);
    else if (event->key() == Qt::Key_Backspace && textCursor().position() == folding_.end())
        return true;
    else
        return false;
    return true;
}

void MarkdownEdit::deleteTo(QTextCursor::MoveOperation operation)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(operation, QTextCursor::KeepAnchor);
    cursor = folding_.outside(cursor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
}

/// QPlainTextEdit would take the line end above with it, which may be that of the closing fence.
void MarkdownEdit::deleteLine()
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    cursor = folding_.outside(cursor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
}

// ---- what writes ------------------------------------------------------------------------------

/// The selection begins in front matter that is shown: no place for Markdown.
bool MarkdownEdit::inSource() const
{
    const QTextBlock block = document()->findBlock(textCursor().selectionStart());
    return !folding_.isFolded() && highlighter_->isFrontMatter(block);
}

void MarkdownEdit::mark(const QString &marks)
{
    if (!inSource())
        change([&](QTextCursor &cursor) { typing::toggleMarks(cursor, marks); });
}

void MarkdownEdit::toggleStrong()
{
    mark(QStringLiteral("**"));
}

void MarkdownEdit::toggleEmphasis()
{
    mark(QStringLiteral("*"));
}

void MarkdownEdit::makeLink()
{
    if (!inSource())
        change([](QTextCursor &cursor) { typing::makeLink(cursor); });
}

bool MarkdownEdit::handleCommand(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Bold))
        toggleStrong();
    else if (event->matches(QKeySequence::Italic))
        toggleEmphasis();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_K)
        makeLink();
    else
        return false;
    return true;
}

bool MarkdownEdit::handleReturn(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    if (folding_.endsWithoutLineEnd()) {
        change([](QTextCursor &) {});
        return true;
    }
    const QTextBlock block = document()->findBlock(textCursor().selectionStart());
    const bool plain = modifiers == Qt::ShiftModifier || inSource();
    const bool code = highlighter_->isCode(block);
    change([plain, code](QTextCursor &cursor) {
        if (plain)
            cursor.insertBlock();
        else if (code)
            typing::continueCode(cursor);
        else if (!typing::continueLine(cursor))
            cursor.insertBlock();
    });
    return true;
}

bool MarkdownEdit::handleTab(QKeyEvent *event)
{
    const bool deeper = event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier;
    if (!deeper && event->key() != Qt::Key_Backtab)
        return false;
    const QTextBlock block = document()->findBlock(textCursor().selectionStart());
    const bool prose = !inSource() && !highlighter_->isCode(block);
    QTextCursor cursor = textCursor();
    const bool done =
        (prose && typing::nestItems(cursor, deeper)) || typing::indentLines(cursor, deeper);
    if (!done)
        insertRaw(inSource() ? QStringLiteral("  ") : QStringLiteral("\t")); // YAML 1.2 §6.1
    return true;
}

bool MarkdownEdit::handleSign(QKeyEvent *event)
{
    const QString text = event->text();
    const bool written = !text.isEmpty() && text[0].isPrint() &&
                         !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
    if (!written)
        return false;
    if (folding_.endsWithoutLineEnd()) {
        insertRaw(text);
        return true;
    }
    const QString closing = textCursor().hasSelection() ? typing::closingSign(text) : QString();
    if (closing.isEmpty())
        return false;
    change([&](QTextCursor &cursor) { typing::surround(cursor, text, closing); });
    return true;
}

// ---- the input method -------------------------------------------------------------------------

void MarkdownEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback typing(typing_, true);
    const int caret = textCursor().selectionStart();
    const int wanted = caret + event->replacementStart();
    const int begin = std::max(wanted, folding_.end());
    const int length = std::max(0, event->replacementLength() - (begin - wanted));
    QString commit = event->commitString();
    if (!commit.isEmpty() && folding_.endsWithoutLineEnd())
        commit.prepend(u'\n');
    QInputMethodEvent safe(event->preeditString(), event->attributes());
    safe.setCommitString(commit, begin - caret, length);
    QPlainTextEdit::inputMethodEvent(&safe);
    event->setAccepted(safe.isAccepted());
}

} // namespace galley::ui
