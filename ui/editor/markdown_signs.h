// The signs by which a line of Markdown says what it is. CommonMark 0.29 §4 and §5, GFM 0.29 §4.10.
//
// `line` is a whole line without its end, `text` what is left of it behind quote signs and indent.
#pragma once

#include <QStringView>

namespace galley::ui {

bool isBlank(QStringView text);
qsizetype skipBlanks(QStringView line, qsizetype at);
/// How wide blanks and tabs are.
int columns(QStringView blanks);
/// How many of `sign` a text begins with.
qsizetype countOf(QStringView text, QChar sign);

/// A thematic break.
bool isRule(QStringView text);
/// 1 to 6, or 0 for what is no ATX heading.
int headingLevel(QStringView text);
/// 1 or 2 for the underline of a setext heading, else 0.
int underlineLevel(QStringView text);
/// How long the code fence is that `text` opens, at most 255; 0 where it opens none.
int openingFence(QStringView text);
bool isTableDelimiter(QStringView text);
bool startsHtmlBlock(QStringView text);

/// Where the quote signs at a line's beginning end, with the blank behind them; else 0.
qsizetype quoteEnd(QStringView line);
/// Where the list item's sign that begins at `at` ends; `at` where there is none.
qsizetype itemMarkerEnd(QStringView line, qsizetype at);

} // namespace galley::ui
