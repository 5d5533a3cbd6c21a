#include "ui/shell/windows.h"

#include "ui/shell/file_controller.h"
#include "ui/shell/main_window.h"

#include <QApplication>

namespace galley::ui::windows {

MainWindow *open(const QString &path, std::optional<Arrangement> arrangement)
{
    auto *window = new MainWindow;
    if (arrangement)
        window->arrange(*arrangement);
    if (!path.isEmpty())
        window->open(path);
    window->show();
    return window;
}

void closeAll()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (!window || !window->isVisible())
            continue;
        if (!window->files()->hasUnsavedWork()) {
            window->close();
            continue;
        }
        window->raise();
        window->activateWindow();
        window->files()->whenSafe([window] {
            window->closeWithoutAsking();
            closeAll();
        });
        return;
    }
}

} // namespace galley::ui::windows
