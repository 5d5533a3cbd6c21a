#include "app/markdown/blocks.h"

#include "app/markdown/block_lines.h"
#include "app/markdown/cmark_document.h"
#include "app/markdown/limits.h"

#include <algorithm>
#include <numeric>

namespace galley::markdown {

namespace {

bool isFootnote(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
}

/// The top-level nodes from `node` on that are footnotes, or those that are not.
std::vector<cmark_node *> siblings(cmark_node *node, bool footnotes)
{
    std::vector<cmark_node *> nodes;
    for (; node; node = cmark_node_next(node)) {
        if (isFootnote(node) == footnotes)
            nodes.push_back(node);
    }
    return nodes;
}

/// The footnotes of a document that holds nothing else: cmark numbers them and writes the section
/// around them only when it writes all of them at once.
Block footnotesOf(const CmarkDocument &document, std::string_view body)
{
    auto nodes = siblings(cmark_node_first_child(document.root()), true);
    // cmark has them in the order in which they are referred to.
    std::sort(nodes.begin(), nodes.end(), [](cmark_node *one, cmark_node *other) {
        return cmark_node_get_start_line(one) < cmark_node_get_start_line(other);
    });
    const auto lines = linesOf(nodes, body);
    return {lines.front().first, lines.back().last, document.html(document.root())};
}

tl::unexpected<Error> tooLarge()
{
    return failure("its page would be larger than 32 MB");
}

} // namespace

Result<std::vector<Block>> toBlocks(std::string_view body, const Options &options)
{
    if (const auto allowed = checkLimits(body, options.linesBefore); !allowed)
        return tl::make_unexpected(allowed.error());
    const CmarkDocument document(body, options.unsafe);
    const auto nodes = siblings(cmark_node_first_child(document.root()), false);
    const auto lines = linesOf(nodes, body);
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < nodes.size(); ++at)
        blocks.push_back({lines[at].first, lines[at].last, document.html(nodes[at])});
    for (cmark_node *node : nodes)
        cmark_node_free(node);
    if (cmark_node_first_child(document.root()))
        blocks.push_back(footnotesOf(document, body));
    const auto size = std::accumulate(
        blocks.begin(), blocks.end(), std::size_t{0},
        [](std::size_t sum, const Block &block) { return sum + block.html.size(); });
    if (size > maximumHtml)
        return tooLarge();
    return blocks;
}

Result<std::string> toHtml(std::string_view body, const Options &options)
{
    if (const auto allowed = checkLimits(body, options.linesBefore); !allowed)
        return tl::make_unexpected(allowed.error());
    const CmarkDocument document(body, options.unsafe);
    std::string html = document.html(document.root());
    if (html.size() > maximumHtml)
        return tooLarge();
    return html;
}

} // namespace galley::markdown
