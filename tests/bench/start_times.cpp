// How long a program takes from its start to a window at rest, seen from outside.
//
// Use: start_times REST COMMAND [ARGUMENT]...   (REST in milliseconds)
// Starts the command on an empty screen, polls the screen until nothing has changed for REST,
// prints as JSON the milliseconds to the first and to the last change, and ends the command again.
#include "tests/bench/screen.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace galley::bench;
using namespace std::chrono_literals;

namespace {

constexpr double longest = 60'000;

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
    const auto begin = Clock::now();
    const pid_t program = start(argv + 2);
    while (millisecondsSince(begin) < longest) {
        if (eye.difference()) {
            last = millisecondsSince(begin);
            first = first < 0 ? last : first;
            eye.accept();
        }
        if (first >= 0 && millisecondsSince(begin) - last > rest)
            break;
        std::this_thread::sleep_for(4ms);
    }
    end(program);
    if (first < 0)
        giveUp("the program showed nothing");
    std::printf("{\"first\": %.1f, \"rest\": %.1f}\n", first, last);
    return 0;
}
