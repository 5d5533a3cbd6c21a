// Several windows, and what the desktop does to them.
#include "tests/ui/shell/window_under_test.h"

#include "ui/actions/command_registry.h"
#include "ui/common/look.h"
#include "ui/common/message_bar.h"
#include "ui/shell/file_controller.h"
#include "ui/shell/settings.h"
#include "ui/shell/windows.h"

#include <QAbstractButton>
#include <QApplication>

using namespace galley::ui;
using namespace galley::tests;

namespace {

QList<MainWindow *> openWindows()
{
    QList<MainWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->isVisible())
            windows.append(window);
    }
    return windows;
}

/// Closes all windows when it goes, and asks nobody.
struct Closing
{
    ~Closing() { qDeleteAll(openWindows()); }
};

bool isChecked(const WindowUnderTest &window, Command command)
{
    return window->commands().action(command)->isChecked();
}

} // namespace

TEST_CASE("the colours chosen in one window are marked in all", "[shell]")
{
    const WindowUnderTest one;
    const WindowUnderTest other;
    for (const Command command : {Command::Dark, Command::Light, Command::FollowSystem}) {
        one->commands().action(command)->trigger();
        CHECK(isChecked(one, command));
        CHECK(isChecked(other, command));
    }
    CHECK(settings::scheme() == Scheme::System);
}

TEST_CASE("Full Screen is marked whoever made it so", "[shell]")
{
    QByteArray geometry;
    {
        const WindowUnderTest window;
        window->showFullScreen();
        waitUntil([&] { return isChecked(window, Command::FullScreen); });
        geometry = window->saveGeometry();
        window->showNormal();
        waitUntil([&] { return !isChecked(window, Command::FullScreen); });
    }
    settings::setWindowGeometry(geometry);
    const Closing closing;
    const MainWindow *next = windows::open();
    CHECK(next->isFullScreen());
    CHECK(next->commands().action(Command::FullScreen)->isChecked());
}

TEST_CASE("of many files the first ten are opened, and a window says so", "[shell]")
{
    const WindowUnderTest files;
    QStringList paths;
    for (int number = 1; number <= 12; ++number)
        paths.append(files.write(u"%1.md"_qs.arg(number), "---\ntitle: A\n---\n"));
    const Closing closing;
    windows::openAll(paths, files.window());
    CHECK(openWindows().size() == 10);
    CHECK(files->files()->fileName() == u"1.md"_qs);
    int said = 0;
    for (const MainWindow *window : openWindows()) {
        auto *bar = window->findChild<MessageBar *>(u"problemBar"_qs);
        said += !bar->isHidden() &&
                bar->sentence() == u"The first 10 of 12 files were opened. To choose among many, "
                                   "open their folder."_qs;
    }
    CHECK(said == 1);
}

TEST_CASE("a session with unsaved work does not end before the user was asked", "[shell]")
{
    const WindowUnderTest window;
    const auto yes = [] { return true; };
    const auto no = [] { return false; };
    window->open(window.write(u"first.md"_qs, "---\ntitle: First\n---\nOne.\n"));
    CHECK(windows::endSession(yes));
    window.press(Qt::Key_2, Qt::AltModifier);
    window.type(u"New. "_qs);
    CHECK(windows::endSession(no)); // it ends whatever the answer
    CHECK_FALSE(windows::endSession(yes));
    REQUIRE(window.isShown("unsavedSheet"));
    window.press(Qt::Key_Return);
    CHECK(window.read(u"first.md"_qs) == "---\ntitle: First\n---\nNew. One.\n");
    CHECK((window.isGone() || !window->isVisible()));
}

TEST_CASE("quitting closes no window before all unsaved work was asked about", "[shell]")
{
    const WindowUnderTest saved;
    const WindowUnderTest unsaved;
    unsaved->open(unsaved.write(u"first.md"_qs, "---\ntitle: First\n---\nOne.\n"));
    unsaved.press(Qt::Key_2, Qt::AltModifier);
    unsaved.type(u"New. "_qs);
    windows::closeAll();
    REQUIRE(unsaved.isShown("unsavedSheet"));
    unsaved.press(Qt::Key_Escape);
    CHECK(saved->isVisible());
    CHECK(unsaved->isVisible());
    windows::closeAll();
    unsaved.click("unsavedDiscard");
    CHECK((saved.isGone() || !saved->isVisible()));
    CHECK((unsaved.isGone() || !unsaved->isVisible()));
}
