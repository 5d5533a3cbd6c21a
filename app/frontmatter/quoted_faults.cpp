// Faults of quoted scalars: lone quotes, wrong escapes, text behind the closing quote, no closing
// quote at all.
#include "app/frontmatter/diagnosis.h"
#include "app/frontmatter/inner_quotes.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"

#include <optional>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// A faulty quoted scalar taken apart: quote, inner text, closing quote, what stands behind it.
struct Parts {
    ByteRange inner;
    bool closed = false;     ///< a closing quote stands at inner.end
    std::size_t foreign = 0; ///< where a comment of another language begins behind it; 0 if none
};

bool isCommentOpener(std::string_view rest)
{
    return rest.starts_with("<!--") || rest.starts_with("//") || rest.starts_with("/*");
}

/// The places of a quote behind which only a comment stands up to the end: foreign ones, or YAML's.
std::vector<std::size_t> closingsAheadOfComment(std::string_view text, char quote)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] != quote)
            continue;
        const std::size_t rest = text.find_first_not_of(" \t", i + 1);
        if (rest == none)
            continue;
        const bool blank = rest > i + 1;
        const bool foreign = isCommentOpener(text.substr(rest)) && (blank || text[rest] == '<');
        if (foreign || (blank && text[rest] == '#'))
            places.push_back(i);
    }
    return places;
}

/// Whether the text ends with its quote, and no backslash takes that away.
bool endsWithItsQuote(std::string_view text)
{
    if (text.size() < 2 || text.back() != text[0])
        return false;
    const std::string_view inner = text.substr(0, text.size() - 1);
    const std::size_t backslashes = inner.size() - 1 - std::min(inner.find_last_not_of('\\'), inner.size() - 1);
    return text[0] == '\'' || backslashes % 2 == 0;
}

/// Nothing where more than one reading is possible.
std::optional<Parts> takeApart(std::string_view file, const ScannedEntry &entry)
{
    const ByteRange range = entry.valueRange;
    const std::string_view text = file.substr(range.begin, range.size());
    if (holdsAnotherField(text))
        return std::nullopt;
    const bool closed = endsWithItsQuote(text);
    const auto closings = closingsAheadOfComment(text, text[0]);
    if (closings.empty()) {
        const auto quotes = innerQuotes(text);
        const bool certain = closed ? areInside(text) : quotes.empty() || lacksClosingOnly(text);
        if (!certain)
            return std::nullopt;
        return Parts{{range.begin + 1, closed ? range.end - 1 : range.end}, closed, 0};
    }
    if (closings.size() > 1 || closed || !areInside(text.substr(0, closings[0] + 1)))
        return std::nullopt;
    const std::size_t closing = range.begin + closings[0];
    const std::size_t comment = file.find_first_not_of(" \t", closing + 1);
    return Parts{{range.begin + 1, closing}, true, file[comment] == '#' ? 0 : comment};
}

/// 'a', 'b', 'c': a list that lacks its brackets, or a text with quotes in it; nobody knows.
bool looksLikeList(std::string_view text)
{
    const char quote = text[0];
    std::size_t items = 0;
    for (std::size_t at = 0; at < text.size() && text[at] == quote;) {
        const std::size_t close = text.find(quote, at + 1);
        if (close == none)
            return false;
        ++items;
        at = text.find_first_not_of(" \t", close + 1);
        if (at == none)
            return items > 1;
        if (text[at] != ',')
            return false;
        at = text.find_first_not_of(" \t", at + 1);
    }
    return false;
}

/// A quoted word or two at the begin of a text that has no quotes around it: "Foo" is bar,
/// "Foo": a review.
bool isTextThatBeginsQuoted(std::string_view text)
{
    const char quote = text[0];
    const std::size_t close = text.find(quote, 1);
    if (close == none || close + 2 >= text.size() || !closingsAheadOfComment(text, quote).empty())
        return false;
    const bool mark = std::string_view(":.!?").find(text[close + 1]) != none;
    const std::string_view rest = text.substr(close + (mark ? 2 : 1));
    return isBlank(rest[0]) && text.find(quote, close + 1) == none && text.find('\\') == none
        && text.find_first_of("\r\n#") == none && rest.find(": ") == none;
}

