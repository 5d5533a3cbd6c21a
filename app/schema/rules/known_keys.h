// The keys that schemas have a name for, and those of a map that they have none for.
#pragma once

#include "app/schema/rules/active.h"

#include <string>
#include <vector>

namespace galley::schema {

/// Gathers them once while it is asked of the same schemas again and again; they and the map must
/// stay as they are that long.
class KnownKeys {
public:
    const std::vector<std::string> &named(const std::vector<Active> &active);
    const std::vector<std::string> &strangers(const std::vector<Active> &active, const Json &map);

private:
    struct Keys {
        std::vector<const Json *> of;
        std::vector<std::string> keys;
    };
    Keys named_;
    Keys strangers_;
};

} // namespace galley::schema
