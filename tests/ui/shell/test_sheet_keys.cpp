// Which keys reach what: nothing behind an open sheet, and each letter with Alt one thing.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/common/sheet.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>

#include <map>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: 'A'\nsubtitle: 'B'\nauthor: 'C'\n---\nBody.\n";
const std::string broken = "---\ntitle: 'It's'\nsubtitle: 'B'\n---\nBody.\n";

void addMnemonic(std::map<QString, QStringList> &found, const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty())
        found[key.toString()].append(text);
}

/// Each mnemonic that works now, with the texts that claim it.
std::map<QString, QStringList> mnemonics(const WindowUnderTest &window)
{
    std::map<QString, QStringList> found;
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled())
            addMnemonic(found, button->text());
    }
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->isEnabled() && label->buddy())
            addMnemonic(found, label->text());
    }
    for (const QAction *menu : window->menuBar()->actions())
        addMnemonic(found, menu->text());
    return found;
}

void checkEachOnce(const WindowUnderTest &window)
{
    for (const auto &[key, texts] : mnemonics(window)) {
        INFO(key.toStdString() << ": " << texts.join(u", "_qs).toStdString());
        CHECK(texts.size() == 1);
    }
}

/// Opens an article, changes it and asks to close it.
void closeUnsaved(const WindowUnderTest &window)
{
    window->open(window.write(u"a.md"_qs, article));
    auto *author = window.find<QLineEdit>("field.author");
    REQUIRE(author);
    author->setFocus();
    window.press(Qt::Key_End);
    window.type(u"x"_qs);
    window.press(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(window.isShown("unsavedSheet"));
}

/// The commands that can be given now.
QStringList enabledCommands(const WindowUnderTest &window)
{
    QStringList names;
    for (const QAction *action : window->commands().actions()) {
        if (action->isEnabled())
            names.append(action->objectName());
    }
    return names;
}

} // namespace

TEST_CASE("no command reaches what lies behind an open sheet, and all come back", "[shell]")
{
    const WindowUnderTest window;
    closeUnsaved(window);
    const std::string bytes = window->document()->bytes();
    const QString question = window.find<QLabel>("sheetHeading")->text();
    CHECK(enabledCommands(window).isEmpty());
    CHECK_FALSE(window->menuBar()->isEnabled());
    for (const Qt::Key key : {Qt::Key_Z, Qt::Key_N, Qt::Key_O, Qt::Key_S, Qt::Key_1})
        window.press(key, Qt::ControlModifier);
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_F8, Qt::Key_F10})
        window.press(key);
    window.press(Qt::Key_F, Qt::AltModifier);
    CHECK(window->document()->bytes() == bytes);
    CHECK(window.isShown("unsavedSheet"));
    CHECK(window.find<QLabel>("sheetHeading")->text() == question);
    CHECK(window->findChildren<QFileDialog *>().isEmpty());
    CHECK(QApplication::activePopupWidget() == nullptr);

    window.press(Qt::Key_Escape);
    CHECK(window->menuBar()->isEnabled());
    const QStringList enabled = enabledCommands(window);
    CHECK(enabled.contains(u"file.new"_qs));
    CHECK(enabled.contains(u"edit.undo"_qs));
    CHECK_FALSE(enabled.contains(u"edit.redo"_qs));
    CHECK_FALSE(enabled.contains(u"edit.repair"_qs));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window->document()->bytes() == article);
}

TEST_CASE("a command that becomes possible behind a sheet is so once the sheet is gone", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"a.md"_qs, broken));
    window.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(window.isShown("repairSheet"));
    CHECK_FALSE(enabledCommands(window).contains(u"edit.repair"_qs));
    window.click("repairApply");
    CHECK_FALSE(enabledCommands(window).contains(u"edit.repair"_qs));
    CHECK(enabledCommands(window).contains(u"edit.undo"_qs));
}

TEST_CASE("closing the window while a sheet is open asks, and the question works", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"a.md"_qs, broken));
    window.find<QPlainTextEdit>("markdownEdit")->setFocus();
    window.type(u"x"_qs);
    window.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(window.isShown("repairSheet"));
    window->close();
    CHECK(window.isShown("unsavedSheet"));
    CHECK_FALSE(window.isShown("repairSheet"));
    window->close();
    CHECK(window.isShown("unsavedSheet"));
    CHECK(enabledCommands(window).isEmpty());
    window.click("unsavedCancel");
    CHECK_FALSE(window.isShown("unsavedSheet"));
    CHECK(enabledCommands(window).contains(u"file.new"_qs));
    CHECK(window->menuBar()->isEnabled());
}

TEST_CASE("a sheet dims the menu bar too", "[shell]")
{
    const WindowUnderTest window;
    closeUnsaved(window);
    CHECK(window.find<Sheet>("unsavedSheet")->geometry() == window->rect());
}

TEST_CASE("Alt and S in the question for unsaved work saves", "[shell]")
{
    const WindowUnderTest window;
    closeUnsaved(window);
    window.press(Qt::Key_S, Qt::AltModifier);
    waitUntil([&] { return !window.isShown("unsavedSheet"); });
    CHECK(window.read(u"a.md"_qs) == "---\ntitle: 'A'\nsubtitle: 'B'\nauthor: 'Cx'\n---\nBody.\n");
}

TEST_CASE("nothing behind an open sheet takes keys or the focus, until it is closed", "[shell]")
{
    const WindowUnderTest window;
    closeUnsaved(window);
    const std::string bytes = window->document()->bytes();
    const QWidget *save = window.find<QAbstractButton>("unsavedSave");
    for (const Qt::Key key : {Qt::Key_T, Qt::Key_A, Qt::Key_1, Qt::Key_2}) {
        window.press(key, Qt::AltModifier);
        CHECK(QApplication::focusWidget() == save);
    }
    auto *author = window.find<QLineEdit>("field.author");
    author->setFocus();
    CHECK(QApplication::focusWidget() == save);
    window.type(u"xyz"_qs);
    CHECK(window->document()->bytes() == bytes);
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.isShown("unsavedSheet"));
    CHECK(QApplication::focusWidget() == author);
    CHECK(author->isEnabled());
    window.type(u"y"_qs);
    CHECK(author->text() == u"Cxy"_qs);
}

TEST_CASE("a sheet that is deleted while it is open lets go of the window", "[shell]")
{
    QWidget area;
    QLineEdit field(&area);
    QLineEdit never(&area);
    never.setEnabled(false);
    area.show();
    auto *sheet = new Sheet(u"Heading"_qs, &area);
    sheet->open();
    CHECK_FALSE(field.isEnabled());
    delete sheet;
    CHECK(field.isEnabled());
    CHECK_FALSE(never.isEnabled());
}

TEST_CASE("no two letters with Alt mean the same at a time", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"a.md"_qs, broken));
    REQUIRE(mnemonics(window).size() > 9);
    checkEachOnce(window);
    window.press(Qt::Key_F8, Qt::ControlModifier);
    checkEachOnce(window);
    window.click("findingsRepair");
    REQUIRE(window.isShown("repairSheet"));
    checkEachOnce(window);
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_F1);
    REQUIRE(window.isShown("shortcutsSheet"));
    checkEachOnce(window);
}
