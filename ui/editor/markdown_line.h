// Markdown line by line: what a line is, given the one above it (CommonMark 0.29 §4 and §5 and
// GFM's tables, as far as a writer's colours need them).
//
// Pure functions. The work is linear in the line's length.
#pragma once

#include <QStringView>

namespace galley::ui {

/// All that a line needs to know of the lines above it, small enough for QTextBlock::userState().
struct LineState
{
    enum class Kind
    {
        Blank,
        Paragraph, ///< may go on, or become a heading by an underline
        Closed,    ///< a heading, a rule: nothing of it goes on
        Fence,     ///< inside a fenced code block that is still open
        Code,      ///< indented code
        Html,      ///< a block of HTML, to the next blank line
        Comment,   ///< <!-- without its end yet
        Table,
    };
    Kind kind = Kind::Blank;
    bool list = false;      ///< indented lines belong to a list item, and are no code
    bool quoted = false;    ///< the fence was opened inside a quote
    bool tilde = false;     ///< the fence is of ~, not of `
    int fence = 0;          ///< how many of them
    bool underline = false; ///< the line makes the one above it a heading
    bool delimiter = false; ///< the line makes the one above it a table's head
    int level = 0;          ///< 1 or 2: the heading that `underline` makes

    int toInt() const;                    ///< never negative
    static LineState fromInt(int packed); ///< the state above a document's first line for -1
    friend bool operator==(const LineState &, const LineState &) = default;
};

LineState stateAfter(QStringView line, const LineState &above);

/// What stands before a line's own text: quote signs, a list item's sign, a task's box.
struct LinePrefix
{
    qsizetype quote = 0;  ///< where the quote signs end
    qsizetype indent = 0; ///< where the blanks behind them end
    qsizetype marker = 0; ///< where the list item's sign ends; equal to indent if there is none
    qsizetype box = 0;    ///< where blanks behind the sign begin a task's box "[ ]"; else = text
    qsizetype text = 0;   ///< where the text begins
    bool ordered = false;

    bool isItem() const { return marker > indent; }
    bool isTask() const { return box < text; }
};

LinePrefix prefixOf(QStringView line);

} // namespace galley::ui