Findings wholeTextNeedsQuotes(std::string_view file, const ScannedEntry &entry)
{
    const std::string_view text = file.substr(entry.valueRange.begin, entry.valueRange.size());
    Finding finding = findingIn(entry, "quote-trailing", entry.valueRange,
                                "The text goes on behind the closing quote; the whole of it needs quotes.");
    const bool single = text[0] == '"';
    finding.fix = Fix{"Put quotes around the whole text",
                      {{entry.valueRange, single ? encodeSingleQuoted(text) : encodeDoubleQuoted(text)}}};
    return {finding};
}

Findings unclear(const ScannedEntry &entry, std::string_view why)
{
    return {findingIn(entry, "quote-unclear", {entry.faultAt, entry.valueRange.end},
                      "The quoted text ends here, but the line goes on. " + std::string(why))};
}

/// A finding whose fix grows edit by edit; none at all while it has no edit.
class Family
{
public:
    Family(std::string rule, std::string title) : rule_(std::move(rule)), fix_{std::move(title), {}} {}

    void add(ByteRange place, std::string replacement)
    {
        if (fix_.edits.empty())
            first_ = place;
        fix_.edits.push_back({place, std::move(replacement)});
    }
    bool empty() const { return fix_.edits.empty(); }
    ByteRange first() const { return first_; }

    void finish(Findings &findings, const ScannedEntry &entry, std::string message) const
    {
        if (empty())
            return;
        Finding finding = findingIn(entry, rule_, first_, std::move(message));
        finding.fix = fix_;
        findings.push_back(std::move(finding));
    }

private:
    std::string rule_;
    Fix fix_;
    ByteRange first_;
};

void addClosing(Findings &findings, std::string_view file, const ScannedEntry &entry, const Parts &parts)
{
    if (parts.closed)
        return;
    const std::string_view text = file.substr(entry.valueRange.begin, entry.valueRange.size());
    Finding finding = findingIn(entry, "quote-unterminated",
                                {entry.valueRange.begin, entry.valueRange.begin + 1},
                                "The quote that opens here is never closed.");
    if (!entry.strayBehind && lacksClosingOnly(text))
        finding.fix = Fix{"Close the quote", {{{parts.inner.end, parts.inner.end}, std::string(1, text[0])}}};
    findings.push_back(std::move(finding));
}

void addComment(Findings &findings, std::string_view file, const ScannedEntry &entry, const Parts &parts)
{
    if (parts.foreign == 0)
        return;
    const bool blank = isBlank(file[parts.foreign - 1]);
    Finding finding = findingIn(entry, "comment-foreign", {parts.foreign, entry.valueRange.end},
                                "A comment in YAML begins with #.");
    finding.fix = Fix{"Put # ahead of the comment",
                      {{{parts.foreign, parts.foreign}, blank ? "# " : " # "}}};
    findings.push_back(std::move(finding));
}

/// The faults between single quotes (YAML 1.2 §7.3.2: only '' is special there).
struct ApostropheFaults {
    Family apostrophes{"quote-apostrophe", "Write the apostrophe twice"};
    Family backslashes{"quote-backslash", "Write the apostrophe as ''"};
    Family escapes{"quote-backslash", "Take the backslash away"};

    void collect(std::string_view file, ByteRange inner)
    {
        const bool escaping = file.substr(inner.begin, inner.size()).find("\\'") != none;
        for (std::size_t i = inner.begin; i < inner.end;) {
            const std::string_view rest = file.substr(i, inner.end - i);
            if (rest.starts_with("'\\''")) {
                backslashes.add({i, i + 4}, "''");
                i += 4;
            } else if (rest.starts_with("\\'")) {
                backslashes.add({i, i + 1}, "'");
                i += 2;
            } else if (escaping && rest.starts_with("\\\"")) {
                escapes.add({i, i + 1}, "");
                i += 2;
            } else if (rest.starts_with("''")) {
                i += 2;
            } else {
                if (rest[0] == '\'')
                    apostrophes.add({i, i + 1}, "''");
                ++i;
            }
        }
    }
};

/// The faults between double quotes (YAML 1.2 §5.7, §7.3.1).
struct DoubleQuoteFaults {
    Family quotes{"quote-double", "Write the inner quotes as \\\""};
    Family apostrophes{"escape-wrong", "Take the backslash away"};
    Family backslashes{"escape-wrong", "Write the backslash twice"};
    bool letterEscapes = false; ///< \n, \t …: then a lone backslash may be meant either way
    bool pairs = true;          ///< all inner quotes are doubled, as in CSV

