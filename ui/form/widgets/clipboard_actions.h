// What the inputs of a form share with any other: the menu of the clipboard, and how pasted lines
// become one.
#pragma once

#include <QString>

class QLineEdit;
class QMenu;
class QPlainTextEdit;

namespace galley::ui {

/// Cut, copy, paste, select all; what cannot be done now is there and disabled.
void addClipboardActions(QMenu &menu, QLineEdit *input);
void addClipboardActions(QMenu &menu, QPlainTextEdit *input);

/// `text` without characters that a form cannot show, and with "\n" for each line end.
QString withoutControls(const QString &text);

/// `text` with each line end and the blanks around it as one space; the same when it has none.
QString oneParagraph(const QString &text);

} // namespace galley::ui
