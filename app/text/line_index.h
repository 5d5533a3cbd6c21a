// Lines of a text: from a byte's offset to the place that a person reads, and back to bytes.
#pragma once

#include "app/base/range.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley {

/// The lines of a UTF-8 text. A line ends at LF, CRLF or CR (YAML 1.2 §5.4, CommonMark 0.29 §2.1);
/// behind the last line end is one more line, which may be empty. Keeps a view of the text, which
/// must live as long. Made in one pass; never changes, so any thread may ask it.
class LineIndex
{
public:
    explicit LineIndex(std::string_view text);

    std::size_t lineCount() const { return starts_.size(); }

    /// The line that holds a byte; the end of the text is in the last line, as all behind it is.
    LineNumber lineOf(std::size_t offset) const;
    /// The place of a byte. A byte within a character has the place of that character; a BOM at the
    /// text's start has no column of its own.
    Position position(std::size_t offset) const;
    /// A line's bytes with its line end; empty at the text's end for a line that is not there.
    ByteRange line(LineNumber number) const;

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

} // namespace galley
