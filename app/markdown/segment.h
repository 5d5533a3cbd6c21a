// A part of a body that cmark can read without the rest, and what it becomes. For this folder
// alone.
//
// Where a block of the top level begins, the parser of CommonMark has forgotten all before it but
// the names of links and footnotes: which lines open a block depends on the lines of the block
// above alone (CommonMark 0.29, appendix "A parsing strategy", phase 1). So a text that begins at
// such a line gives the same blocks as it does within its document, if the definitions that it
// refers to stand ahead of it or behind it in their order. It has to end where no formula of its
// lines can go on (math_block.h), or with the document.
#pragma once

#include "app/markdown/blocks.h"
#include "app/markdown/html_tags.h"
#include "app/markdown/html_with_holes.h"
#include "app/markdown/labels.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown {

/// Lines count from 0, within the segment.
struct SegmentBlock
{
    std::size_t firstLine = 0;
    std::size_t lastLine = 0;
    HtmlWithHoles html;
    bool raw = false;      ///< it has HTML of the author's own, unfiltered
    std::vector<Tag> tags; ///< of that, those without a partner in the block
};

/// A footnote that is defined here, as an item of the list of footnotes.
struct Footnote
{
    std::string name; ///< as it stands in addresses
    std::size_t firstLine = 0;
    std::size_t lastLine = 0;
    HtmlWithHoles html;
    bool raw = false; ///< as that of a block
};

/// One block of the top level with the lines up to the next one, or several that begin in lines of
/// one paragraph. The first of a document also has the lines before its first block.
struct Segment
{
    std::string text; ///< whole lines
    std::size_t lines = 0;
    Labels labels;
    std::vector<SegmentBlock> blocks;
    std::vector<Footnote> footnotes; ///< in the order of their lines
};

using Segments = std::vector<std::unique_ptr<Segment>>;

/// The lines of a text, of which the last need not have an end.
std::size_t lineCount(std::string_view text);

/// A document's text without the mark of the byte order at its begin, which is no part of it.
std::string_view withoutMark(std::string_view text);

/// What a text has to be read with. Segments of the same document that have the definitions to
/// which it may refer, without a mark of the byte order; and whether others are ahead of it and
/// behind it, with or without definitions: with any behind it, the text must end where a segment
/// does.
struct Surroundings
{
    std::vector<std::string_view> before;
    std::vector<std::string_view> after;
    bool beginsDocument = true;
    bool endsDocument = true;
};

/// Reads `text`, which begins with a document or where a block of the top level does.
/// The segments' texts make up `text`; there is at least one.
Segments readSegments(std::string_view text, const Options &options,
                      const Surroundings &around = {});

} // namespace galley::markdown
