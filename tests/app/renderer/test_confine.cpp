// What a request may cost the machine.
#include "app/renderer/confine.h"

#include "tests/support/catch.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

using namespace galley;
using namespace std::chrono_literals;

namespace {

/// How a process ends that does this.
int endOf(const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        work();
        ::_exit(0);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

/// Uses the processor for so long, and does nothing.
void use(std::chrono::milliseconds time)
{
    const clock_t end = ::clock() + clock_t(time.count() * (CLOCKS_PER_SEC / 1000));
    while (::clock() < end) {
    }
}

} // namespace

TEST_CASE("a process ends when it has used up the processor's time", "[renderer]")
{
    const int status = endOf([] {
        const renderer::ProcessorTime limit(300ms);
        use(20s);
    });
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGXCPU);
}

TEST_CASE("each request has the processor's time for itself", "[renderer]")
{
    const int status = endOf([] {
        for (int request = 0; request < 3; ++request) {
            const renderer::ProcessorTime limit(700ms);
            use(600ms);
        }
        use(600ms);
    });
    REQUIRE(WIFEXITED(status));
}
