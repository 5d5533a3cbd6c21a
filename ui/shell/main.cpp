#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/arguments.h"
#include "ui/shell/graphics.h"
#include "ui/shell/settings.h"
#include "ui/shell/windows.h"

#include <QApplication>
#include <QSessionManager>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

QStringList commandLine(int argc, char *argv[])
{
    QStringList words;
    for (int index = 0; index < argc; ++index)
        words.append(QString::fromLocal8Bit(argv[index]));
    return words;
}

/// Qt's own option -platform names a screen too.
bool hasPlatformOption(int argc, char *argv[])
{
    return std::any_of(argv, argv + argc, [](const char *word) {
        return std::string_view(word).ends_with("-platform");
    });
}

int answer(const galley::ui::Arguments &arguments)
{
    std::FILE *stream = arguments.wrong ? stderr : stdout;
    std::fprintf(stream, "%s\n", qPrintable(arguments.answer.trimmed()));
    return arguments.wrong ? 2 : 0;
}

void name(QApplication &application)
{
    application.setOrganizationName(QStringLiteral("galley"));
    application.setApplicationName(QStringLiteral("galley"));
    application.setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    application.setDesktopFileName(QStringLiteral("galley"));
    application.setWindowIcon(galley::ui::applicationIcon());
}

void endSession(QSessionManager &session)
{
    if (!galley::ui::windows::endSession([&] { return session.allowsInteraction(); }))
        session.cancel();
    session.release();
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace galley::ui;
    const Arguments early = readArguments(commandLine(argc, argv));
    // Options of Qt's own, -platform and such, are unknown until the application has taken them.
    if (!early.answer.isEmpty() && !early.wrong)
        return answer(early);
    if (!hasDisplay() && !hasPlatformOption(argc, argv)) {
        std::fputs("galley: there is no display to open a window on\n", stderr);
        return 2;
    }
    PreviewView::registerScheme();
    Graphics graphics(argc, argv);
    QApplication application(argc, argv);
    name(application);
    const Arguments arguments = readArguments(application.arguments());
    if (!arguments.answer.isEmpty())
        return answer(arguments);
    Look::install(application);
    Look::current().setScheme(settings::scheme());
    graphics.decide();
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &endSession);
    if (arguments.paths.isEmpty())
        windows::open({}, arguments.arrangement);
    else
        windows::openAll(arguments.paths, nullptr, arguments.arrangement);
    return application.exec();
}
