// Where a field is in front matter.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::schema {

/// The keys of the maps that a field is within, from the outermost, and its own. A list is passed
/// through without one: `label` of each of `links` is {"links", "label"}.
struct FieldPath {
    std::vector<std::string> keys;

    FieldPath() = default;
    FieldPath(const char *key) : keys{key} {}
    FieldPath(std::string_view key) : keys{std::string(key)} {}
    FieldPath(std::string key) : keys{std::move(key)} {}
    FieldPath(std::initializer_list<std::string> path) : keys(path) {}

    FieldPath operator/(std::string key) const
    {
        FieldPath inner = *this;
        inner.keys.push_back(std::move(key));
        return inner;
    }
    friend bool operator==(const FieldPath &, const FieldPath &) = default;
};

} // namespace galley::schema
