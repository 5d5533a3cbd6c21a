// Which renderer OpenGL has on the present screen, asked where a driver may crash or hang.
#pragma once

#include <QByteArray>

#include <chrono>

#include <sys/types.h>

namespace galley::ui {

/// Starts a process that makes an OpenGL context, as Qt would make it here, and tells the
/// renderer's name. It is a fork of this one: to be asked before the QApplication and the first
/// thread are made.
class RendererQuestion
{
public:
    /// The program's arguments: some of Qt's say which screen it is.
    RendererQuestion(int argc, char *argv[]);
    ~RendererQuestion();
    RendererQuestion(const RendererQuestion &) = delete;
    RendererQuestion &operator=(const RendererQuestion &) = delete;

    /// The name (GL_RENDERER); empty when there is no OpenGL, or no answer in time.
    QByteArray answer(std::chrono::milliseconds patience);

private:
    pid_t process_ = -1;
    int pipe_ = -1;
};

} // namespace galley::ui
