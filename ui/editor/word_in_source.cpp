#include "ui/editor/word_in_source.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace galley::ui {

namespace {

/// How a character takes part in words.
enum class Part : char
{
    Text,
    Unseen, ///< not in the page: what stands on both sides of it is one word
    Gap     ///< something else in the page, which parts words
};
using Parts = std::vector<Part>;

struct Word
{
    QString text;
    int begin = 0;
};

/// CommonMark 0.29 §4.5
const QRegularExpression fence(QStringLiteral("^[ >]*(`{3,}|~{3,})"));
/// §6.3
const QRegularExpression code(QStringLiteral("(?<!`)(`+)(?!`).+?(?<!`)\\1(?!`)"));
/// §5.2, and the boxes of task lists
const QRegularExpression
    listMark(QStringLiteral("^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(?:\\[[ xX]\\](?=\\s))?"));
const QRegularExpression footnoteLabel(QStringLiteral("\\[\\^[^\\]\\s]+\\]:?"));
/// The title of an image may be in the page, as its caption.
const QRegularExpression image(QStringLiteral("!\\[[^\\]]*\\](?:\\([^\\s\"')]*|\\[[^\\]]*\\])?"));
/// §6.6
const QRegularExpression
    address(QStringLiteral("\\](?:\\((?:[^()\\\\]|\\\\.|\\([^()]*\\))*\\)|\\[[^\\]]*\\])"));
/// §6.10, but no autolink (§6.8)
const QRegularExpression
    tag(QStringLiteral("<(?![A-Za-z][A-Za-z0-9+.-]*:|[^\\s>]+@)[/!]?[A-Za-z-][^>]*>"));
/// §6.2
const QRegularExpression entity(QStringLiteral("&(?:[A-Za-z][A-Za-z0-9]*|#[xX]?[0-9A-Fa-f]+);"));

bool belongsToWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// Signs that may be Markdown or not; the page leaves them out as well.
bool isSign(char32_t c)
{
    return c == U'*' || c == U'_' || c == U'~' || c == U'`' || c == U'\\';
}

void fill(Parts &parts, qsizetype begin, qsizetype end, Part part)
{
    std::fill(parts.begin() + begin, parts.begin() + end, part);
}

using Matches = QList<QRegularExpressionMatch>;

Matches allOf(const QRegularExpression &pattern, const QString &line)
{
    Matches matches;
    for (auto found = pattern.globalMatch(line); found.hasNext();)
        matches.append(found.next());
    return matches;
}

/// Whether `match` begins within one of `spans`.
bool isWithin(const Matches &spans, const QRegularExpressionMatch &match)
{
    return std::any_of(spans.begin(), spans.end(), [&](const auto &span) {
        return span.capturedStart() <= match.capturedStart() &&
               match.capturedStart() < span.capturedEnd();
    });
}

/// Marks the line that begins at `start`.
void markProse(Parts &parts, const QString &line, qsizetype start)
{
    Matches passed = allOf(code, line); // what is no Markdown
    const auto mark = [&](const QRegularExpression &pattern, Part part) {
        Matches found = allOf(pattern, line);
        found.removeIf([&](const auto &match) { return isWithin(passed, match); });
        for (const QRegularExpressionMatch &match : found)
            fill(parts, start + match.capturedStart(), start + match.capturedEnd(), part);
        return found;
    };
    passed += mark(image, Part::Unseen);
    for (const QRegularExpression *pattern : {&listMark, &footnoteLabel, &address, &tag})
        mark(*pattern, Part::Unseen);
    mark(entity, Part::Gap);
}

Parts partsOf(QStringView source)
{
    Parts parts(static_cast<std::size_t>(source.size()), Part::Text);
    QString open; // the fence of the code that we are in
    qsizetype start = 0;
    for (const QStringView view : source.split(u'\n')) {
        const QString line = view.toString();
        const QString sign = fence.match(line).captured(1);
        if (!sign.isEmpty() && (open.isEmpty() || sign.startsWith(open))) {
            fill(parts, start, start + line.size(), Part::Gap);
            open = open.isEmpty() ? sign : QString();
        } else if (open.isEmpty()) {
            markProse(parts, line, start);
        }
        start += line.size() + 1;
    }
    return parts;
}

QList<Word> wordsOf(QStringView source)
{
    const Parts parts = partsOf(source);
    QList<Word> words;
    Word word;
    const auto end = [&] {
        if (!word.text.isEmpty())
            words.append(word);
        word.text.clear();
    };
    for (qsizetype at = 0, next = 0; at < source.size(); at = next) {
        const bool isPair = source[at].isHighSurrogate() && at + 1 < source.size();
        next = at + (isPair ? 2 : 1);
        const char32_t c = isPair ? QChar::surrogateToUcs4(source[at], source[at + 1])
                                  : char32_t(source[at].unicode());
        const Part part = parts[static_cast<std::size_t>(at)];
        if (part == Part::Unseen || (part == Part::Text && isSign(c)))
            continue;
        if (part == Part::Gap || !belongsToWord(c)) {
            end();
            continue;
        }
        if (word.text.isEmpty())
            word.begin = static_cast<int>(at);
        word.text += source.mid(at, next - at);
    }
    end();
    return words;
}

int nearest(const QList<Word> &words, double place)
{
    const auto nearer = [place](const Word &one, const Word &other) {
        return std::abs(one.begin - place) < std::abs(other.begin - place);
    };
    const auto found = std::min_element(words.begin(), words.end(), nearer);
    return found == words.end() ? 0 : found->begin;
}

} // namespace

int placeInSource(const ClickedWord &word, QStringView source)
{
    const QList<Word> words = wordsOf(source);
    QList<Word> same;
    std::copy_if(words.begin(), words.end(), std::back_inserter(same),
                 [&](const Word &other) { return other.text == word.word; });
    if (same.size() == word.count && word.index >= 0 && word.index < same.size())
        return same[word.index].begin;
    return nearest(same.isEmpty() ? words : same, word.share * double(source.size()));
}

} // namespace galley::ui
