#include "app/schema/rules/words.h"

#include "app/base/code_points.h"
#include "app/schema/rules/effort.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <numeric>

namespace galley::schema {

namespace {

constexpr qsizetype longest = 40;

/// As much of a text is looked at.
constexpr std::size_t mostBytes = 4096;

/// Longer names are no typing errors of each other, and take long to compare.
constexpr qsizetype longestName = 60;
constexpr std::size_t mostCandidates = 2000;
constexpr std::size_t mostNameBytes = 512;

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), mostBytes)));
}

/// At most so many bytes of it, and no character in part.
std::string_view startOf(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && continuesCharacter(text[most]))
        --most;
    return text.substr(0, most);
}

/// Whether it joins letters, or parts them, in a way that they need (Persian, emoji of families).
bool isJoiner(char32_t c) { return c == 0x200C || c == 0x200D; }

/// Without what turns the direction of writing or is not seen, and with blanks for what is no text.
QString printable(std::string_view text)
{
    QString result;
    for (const char32_t c : QString::fromUtf8(text.data(), qsizetype(text.size())).toUcs4()) {
        if (QChar::isPrint(c) || isJoiner(c))
            result += QChar::fromUcs4(c);
        else if (QChar::category(c) != QChar::Other_Format)
            result += QLatin1Char(' ');
    }
    return result;
}

/// Its first `most` characters; an ellipsis says that there are more.
std::string cut(QString text, qsizetype most, bool more)
{
    more = more || text.size() > most;
    const bool halved = text.size() > most && most > 0 && text.at(most - 1).isHighSurrogate();
    text.truncate(halved ? most - 1 : most);
    return text.toStdString() + (more ? "…" : "");
}

QString lettersOf(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters += c.toCaseFolded();
    }
    return letters;
}

/// How many letters have to be put in, taken out, changed or swapped with the next to make one of
/// the other (optimal string alignment).
int distance(const QString &left, const QString &right)
{
    const std::size_t width = std::size_t(right.size()) + 1;
    std::vector<int> beforeLast(width), last(width), row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const auto at = std::size_t(j);
            const bool same = left[i - 1] == right[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

/// What it takes to compare a name with the candidates, by the measure of the Effort.
std::size_t comparing(const QString &name, const std::vector<std::string> &candidates)
{
    std::size_t work = 0;
    for (const std::string &candidate : candidates)
        work += std::size_t(name.size()) + std::min(candidate.size(), mostNameBytes) / 8;
    return work;
}

} // namespace

std::string forSentence(std::string_view text, std::size_t most)
{
    const std::string_view start = startOf(text, std::max<std::size_t>(8 * most, mostBytes));
    return cut(printable(start).simplified(), qsizetype(most), start.size() < text.size());
}

std::string shortened(std::string_view text)
{
    const std::string_view start = startOf(text.substr(0, text.find('\n')), mostBytes);
    return cut(printable(start), longest, start.size() < text.size());
}

std::string inQuotes(std::string_view text) { return "“" + shortened(text) + "”"; }

std::string plainly(const Json &json)
{
    if (json.is_string())
        return shortened(json.get_ref<const std::string &>());
    if (isDate(json))
        return shortened(dateText(json));
    return shortened(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string choiceInWords(const Json &json)
{
    if (json.is_null())
        return "without a value";
    if (!json.is_string())
        return plainly(json);
    const std::string &text = json.get_ref<const std::string &>();
    if (text.empty())
        return "empty";
    const bool seen = text.front() != ' ' && text.back() != ' ' && text.find_first_of(",\n\t") == text.npos;
    return seen ? plainly(json) : inQuotes(text);
}

std::string listed(const std::vector<std::string> &parts, std::string_view last)
{
    std::string result;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0)
            result += at + 1 == parts.size() ? " " + std::string(last) + " " : ", ";
        result += parts[at];
    }
    return result;
}

std::string counted(std::size_t count, const std::string &thing)
{
    return (count == 0 ? "no" : std::to_string(count)) + " " + thing + (count == 1 ? "" : "s");
}

std::size_t charactersOf(std::string_view text)
{
    return codePointCount(text);
}

bool sameButCase(std::string_view left, std::string_view right)
{
    return decoded(left).trimmed().toCaseFolded() == decoded(right).trimmed().toCaseFolded();
}

std::string nearest(std::string_view text, const std::vector<std::string> &candidates)
{
    const QString wanted = lettersOf(decoded(text));
    if (wanted.isEmpty() || wanted.size() > longestName || candidates.size() > mostCandidates)
        return {};
    const Effort effort;
    const std::size_t work = comparing(wanted, candidates);
    if (work > Effort::left() / 2 || !Effort::spend(work)) // a hint is worth less than what is to be checked
        return {};
    int least = wanted.size() < 5 ? 2 : 3; // so many are too many
    std::string found;
    for (const std::string &candidate : candidates) {
        if (candidate.size() > mostNameBytes)
            continue;
        const QString letters = lettersOf(decoded(candidate));
        if (std::abs(letters.size() - wanted.size()) >= least)
            continue;
        const int apart = distance(wanted, letters);
        if (apart < least && apart < letters.size()) {
            least = apart;
            found = candidate;
        }
    }
    return found;
}

} // namespace galley::schema
