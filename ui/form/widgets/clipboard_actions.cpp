#include "ui/form/widgets/clipboard_actions.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FieldMenu)
};

template <class Input>
void addActions(QMenu &menu, Input *input, bool selection)
{
    const auto add = [&](const QString &title, QKeySequence::StandardKey key, bool enabled,
                         auto slot) {
        QAction *action = menu.addAction(title, input, slot);
        action->setShortcut(key);
        action->setEnabled(enabled);
    };
    const bool editable = !input->isReadOnly();
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    add(Words::tr("Cu&t"), QKeySequence::Cut, editable && selection, &Input::cut);
    add(Words::tr("&Copy"), QKeySequence::Copy, selection, &Input::copy);
    add(Words::tr("&Paste"), QKeySequence::Paste, editable && clipboard && clipboard->hasText(),
        &Input::paste);
    menu.addSeparator();
    add(Words::tr("Select &All"), QKeySequence::SelectAll, true, &Input::selectAll);
}

} // namespace

void addClipboardActions(QMenu &menu, QLineEdit *input)
{
    addActions(menu, input, input->hasSelectedText());
}

void addClipboardActions(QMenu &menu, QPlainTextEdit *input)
{
    addActions(menu, input, input->textCursor().hasSelection());
}

QString withoutControls(const QString &text)
{
    static const QRegularExpression lineEnds(
        QStringLiteral("\\r\\n|[\\r\\f\\v\\x{85}\\x{2028}\\x{2029}]"));
    static const QRegularExpression controls(
        QStringLiteral("[\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{7f}-\\x{9f}]"));
    QString kept = text;
    return kept.replace(lineEnds, QStringLiteral("\n")).remove(controls);
}

QString oneParagraph(const QString &text)
{
    static const QRegularExpression lineEnds(
        QStringLiteral("[ \\t]*[\\r\\n\\x{2028}\\x{2029}]\\s*"));
    QString joined = text;
    return joined.replace(lineEnds, QStringLiteral(" "));
}

} // namespace galley::ui
