// The ids by which links reach headings. For this folder alone.
#pragma once

#include "app/markdown/html_with_holes.h"

#include <cmark-gfm.h>

#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::markdown {

/// What a heading's id is made of: its text in lower case, with hyphens for blanks and without
/// other signs than letters, digits, hyphens and underscores, as GitHub, Astro, Hugo make it.
/// Empty for any other node, and for a heading without such text.
std::string anchorOf(cmark_node *node);

/// Puts a hole for the id into a heading's HTML, which begins with <h1> to <h6>.
void addAnchor(HtmlWithHoles &html, std::string_view name);

/// Ids that are each given once: "notes", "notes-1", "notes-2".
class Anchors
{
public:
    std::string take(const std::string &name);

private:
    std::unordered_map<std::string, int> taken_;
};

} // namespace galley::markdown
