// Runs the built galley-cli as a user does.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

#include <sys/resource.h>

#include <string>

namespace galley::tests {

struct Run
{
    int code = -1; ///< -1: it crashed, or did not end
    std::string out;
    std::string err;
    double seconds = 0; ///< of processor time: a busy machine makes no difference
};

/// Processor time of all programs that were run and have ended.
inline double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A line of shell in a folder, with galley-cli on the path; `input` goes to its standard input.
inline Run runShell(const QString &line, const QString &folder, const std::string &input = {})
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), QStringLiteral(GALLEY_BINARY_DIR "/bin:") +
                                                   environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    const double before = processorSeconds();
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
    process.write(QByteArray::fromStdString(input));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60000);
    const int code =
        ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString(), processorSeconds() - before};
}

} // namespace galley::tests
