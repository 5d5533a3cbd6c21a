// Where in a file the faults stand.
#pragma once

#include "app/base/range.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/span.h"
#include "app/schema/rules/fault.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace galley::schema {

/// File and front matter, which is the file's, must outlive it.
class FaultPlaces
{
public:
    FaultPlaces(std::string_view file, const frontmatter::FrontMatter &frontMatter);

    /// The value that the fault is about, or its key. What is missing is found at the key of the group
    /// that lacks it, or at the item of the list; what the front matter lacks, at the closing fence.
    /// Where the parts of an entry are not known (it has an anchor, say), it is the entry's value.
    ByteRange of(const Fault &fault);
    /// The first entry of that key, or nullptr.
    const frontmatter::Entry *entry(std::string_view key) const;

private:
    const std::optional<frontmatter::Span> &spansOf(const frontmatter::Entry &entry);

    std::string_view file_;
    const frontmatter::FrontMatter &frontMatter_;
    std::unordered_map<std::string_view, const frontmatter::Entry *> entries_;
    std::unordered_map<const frontmatter::Entry *, std::optional<frontmatter::Span>> spans_;
};

} // namespace galley::schema
