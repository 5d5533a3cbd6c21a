// The difference of two sequences of tokens. For this folder alone.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley {

using Tokens = std::vector<std::string_view>;

/// Tokens [begin, end) of either side.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

struct TokenChange {
    TokenRange before;
    TokenRange after;
};

/// The smallest difference, or, where that would cost too much, one change from the first token
/// that differs to the last.
std::vector<TokenChange> differences(const Tokens &before, const Tokens &after);

/// The lines of a text, each with its LF.
Tokens linesOf(std::string_view text);

} // namespace galley
