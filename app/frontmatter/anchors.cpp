#include "app/frontmatter/anchors.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

std::set<std::string_view> anchorNames(std::string_view text)
{
    std::set<std::string_view> names;
    for (std::size_t at = text.find('&'); at != none; at = text.find('&', at + 1)) {
        if (at > 0 && std::string_view(" \t\r\n,[{").find(text[at - 1]) == none)
            continue;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n,]}", at), text.size());
        names.insert(text.substr(at + 1, end - at - 1));
    }
    return names;
}

} // namespace

bool Anchors::contains(std::string_view name)
{
    if (!names_)
        names_ = anchorNames(text_);
    return names_->contains(name);
}

} // namespace galley::frontmatter
