// Whether a value is as a prepared schema demands. The only place that includes valijson.
#pragma once

#include "app/schema/rules/patterns.h"
#include "app/schema/rules/prepare.h"

#include <memory>
#include <string>
#include <string_view>

namespace galley::schema {

/// Holds values against schemas by valijson, each compiled when it is first needed. May be used from
/// several threads at once. What would take more than is left of the Effort, or be too deep, counts as
/// good.
class Judge {
public:
    /// `units` and `patterns` are those of the document, and outlive it unchanged.
    Judge(const Units &units, const Patterns &patterns);
    ~Judge();

    /// `schema` is a part of `units`, by address.
    bool accepts(const Json &value, const Json &schema) const;
    /// The same by one keyword of `schema` alone.
    bool accepts(const Json &value, const Json &schema, const std::string &keyword) const;
    /// Whether the library understands it; what it does not counts as good.
    bool canJudge(const Json &schema) const;

private:
    class Library;
    std::unique_ptr<Library> library_;
};

} // namespace galley::schema
