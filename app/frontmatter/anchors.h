// The names of the anchors in front matter (YAML 1.2 §6.9.2), by their spelling alone.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// Looks for them when it is first asked, once. The text must outlive it.
class Anchors
{
public:
    explicit Anchors(std::string_view text) : text_(text) {}

    bool contains(std::string_view name);
    /// Those whose aliases stand in `part`, each once; maybe others, whose names stand in a text there.
    std::vector<std::string_view> aliasesIn(std::string_view part);

private:
    std::string_view text_;
    std::optional<std::set<std::string_view>> names_;
};

} // namespace galley::frontmatter
