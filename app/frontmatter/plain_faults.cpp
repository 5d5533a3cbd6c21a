// Faults of texts without quotes: a colon, a character that means something to YAML, typographic
// quotes that were meant as quotes.
#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/diagnosis.h"
#include "app/frontmatter/flow.h"
#include "app/frontmatter/inner_quotes.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"
#include "app/frontmatter/span.h"

#include <array>
#include <optional>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

struct QuotePair {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<QuotePair, 5> typographicQuotes = {{
    {"\u201C", "\u201D"}, // “ ”
    {"\u2018", "\u2019"}, // ‘ ’
    {"\u201E", "\u201C"}, // „ “
    {"\u00AB", "\u00BB"}, // « »
    {"\u201D", "\u201D"}, // ” ”
}};

/// A text that one pair of typographic quotes encloses; what is between them.
std::optional<std::string_view> insideTypographicQuotes(std::string_view text)
{
    for (const QuotePair &pair : typographicQuotes) {
        if (!text.starts_with(pair.open) || !text.ends_with(pair.close)
            || text.size() < pair.open.size() + pair.close.size())
            continue;
        const std::string_view inner =
            text.substr(pair.open.size(), text.size() - pair.open.size() - pair.close.size());
        const bool apostrophes = pair.close == "\u2019";
        if (inner.find(pair.open) == none && (apostrophes || inner.find(pair.close) == none))
            return inner;
    }
    return std::nullopt;
}

/// What would be lost as a comment: a # behind a blank. Directly ahead of a word (#1) it is text;
/// with a blank behind it, it may be a comment that was meant.
bool mayHaveComment(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '#' && isBlank(text[i - 1]) && (i + 1 == text.size() || isBlank(text[i + 1])))
            return true;
    }
    return false;
}

/// What stands behind a list or group in brackets, which ends ahead of it: its place in the text.
std::optional<std::size_t> behindBrackets(std::string_view text)
{
    const bool brackets = text.starts_with('[') || (text.starts_with('{') && !text.starts_with("{{"));
    const auto end = brackets && !text.starts_with("{%") ? endOfFlow(text, 0) : std::nullopt;
    const std::size_t next = end ? text.find_first_not_of(" \t\r\n", *end) : none;
    return next == none ? std::nullopt : std::optional(next);
}

/// Whether it may be a list or group with a slip of the hand behind it: `{a: 1}}`, `[a], b`. Words and
/// what else stands behind brackets in a text, `[WIP] a` and `[a](b)`, are not.
bool mayBeBrackets(std::string_view text)
{
    const auto behind = behindBrackets(text);
    if (!behind)
        return false;
    const bool group = text[0] == '{' && text.substr(0, *behind).find(": ") != none;
    return group || std::string_view(",[]{}").find(text[*behind]) != none;
}

/// What may be meant as more than a text: a list's item, a block scalar that lost its line end, a
/// text that lost its first quote or has a slip of the hand ahead of it, a second field.
bool mayBeMore(std::string_view file, const ScannedEntry &entry)
{
    const std::string_view text = file.substr(entry.valueRange.begin, entry.valueRange.size());
    const auto hasQuoteBehind = [&](std::size_t place) {
        const std::size_t next = text.find_first_not_of(" \t", place);
        return next != none && (text[next] == '\'' || text[next] == '"');
    };
    if (closesWhatNothingOpened(text) || holdsAnotherField(text))
        return true;
    if (entry.fault == Fault::PlainColon)
        return hasQuoteBehind(entry.faultAt - entry.valueRange.begin + 1);
    if (text[0] == '|' || text[0] == '>') {
        const std::size_t header = text.find_first_not_of(blockIndicators, 1);
        return header == none || isBlank(text[header]);
    }
    return text[0] == '-' || hasQuoteBehind(1) || mayBeBrackets(text);
}

std::string quoted(std::string_view text)
{
    return isPrintableLine(text) ? encodeSingleQuoted(text) : encodeDoubleQuoted(text);
}

Finding findingOf(std::string_view file, const ScannedEntry &entry)
{
    if (entry.fault == Fault::PlainColon)
        return findingIn(entry, "plain-colon", {entry.faultAt, entry.faultAt + 1},
                         "A text with a colon and a space in it needs quotes around it.");
    const std::string first(1, file[entry.valueRange.begin]);
    if (const auto behind = behindBrackets(slice(file, entry.valueRange))) {
        const std::size_t place = entry.valueRange.begin + *behind;
        return findingIn(entry, "plain-reserved", {place, place + 1},
                         "The brackets close ahead of " + wordAt(file, place, {place, entry.valueRange.end})
                             + ", which cannot stand there; if all of it is a text, it needs quotes around it.");
    }
    return findingIn(entry, "plain-reserved", {entry.valueRange.begin, entry.valueRange.begin + 1},
                     "A text that begins with " + first + " needs quotes around it.");
}

} // namespace

Findings diagnosePlain(std::string_view file, const ScannedEntry &entry)
{
    const std::string_view text = file.substr(entry.valueRange.begin, entry.valueRange.size());
    Finding finding = findingOf(file, entry);
    const bool oneLine = text.find_first_of("\r\n") == none;
    if (!oneLine || entry.strayBehind)
        return {finding};
    if (const auto inner = insideTypographicQuotes(text)) {
        finding = findingIn(entry, "quote-typographic", entry.valueRange,
                            "YAML knows only straight quotes; these are part of the text.");
        finding.fix = Fix{"Replace them by straight quotes", {{entry.valueRange, quoted(*inner)}}};
    } else if (!mayHaveComment(text) && !mayBeMore(file, entry)) {
        finding.fix = Fix{"Put quotes around the text", {{entry.valueRange, quoted(text)}}};
    }
    return {finding};
}

} // namespace galley::frontmatter
