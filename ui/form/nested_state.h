// What the form knows of a value within a field.
#pragma once

#include "ui/form/widgets/field_state.h"

#include <optional>
#include <string>

namespace galley::ui {

/// The state of the value at `token` (a key, or an index in figures) of a map or list, whose own
/// state is `parent`; `value` is null where there is none. It has those faults of the parent that
/// lie within it, and is locked where the parent is.
FieldState nestedState(const FieldState &parent, const std::string &token, const Value *value);

/// The JSON Pointer (RFC 6901) of the value at `token`, and the tokens of a pointer.
QString pointerTo(const QString &token);
QStringList tokensOf(const QString &pointer);

/// What a JSON Pointer says within the value at `token`; nothing where it leads
/// elsewhere.
std::optional<QString> pointerWithin(const QString &pointer, const std::string &token);

/// The value of a key of a map; null where there is none, also when `map` is no map.
const Value *valueOf(const Value &map, const std::string &key);

/// The map with a key set, or taken out where `value` is null. A new key stands where
/// schema::neighboursOf() has it among `fields`. What is no map counts as an empty one.
Value withField(const Value &map, const std::vector<schema::Field> &fields, const std::string &key,
                const Value *value);

} // namespace galley::ui
