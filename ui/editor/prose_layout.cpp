#include "ui/editor/prose_layout.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace galley::ui {

namespace {

/// The room between two lines, as a part of a line's own height.
constexpr qreal lineGap = 0.36;
/// What stands out keeps this distance from the window's edge.
constexpr qreal outdentMargin = 4;
/// Column width where nothing is known yet of the window.
constexpr qreal unknownWidth = 640;

/// From a word of this length on a block is broken between any two characters: Qt looks for the
/// end of a word once for each line that the word takes.
constexpr int longestWord = 10'000;

bool hasEndlessWord(const QString &text)
{
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

QTextOption optionFor(const QTextBlock &block)
{
    QTextOption option = block.document()->defaultTextOption();
    if (block.length() > longestWord && hasEndlessWord(block.text()))
        option.setWrapMode(QTextOption::WrapAnywhere);
    return option;
}

qreal halfGap(const QTextLine &line)
{
    return std::round(line.height() * lineGap / 2);
}

/// The formats of a block, moved apart where the input method shows what is being composed. What
/// the input method itself has put there stays.
QList<QTextLayout::FormatRange> aroundPreedit(const QList<QTextLayout::FormatRange> &formats,
                                              const QTextLayout &layout)
{
    const int begin = layout.preeditAreaPosition();
    const auto length = static_cast<int>(layout.preeditAreaText().size());
    if (begin < 0 || length == 0)
        return formats;
    QList<QTextLayout::FormatRange> result;
    for (const QTextLayout::FormatRange &range : formats) {
        const int end = range.start + range.length;
        if (range.start < begin)
            result.append({range.start, std::min(end, begin) - range.start, range.format});
        if (end > begin)
            result.append({std::max(range.start, begin) + length,
                           end - std::max(range.start, begin), range.format});
    }
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        if (range.start >= begin && range.start + range.length <= begin + length)
            result.append(range);
    }
    return result;
}

} // namespace

ProseLayout::ProseLayout(QTextDocument *document, Styler styler)
    : QPlainTextDocumentLayout(document)
    , styler_(std::move(styler))
    , blockCount_(document->blockCount())
    , told_(document->revision())
{
    connect(document, &QTextDocument::contentsChanged, this,
            [this] { told_ = this->document()->revision(); });
}

void ProseLayout::setColumn(qreal left, qreal width)
{
    left_ = left;
    width_ = width;
}

void ProseLayout::setPadding(qreal top, qreal bottom)
{
    top_ = top;
    bottom_ = bottom;
}

QRectF ProseLayout::band(const QTextLine &line)
{
    const qreal half = halfGap(line);
    return {line.x(), line.y() - half, line.width(), line.height() + 2 * half};
}

QRectF ProseLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid() || !block.isVisible() || block.length() > longestBlock)
        return {};
    const QTextLayout &layout = *block.layout();
    if (layout.lineCount() == 0)
        const_cast<ProseLayout *>(this)->layOut(block);
    if (layout.lineCount() == 0)
        return {};
    const qreal height = band(layout.lineAt(layout.lineCount() - 1)).bottom();
    return {0, 0, left_ + width_, height + (block.next().isValid() ? 0 : bottom_)};
}

void ProseLayout::layOut(const QTextBlock &block)
{
    const BlockLook look = styler_(block);
    QTextLayout &layout = *block.layout();
    const bool isFirst = !block.previous().isValid() || !block.previous().isVisible();
    layout.setTextOption(optionFor(block));
    setFormats(layout, aroundPreedit(look.formats, layout));
    breakLines(layout, look, isFirst ? top_ : 0);
    const int oldLineCount = document()->lineCount();
    QTextBlock(block).setLineCount(layout.lineCount());
    tellSize(oldLineCount);
}

/// Formats that are set count as a change of their block, which the document keeps in mind and adds
/// to what it tells of the next edit. So it is made to tell at once, unless an edit is under way.
void ProseLayout::setFormats(QTextLayout &layout, const QList<QTextLayout::FormatRange> &formats)
{
    if (formats == layout.formats())
        return;
    layout.setFormats(formats);
    if (document()->revision() != told_)
        return;
    const QScopedValueRollback styling(styling_, true);
    document()->markContentsDirty(0, 0);
}

void ProseLayout::breakLines(QTextLayout &layout, const BlockLook &look, qreal top) const
{
    const qreal column = width_ > 0 ? width_ : unknownWidth;
    qreal hang = 0;
    qreal y = top;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        const bool isFirst = line.lineNumber() == 0;
        const qreal outdent = isFirst ? outdentOf(line, look) : -hang;
        line.setLineWidth(column + outdent);
        if (isFirst && look.hang > 0 && look.hang < line.textLength())
            hang = std::min(line.cursorToX(look.hang) - outdent, column / 2);
        line.setPosition({left_ - outdent, y + halfGap(line)});
        y = band(line).bottom();
    }
    layout.endLayout();
}

qreal ProseLayout::outdentOf(QTextLine &line, const BlockLook &look) const
{
    if (look.outdent == 0)
        return 0;
    line.setNumColumns(look.outdent);
    const qreal wanted = line.cursorToX(std::min(look.outdent, line.textLength()));
    const bool fits = wanted + outdentMargin <= left_;
    return fits || look.unseen ? wanted : 0;
}

void ProseLayout::layOutAgain(const QTextBlock &block)
{
    const qreal oldHeight = blockBoundingRect(block).height();
    block.layout()->clearLayout();
    const qreal newHeight = blockBoundingRect(block).height();
    if (newHeight == oldHeight)
        Q_EMIT updateBlock(block);
    else
        requestUpdate();
}

void ProseLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    if (styling_)
        return;
    told_ = document()->revision();
    const QTextBlock first = document()->findBlock(from);
    QTextBlock last = document()->findBlock(std::max(0, from + charsRemoved + charsAdded - 1));
    if (!last.isValid())
        last = document()->lastBlock();
    const bool oneBlock =
        first.isValid() && first == last && document()->blockCount() == blockCount_;
    blockCount_ = document()->blockCount();
    if (oneBlock && first.isVisible())
        layOutAgain(first);
    else if (!oneBlock)
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
    emptyHidden(first, last);
}

void ProseLayout::emptyHidden(const QTextBlock &first, const QTextBlock &last)
{
    const int oldLineCount = document()->lineCount();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        if (!block.isVisible() && block.lineCount() > 0) {
            block.layout()->clearLayout();
            block.setLineCount(0);
        }
        if (block == last)
            break;
    }
    tellSize(oldLineCount);
}

void ProseLayout::tellSize(int oldLineCount)
{
    if (telling_ || document()->lineCount() == oldLineCount)
        return;
    const QScopedValueRollback telling(telling_, true);
    Q_EMIT documentSizeChanged(documentSize());
}

} // namespace galley::ui
