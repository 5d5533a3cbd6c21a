#include "ui/shell/graphics.h"

#include <QCoreApplication>
#include <QDir>

namespace galley::ui {

/// The kernel makes a render node for each GPU that programs may draw with.
static bool hasGpu()
{
    return !QDir(QStringLiteral("/dev/dri"))
                .entryList({QStringLiteral("renderD*")}, QDir::System)
                .isEmpty();
}

void chooseGraphics()
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND") && !hasGpu())
        qputenv("QT_QUICK_BACKEND", "software");
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const auto says = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return says("DISPLAY") || says("WAYLAND_DISPLAY") || says("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace galley::ui
