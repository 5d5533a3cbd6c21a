#include "ui/shell/windows.h"

#include "ui/shell/file_controller.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLocale>

#include <utility>

namespace galley::ui::windows {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::Windows)
};

QList<MainWindow *> all()
{
    QList<MainWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->isVisible())
            windows.append(window);
    }
    return windows;
}

MainWindow *firstUnsaved()
{
    for (MainWindow *window : all()) {
        if (window->files()->hasUnsavedWork())
            return window;
    }
    return nullptr;
}

} // namespace

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

void openAll(const QStringList &paths, MainWindow *first, std::optional<Arrangement> arrangement)
{
    MainWindow *last = nullptr;
    for (const QString &path : paths.mid(0, mostAtOnce)) {
        last = std::exchange(first, nullptr);
        if (last)
            last->open(path);
        else
            last = open(path, arrangement);
    }
    if (paths.size() > mostAtOnce)
        last->say(MessageBar::Kind::Notice,
                  Words::tr("The first %1 of %2 files were opened. To choose among many, open "
                            "their folder.")
                      .arg(QLocale().toString(mostAtOnce), QLocale().toString(paths.size())));
}

void usePreferences()
{
    for (MainWindow *window : all())
        window->usePreferences();
}

void closeAll()
{
    if (MainWindow *window = firstUnsaved()) {
        window->raise();
        window->activateWindow();
        window->files()->whenSafe([window] {
            window->closeWithoutAsking();
            closeAll();
        });
        return;
    }
    for (MainWindow *window : all())
        window->close();
}

bool endSession(const std::function<bool()> &mayAsk)
{
    if (!firstUnsaved() || !mayAsk())
        return true;
    closeAll();
    return false;
}

} // namespace galley::ui::windows
