// What "soon" means in a test: two seconds of the processor's time, so that a busy machine fails no
// test, and more where a sanitizer watches.
#pragma once

#include <ctime>

namespace galley::tests {

#ifdef __SANITIZE_ADDRESS__
inline constexpr double soon = 10;
#else
inline constexpr double soon = 2;
#endif

/// The seconds that the processor worked on `task`.
template <class Task>
double secondsOf(Task &&task)
{
    const std::clock_t begin = std::clock();
    task();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

} // namespace galley::tests
