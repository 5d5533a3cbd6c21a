#include "ui/editor/markdown_line.h"

#include "ui/editor/inline_style.h"

#include <algorithm>
#include <array>

namespace galley::ui {

namespace {

constexpr int longestFence = 255;

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u' ' || c == u'\t'; });
}

qsizetype skipBlanks(QStringView line, qsizetype at)
{
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

int columns(QStringView blanks)
{
    int width = 0;
    for (const QChar c : blanks)
        width += c == u'\t' ? 4 - width % 4 : 1;
    return width;
}

qsizetype countOf(QStringView text, QChar sign)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == sign)
        ++count;
    return count;
}

// CommonMark 0.29 §4.1
bool isRule(QStringView text)
{
    if (text.isEmpty() || !QStringView(u"*-_").contains(text.front()))
        return false;
    qsizetype signs = 0;
    for (const QChar c : text) {
        if (c == text.front())
            ++signs;
        else if (c != u' ' && c != u'\t')
            return false;
    }
    return signs >= 3;
}

// §4.2
int headingLevel(QStringView text)
{
    const qsizetype level = countOf(text, u'#');
    const bool heading =
        level >= 1 && level <= 6 && (level == text.size() || isBlank(text.sliced(level, 1)));
    return heading ? static_cast<int>(level) : 0;
}

// §4.3
int underlineLevel(QStringView text)
{
    const QStringView signs = text.trimmed();
    if (signs.isEmpty() || (signs.front() != u'=' && signs.front() != u'-'))
        return 0;
    if (countOf(signs, signs.front()) != signs.size())
        return 0;
    return signs.front() == u'=' ? 1 : 2;
}

/// How long the fence is that `text` opens, or 0 (§4.5).
int openingFence(QStringView text)
{
    if (text.isEmpty() || (text.front() != u'`' && text.front() != u'~'))
        return 0;
    const qsizetype length = countOf(text, text.front());
    if (length < 3 || (text.front() == u'`' && text.sliced(length).contains(u'`')))
        return 0;
    return static_cast<int>(std::min<qsizetype>(length, longestFence));
}

bool closesFence(QStringView text, const LineState &open)
{
    const QStringView signs = text.trimmed();
    const QChar sign = open.tilde ? u'~' : u'`';
    return signs.size() >= open.fence && countOf(signs, sign) == signs.size();
}

// GFM 0.29 §4.10
bool isTableDelimiter(QStringView text)
{
    return text.contains(u'|') && text.contains(u'-') &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"|-: \t").contains(c); });
}

// CommonMark 0.29 §4.6, start condition 6: the names that articles use
bool startsHtmlBlock(QStringView text)
{
    static constexpr std::array names = {
        u"address", u"article",  u"aside",   u"blockquote", u"body",    u"center",   u"dd",
        u"details", u"dialog",   u"div",     u"dl",         u"dt",      u"fieldset", u"figcaption",
        u"figure",  u"footer",   u"form",    u"h1",         u"h2",      u"h3",       u"h4",
        u"h5",      u"h6",       u"head",    u"header",     u"hr",      u"html",     u"iframe",
        u"li",      u"link",     u"main",    u"menu",       u"nav",     u"ol",       u"p",
        u"pre",     u"script",   u"section", u"style",      u"summary", u"table",    u"tbody",
        u"td",      u"textarea", u"tfoot",   u"th",         u"thead",   u"title",    u"tr",
        u"ul",
    };
    if (!text.startsWith(u'<'))
        return false;
    qsizetype begin = text.startsWith(u"</") ? 2 : 1;
    qsizetype end = begin;
    while (end < text.size() && text[end].isLetterOrNumber())
        ++end;
    const QStringView name = text.sliced(begin, end - begin);
    return std::any_of(names.begin(), names.end(), [&](QStringView known) {
        return name.compare(known, Qt::CaseInsensitive) == 0;
    });
}

qsizetype quoteEnd(QStringView line)
{
    qsizetype end = 0;
    for (qsizetype at = skipBlanks(line, 0); at < line.size() && line[at] == u'>' && at - end < 4;
         at = skipBlanks(line, end)) {
        end = at + 1;
        if (end < line.size() && line[end] == u' ')
            ++end;
    }
    return end;
}

/// Where the list item's sign that begins at `at` ends, or `at` (§5.2).
qsizetype itemMarkerEnd(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && end - at < 9 && line[end] >= u'0' && line[end] <= u'9')
        ++end;
    if (end >= line.size())
        return at;
    const QStringView signs = end > at ? QStringView(u".)") : QStringView(u"-*+");
    if (!signs.contains(line[end]))
        return at;
    ++end;
    return end == line.size() || line[end] == u' ' || line[end] == u'\t' ? end : at;
}

