// Lossless edits of single fields.
//
// Each answers the smallest change of the file's bytes that does it, or refuses and says why. An
// edit keeps the entry's style while the value allows it, and so does each scalar, item and field
// within it: what is equal in the new value keeps its bytes, at every depth. Before it is answered, the result is
// parsed again: the field has the new value with its type, every other entry is the same to the
// byte, and so is the body.
#pragma once

#include "app/base/edit.h"
#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/value.h"

#include <string_view>

namespace galley::frontmatter {

/// Where a new entry goes: behind the entry `behind`; where there is none of that name, ahead of the
/// entry `ahead` and the comments that belong to it; else at the front matter's end.
struct Neighbours {
    std::string_view behind = {};
    std::string_view ahead = {};
    friend bool operator==(const Neighbours &, const Neighbours &) = default;
};

/// Sets a field, or inserts it next to its neighbours when the file does not have it. A file
/// without front matter gets one. No edit at all when the field has that value already.
Result<Edits> set(std::string_view file, std::string_view key, const Value &value,
                  const Neighbours &neighbours = {});
/// The same where the file has been read already: `frontMatter` is that of `file`.
Result<Edits> set(std::string_view file, const FrontMatter &frontMatter, std::string_view key,
                  const Value &value, const Neighbours &neighbours = {});

/// Takes the entry and its own comments out. No edit at all when there is no such field.
Result<Edits> remove(std::string_view file, std::string_view key);

} // namespace galley::frontmatter
