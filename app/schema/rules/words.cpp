#include "app/schema/rules/words.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace galley::schema {

namespace {

constexpr qsizetype longest = 40;

/// Longer names are no typing errors of each other, and take long to compare.
constexpr qsizetype longestName = 60;
constexpr std::size_t mostCandidates = 2000;

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(std::min<std::size_t>(text.size(), 4096)));
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

} // namespace

std::string shortened(std::string_view text)
{
    QString start = decoded(text);
    const qsizetype line = start.indexOf(QChar(u'\n'));
    const qsizetype end = line >= 0 ? std::min(line, longest) : longest;
    const bool cut = start.size() > end;
    start.truncate(end > 0 && cut && start.at(end - 1).isHighSurrogate() ? end - 1 : end);
    return start.toStdString() + (cut ? "…" : "");
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
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::size_t charactersOf(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
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
    int least = wanted.size() < 5 ? 2 : 3; // so many are too many
    std::string found;
    for (const std::string &candidate : candidates) {
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