LineState opened(QStringView text, LineState state)
{
    using Kind = LineState::Kind;
    if (const int fence = openingFence(text)) {
        state.kind = Kind::Fence;
        state.fence = fence;
        state.tilde = text.front() == u'~';
    } else if (headingLevel(text)) {
        state.kind = Kind::Closed;
    } else if (text.startsWith(u"<!--")) {
        state.kind = text.contains(u"-->") ? Kind::Closed : Kind::Comment;
    } else {
        state.kind = startsHtmlBlock(text) ? Kind::Html
                     : isBlank(text)       ? Kind::Blank
                                           : Kind::Paragraph;
    }
    return state;
}

LineState continued(QStringView text, const LineState &above)
{
    using Kind = LineState::Kind;
    LineState state;
    state.list = above.list;
    state.kind = above.kind;
    if (above.kind == Kind::Comment && text.contains(u"-->"))
        state.kind = Kind::Closed;
    return state;
}

LineState paragraphOrTable(QStringView text, int indent, const LineState &above)
{
    using Kind = LineState::Kind;
    LineState state;
    const bool goesOn = above.kind == Kind::Paragraph || above.kind == Kind::Table;
    state.list = above.list && (indent >= 2 || goesOn);
    if (above.kind == Kind::Paragraph && isTableDelimiter(text)) {
        state.kind = Kind::Table;
        state.delimiter = true;
    } else if (above.kind == Kind::Table) {
        state.kind = Kind::Table;
    } else {
        state = opened(text, state);
    }
    return state;
}

LineState stateOfText(QStringView line, const LinePrefix &prefix, const LineState &above)
{
    using Kind = LineState::Kind;
    const QStringView text = line.sliced(prefix.indent);
    const int indent = columns(line.sliced(prefix.quote, prefix.indent - prefix.quote));
    LineState state;
    state.list = above.list;
    if (text.isEmpty())
        return state;
    const bool mayBeCode =
        !above.list && above.kind != Kind::Paragraph && above.kind != Kind::Table;
    if (indent >= 4 && mayBeCode) {
        state.kind = Kind::Code;
        return state;
    }
    const int level = underlineLevel(text);
    if (level && above.kind == Kind::Paragraph && !above.list && prefix.quote == 0) {
        state.kind = Kind::Closed;
        state.underline = true;
        state.level = level;
        return state;
    }
    if (isRule(text)) {
        state.kind = Kind::Closed;
        state.list = above.list && indent > 0;
        return state;
    }
    if (prefix.isItem()) {
        state.list = true;
        return opened(line.sliced(prefix.text), state);
    }
    if (openingFence(text) || headingLevel(text)) {
        state.list = above.list && indent >= 2;
        return opened(text, state);
    }
    return paragraphOrTable(text, indent, above);
}

// ---- styles ------------------------------------------------------------------------------------

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

int LineState::toInt() const
{
    return static_cast<int>(kind) | list << 4 | quoted << 5 | tilde << 6 | underline << 7 |
           delimiter << 8 | level << 9 | fence << 12;
}

LineState LineState::fromInt(int packed)
{
    LineState state;
    if (packed < 0)
        return state;
    state.kind = static_cast<Kind>(packed & 0xf);
    state.list = packed >> 4 & 1;
    state.quoted = packed >> 5 & 1;
    state.tilde = packed >> 6 & 1;
    state.underline = packed >> 7 & 1;
    state.delimiter = packed >> 8 & 1;
    state.level = packed >> 9 & 7;
    state.fence = packed >> 12;
    return state;
}

LinePrefix prefixOf(QStringView line)
{
    LinePrefix prefix;
    prefix.quote = quoteEnd(line);
    prefix.indent = skipBlanks(line, prefix.quote);
    prefix.marker = prefix.box = prefix.text = prefix.indent;
    if (isRule(line.sliced(prefix.indent)))
        return prefix;
    prefix.marker = itemMarkerEnd(line, prefix.indent);
    prefix.ordered = prefix.isItem() && line[prefix.indent].isDigit();
    prefix.box = prefix.text = prefix.isItem() ? skipBlanks(line, prefix.marker) : prefix.indent;
    const QStringView rest = line.sliced(prefix.text);
    const bool task = prefix.isItem() && rest.size() >= 3 && rest[0] == u'[' && rest[2] == u']' &&
                      QStringView(u" xX").contains(rest[1]) &&
                      (rest.size() == 3 || isBlank(rest.sliced(3, 1)));
    if (task)
        prefix.text = skipBlanks(line, prefix.box + 3);
    return prefix;
}

LineState stateAfter(QStringView line, const LineState &above)
{
    using Kind = LineState::Kind;
    const LinePrefix prefix = prefixOf(line);
    if (above.kind == Kind::Fence && (!above.quoted || prefix.quote > 0)) {
        LineState state = above;
        if (closesFence(line.sliced(prefix.quote), above)) {
            state = {};
            state.kind = Kind::Closed;
            state.list = above.list;
        }
        return state;
    }
    if (above.kind == Kind::Comment || (above.kind == Kind::Html && !isBlank(line)))
        return continued(line, above);
    LineState state = stateOfText(line, prefix, above);
    state.quoted = state.kind == Kind::Fence && prefix.quote > 0;
    return state;
}

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
