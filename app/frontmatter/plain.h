// Where an unquoted text ends (YAML 1.2 §7.3.3).
#pragma once

#include "app/frontmatter/lines.h"

#include <cstddef>
#include <string_view>

namespace galley::frontmatter {

struct PlainEnd {
    std::size_t at = 0; ///< behind its last character; the colon, if one ends it
    bool colon = false; ///< a colon with a blank or the line's end behind it follows
    bool comment = false; ///< a # with a blank ahead of it follows
};

/// The end of the plain text that begins at `begin` of one line, outside of [ ] and { }.
inline PlainEnd endOfPlain(std::string_view line, std::size_t begin)
{
    for (std::size_t i = begin; i < line.size(); ++i) {
        if (line[i] == '#' && i > begin && isBlank(line[i - 1]))
            return {withoutTrailingBlanks(line.substr(0, i)).size(), false, true};
        if (line[i] == ':' && (i + 1 == line.size() || isBlank(line[i + 1])))
            return {i, true, false};
    }
    return {withoutTrailingBlanks(line).size(), false, false};
}

} // namespace galley::frontmatter
