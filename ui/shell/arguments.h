// The command line of galley: galley [FILE or FOLDER]... [--layout write|edit|review].
#pragma once

#include "ui/shell/arrangement.h"

#include <QStringList>

#include <optional>

namespace galley::ui {

struct Arguments
{
    QStringList paths; ///< as given; one window each
    std::optional<Arrangement> arrangement;
    QString answer; ///< to be printed instead of opening a window: help, version, or what is wrong
    bool wrong = false; ///< the command line makes no sense; `answer` says why
};

/// Reads the command line, program name first. Needs no application, and so no display.
Arguments readArguments(const QStringList &commandLine);

} // namespace galley::ui
