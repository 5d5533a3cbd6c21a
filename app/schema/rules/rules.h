// What a schema demands, prepared once from its JSON and held against articles by validate().
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace galley::schema {

class Rules;

/// Prepares a JSON Schema document (drafts 4 to 7 and 2020-12). What of it cannot be checked is
/// passed over and told in `problems`, as sentences: references out of the document or in a circle,
/// patterns that are none, keywords in the wrong shape or not known here. A reference that `problems`
/// tells of already is not told again. Empty when the document is no schema at all. Never throws.
std::shared_ptr<const Rules> makeRules(const nlohmann::json &document,
                                       std::vector<std::string> &problems);

} // namespace galley::schema
