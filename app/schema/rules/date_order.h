// Dates that must not be before or after another: formatMinimum and its like, which ajv-formats adds
// to JSON Schema, with a bound or with {"$data": "1/created_date"} (a relative JSON Pointer, without #)
// or {"$data": "/created_date"} (a JSON Pointer, RFC 6901).
#pragma once

#include "app/schema/rules/fault.h"
#include "app/schema/rules/json_value.h"

#include <functional>
#include <optional>
#include <string>

namespace galley::schema {

/// What the values of an article are and are called, by their paths.
struct Values {
    std::function<const Value *(const Path &)> at; ///< nullptr where there is none, or none certain
    std::function<std::string(const Path &)> title;
};

/// The first bound of `schema` that the date at `path` does not keep; days are compared where one of
/// the two has no time. Nothing where one of them is no date.
std::optional<Fault> orderFaultOf(const Json &schema, const Path &path, const Values &values);

/// Whether `schema`, or a part of it, has such a bound.
bool hasDateBounds(const Json &schema);

} // namespace galley::schema
