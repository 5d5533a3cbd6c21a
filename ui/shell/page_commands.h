// What the commands of the page do, and how the page is looked at the next time.
#pragma once

#include <QObject>

namespace galley::ui {

class CommandRegistry;
class Workspace;

/// Wires the commands of one window to its page, which is shown as it was left the last time.
class PageCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PageCommands(const CommandRegistry &commands, Workspace *workspace, QObject *parent);

private:
    void connectCards();
    void connectWidths();
    void connectZoom();
    void connectThemes();
    void connectFind();
    void followArrangement();

    const CommandRegistry &commands_;
    Workspace *workspace_;
};

} // namespace galley::ui
