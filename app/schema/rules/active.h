// Which parts of a prepared schema are about a value.
#pragma once

#include "app/schema/rules/prepared_rules.h"

#include <string>
#include <vector>

namespace galley::schema {

/// Why a value is held against a schema.
enum class Because {
    Always,
    Condition,   ///< `reason`, an “if”, holds
    NoCondition, ///< it does not
    Key,         ///< `key` is in the map
    Alternative, ///< `reason` is the one of several that is probably meant
};

/// A schema that a value is held against, one of several.
struct Active {
    const Json *schema; ///< true, false or a map; a part of the rules
    Because because = Because::Always;
    const Json *reason = nullptr;
    std::string key = {};
};

/// All schemas that `value` must be as: `schemas` themselves, what they refer to, allOf, and of
/// conditions and dependencies what applies, each with the nearest reason for it. The parts that allow
/// for a choice are not followed. Each takes off the Effort; when that is spent, the rest is left out.
std::vector<Active> activeFor(const Rules &rules, const std::vector<const Json *> &schemas,
                              const Json &value);

/// Those among `active` for the value of `key`. `unknown` says whether one of them allows no key that
/// it does not name, and does not name this one. None when the Effort is spent.
std::vector<const Json *> membersFor(const Rules &rules, const std::vector<Active> &active,
                                     const std::string &key, bool &unknown);

/// Those for the item of that number, from 0. None when the Effort is spent.
std::vector<const Json *> itemsFor(const std::vector<Active> &active, std::size_t item);

} // namespace galley::schema
