// The process that renders Markdown for a window, started when it is needed and ended when it takes
// too long. What counts is the processor's time, which the process limits itself (confine.h); one
// that gets none, or has been stopped, is ended from here after much longer.
#pragma once

#include "app/renderer/protocol.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace galley::ui {

/// Answers requests in their order; the time that one may take counts from the last. Lives on the
/// window's thread, which waits for it while it takes in a long request, and 50 ms at most.
class RenderProcess : public QObject
{
    Q_OBJECT

public:
    enum class Failure
    {
        NotStarted, ///< the program is not where it belongs, or the system has no room for it
        TooLong,
        Died, ///< most likely of the memory that it may use
    };

    explicit RenderProcess(QObject *parent = nullptr);
    ~RenderProcess() override;

    /// Starts the process ahead of its first request, so that it is ready by then.
    void start();
    /// Whether it is there and knows the body of the requests before.
    bool isAlive() const { return process_ != nullptr; }
    bool isBusy() const { return busy_; }
    /// Its number is another one than that of the request before.
    void send(const renderer::Request &request);

Q_SIGNALS:
    void replied(const galley::renderer::Reply &reply);
    /// The process is gone and with it the request; the next one starts another.
    void failed(galley::ui::RenderProcess::Failure failure);

private:
    void pass();
    void read();
    void end(Failure failure);
    void forget();

    QProcess *process_ = nullptr;
    renderer::MessageReader reader_;
    QTimer deadline_; ///< by the clock on the wall
    bool busy_ = false;
    quint32 last_ = 0; ///< the number of the last request
};

} // namespace galley::ui
