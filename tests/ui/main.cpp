// The main of the window tests: a Qt application with Galley's look in a home of its own, then
// Catch2.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include "ui/common/look.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/graphics.h"

#include <QApplication>
#include <QTemporaryDir>

namespace {

/// Nothing of the user's settings, desktop or fonts has a say in a test, and nothing stays behind.
void useHome(const QTemporaryDir &home)
{
    qputenv("HOME", home.path().toLocal8Bit());
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, home.filePath(QString::fromLatin1(place)).toLocal8Bit());
    for (const char *desktop : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "QT_STYLE_OVERRIDE",
                                "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR"})
        qunsetenv(desktop);
    qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    useHome(home);
    galley::ui::Graphics graphics(argc, argv);
    galley::ui::PreviewView::registerScheme();
    QApplication application(argc, argv);
    application.setOrganizationName(QStringLiteral("galley"));
    application.setApplicationName(QStringLiteral("galley"));
    application.setQuitOnLastWindowClosed(false);
    galley::ui::Look::install(application);
    graphics.decide();
    return Catch::Session().run(argc, argv);
}
