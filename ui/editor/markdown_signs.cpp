#include "ui/editor/markdown_signs.h"

#include <algorithm>
#include <array>

namespace galley::ui {

namespace {

constexpr int longestFence = 255;

} // namespace

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

} // namespace galley::ui
