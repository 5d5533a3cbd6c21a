#include "ui/editor/markdown_style.h"

#include "ui/editor/inline_style.h"
#include "ui/editor/markdown_signs.h"

namespace galley::ui {

namespace {

TextStyle headingStyle(int level)
{
    return level == 1   ? TextStyle::Heading1
           : level == 2 ? TextStyle::Heading2
                        : TextStyle::Heading3;
}

void stylePrefix(const LinePrefix &prefix, StyledLine &styled)
{
    LineStyles &styles = styled.styles;
    mark(styles, 0, static_cast<qsizetype>(styles.size()),
         prefix.quote > 0 ? TextStyle::Quote : TextStyles());
    mark(styles, 0, prefix.quote, TextStyle::Marker);
    mark(styles, prefix.indent, prefix.marker, TextStyle::ListMarker);
    mark(styles, prefix.box, prefix.text, prefix.isTask() ? TextStyle::ListMarker : TextStyles());
    styled.hang = prefix.text;
}

/// A label in brackets that begins a line and is followed by a colon: where its colon ends, or 0.
qsizetype definitionEnd(QStringView text)
{
    if (!text.startsWith(u'['))
        return 0;
    const qsizetype end = text.indexOf(u"]:");
    return end > 1 ? end + 2 : 0;
}

void styleText(QStringView line, qsizetype begin, LineStyles &styles)
{
    const QStringView text = line.sliced(begin);
    const qsizetype label = definitionEnd(text);
    if (!label) {
        styleInline(line, begin, styles);
    } else if (text.startsWith(u"[^")) {
        mark(styles, begin, begin + label, TextStyle::Footnote);
        styleInline(line, begin + label, styles);
    } else {
        mark(styles, begin, begin + label, TextStyle::Marker);
        mark(styles, begin + 1, begin + label - 2, TextStyle::Link);
        mark(styles, begin + label, line.size(), TextStyle::Address);
    }
}

void styleHeading(QStringView line, qsizetype begin, int level, StyledLine &styled)
{
    const auto end = line.size();
    mark(styled.styles, 0, end, headingStyle(level));
    const qsizetype text = skipBlanks(line, begin + level);
    mark(styled.styles, begin, text, TextStyle::Marker);
    styleInline(line, text, styled.styles);
    styled.hang = text;
    styled.outdent = begin == 0 ? text : 0;
}

void styleTableRow(QStringView line, bool delimiter, LineStyles &styles)
{
    mark(styles, 0, line.size(),
         delimiter ? TextStyle::Table | TextStyle::Marker : TextStyles(TextStyle::Table));
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'|' && (at == 0 || line[at - 1] != u'\\'))
            mark(styles, at, at + 1, TextStyle::Marker);
    }
}

bool styleBlock(QStringView line, const LineState &above, const LineState &state,
                StyledLine &styled)
{
    using Kind = LineState::Kind;
    const auto all = [&](TextStyles style) {
        mark(styled.styles, 0, line.size(), style);
        return true;
    };
    const LinePrefix prefix = prefixOf(line);
    const bool inFence = above.kind == Kind::Fence && (!above.quoted || prefix.quote > 0);
    if (inFence)
        return all(state.kind == Kind::Fence ? TextStyles(TextStyle::CodeBlock)
                                             : TextStyle::CodeBlock | TextStyle::Marker);
    if (state.kind == Kind::Code) {
        styled.hang = prefix.indent;
        return all(TextStyle::CodeBlock);
    }
    if (state.kind == Kind::Html || state.kind == Kind::Comment || above.kind == Kind::Comment)
        return all(TextStyle::Html);
    if (state.underline)
        return all(TextStyle::Marker | headingStyle(state.level));
    if (state.kind == Kind::Closed && isRule(line.sliced(prefix.indent)))
        return all(TextStyle::Marker);
    return false;
}

} // namespace

StyledLine styleMarkdown(QStringView line, const LineState &above, const LineState &state,
                         const LineState &below)
{
    StyledLine styled;
    styled.styles.resize(static_cast<std::size_t>(line.size()));
    if (styleBlock(line, above, state, styled))
        return styled;
    const LinePrefix prefix = prefixOf(line);
    stylePrefix(prefix, styled);
    const QStringView text = line.sliced(prefix.text);
    if (state.kind == LineState::Kind::Fence) {
        mark(styled.styles, prefix.text, line.size(), TextStyle::CodeBlock | TextStyle::Marker);
    } else if (const int level = headingLevel(text)) {
        styleHeading(line, prefix.text, level, styled);
    } else {
        styleText(line, prefix.text, styled.styles);
        if (below.underline)
            mark(styled.styles, 0, line.size(), headingStyle(below.level));
        if (state.kind == LineState::Kind::Table || below.delimiter)
            styleTableRow(line, state.delimiter, styled.styles);
    }
    return styled;
}

} // namespace galley::ui
