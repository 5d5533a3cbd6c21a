#include "ui/editor/front_matter_style.h"

namespace galley::ui {

namespace {

bool isFence(QStringView text)
{
    return text == u"---" || text == u"..." || text == u"+++";
}

bool isKeySign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'"' || c == u'\'';
}

/// Where a key ends that begins at `begin`, with its colon (or TOML's equals sign); else `begin`.
qsizetype keyEnd(QStringView line, qsizetype begin)
{
    qsizetype end = begin;
    while (end < line.size() && isKeySign(line[end]))
        ++end;
    qsizetype sign = end;
    while (sign < line.size() && line[sign] == u' ')
        ++sign;
    if (end == begin || sign == line.size())
        return begin;
    const bool colon = line[sign] == u':' && (sign + 1 == line.size() || line[sign + 1].isSpace());
    return colon || line[sign] == u'=' ? sign + 1 : begin;
}

/// Where a comment begins at or behind `begin`, or the line's end (YAML 1.2 §6.6).
qsizetype commentBegin(QStringView line, qsizetype begin)
{
    QChar quote;
    for (qsizetype at = begin; at < line.size(); ++at) {
        const QChar c = line[at];
        const bool apart = at == begin || line[at - 1].isSpace();
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if ((c == u'"' || c == u'\'') && (apart || line[at - 1] == u'['))
            quote = c;
        else if (c == u'#' && apart)
            return at;
    }
    return line.size();
}

} // namespace

LineStyles styleFrontMatter(QStringView line)
{
    LineStyles styles(static_cast<std::size_t>(line.size()), TextStyle::Source);
    if (isFence(line.trimmed())) {
        mark(styles, 0, line.size(), TextStyle::Marker);
        return styles;
    }
    qsizetype at = 0;
    while (at < line.size() && (line[at].isSpace() ||
                                (line[at] == u'-' && at + 1 < line.size() && line[at + 1] == u' ')))
        ++at;
    mark(styles, 0, at, TextStyle::Marker);
    const qsizetype value = keyEnd(line, at);
    mark(styles, at, value, TextStyle::Key);
    mark(styles, commentBegin(line, value), line.size(), TextStyle::Comment);
    return styles;
}

} // namespace galley::ui
