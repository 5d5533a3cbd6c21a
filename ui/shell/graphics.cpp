#include "ui/shell/graphics.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

namespace {

constexpr const char *backend = "QT_QUICK_BACKEND";
constexpr const char *openGl = "QT_XCB_GL_INTEGRATION";

/// A driver that takes longer than this to say its name is none to draw with.
constexpr auto patience = 1500ms;

GraphicsFacts presentFacts()
{
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    return {qgetenv(backend), !wayland && isRemote(qgetenv("DISPLAY")),
            hasRenderNode(QStringLiteral("/dev/dri"))};
}

QtMessageHandler tellOthers = nullptr;

/// Qt warns of what is done here on purpose.
void tell(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.contains(QLatin1String("Cannot create platform OpenGL context")))
        tellOthers(type, context, message);
}

} // namespace

GraphicsChoice firstChoice(const GraphicsFacts &facts)
{
    if (!facts.wanted.isEmpty() && facts.wanted != "software")
        return GraphicsChoice::AsWanted;
    const bool mayBeGpu = facts.wanted.isEmpty() && facts.renderNode && !facts.remote;
    return mayBeGpu ? GraphicsChoice::Ask : GraphicsChoice::Software;
}

bool isGpu(const QByteArray &renderer)
{
    static constexpr std::array<const char *, 6> inSoftware = {
        "llvmpipe", "softpipe", "swrast", "swiftshader", "software", "basic render"};
    const QByteArray name = renderer.toLower();
    return !name.isEmpty() && std::none_of(inSoftware.begin(), inSoftware.end(),
                                           [&](const char *word) { return name.contains(word); });
}

bool isRemote(const QByteArray &display)
{
    const QByteArray host = display.left(display.lastIndexOf(':'));
    return !host.isEmpty() && host != "unix" && !host.startsWith('/');
}

bool hasRenderNode(const QString &folder)
{
    const QFileInfoList nodes = QDir(folder).entryInfoList(
        {QStringLiteral("renderD*")}, QDir::Files | QDir::System | QDir::Readable | QDir::Writable);
    return !nodes.isEmpty();
}

Graphics::Graphics(int argc, char *argv[])
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    // A page of facts for whoever starts the program at a terminal.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext=false"));
    const GraphicsChoice choice = firstChoice(presentFacts());
    if (choice == GraphicsChoice::Ask)
        question_.emplace(argc, argv);
    if (choice != GraphicsChoice::Software)
        return;
    qputenv(backend, "software");
    // Qt WebEngine makes a context whatever is drawn with: 50 ms and 15 MB for nothing.
    withoutOpenGl_ = !qEnvironmentVariableIsSet(openGl);
    if (!withoutOpenGl_)
        return;
    qputenv(openGl, "none");
    tellOthers = qInstallMessageHandler(&tell);
}

void Graphics::decide()
{
    if (question_ && !isGpu(question_->answer(patience)))
        qputenv(backend, "software");
    question_.reset();
    if (!withoutOpenGl_)
        return;
    qunsetenv(openGl); // read by now, and not meant for the programs that are started from here
    qInstallMessageHandler(tellOthers);
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
