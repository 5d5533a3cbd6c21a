// How the window is put on the screen.
//
// Qt Quick composes a window that has a web view in it. Through OpenGL without a GPU that costs 20
// ms a frame, in software 2 ms; with a GPU it is the other way round.
#pragma once

#include "ui/shell/renderer_question.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace galley::ui {

/// Chooses between OpenGL and software for the whole program. QT_QUICK_BACKEND in the environment
/// has the last word.
class Graphics
{
public:
    /// Before the QApplication is made. Where there may be a GPU, a process of its own begins to
    /// ask for it; where there is none, OpenGL is not even loaded.
    Graphics(int argc, char *argv[]);
    /// When the QApplication is made, before the first window: waits for the answer.
    void decide();

private:
    std::optional<RendererQuestion> question_;
    bool withoutOpenGl_ = false;
};

/// What is known before OpenGL is asked.
struct GraphicsFacts
{
    QByteArray wanted;       ///< QT_QUICK_BACKEND
    bool remote = false;     ///< the screen belongs to another machine
    bool renderNode = false; ///< there is a device to draw with that this user may use
};

enum class GraphicsChoice
{
    AsWanted,
    Software,
    Ask
};

GraphicsChoice firstChoice(const GraphicsFacts &facts);
/// Whether OpenGL's renderer of that name is a GPU; an empty name is none.
bool isGpu(const QByteArray &renderer);
/// Whether an X display (DISPLAY) is reached over a network.
bool isRemote(const QByteArray &display);
/// Whether the folder has a render node that this user may read and write. The kernel makes one for
/// each device that programs may draw with, also for some that can only show pictures.
bool hasRenderNode(const QString &folder);

/// Whether there is a screen to open a window on, as far as the environment tells. Qt itself aborts
/// where there is none.
bool hasDisplay();

} // namespace galley::ui
