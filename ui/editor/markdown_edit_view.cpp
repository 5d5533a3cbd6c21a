// MarkdownEdit: the mouse, and what is painted around the text.
#include "ui/editor/markdown_edit.h"

#include "ui/common/look.h"

#include <QDropEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

namespace galley::ui {

static bool isControl(QChar c)
{
    return c != u'\t' && c.category() == QChar::Other_Control;
}

/// Where control characters stand in a line of `text`; one place for several in a row.
static QList<qreal> controlsIn(const QTextLine &line, const QString &text)
{
    QList<qreal> places;
    const int begin = line.textStart();
    for (int at = begin; at < begin + line.textLength(); ++at) {
        if (isControl(text[at]) && (at == begin || !isControl(text[at - 1])))
            places.append(line.cursorToX(at));
    }
    return places;
}

/// Calls `paint(block, origin)` for each block that the viewport shows.
template <class Paint>
void MarkdownEdit::eachSeenBlock(Paint paint) const
{
    const int bottom = viewport()->height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF room = blockBoundingGeometry(block).translated(contentOffset());
        if (room.top() > bottom)
            break;
        paint(block, room);
    }
}

// ---- the mouse --------------------------------------------------------------------------------

/// The nearest point that lies in a line itself: between two lines Qt finds no character.
QPointF MarkdownEdit::inLine(QPointF point) const
{
    qreal nearest = point.y();
    eachSeenBlock([&](const QTextBlock &block, const QRectF &room) {
        if (point.y() < room.top() || point.y() >= room.bottom())
            return;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal top = room.top() + line.y();
            nearest = std::clamp(point.y(), top, top + line.height() - 1);
            if (point.y() < room.top() + ProseLayout::band(line).bottom())
                break;
        }
    });
    return {point.x(), nearest};
}

std::unique_ptr<QMouseEvent> MarkdownEdit::inLine(const QMouseEvent *event) const
{
    auto moved = std::make_unique<QMouseEvent>(
        event->type(), inLine(event->position()), event->scenePosition(), event->globalPosition(),
        event->button(), event->buttons(), event->modifiers(), event->pointingDevice());
    moved->setTimestamp(event->timestamp());
    return moved;
}

void MarkdownEdit::mousePressEvent(QMouseEvent *event)
{
    QPlainTextEdit::mousePressEvent(inLine(event).get());
}

void MarkdownEdit::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(inLine(event).get());
}

void MarkdownEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(inLine(event).get());
}

void MarkdownEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseDoubleClickEvent(inLine(event).get());
}

void MarkdownEdit::dropEvent(QDropEvent *event)
{
    const QScopedValueRollback typing(typing_, true);
    QDropEvent moved(inLine(event->position()), event->possibleActions(), event->mimeData(),
                     event->buttons(), event->modifiers(), event->type());
    moved.setDropAction(event->dropAction());
    QPlainTextEdit::dropEvent(&moved);
    event->setDropAction(moved.dropAction());
    event->setAccepted(moved.isAccepted());
}

// ---- painting ---------------------------------------------------------------------------------

void MarkdownEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        paintCode(painter);
        paintSelection(painter);
        paintPlaceholder(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintControls(painter);
    rememberTop();
}

/// One ground for a whole block of code, a little wider than the column.
void MarkdownEdit::paintCode(QPainter &painter) const
{
    QPainterPath ground;
    ground.setFillRule(Qt::WindingFill);
    const auto add = [&](const QRectF &room) {
        ground.addRect(columnLeft() - grid::gap, room.top(), columnWidth() + 2 * grid::gap,
                       room.height());
    };
    eachSeenBlock([&](const QTextBlock &block, const QRectF &room) {
        if (highlighter_->isCode(block))
            add(room);
    });
    painter.fillPath(ground, Look::current().colours().window);
}

/// Qt fills the lines only, and leaves stripes between them. A selected line end is as wide as a
/// blank.
void MarkdownEdit::paintSelection(QPainter &painter) const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    const QColor colour =
        palette().color(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight);
    const qreal blank = fontMetrics().horizontalAdvance(u' ');
    eachSeenBlock([&](const QTextBlock &block, const QRectF &room) {
        const int begin = cursor.selectionStart() - block.position();
        const int end = cursor.selectionEnd() - block.position();
        const QTextLayout &layout = *block.layout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int from = std::max(begin, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            const bool lineEnd = i + 1 == layout.lineCount() && from <= to && end >= block.length();
            if (from >= to && !lineEnd)
                continue;
            const QRectF band = ProseLayout::band(line).translated(room.topLeft());
            const qreal left = line.cursorToX(from);
            const qreal right = line.cursorToX(to) + (lineEnd ? blank : 0);
            painter.fillRect(QRectF(left, band.top(), right - left, band.height()), colour);
        }
    });
}

/// A control character has no width and no shape: a lozenge stands below the place of one, or of
/// several in a row.
void MarkdownEdit::paintControls(QPainter &painter) const
{
    constexpr qreal half = 3.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::current().colours().warning);
    eachSeenBlock([&](const QTextBlock &block, const QRectF &room) {
        const QString text = block.text();
        if (std::none_of(text.begin(), text.end(), isControl))
            return;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal y = room.top() + line.y() + line.ascent() + half;
            if (y < 0 || y > viewport()->height())
                continue;
            for (const qreal x : controlsIn(line, text))
                painter.drawPolygon(
                    QPolygonF({{x - half, y}, {x, y - half}, {x + half, y}, {x, y + half}}));
        }
    });
}

void MarkdownEdit::paintPlaceholder(QPainter &painter) const
{
    const QTextBlock last = document()->lastBlock();
    const bool empty = folding_.end() == document()->characterCount() - 1 &&
                       last.layout()->preeditAreaText().isEmpty();
    if (!empty || isReadOnly() || last.layout()->lineCount() == 0)
        return;
    const QRectF room = blockBoundingGeometry(last).translated(contentOffset());
    const QTextLine line = last.layout()->lineAt(0);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QPointF(columnLeft(), room.top() + line.y() + line.ascent()),
                     tr("Write here."));
}

} // namespace galley::ui