    void collect(std::string_view file, ByteRange inner)
    {
        for (std::size_t i = inner.begin; i < inner.end;) {
            const std::string_view rest = file.substr(i, inner.end - i);
            if (rest[0] == '"') {
                const bool pair = rest.starts_with("\"\"");
                pairs = pairs && pair;
                quotes.add({i, i + 1}, "\\\"");
                if (pair)
                    quotes.add({i + 1, i + 2}, "\\\"");
                i += pair ? 2 : 1;
            } else if (rest[0] == '\\') {
                i += collectEscape(rest, i);
            } else {
                ++i;
            }
        }
    }

    std::size_t collectEscape(std::string_view rest, std::size_t place)
    {
        const std::size_t length = escapeLength(rest, 0);
        const bool lineEnd = rest.size() > 1 && (rest[1] == '\n' || rest[1] == '\r');
        if (length > 0 || lineEnd) {
            letterEscapes = letterEscapes || (!lineEnd && rest[1] != '"' && rest[1] != '\\');
            return lineEnd ? 1 : length;
        }
        if (rest.starts_with("\\'")) {
            apostrophes.add({place, place + 1}, "");
            return 2;
        }
        backslashes.add({place, place + 1}, "\\\\");
        return 1;
    }
};

} // namespace

Findings diagnoseSingleQuoted(std::string_view file, const ScannedEntry &entry)
{
    const std::string_view text = file.substr(entry.valueRange.begin, entry.valueRange.size());
    if (looksLikeList(text))
        return unclear(entry, "Is it a list that lacks its [ ], or a text with quotes in it?");
    if (text.starts_with("''") && !text.starts_with("'''"))
        return unclear(entry, "It begins with two quotes.");
    if (isTextThatBeginsQuoted(text))
        return wholeTextNeedsQuotes(file, entry);
    const auto parts = takeApart(file, entry);
    if (!parts)
        return unclear(entry, "Where it was meant to end is not certain.");
    ApostropheFaults faults;
    faults.collect(file, parts->inner);
    Findings findings;
    faults.apostrophes.finish(findings, entry,
                              "Inside single quotes an apostrophe is written twice; the one in "
                                  + wordAt(file, faults.apostrophes.first().begin, parts->inner)
                                  + " ends the text too early.");
    faults.backslashes.finish(findings, entry,
                              "Inside single quotes a backslash protects nothing; an apostrophe is "
                              "written twice.");
    faults.escapes.finish(findings, entry,
                          "Inside single quotes a double quote needs no backslash.");
    addClosing(findings, file, entry, *parts);
    addComment(findings, file, entry, *parts);
    if (findings.empty())
        return unclear(entry, "Where it was meant to end is not certain.");
    return findings;
}

Findings diagnoseDoubleQuoted(std::string_view file, const ScannedEntry &entry)
{
    const std::string_view text = file.substr(entry.valueRange.begin, entry.valueRange.size());
    if (looksLikeList(text))
        return unclear(entry, "Is it a list that lacks its [ ], or a text with quotes in it?");
    if (isTextThatBeginsQuoted(text))
        return wholeTextNeedsQuotes(file, entry);
    const auto parts = takeApart(file, entry);
    if (!parts)
        return unclear(entry, "Where it was meant to end is not certain.");
    DoubleQuoteFaults faults;
    faults.collect(file, parts->inner);
    if (!faults.quotes.empty() && faults.pairs)
        return unclear(entry, "Are the doubled quotes one quote each?");
    if (!faults.backslashes.empty() && faults.letterEscapes)
        return unclear(entry, "Some of its backslashes are escapes and some are not.");
    Findings findings;
    faults.quotes.finish(findings, entry,
                         "Inside double quotes a double quote is written \\\".");
    faults.apostrophes.finish(findings, entry,
                              "Inside double quotes an apostrophe needs no backslash.");
    faults.backslashes.finish(findings, entry,
                              "Inside double quotes a backslash is written twice.");
    addClosing(findings, file, entry, *parts);
    addComment(findings, file, entry, *parts);
    if (findings.empty())
        return unclear(entry, "Where it was meant to end is not certain.");
    return findings;
}

} // namespace galley::frontmatter
