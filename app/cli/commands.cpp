#include "app/cli/commands.h"

namespace galley::cli {

CLI::App *addCommand(CLI::App &program, const std::string &name, const std::string &purpose)
{
    CLI::App *command = program.add_subcommand(name, purpose);
    command->set_version_flag("--version", "galley-cli " GALLEY_VERSION, "Print the version");
    return command;
}

} // namespace galley::cli
