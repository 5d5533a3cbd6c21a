// The shape of a line that begins a field: `key: …`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::frontmatter {

struct KeyLine {
    std::string key;           ///< decoded
    std::size_t keyEnd = 0;    ///< behind the key as written
    std::size_t valueBegin = 0; ///< behind the colon and the blanks after it
};

/// Reads `line` (without indent) as the begin of a field: a plain or quoted key, a colon, and a
/// blank or the line's end (YAML 1.2 §7.4.2, §8.2.2). Offsets count from the line's begin.
std::optional<KeyLine> readKeyLine(std::string_view line);

/// As above for a line of a broken file, where only a word of letters (of any script), digits,
/// `_`, `-` and `.` is taken for a key, so that prose with a colon in it is not.
bool looksLikeField(std::string_view line);

} // namespace galley::frontmatter
