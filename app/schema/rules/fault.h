// What is not as a schema demands, before it has a place in a file.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/value.h"

#include <optional>
#include <string>
#include <vector>

namespace galley::schema {

/// A key of a map, or an item of a list (from 0).
struct Step {
    std::string key;
    int item = -1;

    bool isItem() const { return item >= 0; }
    friend bool operator==(const Step &, const Step &) = default;
};

/// From the front matter's top to a value in it.
using Path = std::vector<Step>;

/// What stands at `path` becomes `value`; without one a field of the top level is taken out.
struct Proposal {
    std::string title;
    std::optional<Value> value;
};

struct Fault {
    std::string rule;
    Path path;
    std::string message;
    Severity severity = Severity::Error; ///< in a site's own schema
    std::optional<Proposal> proposal;
    bool atKey = false; ///< it is about the key, not about the value
};

/// What mends an empty field that no article needs.
inline Proposal takingOut()
{
    return {"Take the field out", std::nullopt};
}

inline bool isError(const Fault &fault) { return fault.severity == Severity::Error; }

/// Whether it is about how many parts there are and which; each of them may have its own faults.
inline bool isOfParts(const Fault &fault)
{
    return fault.rule == "schema-items" || fault.rule == "schema-duplicate" || fault.rule == "schema-key";
}

} // namespace galley::schema
