// Where a "$ref" of a JSON Schema leads (JSON Schema 2020-12 core §8.2, RFC 6901).
#pragma once

#include "app/schema/reading/json_text.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::schema {

/// The places of one document that may be referred to. Nothing is read from elsewhere, ever. The
/// document must live longer.
class ReferenceTargets
{
public:
    explicit ReferenceTargets(const OrderedJson &document);

    struct Target {
        const OrderedJson *schema = nullptr; ///< nullptr when there is none
        bool outside = false;         ///< it would be in another file
    };
    /// `reference` as written: "#", "#/definitions/news", "#anchor", or with the document's own
    /// identifier, or one of a part of it, ahead of the "#".
    Target find(std::string_view reference) const;

private:
    void collect(const OrderedJson &part);

    const OrderedJson &document_;
    std::unordered_map<std::string, const OrderedJson *> identified_; ///< by $id; anchors with a "#" ahead
};

} // namespace galley::schema
