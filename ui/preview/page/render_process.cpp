#include "ui/preview/page/render_process.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QStandardPaths>

#include <chrono>
#include <csignal>

namespace galley::ui {

/// How many times longer than the processor's time that it may have, a request may take.
static constexpr int patience = 4;

/// Beside the window's program where it was built, and where it is installed.
static QString programPath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    return QStandardPaths::findExecutable(
        QStringLiteral("galley-renderer"),
        {folder, QDir::cleanPath(folder + u'/' + QStringLiteral(GALLEY_LIBEXEC_FROM_BIN))});
}

RenderProcess::RenderProcess(QObject *parent)
    : QObject(parent)
{
    deadline_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, this, [this] { end(Failure::TooLong); });
}

RenderProcess::~RenderProcess()
{
    forget();
}

void RenderProcess::start()
{
    if (process_)
        return;
    reader_ = {};
    process_ = new QProcess(this);
    process_->setStandardErrorFile(QProcess::nullDevice());
    connect(process_, &QProcess::readyReadStandardOutput, this, &RenderProcess::read);
    connect(process_, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const bool usedUp = status == QProcess::CrashExit && code == SIGXCPU;
        end(usedUp ? Failure::TooLong : Failure::Died);
    });
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Failure::NotStarted);
    });
    process_->start(programPath(), {});
}

void RenderProcess::send(const renderer::Request &request)
{
    start();
    if (!process_)
        return; // it could not be started, and failed() has said so
    busy_ = true;
    last_ = request.number;
    deadline_.start(patience * renderer::processorTimeFor(request.text.size()));
    process_->write(renderer::toMessage(request));
    pass();
}

/// So that the process begins now, and not when the window has nothing else to do.
void RenderProcess::pass()
{
    const QDeadlineTimer limit(50);
    while (process_ && process_->bytesToWrite() > 0 && !limit.hasExpired()) {
        if (!process_->waitForBytesWritten(int(limit.remainingTime())))
            return;
    }
}

void RenderProcess::read()
{
    reader_.add(process_->readAllStandardOutput());
    while (const auto reply = reader_.takeReply()) {
        if (reply->isLast && reply->number == last_) {
            deadline_.stop();
            busy_ = false;
        }
        Q_EMIT replied(*reply);
    }
    if (reader_.isBroken())
        end(Failure::Died);
}

void RenderProcess::end(Failure failure)
{
    forget();
    Q_EMIT failed(failure);
}

void RenderProcess::forget()
{
    deadline_.stop();
    busy_ = false;
    if (!process_)
        return;
    process_->disconnect(this);
    process_->kill();
    // It is gone in a moment, and waited for by nobody: QProcess would wait in its destructor.
    connect(process_, &QProcess::finished, process_, &QObject::deleteLater);
    if (process_->state() == QProcess::NotRunning)
        process_->deleteLater();
    process_->setParent(nullptr);
    process_ = nullptr;
}

} // namespace galley::ui
