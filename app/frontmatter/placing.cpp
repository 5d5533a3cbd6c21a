#include "app/frontmatter/placing.h"

#include "app/frontmatter/lines.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

/// The comment in a block scalar's first line, with the blanks ahead of it.
std::string headerComment(std::string_view file, const Span &span)
{
    if (span.style != Style::Literal && span.style != Style::Folded)
        return {};
    const std::string_view line = lineAt(file, span.value.begin).in(file);
    const std::size_t hash = line.find('#');
    return hash == std::string_view::npos ? std::string() : std::string(line.substr(line.find_first_of(" \t#")));
}

/// Adds the edit of what stands behind a key, but for a comment there, to make room for `text`.
void replaceInLine(Edits &edits, std::string_view file, std::size_t begin, std::size_t end, std::string text)
{
    if (isBlankText(file.substr(begin, end - begin)))
        edits.push_back({{begin, end}, std::move(text)});
    else
        edits.push_back({{begin, begin}, std::move(text)});
}

} // namespace

bool isItem(std::string_view file, const Span &span)
{
    return slice(file, span.lead) == "-";
}

bool isBelow(std::string_view file, const Span &span)
{
    return span.value.begin > lineAt(file, span.lead.begin).end;
}

std::size_t behindLead(std::string_view file, const Span &span)
{
    return isItem(file, span) ? span.lead.end : file.find(':', span.lead.end) + 1;
}

Edits placeBehind(std::string_view file, const Span &span, std::string text)
{
    const std::size_t behind = behindLead(file, span);
    if (isBlock(span.style) && isBelow(file, span)) {
        const std::size_t lineEnd = lineAt(file, span.lead.begin).end;
        Edits edits;
        replaceInLine(edits, file, behind, lineEnd, " " + text);
        edits.push_back({{lineEnd, span.value.end}, ""});
        return inOrder(std::move(edits));
    }
    const bool joined = span.style == Style::Empty && span.value.begin == behind;
    return {{span.value, (joined ? " " : "") + text + headerComment(file, span)}};
}

Edits placeBelow(std::string_view file, const Span &span, std::string_view lines, std::string_view lineEnd)
{
    const std::size_t behind = behindLead(file, span);
    const std::size_t firstEnd = lineAt(file, span.lead.begin).end;
    const std::string below = std::string(lineEnd).append(lines);
    if (isBelow(file, span))
        return {{{firstEnd, span.value.end}, below}};
    const std::string comment = headerComment(file, span);
    if (!comment.empty())
        return {{{behind, span.value.end}, comment + below}};
    const std::size_t lastEnd = lineAt(file, span.value.end).end;
    if (isBlankText(file.substr(span.value.end, lastEnd - span.value.end)))
        return {{{behind, lastEnd}, below}};
    return inOrder({{{behind, span.value.end}, ""}, {{lastEnd, lastEnd}, below}});
}

Edits inOrder(Edits edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const ByteEdit &a, const ByteEdit &b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.empty() && !b.range.empty();
    });
    Edits out;
    for (ByteEdit &edit : edits) {
        if (edit.range.empty() && edit.replacement.empty())
            continue;
        if (out.empty() || out.back().range.end < edit.range.begin) {
            out.push_back(std::move(edit));
            continue;
        }
        out.back().range.end = std::max(out.back().range.end, edit.range.end);
        out.back().replacement += edit.replacement;
    }
    return out;
}

} // namespace galley::frontmatter
