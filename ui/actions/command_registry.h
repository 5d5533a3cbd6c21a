// The commands of one window as QActions, made once; menus, toolbar and shortcuts share them.
#pragma once

#include "ui/actions/command.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <map>
#include <set>

class QAction;

namespace galley::ui {

/// What is the same for a command in every window.
struct CommandInfo
{
    enum class Kind
    {
        Plain,
        Toggle,
        Choice
    };
    Command command;
    const char *id;         ///< stable: "file.open"; the objectName of its action
    QString text;           ///< as a menu says it, with its access key
    QString shortText = {}; ///< as a button says it; empty where that is the menu's text
    QList<QKeySequence> shortcuts = {};
    const char *icon = nullptr; ///< a name for icon()
    Kind kind = Kind::Plain;
};

class CommandRegistry : public QObject
{
    Q_OBJECT

public:
    explicit CommandRegistry(QObject *parent = nullptr);

    QAction *action(Command command) const;
    QList<QAction *> actions() const;

    /// Calls `function` on `context` when the command is given; with its new state if it has one.
    template <class Context, class Function>
    void onTriggered(Command command, Context *context, Function function) const;

    /// Whether it can be given; it takes effect once the commands are held no longer.
    void setEnabled(Command command, bool enabled);
    void setChecked(Command command, bool checked) const;

    /// No command can be given while they are held.
    void setHeld(bool held);
    bool isHeld() const { return held_; }

private:
    void update(Command command) const;

    std::map<Command, QAction *> actions_;
    std::set<Command> impossible_; ///< by setEnabled()
    bool held_ = false;
};

} // namespace galley::ui

#include <QAction>

template <class Context, class Function>
void galley::ui::CommandRegistry::onTriggered(Command command, Context *context,
                                              Function function) const
{
    QObject::connect(action(command), &QAction::triggered, context, function);
}
