#include "app/renderer/confine.h"

#include <sys/resource.h>

#include <csignal>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace galley::renderer {

namespace {

/// Ten times what an article of 10 MB needs. With a sanitizer addresses are no measure of memory.
constexpr rlim_t mostMemory = 1536UL * 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool limitsMemory = false;
#else
constexpr bool limitsMemory = true;
#endif

void limit(int resource, rlim_t value)
{
    const rlimit limits{value, value};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &limits);
}

} // namespace

void confine()
{
    if (limitsMemory)
        limit(RLIMIT_AS, mostMemory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 3);
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
}

} // namespace galley::renderer
