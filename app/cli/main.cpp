// galley-cli: what the window does, without a display.
#include "app/cli/commands.h"

#include <filesystem>

namespace {

using namespace galley::cli;

/// CLI11 takes [a,b] for a list: a path that looks like one must not begin so.
std::vector<std::string> argumentsOf(int argc, char *argv[])
{
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    std::error_code unknown;
    for (std::string &argument : arguments) {
        const bool list = argument.starts_with('[') && argument.ends_with(']');
        if (list && std::filesystem::exists(argument, unknown))
            argument.insert(0, "./");
    }
    std::reverse(arguments.begin(), arguments.end()); // the order in which CLI11 wants them
    return arguments;
}

void complainOfUsage(Console &console, const CLI::App &program, const CLI::ParseError &error)
{
    std::string command = "galley-cli";
    for (const CLI::App *used : program.get_subcommands())
        command += ' ' + used->get_name();
    const auto unknown = program.remaining();
    if (!program.get_subcommands().empty())
        console.complain(error.what());
    else if (unknown.empty())
        console.complain("name a command: check, repair, get, set, render or list");
    else
        console.complain(
            (unknown.front().starts_with('-') ? "there is no option '" : "there is no command '") +
            unknown.front() + "'");
    console.note("Run '" + command + " --help' for what it takes.");
    console.endWith(Exit::Failed);
}

void run(CLI::App &program, Console &console, std::vector<std::string> arguments)
{
    try {
        program.parse(std::move(arguments));
    } catch (const CLI::CallForHelp &) {
        console.print(program.help());
    } catch (const CLI::CallForVersion &version) {
        console.print(std::string(version.what()) + '\n');
    } catch (const CLI::ParseError &error) {
        complainOfUsage(console, program, error);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    Console console;
    CLI::App program("Checks, repairs, reads, edits and renders Markdown articles with YAML front "
                     "matter.",
                     "galley-cli");
    program.set_version_flag("--version", "galley-cli " GALLEY_VERSION, "Print the version");
    program.require_subcommand(1);
    program.get_formatter()->label("SUBCOMMAND", "COMMAND");
    program.footer("Exit codes: 0 done and nothing wrong, 1 done and something is wrong, 2 usage, "
                   "input or output error.");
    addCheck(program, console);
    addRepair(program, console);
    addGet(program, console);
    addSet(program, console);
    addRender(program, console);
    addList(program, console);
    run(program, console, argumentsOf(argc, argv));
    return static_cast<int>(console.finish());
}
