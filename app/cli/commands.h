// The commands of galley-cli, one file each.
#pragma once

#include "app/cli/console.h"

#include <CLI/CLI.hpp>

namespace galley::cli {

/// Each adds its command: arguments, help, and what runs when it is called.
void addCheck(CLI::App &program, Console &console);
void addRepair(CLI::App &program, Console &console);
void addGet(CLI::App &program, Console &console);
void addSet(CLI::App &program, Console &console);
void addRender(CLI::App &program, Console &console);
void addList(CLI::App &program, Console &console);

/// A command with the flags that all of them have.
CLI::App *addCommand(CLI::App &program, const std::string &name, const std::string &purpose);

} // namespace galley::cli
