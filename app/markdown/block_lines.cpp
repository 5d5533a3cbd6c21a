#include "app/markdown/block_lines.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace galley::markdown {

namespace {

bool isTable(cmark_node *node)
{
    return std::strcmp(cmark_node_get_type_string(node), "table") == 0;
}

/// The line of a table's head: the delimiter row stands between it and the first row.
int headOf(cmark_node *table)
{
    cmark_node *row = cmark_node_next(cmark_node_first_child(table));
    return row ? cmark_node_get_start_line(row) - 2 : cmark_node_get_end_line(table) - 1;
}

/// The first line. A paragraph ahead of a table has none in cmark: the table has it instead.
int firstLine(cmark_node *node)
{
    cmark_node *previous = cmark_node_previous(node);
    if (isTable(node) && previous && cmark_node_get_start_line(previous) == 0)
        return headOf(node);
    if (cmark_node_get_start_line(node) == 0 && cmark_node_next(node))
        return cmark_node_get_start_line(cmark_node_next(node));
    return cmark_node_get_start_line(node);
}

int lastLine(cmark_node *node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
        const std::string_view html = cmark_node_get_literal(node);
        return cmark_node_get_start_line(node) +
               static_cast<int>(std::count(html.begin(), html.end(), '\n')) - 1;
    }
    // The end of such a paragraph is not known either, but it is just ahead of its table.
    return cmark_node_get_start_line(node) == 0 ? std::numeric_limits<int>::max()
                                                : cmark_node_get_end_line(node);
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r\n") == line.npos;
}

} // namespace

std::vector<LineRange> linesOf(const std::vector<cmark_node *> &nodes, std::string_view body)
{
    const LineIndex index(body);
    const auto blank = [&](int line) {
        const ByteRange range = index.line(LineNumber(line));
        return isBlank(body.substr(range.begin, range.size()));
    };
    std::vector<LineRange> lines(nodes.size());
    int next = static_cast<int>(index.lineCount()) + 1;
    for (std::size_t at = nodes.size(); at-- > 0;) {
        const int first = std::clamp(firstLine(nodes[at]), 1, next);
        int last = std::min(lastLine(nodes[at]), next - 1);
        while (last > first && blank(last))
            --last;
        lines[at] = {LineNumber(first), LineNumber(std::max(first, last))};
        next = first;
    }
    return lines;
}

} // namespace galley::markdown
