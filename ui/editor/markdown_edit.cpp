#include "ui/editor/markdown_edit.h"

#include "app/document/article_document.h"
#include "ui/common/look.h"

#include <QMimeData>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace galley::ui {

namespace {

constexpr int measure = 72; ///< characters in a line of prose
constexpr int narrowest = 24;
constexpr int sideMargin = grid::page + grid::unit; ///< a heading's signs fit into it
constexpr int caretWidth = 2;

qreal charactersWidth(const QFont &font, int count)
{
    const QString sample =
        QStringLiteral("the quick brown fox jumps over the lazy dog and rests a while");
    return QFontMetricsF(font).horizontalAdvance(sample) / static_cast<qreal>(sample.size()) *
           count;
}

/// Text as the document holds it: a new block is "\n", and nothing else is.
QString normalised(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (const char16_t end : {u'\r', u'\u2029', u'\ufdd0', u'\ufdd1'})
        text.replace(QChar(end), u'\n');
    return text;
}

} // namespace

MarkdownEdit::MarkdownEdit(ArticleDocument *document, QWidget *parent)
    : QPlainTextEdit(parent)
    , document_(document)
    , folding_(document->textDocument())
{
    QTextDocument *text = document->textDocument();
    highlighter_ = new Highlighter(text, this);
    layout_ = new ProseLayout(text, [highlighter = highlighter_](const QTextBlock &block) {
        return highlighter->look(block);
    });
    layout_->setPadding(grid::wide, grid::page * 3);
    text->setDocumentLayout(layout_);
    setDocument(text);
    top_ = QTextCursor(text);
    top_.setKeepPositionOnInsert(true);

    setObjectName(QStringLiteral("markdownEdit"));
    setAccessibleName(tr("Article text"));
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(caretWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    takeLook();
    connect(&Look::current(), &Look::changed, this, &MarkdownEdit::takeLook);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEdit::leaveFold);
    connect(this, &QPlainTextEdit::selectionChanged, this, [this] {
        leaveFold();
        viewport()->update();
    });
}

MarkdownEdit::~MarkdownEdit()
{
    // The document outlives this widget, and its layout asks the highlighter.
    disconnect();
    const QPointer<QTextDocument> text = document();
    setDocument(nullptr);
    if (text)
        text->setDocumentLayout(new QPlainTextDocumentLayout(text));
}

void MarkdownEdit::takeLook()
{
    const Look &look = Look::current();
    setFont(look.proseFont());
    setMinimumWidth(static_cast<int>(charactersWidth(font(), narrowest)) + 2 * grid::gap);
    setTabStopDistance(charactersWidth(font(), 4));
    highlighter_->refresh();
    updateColumn();
    viewport()->update();
}

// ---- the column -------------------------------------------------------------------------------

qreal MarkdownEdit::columnLeft() const
{
    return layout_->columnLeft();
}
qreal MarkdownEdit::columnWidth() const
{
    return layout_->columnWidth();
}

void MarkdownEdit::updateColumn()
{
    const bool placed = width() >= minimumWidth(); // the window may not be laid out yet
    const qreal room = placed ? viewport()->width() : grid::page * measure;
    const qreal column =
        std::floor(std::clamp(room - 2 * sideMargin, charactersWidth(font(), narrowest),
                              charactersWidth(font(), measure)));
    layout_->setColumn(std::max(0.0, std::floor((room - column) / 2)), column);
    Q_EMIT columnChanged();
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback resizing(resizing_, true);
    rememberTop();
    updateColumn();
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        restoreTop(); // Qt counts all lines anew, and takes the old number for the place
}

// ---- what is folded away ----------------------------------------------------------------------

void MarkdownEdit::setBody(int position, bool folded)
{
    highlighter_->setBodyPosition(position);
    folding_.setEnd(folded ? position : 0);
    highlighter_->setFenceUnseen(folding_.endsWithoutLineEnd());
    leaveFold();
    restoreTop();
    viewport()->update();
}

void MarkdownEdit::leaveFold()
{
    if (folding_.reachesInside(textCursor()))
        setTextCursor(folding_.outside(textCursor()));
}

void MarkdownEdit::goToStart()
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(document_->bodyPosition());
    setTextCursor(cursor);
    verticalScrollBar()->setValue(0);
}

void MarkdownEdit::followChange(int position)
{
    if (position < folding_.end())
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void MarkdownEdit::rememberTop()
{
    const QTextBlock block = firstVisibleBlock();
    const int line = verticalScrollBar()->value() - block.firstLineNumber();
    const QTextLayout *layout = block.layout();
    const int start = line > 0 && line < layout->lineCount() ? layout->lineAt(line).textStart() : 0;
    top_.setPosition(verticalScrollBar()->value() == 0 ? 0 : block.position() + start);
}

void MarkdownEdit::restoreTop()
{
    const QTextBlock block = top_.block();
    if (top_.position() == 0 || !block.isVisible())
        return;
    layout_->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(top_.positionInBlock());
    verticalScrollBar()->setValue(block.firstLineNumber() +
                                  (line.isValid() ? line.lineNumber() : 0));
}

// ---- the clipboard ----------------------------------------------------------------------------

QMimeData *MarkdownEdit::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    mime->setText(normalised(folding_.outside(textCursor()).selectedText()));
    return mime;
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    const QList<QUrl> urls = source->urls();
    const bool files =
        std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return source->hasText() && !files;
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    if (!isReadOnly() && canInsertFromMimeData(source))
        insertRaw(normalised(source->text()));
}

void MarkdownEdit::insertRaw(const QString &text)
{
    if (text.isEmpty())
        return;
    const QScopedValueRollback typing(typing_, true);
    QTextCursor cursor = folding_.outside(textCursor());
    cursor.insertText(folding_.endsWithoutLineEnd() ? u'\n' + text : text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace galley::ui
