#include "ui/form/widgets/growing_text.h"

#include "ui/form/widgets/clipboard_actions.h"
#include "ui/form/widgets/text_difference.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace galley::ui {

GrowingText::GrowingText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::updateHeight);
}

void GrowingText::setLines(int least, int most)
{
    least_ = least;
    most_ = most;
    updateHeight();
}

QString GrowingText::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void GrowingText::setText(const QString &text)
{
    const QString before = this->text();
    if (before == text)
        return;
    const auto [head, tail] = sharedEnds(before, text);
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - tail - head));
}

void GrowingText::setCursor(int place)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::clamp(place, 0, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void GrowingText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (!hasLines_ || isReadOnly())) {
        focusNextChild();
        return;
    }
    if (enter) { // with Shift it would be a character that no form can show
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateHeight();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateHeight();
}

/// The style gives a frame the ground of a field, and one that is read-only another.
void GrowingText::initStyleOption(QStyleOptionFrame *option) const
{
    QPlainTextEdit::initStyleOption(option);
    if (isReadOnly())
        option->state |= QStyle::State_ReadOnly;
}

void GrowingText::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source->hasText())
        return;
    const QString text = withoutControls(source->text());
    textCursor().insertText(hasLines_ ? text : oneParagraph(text));
    ensureCursorVisible();
}

void GrowingText::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

/// The lines at the present width, counted as far as it matters. The layout's own size is that of
/// the width before until its blocks are laid out again.
int GrowingText::countLines() const
{
    int lines = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid() && lines <= most_;
         block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block);
        lines += block.layout()->lineCount();
    }
    return lines;
}

void GrowingText::updateHeight()
{
    const int most = std::max(least_, most_);
    const bool scrolls = countLines() > most;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int lines = countLines(); // with the bar gone they are wider, and may be fewer
    const int shown = std::clamp(lines, least_, most);
    // A line of text takes whole pixels, and Qt counts the last one as seen only if there is one
    // more below it.
    const double padding = 2 * (document()->documentMargin() + frameWidth()) + 1;
    const double lineHeight = std::ceil(QFontMetricsF(font()).lineSpacing());
    const int height = int(std::ceil(shown * lineHeight + padding));
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    if (lines <= shown)
        verticalScrollBar()->setValue(0);
}

} // namespace galley::ui
