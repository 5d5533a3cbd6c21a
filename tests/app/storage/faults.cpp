#include "tests/app/storage/faults.h"

#include <sys/wait.h>
#include <unistd.h>

namespace galley::tests {

int inChild(const std::function<int()> &body)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(body());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

} // namespace galley::tests
