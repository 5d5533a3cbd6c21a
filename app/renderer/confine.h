// What the process that renders may use of the machine. For this folder alone.
#pragma once

#include <chrono>

namespace galley::renderer {

/// Sets limits for this process: memory, no core dumps, no new files or processes, and the end when
/// its window ends. What the system refuses is left as it was: they are a second line behind the
/// window's own deadline.
void confine();

/// While there is one, this process may use so much of the processor's time, rounded up to whole
/// seconds; then the system ends it with SIGXCPU (POSIX setrlimit, RLIMIT_CPU). Time in which
/// others have the processor does not count, so that a busy machine costs no article its page.
class ProcessorTime
{
public:
    explicit ProcessorTime(std::chrono::milliseconds most);
    ~ProcessorTime();
    ProcessorTime(const ProcessorTime &) = delete;
    ProcessorTime &operator=(const ProcessorTime &) = delete;
};

} // namespace galley::renderer
