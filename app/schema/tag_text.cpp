#include "app/schema/tag_text.h"

namespace galley::schema {

namespace {

bool isQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QLatin1Char('\'');
}

bool divides(QChar c)
{
    return c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r') ||
           c == QChar(0x2028) || c == QChar(0x2029);
}

/// Whether a quote that begins a text has its partner at the end.
bool isQuoted(const QString &text)
{
    return text.size() > 1 && isQuote(text.front()) && text.back() == text.front();
}

/// The partner of the quote at `begin`, which must end its item. Without one a double quote is
/// still being typed, and goes on to the text's end; an apostrophe is one.
qsizetype endOfQuoted(const QString &text, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < text.size(); ++i) {
        if (text[i] != text[begin])
            continue;
        qsizetype next = i + 1;
        while (next < text.size() && text[next] == QLatin1Char(' '))
            ++next;
        if (next == text.size() || divides(text[next]))
            return i;
    }
    return text[begin] == QLatin1Char('"') ? text.size() : begin;
}

} // namespace

QString tagOf(const QString &text)
{
    const QString trimmed = text.simplified();
    return isQuoted(trimmed) ? trimmed.mid(1, trimmed.size() - 2).trimmed() : trimmed;
}

TagTexts splitTags(const QString &text)
{
    TagTexts found;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isQuote(text[i]) && text.mid(begin, i - begin).trimmed().isEmpty())
            i = endOfQuoted(text, i);
        if (i >= text.size() || !divides(text[i]))
            continue;
        if (const QString tag = tagOf(text.mid(begin, i - begin)); !tag.isEmpty())
            found.whole.append(tag);
        begin = i + 1;
    }
    found.rest = text.mid(begin);
    return found;
}

} // namespace galley::schema
