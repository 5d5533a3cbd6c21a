#include "app/frontmatter/inner_quotes.h"

#include "app/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool isSpace(char c) { return std::string_view(" \t\r\n").find(c) != none; }

/// A character of two bytes or more that is no letter: the marks of Latin-1, general punctuation and
/// symbols (U+2000 to U+2BFF), CJK punctuation (U+3000 to U+303F).
bool isForeignMark(std::string_view character)
{
    return character < "\xC3\x80" || (character >= "\xE2\x80\x80" && character < "\xE2\xB0\x80")
        || (character >= "\xE3\x80\x80" && character < "\xE3\x81\x80");
}

bool isAsciiWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWord(std::string_view character)
{
    const bool ascii = static_cast<unsigned char>(character[0]) < 0x80;
    return ascii ? isAsciiWord(character[0]) : !isForeignMark(character);
}

InnerQuote innerQuoteAt(std::string_view text, std::size_t place)
{
    const std::string_view ahead = text.substr(0, place);
    const bool opens = isSpace(ahead.back()) || ahead.back() == '(' || ahead.back() == '[';
    const bool inch = text[place] == '"' && ahead.back() >= '0' && ahead.back() <= '9';
    if (inch || (endsWithWord(ahead) && beginsWithWord(text.substr(place + 1))))
        return InnerQuote::Letter;
    if (place + 1 >= text.size() || isSpace(text[place + 1]))
        return opens ? InnerQuote::Lone : InnerQuote::Closing;
    return opens ? InnerQuote::Opening : InnerQuote::Closing;
}

/// A comment, or what may be one, where no quote shows the text's end.
bool mayHoldComment(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> openers = {" #", "\t#", "<!--", " //", " /*"};
    return std::any_of(openers.begin(), openers.end(),
                       [&](std::string_view opener) { return text.find(opener) != none; });
}

/// Closed by what is no quote of YAML, or by a mark that stood behind the quote in other languages;
/// or one quote too many opens it: "'Foo'
bool endsOtherwise(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> ends = {"\u2019", "\u201D", "\u201C", "\u00B4",
                                                             "\u00BB", "`", ";", ","};
    const char other = text[0] == '"' ? '\'' : '"';
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); })
        || (text.back() == other && std::count(text.begin(), text.end(), other) % 2 == 1)
        || text.substr(1, 1) == std::string_view(&other, 1);
}

/// 'Tis the season, '90s Music: what opens the text is an apostrophe.
bool beginsWithElision(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> words = {
        "tis", "twas", "twere", "til", "till", "cause", "em", "n", "bout", "round", "cos", "neath"};
    std::string word;
    for (std::size_t i = 1; i < text.size() && isAsciiWord(text[i]); ++i)
        word += static_cast<char>(text[i] | 0x20);
    const bool digit = text.size() > 1 && text[1] >= '0' && text[1] <= '9';
    return text[0] == '\'' && (digit || std::find(words.begin(), words.end(), word) != words.end());
}

/// Whether an apostrophe at the end is one and no quote too many: the keepers', a \', said 'yes'.
bool isPossessive(std::string_view ahead)
{
    const std::size_t quote = ahead.find_last_of('\'');
    const bool closes = quote != none && quote > 0 && isSpace(ahead[quote - 1]);
    return closes || ahead.ends_with('s') || ahead.ends_with('\\') || ahead.ends_with('\'');
}

} // namespace

bool beginsWithWord(std::string_view text)
{
    return !text.empty() && isWord(text.substr(0, 4));
}

bool endsWithWord(std::string_view text)
{
    std::size_t begin = text.size();
    while (begin > 0 && continuesCharacter(text[begin - 1]))
        --begin;
    return begin > 0 && isWord(text.substr(begin - 1));
}

std::vector<InnerQuote> innerQuotes(std::string_view text)
{
    std::vector<InnerQuote> found;
    const char quote = text[0];
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool doubled = text[i] == quote && text[i + 1] == quote && i + 2 < text.size();
        if (text.substr(i, 4) == "'\\''")
            i += 3;
        else if (text[i] == '\\' || doubled)
            ++i;
        else if (text[i] == quote)
            found.push_back(innerQuoteAt(text, i));
    }
    return found;
}

bool areInside(std::string_view text)
{
    int open = 0;
    bool early = false;
    if (text.ends_with("''") && !isPossessive(text.substr(0, text.size() - 2)))
        return false;
    for (const InnerQuote quote : innerQuotes(text)) {
        if (quote == InnerQuote::Lone || (quote == InnerQuote::Opening && early))
            return false;
        if (quote == InnerQuote::Opening)
            ++open;
        else if (quote == InnerQuote::Closing && --open < 0) {
            early = true; // the dogs' bowl; with double quotes nothing is meant so
            open = 0;
        }
    }
    return !early || text[0] == '\'';
}

bool lacksClosingOnly(std::string_view text)
{
    const auto quotes = innerQuotes(text);
    return !mayHoldComment(text) && !endsOtherwise(text) && !beginsWithElision(text)
        && std::all_of(quotes.begin(), quotes.end(), [&](InnerQuote quote) {
               return text[0] == '\'' && quote == InnerQuote::Letter;
           });
}

bool holdsAnotherField(std::string_view text)
{
    const auto isQuote = [&](std::size_t place) {
        return place < text.size() && (text[place] == '\'' || text[place] == '"');
    };
    for (std::size_t colon = text.find(':', 1); colon != none; colon = text.find(':', colon + 1)) {
        const bool isColon = colon + 1 == text.size() || isSpace(text[colon + 1]) || isQuote(colon + 1);
        std::size_t word = colon;
        while (word > 1 && (isAsciiWord(text[word - 1]) || text[word - 1] == '_' || text[word - 1] == '-'))
            --word;
        const std::size_t ahead = text.find_last_not_of(" \t", word - 1);
        if (!isColon || word + 1 >= colon || ahead == 0 || !isQuote(ahead))
            continue;
        const bool joined = ahead + 1 == word && !isSpace(text[ahead - 1]);
        if (joined || isQuote(text.find_first_not_of(" \t", colon + 1)))
            return true;
    }
    return false;
}

bool closesWhatNothingOpened(std::string_view text)
{
    const char quote = text.empty() ? '\0' : text.back();
    if (quote != '\'' && quote != '"')
        return false;
    const std::size_t opening = text.find_last_of(quote, text.size() - 2);
    return text.size() < 2 || opening == none || opening == 0 || !(isSpace(text[opening - 1]) || text[opening - 1] == '(')
        || std::count(text.begin(), text.end(), quote) % 2 == 1;
}

} // namespace galley::frontmatter
