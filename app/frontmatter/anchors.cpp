#include "app/frontmatter/anchors.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// The names behind a sign: & ahead of an anchor's, * ahead of an alias's.
std::set<std::string_view> namesBehind(char sign, std::string_view text)
{
    std::set<std::string_view> names;
    for (std::size_t at = text.find(sign); at != none; at = text.find(sign, at + 1)) {
        if (at > 0 && std::string_view(" \t\r\n,[{").find(text[at - 1]) == none)
            continue;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n,[]{}", at), text.size());
        names.insert(text.substr(at + 1, end - at - 1));
    }
    return names;
}

} // namespace

bool Anchors::contains(std::string_view name)
{
    if (!names_)
        names_ = namesBehind('&', text_);
    return names_->contains(name);
}

std::vector<std::string_view> Anchors::aliasesIn(std::string_view part)
{
    std::vector<std::string_view> aliases;
    for (const std::string_view name : namesBehind('*', part)) {
        if (contains(name))
            aliases.push_back(name);
    }
    return aliases;
}

} // namespace galley::frontmatter
