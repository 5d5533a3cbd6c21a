// How much work the holding of one article against a schema may be.
#pragma once

#include <cstddef>

namespace galley::schema {

/// What is judged on this thread while one of them lives shares a bound of work: below a second of it.
/// One within another belongs to the outer one. What would cost more is not judged, and counts as good.
class Effort {
public:
    Effort();
    ~Effort();
    Effort(const Effort &) = delete;
    Effort &operator=(const Effort &) = delete;

    /// Takes so many values looked at by schemas, or as long steps of another kind, off what is left;
    /// false, and nothing taken, where that is less.
    static bool spend(std::size_t work);
    static std::size_t left();
    /// Tells that something was not judged because of what it costs.
    static void giveUp();
    /// Whether something was not.
    static bool hasGivenUp();
};

} // namespace galley::schema
