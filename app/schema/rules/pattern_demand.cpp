#include "app/schema/rules/pattern_demand.h"

#include "app/schema/rules/pattern_sample.h"
#include "app/schema/rules/pattern_words.h"
#include "app/schema/rules/patterns.h"
#include "app/schema/rules/prepare.h"
#include "app/schema/rules/words.h"

#include <QString>

#include <algorithm>

namespace galley::schema {

namespace {

/// Of a schema's own words.
constexpr std::size_t longestWords = 160;

/// The text under a key, for a sentence; empty where there is none.
template <class AnyJson>
std::string textOf(const AnyJson &schema, const char *key)
{
    const auto words = schema.find(key);
    return words != schema.end() && words->is_string()
        ? forSentence(words->template get_ref<const std::string &>(), longestWords)
        : std::string();
}

/// What the schema says of its pattern to people, by the words that editors of schemas know.
template <class AnyJson>
std::string errorWords(const AnyJson &schema)
{
    for (const char *key : {"patternErrorMessage", "errorMessage"}) {
        if (const std::string words = textOf(schema, key); !words.empty())
            return words;
    }
    const auto message = schema.find("errorMessage");
    return message != schema.end() && message->is_object() ? textOf(*message, "pattern") : std::string();
}

/// The pattern, behind what the schema says of the field, which may explain it.
std::string patternItself(const Json &schema)
{
    const std::string pattern = forSentence(schema[keyword::pattern].get_ref<const std::string &>());
    if (!schema.contains("description"))
        return pattern;
    std::string words = forSentence(schema["description"].get_ref<const std::string &>(), longestWords);
    while (words.ends_with('.'))
        words.pop_back();
    return words + " (" + pattern + ")";
}

/// "a blank", "a tab", "“Ä”"
std::string nameOf(const std::string &character)
{
    if (character == "\n" || character == "\r")
        return "a line break";
    if (character == "\t")
        return "a tab";
    return forSentence(character).empty() ? "a blank" : inQuotes(character);
}

/// So many bytes of a text are searched.
constexpr std::size_t mostLooked = 2000;

/// The first character that the pattern of a single one does not match.
std::string strayOf(const std::string &text, const std::string &pattern)
{
    const Pattern single(pattern);
    for (std::size_t at = 0; at < std::min(text.size(), mostLooked);) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        if (std::string letter = text.substr(at, end - at); !single.matches(letter))
            return letter;
        at = end;
    }
    return {};
}

/// "“12 min” or “12 mins”"
std::string samplesInWords(const std::string &pattern)
{
    std::vector<std::string> quotes;
    for (const std::string &sample : samplesOf(pattern))
        quotes.push_back(inQuotes(sample));
    return listed(quotes, "or");
}

/// Small letters are those from a to z to a pattern, and an ä is none of them.
bool isForeignLetter(const std::string &character)
{
    return static_cast<unsigned char>(character[0]) >= 0x80 && QString::fromStdString(character)[0].isLetter();
}

PatternDemand inPlainWords(const PatternWords &words, const std::string &text)
{
    const std::string must = "must ";
    const bool musts = words.demand.starts_with(must);
    PatternDemand demand{words.demand, musts ? words.demand.substr(must.size()) : "say something"};
    const std::string stray = words.characters.empty() ? std::string() : strayOf(text, words.characters);
    if (!stray.empty())
        demand.sentence += "; it has " + nameOf(stray) + (isForeignLetter(stray) ? ", beyond a to z" : "");
    else if (words.characters.empty() || musts)
        demand.sentence += "; it is " + inQuotes(text);
    demand.sentence += ".";
    return demand;
}

} // namespace

PatternDemand patternDemandOf(const Json &schema, const std::string &text)
{
    const std::string &pattern = schema[keyword::pattern].get_ref<const std::string &>();
    std::string words = errorWords(schema);
    if (words.empty())
        words = textOf(schema, "patternDescription");
    if (words.empty()) {
        if (const auto known = inWords(pattern))
            return inPlainWords(*known, text);
        if (const std::string samples = samplesInWords(pattern); !samples.empty()) {
            const std::string like = "be written like " + samples;
            return {"must " + like + "; it is " + inQuotes(text) + ".", like};
        }
        words = patternItself(schema);
    }
    const bool ended = words.ends_with('.') || words.ends_with('!') || words.ends_with('?');
    const std::string form = "the form that the schema asks for: " + words;
    return {"does not have " + form + (ended ? "" : "."), "have " + form};
}

std::string patternHintOf(const nlohmann::ordered_json &schema, const std::string &pattern)
{
    if (const std::string words = textOf(schema, "patternDescription"); !words.empty())
        return words;
    if (const auto known = inWords(pattern))
        return known->hint;
    if (const std::string words = errorWords(schema); !words.empty())
        return words;
    const std::string samples = samplesInWords(pattern);
    return samples.empty() ? samples : "Written like " + samples;
}

} // namespace galley::schema
