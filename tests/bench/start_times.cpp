// How long a program takes from its start to a window at rest, seen from outside.
//
// Use: start_times REST COMMAND [ARGUMENT]...   (REST in milliseconds)
// Starts the command on an empty screen and polls the screen until nothing has changed for REST
// while the program had next to nothing to do: one that still reads its file or makes its page is
// not at rest, however long its window stands still. Prints as JSON the milliseconds to the first
// and to the last change, and ends the command again.
#include "tests/bench/screen.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

using namespace galley::bench;
using namespace std::chrono_literals;

namespace {

constexpr double longest = 120'000;
constexpr double idle = 0.1; // share of a processor that a blinking caret may take

pid_t start(char **command)
{
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        if (std::freopen("/dev/null", "w", stdout) && std::freopen("/dev/null", "w", stderr))
            execvp(command[0], command);
        _exit(127);
    }
    return child;
}

struct ProcessState
{
    pid_t parent = 0;
    long ticks = 0; ///< of processor time
};

/// The fourth field and those behind it, of proc(5); the second one may have blanks in it.
ProcessState stateOf(const std::string &process)
{
    std::ifstream file("/proc/" + process + "/stat");
    std::string line;
    std::getline(file, line);
    ProcessState state;
    long user = 0;
    long system = 0;
    const std::size_t name = line.rfind(')');
    if (name != std::string::npos &&
        std::sscanf(line.c_str() + name, ") %*c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld",
                    &state.parent, &user, &system) == 3)
        state.ticks = user + system;
    return state;
}

/// Milliseconds of processor time that a program and its children have had. A child's number is
/// mostly above its parent's, and those it is not for are found by the second round.
double processorTime(pid_t program)
{
    std::set<pid_t> family{program};
    double ticks = 0;
    for (int round = 0; round < 2; ++round) {
        ticks = 0;
        for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
            const std::string name = entry.path().filename();
            const pid_t process = std::atoi(name.c_str());
            const ProcessState state = process ? stateOf(name) : ProcessState{};
            if (!family.contains(process) && !family.contains(state.parent))
                continue;
            family.insert(process);
            ticks += double(state.ticks);
        }
    }
    return ticks * 1000 / double(sysconf(_SC_CLK_TCK));
}

void end(pid_t group)
{
    kill(-group, SIGTERM);
    for (int wait = 0; wait < 500 && waitpid(group, nullptr, WNOHANG) == 0; ++wait)
        std::this_thread::sleep_for(10ms);
    kill(-group, SIGKILL);
    waitpid(group, nullptr, 0);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        giveUp("Usage: start_times REST COMMAND [ARGUMENT]...");
    Display *display = openDisplay();
    const int screen = DefaultScreen(display);
    Eye eye(display, {0, 0, DisplayWidth(display, screen), DisplayHeight(display, screen)});
    const double rest = std::atof(argv[1]);
    double first = -1;
    double last = -1;
    double quietSince = 0;
    double usedBefore = 0;
    const auto begin = Clock::now();
    const pid_t program = start(argv + 2);
    for (double now = 0; now < longest; now = millisecondsSince(begin)) {
        if (eye.difference()) {
            last = millisecondsSince(begin);
            first = first < 0 ? last : first;
            eye.accept();
        }
        if (first >= 0 && now - std::max(last, quietSince) > rest) {
            const double used = processorTime(program);
            if (last < quietSince && used - usedBefore < idle * rest)
                break;
            quietSince = now;
            usedBefore = used;
        }
        std::this_thread::sleep_for(4ms);
    }
    end(program);
    if (first < 0)
        giveUp("the program showed nothing");
    std::printf("{\"first\": %.1f, \"rest\": %.1f}\n", first, last);
    return 0;
}
