#include "app/renderer/confine.h"

#include <sys/resource.h>

#include <algorithm>
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

using Resource = decltype(RLIMIT_CORE);

void limit(Resource resource, rlim_t value)
{
    const rlimit limits{value, value};
    ::setrlimit(resource, &limits);
}

/// The hard limit stays, so that the next request can have its own.
void limitProcessorTime(rlim_t seconds)
{
    rlimit limits{};
    if (::getrlimit(RLIMIT_CPU, &limits) != 0)
        return;
    limits.rlim_cur = std::min(seconds, limits.rlim_max);
    ::setrlimit(RLIMIT_CPU, &limits);
}

std::chrono::microseconds usedTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
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

ProcessorTime::ProcessorTime(std::chrono::milliseconds most)
{
    limitProcessorTime(rlim_t(std::chrono::ceil<std::chrono::seconds>(usedTime() + most).count()));
}

ProcessorTime::~ProcessorTime()
{
    limitProcessorTime(RLIM_INFINITY);
}

} // namespace galley::renderer
