// The second opinion: libyaml, held beside yaml-cpp, which accepts texts that are no YAML
// (34 of the YAML project's 406 cases; an unclosed quote in a list is one).
#pragma once

#include "app/frontmatter/yaml.h"

#include <optional>
#include <string_view>

namespace galley::frontmatter {

/// Why libyaml does not accept `text` as one document; nothing when it does. Looks at the grammar
/// alone: an alias without its anchor is no fault here. What only YAML 1.1 takes for a line break
/// (U+0085, U+2028, U+2029) is none, as in YAML 1.2 §5.4. Any thread.
std::optional<YamlProblem> rejectionByLibyaml(std::string_view text);

} // namespace galley::frontmatter
