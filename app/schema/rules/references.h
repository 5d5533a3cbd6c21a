// Where a schema's references lead (JSON Schema draft 7 §8, 2020-12 §8.2).
#pragma once

#include "app/schema/rules/json_value.h"

#include <QUrl>

#include <map>
#include <optional>
#include <string>

namespace galley::schema {

/// Which document a part of a schema belongs to: its address, and where in the text it begins.
struct Resource {
    QUrl base;
    std::string pointer; ///< a JSON Pointer from the whole document's root
};

/// Resolves references within one document, which must outlive it. Nothing is ever fetched.
class References {
public:
    explicit References(const Json &document);

    /// The resource that the schema at `pointer` belongs to.
    Resource resourceAt(const std::string &pointer) const;
    /// What `schema`, which has `$id` or not, belongs to within `outer`.
    Resource enter(const Json &schema, const std::string &pointer, const Resource &outer) const;
    /// Where `reference` leads, as a JSON Pointer from the root; nothing when that is no part of the
    /// document.
    std::optional<std::string> resolve(const std::string &reference, const Resource &from) const;
    const Json &at(const std::string &pointer) const;

private:
    void scan(const Json &node, const std::string &pointer, Resource resource);
    std::optional<std::string> existing(const std::string &pointer) const;

    const Json &document_;
    std::map<std::string, std::string> named_; ///< addresses, with anchors, to pointers
};

/// A part of a JSON Pointer (RFC 6901 §3).
std::string escaped(std::string key);

} // namespace galley::schema
