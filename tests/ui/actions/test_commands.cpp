#include "tests/support/catch.h"
#include "ui/actions/command_registry.h"
#include "ui/actions/menus.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace galley::ui;

namespace {

void collect(const QList<QAction *> &actions, QSet<QAction *> &found)
{
    for (QAction *action : actions) {
        if (action->menu())
            collect(action->menu()->actions(), found);
        else
            found.insert(action);
    }
}

} // namespace

TEST_CASE("no two commands share a key or an id", "[actions]")
{
    const CommandRegistry commands;
    QSet<QString> ids;
    QSet<QKeySequence> keys;
    for (const QAction *action : commands.actions()) {
        INFO(action->objectName().toStdString());
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(ids.contains(action->objectName()));
        ids.insert(action->objectName());
        for (const QKeySequence &key : action->shortcuts()) {
            CHECK_FALSE(keys.contains(key));
            keys.insert(key);
        }
    }
}

TEST_CASE("every command is in a menu", "[actions]")
{
    const CommandRegistry commands;
    QMenuBar bar;
    fillMenuBar(bar, commands);
    QSet<QAction *> found;
    collect(bar.actions(), found);
    for (QAction *action : commands.actions()) {
        INFO(action->objectName().toStdString());
        CHECK(found.contains(action));
    }
}

TEST_CASE("no menu has an access key twice", "[actions]")
{
    const CommandRegistry commands;
    QMenuBar bar;
    fillMenuBar(bar, commands);
    for (const QMenu *menu : bar.findChildren<QMenu *>()) {
        QSet<QKeySequence> keys;
        for (const QAction *action : menu->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            INFO(menu->objectName().toStdString() << ": " << action->text().toStdString());
            CHECK_FALSE((!key.isEmpty() && keys.contains(key)));
            keys.insert(key);
        }
    }
}

TEST_CASE("every menu fits on a screen of 720 by 480 in one column", "[actions]")
{
    const CommandRegistry commands;
    QMenuBar bar;
    fillMenuBar(bar, commands);
    for (const QMenu *menu : bar.findChildren<QMenu *>()) {
        INFO(menu->objectName().toStdString());
        CHECK(menu->sizeHint().height() <= 480 - bar.sizeHint().height());
        CHECK(menu->sizeHint().width() <= 720);
    }
}

TEST_CASE("one layout is on at a time", "[actions]")
{
    const CommandRegistry commands;
    commands.setChecked(Command::WriteLayout, true);
    commands.setChecked(Command::ReviewLayout, true);
    CHECK_FALSE(commands.action(Command::WriteLayout)->isChecked());
    CHECK(commands.action(Command::ReviewLayout)->isChecked());
}
