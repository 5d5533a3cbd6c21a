// What a file's front matter says, where each part of it stands, and what is wrong with it.
//
// All functions take the file's whole text in UTF-8 (a BOM and CRLF are allowed), count in bytes of
// it, keep no state, and may be called on any thread. They never throw.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

enum class Format {
    None, ///< the file is all body
    Yaml,
    Toml, ///< between +++ lines: shown, never edited
    Json, ///< a { first: shown, never edited
};

/// Where the front matter lies. The ranges opening, content, closing and body follow one another
/// without a gap and, after a BOM and `before`, make up the whole file.
struct Fences {
    Format format = Format::None;
    ByteRange before;  ///< text or blank lines ahead of an opening fence that stands too late
    ByteRange opening; ///< the line of the opening fence with its line end
    ByteRange content; ///< all lines between the fences
    ByteRange closing; ///< the line of the closing fence with its line end; empty if there is none
    ByteRange body;

    bool closed() const { return !closing.empty(); }
};

Fences findFences(std::string_view file);

/// From where on no edit can move the fences, or change what is between them, whatever it puts in or
/// takes out; npos where there is no such place. `fences` are those of `file`.
std::size_t settledFrom(std::string_view file, const Fences &fences);

/// How many lines of `file` stand ahead of its body.
std::size_t linesBeforeBody(std::string_view file, const Fences &fences);

/// How a value is written (YAML 1.2 §7.3, §8.1).
enum class Style {
    Empty,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
    FlowList,  ///< [a, b]
    FlowMap,   ///< {a: b}
    BlockList, ///< lines of - a
    BlockMap,  ///< lines of a: b
    Other,     ///< with an anchor, an alias or a tag ahead of it, or not known
};

inline bool isList(Style style) { return style == Style::FlowList || style == Style::BlockList; }
inline bool isMap(Style style) { return style == Style::FlowMap || style == Style::BlockMap; }
inline bool isFlow(Style style) { return style == Style::FlowList || style == Style::FlowMap; }
inline bool isBlock(Style style) { return style == Style::BlockList || style == Style::BlockMap; }

/// One key of the front matter's top level with all that belongs to it.
struct Entry {
    std::string key;
    Value value;          ///< as read, or as recovered from a broken entry
    Style style = Style::Other;
    ByteRange whole;      ///< own comments (above; below, if indented), key, value, last line end
    ByteRange keyRange;   ///< the key as written, quotes included
    ByteRange valueRange; ///< the value as written, quotes included; empty for an empty value
    bool faulty = false;  ///< the value was recovered: the entry is not valid YAML as it stands
    std::string locked;   ///< why a form must not edit it, as a sentence; empty when it may
};

struct FrontMatter {
    Fences fences;
    std::vector<Entry> entries; ///< in the file's order, with those of a key written twice
    Findings findings;          ///< sorted by place
    bool valid = true;          ///< YAML accepts it as it stands (true where there is none)
    std::string locked;         ///< why nothing in it can be edited, as a sentence, else empty

    /// The first entry of that key, or nullptr.
    const Entry *find(std::string_view key) const;
};

/// Reads the front matter: every field that can be read, also from a broken file, and the findings.
FrontMatter read(std::string_view file);

} // namespace galley::frontmatter
