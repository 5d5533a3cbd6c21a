// What yaml-cpp reads from a text of YAML, and libyaml accepts too. The only file that includes
// yaml-cpp is yaml.cpp.
//
// It is read by events, not as a tree of nodes: each event is seen once, so that aliases that loop
// or explode cost nothing.
#pragma once

#include "app/frontmatter/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

struct YamlField {
    std::string key;
    Value value;
    bool shared = false; ///< has an anchor, an alias or a tag in it, or a key that is no scalar
};

struct YamlProblem {
    std::size_t offset = 0; ///< bytes, in the text that was read
    std::string message;
};

struct YamlReading {
    std::optional<YamlProblem> problem; ///< why it was not accepted
    bool isMap = false;                 ///< the document is a map, or there is none
    std::vector<YamlField> fields;      ///< of that map, in order, those written twice too
};

YamlReading readYaml(std::string_view text);

} // namespace galley::frontmatter
