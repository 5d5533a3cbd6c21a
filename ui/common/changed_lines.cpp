#include "ui/common/changed_lines.h"

#include "app/text/line_index.h"

#include <algorithm>

namespace galley::ui {

namespace {

/// The lines that hold a range, as bytes, with the last one's end.
ByteRange linesOf(const LineIndex &lines, ByteRange range)
{
    const LineNumber last =
        lines.lineOf(std::max(range.begin, range.end - (range.empty() ? 0 : 1)));
    return {lines.line(lines.lineOf(range.begin)).begin, lines.line(last).end};
}

std::string withoutLineEnd(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

/// `edits` all lie within `span`.
ChangedLines change(std::string_view text, const LineIndex &lines, ByteRange span,
                    const Edits &edits)
{
    ChangedLines changed;
    changed.line = static_cast<std::size_t>(lines.lineOf(span.begin));
    changed.before = text.substr(span.begin, span.size());
    std::size_t done = span.begin;
    for (const ByteEdit &edit : edits) {
        changed.after += text.substr(done, edit.range.begin - done);
        if (!edit.range.empty())
            changed.removed.push_back({edit.range.begin - span.begin, edit.range.end - span.begin});
        if (!edit.replacement.empty())
            changed.added.push_back(
                {changed.after.size(), changed.after.size() + edit.replacement.size()});
        changed.after += edit.replacement;
        done = edit.range.end;
    }
    changed.after += text.substr(done, span.end - done);
    changed.before = withoutLineEnd(std::move(changed.before));
    changed.after = withoutLineEnd(std::move(changed.after));
    return changed;
}

} // namespace

Edits trimmed(std::string_view text, const ByteEdit &edit)
{
    Edits edits = difference(text.substr(edit.range.begin, edit.range.size()), edit.replacement);
    for (ByteEdit &part : edits) {
        part.range.begin += edit.range.begin;
        part.range.end += edit.range.begin;
    }
    return edits;
}

std::vector<ChangedLines> changedLines(std::string_view text, const Edits &edits)
{
    const LineIndex lines(text);
    std::vector<ChangedLines> result;
    for (std::size_t at = 0; at < edits.size();) {
        const std::size_t first = at;
        ByteRange span = linesOf(lines, edits[first].range);
        Edits together;
        for (; at < edits.size(); ++at) {
            const ByteRange next = linesOf(lines, edits[at].range);
            if (at > first && next.begin >= span.end)
                break;
            span.end = std::max(span.end, next.end);
            for (ByteEdit &edit : trimmed(text, edits[at]))
                together.push_back(std::move(edit));
        }
        result.push_back(change(text, lines, span, together));
    }
    return result;
}

} // namespace galley::ui
