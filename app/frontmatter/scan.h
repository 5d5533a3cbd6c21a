// The layer of entry spans below the values: which bytes of the front matter belong to which field,
// and whether they are written as YAML wants it.
//
// The scan is line by line and never gives up: a faulty entry ends where the next field begins, so
// that one fault costs one field. It looks at one level alone; nested_spans.h goes deeper.
#pragma once

#include "app/base/range.h"
#include "app/frontmatter/anchors.h"
#include "app/frontmatter/front_matter.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

enum class Fault {
    None,
    QuoteTrailing,     ///< text behind the closing quote
    QuoteUnterminated, ///< no closing quote ahead of the next field
    EscapeWrong,       ///< a backslash with a character that is no escape
    PlainColon,        ///< `: ` in an unquoted text
    PlainReserved,     ///< an unquoted text that begins with a character that means something else
    IndentTab,         ///< a tab where spaces must indent
    FlowUnclosed,      ///< a [ or { without its counterpart
    Part,              ///< a fault in an item of a list or a field of a group
};

struct ScannedEntry {
    std::string key;
    ByteRange whole; ///< as in Entry
    ByteRange keyRange;
    ByteRange valueRange;   ///< of a faulty entry: from the value's begin to the last line's end
    std::size_t indent = 0; ///< spaces ahead of the key
    Style style = Style::Other;
    Fault fault = Fault::None;
    std::size_t faultAt = 0; ///< bytes; where reading it as YAML went wrong
    bool strayBehind = false; ///< a line that is no field and no part of this one stands ahead of the next
};

/// Whether its value may go on where the entry was taken to end.
inline bool isOpenEnded(const ScannedEntry &entry)
{
    return entry.fault == Fault::QuoteUnterminated || entry.fault == Fault::FlowUnclosed;
}

struct Scan {
    std::vector<ScannedEntry> entries;
    std::vector<ByteRange> strays; ///< lines that are no field, no part of one and no comment
};

/// Scans `content` of `file`; all offsets are the file's. `anchors` are those that an alias in it may
/// have; without them, those ahead of the content's end.
Scan scan(std::string_view file, ByteRange content);
Scan scan(std::string_view file, ByteRange content, Anchors &anchors);

/// As scan(), for the lines of a block list: each item is an entry without a name, its dash in
/// place of the key.
Scan scanItems(std::string_view file, ByteRange content, Anchors &anchors);

/// Scans the scalar or collection in brackets that begins `content`, in a line of its own below a
/// key or dash with `indent` spaces ahead; without a name.
ScannedEntry scanValue(std::string_view file, ByteRange content, std::size_t indent, Anchors &anchors);

} // namespace galley::frontmatter
