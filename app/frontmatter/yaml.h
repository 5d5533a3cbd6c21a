// What yaml-cpp reads from a text of YAML, and libyaml accepts too. The only file that includes
// yaml-cpp is yaml.cpp.
//
// It is read by events, not as a tree of nodes: each event is seen once, so that aliases that loop
// or explode cost nothing.
#pragma once

#include "app/frontmatter/value.h"

#include <map>
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

/// What the anchors stand for that were read so far. What is large is left out and reads as null.
struct YamlAnchors {
    std::map<std::string, Value, std::less<>> values;
    int aliases = 0; ///< that were read; beyond a thousand they read as null
};

/// As readYaml(), of one of several fields that are read one after the other, whose key has `indent`
/// spaces ahead. `aliases` are those in it that may be of an anchor in another field; one of them that
/// `known` does not have reads as null. Adds to `known` when it was accepted.
YamlReading readYamlField(std::string_view text, std::size_t indent,
                          const std::vector<std::string_view> &aliases, YamlAnchors &known);

} // namespace galley::frontmatter
