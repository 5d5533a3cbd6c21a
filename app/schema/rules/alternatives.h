// Schemas of which one must hold: which of them is meant.
#pragma once

#include "app/schema/rules/active.h"
#include "app/schema/rules/fault.h"

#include <optional>
#include <string>
#include <vector>

namespace galley::schema {

/// They hold as those of the alternative that was probably meant.
std::vector<Active> asAlternative(std::vector<Active> active);

/// All that alternatives, each given by its schemas, let a value be, if `value` is none of it; nothing
/// when one of them leaves that open.
std::optional<Json> choicesBeside(const Json &value, const std::vector<std::vector<Active>> &alternatives);

/// The same of the map's field `key`, which then tells the alternatives apart.
std::optional<Json> kindsBeside(const Json &value, const std::vector<std::vector<Active>> &alternatives,
                                const std::string &key);

/// Whether all that an alternative has against the map at `within` is one field that it lacks.
bool lacksOne(const std::vector<Fault> &faults, const Path &within);

} // namespace galley::schema
