#include "app/frontmatter/flow.h"

#include "app/frontmatter/quoted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool isIn(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

/// The end of the token at `at`: a quoted scalar, a comment, an indicator, a run of blanks, or a
/// plain text up to the next of , [ ] { } or comment. Nothing for a quote that is not closed.
std::optional<std::size_t> endOfToken(std::string_view text, std::size_t at)
{
    if (isIn(text[at], "'\""))
        return endOfQuoted(text, at);
    if (isIn(text[at], ",[]{}"))
        return at + 1;
    if (isIn(text[at], blanks))
        return std::min(text.find_first_not_of(blanks, at), text.size());
    if (text[at] == '#')
        return std::min(text.find_first_of("\r\n", at), text.size());
    if (isIn(text[at], ":?") && at + 1 < text.size() && isIn(text[at + 1], blanks))
        return at + 1;
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        const bool colon = text[i] == ':' && i + 1 < text.size() && isIn(text[i + 1], " \t\r\n,[]{}");
        const bool comment = text[i] == '#' && isIn(text[i - 1], blanks);
        if (colon)
            return i + 1;
        if (comment || isIn(text[i], ",[]{}"))
            return i;
    }
    return text.size();
}

} // namespace

std::optional<std::size_t> endOfFlow(std::string_view text, std::size_t begin)
{
    std::size_t depth = 0;
    for (std::size_t at = begin; at < text.size();) {
        const auto end = endOfToken(text, at);
        if (!end)
            return std::nullopt;
        if (isIn(text[at], "[{"))
            ++depth;
        if (isIn(text[at], "]}") && --depth == 0)
            return *end;
        at = *end;
    }
    return std::nullopt;
}

} // namespace galley::frontmatter
