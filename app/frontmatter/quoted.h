// Quoted scalars (YAML 1.2 §7.3.1, §7.3.2): where they end, what they mean, how they are written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Behind the closing quote of the scalar that begins at `begin` with ' or "; nothing when there is
/// no closing quote. Looks at nothing but quotes and escapes.
std::optional<std::size_t> endOfQuoted(std::string_view text, std::size_t begin);

/// How many bytes the escape at `backslash` has in a double-quoted scalar, 0 if it is no escape.
std::size_t escapeLength(std::string_view text, std::size_t backslash);

/// The meaning of a quoted scalar of one line, quotes included; nothing for a wrong escape.
std::optional<std::string> decodeQuoted(std::string_view quoted);

/// Whether every character can stand in a single-quoted or plain scalar of one line.
bool isPrintableLine(std::string_view text);

/// A character that no YAML may contain (YAML 1.2 §5.1), and its bytes in the text.
struct Unprintable {
    char32_t character = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
};

/// The first such character of valid UTF-8; line breaks and tabs are none.
std::optional<Unprintable> findUnprintable(std::string_view text);

std::string encodeSingleQuoted(std::string_view text); ///< `text` must be a printable line
std::string encodeDoubleQuoted(std::string_view text);

} // namespace galley::frontmatter
