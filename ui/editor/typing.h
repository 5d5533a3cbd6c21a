// What typing in Markdown does beyond the character: lists that go on, marks around a selection.
//
// Each function changes the text as one undo step, and leaves the cursor where typing goes on. A
// cursor never touches what lies before its own selection's line, so folded text is safe.
#pragma once

#include <QString>

class QTextCursor;

namespace galley::ui::typing {

/// Enter inside a list item or a quote: the next line begins as this one does; in an empty item the
/// item ends. False, with nothing done, everywhere else.
bool continueLine(QTextCursor &cursor);
/// Enter inside code: the next line is indented as this one is.
void continueCode(QTextCursor &cursor);

/// Tab and Shift+Tab on list items: below the item above, or out to the level of its parent.
/// False, with nothing done, where the cursor stands in no list item.
bool nestItems(QTextCursor &cursor, bool deeper);
/// Tab and Shift+Tab on other lines. False, with nothing done, for a Tab in a single line.
bool indentLines(QTextCursor &cursor, bool deeper);

/// The sign that closes `sign` when it is typed over a selection; empty for one that replaces it.
QString closingSign(const QString &sign);
/// Puts text on both sides of the selection and keeps it selected.
void surround(QTextCursor &cursor, const QString &before, const QString &after);
/// Emphasis on or off, with `marks` "*", "**" or "~~": of the selection, else of the word, else
/// around the place where the next word is typed.
void toggleMarks(QTextCursor &cursor, const QString &marks);
/// The selection becomes a link's text, or its address if it is one.
void makeLink(QTextCursor &cursor);

} // namespace galley::ui::typing
