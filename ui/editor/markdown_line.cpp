#include "ui/editor/markdown_line.h"

#include "ui/editor/markdown_signs.h"

namespace galley::ui {

namespace {

bool closesFence(QStringView text, const LineState &open)
{
    const QStringView signs = text.trimmed();
    const QChar sign = open.tilde ? u'~' : u'`';
    return signs.size() >= open.fence && countOf(signs, sign) == signs.size();
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

} // namespace galley::ui
