// The lines of an entry's source: as they stand in the file, and as they are typed.
#pragma once

#include "app/base/range.h"
#include "app/frontmatter/span.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// A value's lines in the file.
struct Source {
    struct SourceLine {
        ByteRange range;       ///< in the file, with its indent
        std::string_view text; ///< without
    };
    bool below = false; ///< it begins below the line of its key
    std::size_t unit = 0; ///< columns that its lines are indented by; 0 where no line shows them
    std::vector<SourceLine> lines;
};

/// The lines that `span`, a value without parts, has in `file`, comments among them.
Source readSource(std::string_view file, const Span &span);

/// Where a value begins and ends, comments on lines of its own included.
ByteRange rangeOf(std::string_view file, const Span &span);

/// How deep the content of a block scalar with an indent indicator stands below its key (YAML 1.2
/// §8.1.1.1); nothing for anything else.
std::optional<std::size_t> indicatedStep(std::string_view header);

using TypedLines = std::vector<std::string_view>;

/// The lines that were typed, without blank ones around them; `skipped` are those at the begin.
TypedLines typedLines(std::string_view yaml, std::size_t &skipped);

} // namespace galley::frontmatter
