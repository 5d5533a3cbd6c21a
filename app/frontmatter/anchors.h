// The names of the anchors in front matter (YAML 1.2 §6.9.2), by their spelling alone.
#pragma once

#include <optional>
#include <set>
#include <string_view>

namespace galley::frontmatter {

/// Looks for them when it is first asked, once. The text must outlive it.
class Anchors
{
public:
    explicit Anchors(std::string_view text) : text_(text) {}

    bool contains(std::string_view name);

private:
    std::string_view text_;
    std::optional<std::set<std::string_view>> names_;
};

} // namespace galley::frontmatter
