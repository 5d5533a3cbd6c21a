// The texts that a part of a pattern stands for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

/// Takes off the front of a pattern what stands for a few texts, and answers those: "jpg", "jpeg" and
/// "png" for (jpe?g|png). It ends ahead of $, a wildcard, or the pattern's end. Nothing where there is
/// none, where there are more than eight, or where something else stands in it.
std::optional<std::vector<std::string>> takeTexts(std::string_view &pattern);

} // namespace galley::schema
