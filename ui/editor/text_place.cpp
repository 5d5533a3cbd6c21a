#include "ui/editor/text_place.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

// A row is a line of the screen, counted from the text's beginning; the scroll bar counts in rows.
// A block that was never in view counts as one row, for the scroll bar too.

namespace galley::ui {

TextPlace::TextPlace(QPlainTextEdit &edit, int firstOfBody)
    : edit_(edit)
    , firstOfBody_(firstOfBody)
{
}

bool TextPlace::hasCourse() const
{
    return edit_.verticalScrollBar()->maximum() > 0;
}

/// How many places before the last one the height that counts begins to move.
double TextPlace::tail() const
{
    const QScrollBar &bar = *edit_.verticalScrollBar();
    return std::max(1, std::min(bar.maximum(), bar.pageStep()));
}

double TextPlace::lineOf(double row) const
{
    const QTextDocument &text = *edit_.document();
    const QTextBlock block = text.findBlockByLineNumber(static_cast<int>(row));
    if (!block.isValid())
        return text.blockCount() - firstOfBody_ + 1;
    const double part = (row - block.firstLineNumber()) / std::max(1, block.lineCount());
    const double number = block.blockNumber() + std::clamp(part, 0.0, 1.0);
    return number < firstOfBody_ ? number / firstOfBody_ : number - firstOfBody_ + 1;
}

double TextPlace::rowOf(double line) const
{
    const QTextDocument &text = *edit_.document();
    const double number = line < 1 ? line * firstOfBody_ : line + firstOfBody_ - 1;
    const QTextBlock block = text.findBlockByNumber(static_cast<int>(number));
    if (!block.isValid())
        return text.lineCount();
    text.documentLayout()->blockBoundingRect(block); // counts its rows
    return block.firstLineNumber() + (number - std::floor(number)) * block.lineCount();
}

double TextPlace::line() const
{
    if (!hasCourse())
        return lineOf(0);
    const QScrollBar &bar = *edit_.verticalScrollBar();
    const double beginning = bar.maximum() - tail();
    const double over = std::max(0.0, bar.value() - beginning);
    const double below = edit_.document()->lineCount() - bar.maximum();
    return lineOf(bar.value() + over / tail() * below);
}

void TextPlace::scrollTo(double line)
{
    QScrollBar &bar = *edit_.verticalScrollBar();
    const double row = rowOf(std::clamp(line, 0.0, double(edit_.document()->blockCount()) + 1));
    const double beginning = bar.maximum() - tail();
    const double below = edit_.document()->lineCount() - bar.maximum();
    const double place =
        row <= beginning ? row : beginning + (row - beginning) * tail() / (tail() + below);
    bar.setValue(static_cast<int>(std::lround(place)));
}

} // namespace galley::ui
