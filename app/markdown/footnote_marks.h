// The HTML of cmark's nodes with holes where footnotes are referred to. For this folder alone.
#pragma once

#include "app/markdown/html_with_holes.h"

#include <cmark-gfm.h>

#include <string>

namespace galley::markdown {

class CmarkDocument;

/// Whether a node or one below it is HTML of the author's own.
bool hasRawHtml(cmark_node *node);

/// A block's HTML. Takes the references to footnotes out of the tree.
HtmlWithHoles withFootnoteMarks(const CmarkDocument &document, cmark_node *block, bool raw);

/// The item of the list of footnotes for a definition, and its name as it stands in addresses.
/// Takes the definition's contents out of the tree.
HtmlWithHoles footnoteItem(const CmarkDocument &document, cmark_node *definition, bool raw,
                           std::string &name);

/// A reference as cmark-gfm writes it: the footnote's number, and the how-manyth reference to it.
std::string referenceHtml(const std::string &name, int number, int reference);
/// The links back from a footnote with this many references.
std::string backlinksHtml(const std::string &name, int references);

} // namespace galley::markdown
