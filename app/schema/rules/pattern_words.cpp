#include "app/schema/rules/pattern_words.h"

#include "app/schema/rules/pattern_texts.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace galley::schema {

namespace {

/// Longer ones are not usual.
constexpr std::size_t longestPattern = 200;

using Named = std::pair<std::string_view, std::string_view>;

/// The members of a character class that have a name, the longer ones first.
constexpr std::array members{
    Named{"a-z", "small letters"}, Named{"A-Z", "capital letters"}, Named{"0-9", "digits"},
    Named{"\\d", "digits"},        Named{"\\-", "hyphens"},         Named{"\\_", "underscores"},
    Named{"\\/", "slashes"},       Named{"\\.", "dots"},            Named{"\\s", "blanks"},
    Named{"-", "hyphens"},         Named{"_", "underscores"},       Named{"/", "slashes"},
    Named{".", "dots"},            Named{" ", "blanks"},
};

/// Takes `prefix` off the front of a text, if it stands there.
bool take(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// The names of what stands between [ and ].
std::optional<std::vector<std::string>> namesOf(std::string_view set)
{
    std::vector<std::string> names;
    while (!set.empty()) {
        if (take(set, "\\w")) {
            names.insert(names.end(), {"letters", "digits", "underscores"});
            continue;
        }
        bool known = false;
        for (const auto &[member, name] : members) {
            known = take(set, member);
            if (known) {
                names.emplace_back(name);
                break;
            }
        }
        if (!known)
            return std::nullopt;
    }
    return names.empty() ? std::nullopt : std::optional(names);
}

/// Some characters by name: "small letters and digits".
struct Characters {
    std::string source; ///< [a-z0-9]
    std::vector<std::string> names;
};

/// Takes a class of characters off the front of a pattern.
std::optional<Characters> takeClass(std::string_view &pattern)
{
    if (take(pattern, "\\d"))
        return Characters{"\\d", {"digits"}};
    const std::size_t end = pattern.find(']');
    if (!pattern.starts_with('[') || end == std::string_view::npos)
        return std::nullopt;
    auto names = namesOf(pattern.substr(1, end - 1));
    if (!names)
        return std::nullopt;
    Characters taken{std::string(pattern.substr(0, end + 1)), std::move(*names)};
    pattern.remove_prefix(end + 1);
    return taken;
}

/// How often: {4}, {2,5}, {3,}.
struct Count {
    std::size_t least = 0;
    std::optional<std::size_t> most;
};

bool takeNumber(std::string_view &pattern, std::size_t &number)
{
    const auto [end, error] = std::from_chars(pattern.data(), pattern.data() + pattern.size(), number);
    if (error != std::errc())
        return false;
    pattern.remove_prefix(std::size_t(end - pattern.data()));
    return true;
}

std::optional<Count> takeCount(std::string_view &pattern)
{
    Count count;
    if (!take(pattern, "{") || !takeNumber(pattern, count.least))
        return std::nullopt;
    count.most = count.least;
    if (take(pattern, ",")) {
        count.most.reset();
        if (std::size_t most = 0; takeNumber(pattern, most))
            count.most = most;
    }
    const bool good = take(pattern, "}") && count.least > 0 && (!count.most || *count.most >= count.least);
    return good ? std::optional(count) : std::nullopt;
}

std::string inWords(const Count &count)
{
    const std::string least = std::to_string(count.least);
    if (!count.most)
        return "at least " + least;
    return *count.most == count.least ? least : least + " to " + std::to_string(*count.most);
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

PatternWords must(const std::string &demand, const std::string &hint)
{
    return {"must " + demand, capitalised(hint)};
}

PatternWords onlyOf(const std::string &words, const std::string &character)
{
    return {"may have only " + words, capitalised(words), "^" + character + "$"};
}

/// "small letters" as one of them
std::string one(const std::string &names)
{
    return names.substr(0, names.size() - (names == "slashes" ? 2 : 1));
}

/// "a small letter", "an underscore"
std::string anyOne(const std::string &names)
{
    return (names.starts_with('u') ? "an " : "a ") + one(names);
}

/// Whether "2 to 3", "at least 1" is followed by a single thing.
bool isSingle(const Count &count)
{
    return count.most.value_or(count.least) == 1;
}

/// "4 digits", "2 to 5 characters, only small letters and digits"
PatternWords soMany(const Characters &characters, const Count &count)
{
    std::vector<std::string> names = characters.names;
    const bool single = isSingle(count);
    if (names.size() == 1) {
        if (single)
            names[0] = one(names[0]);
        const std::string words = inWords(count) + " " + names[0];
        return must("be " + words, words);
    }
    const std::string words =
        inWords(count) + (single ? " character" : " characters") + ", only " + listed(names, "and");
    return must("have " + words, words);
}

PatternWords beginsWithOne(const Characters &characters)
{
    std::vector<std::string> names;
    for (const std::string &name : characters.names)
        names.push_back(anyOne(name) + (name == "small letters" ? " from a to z" : "")
                        + (name == "capital letters" ? " from A to Z" : ""));
    const std::string words = listed(names, "or");
    return must("begin with " + words, "begins with " + words);
}

/// Behind ^ and up to $ only characters of one class; or just the first one.
std::optional<PatternWords> ofOneClass(std::string_view pattern)
{
    const auto characters = takeClass(pattern);
    if (!characters)
        return std::nullopt;
    if (pattern.empty() || pattern == ".*")
        return beginsWithOne(*characters);
    if (const auto count = takeCount(pattern))
        return pattern == "$" ? std::optional(soMany(*characters, *count)) : std::nullopt;
    const bool again = take(pattern, "+");
    if (!again && !take(pattern, "*"))
        return std::nullopt;
    if (pattern == "$")
        return onlyOf(listed(characters->names, "and"), characters->source);
    // [a-z0-9]+(?:-[a-z0-9]+)*
    const bool group = again && (take(pattern, "(?:-") || take(pattern, "(-"));
    const bool same = group && take(pattern, characters->source);
    const auto &names = characters->names;
    if (!same || pattern != "+)*$" || std::find(names.begin(), names.end(), "hyphens") != names.end())
        return std::nullopt;
    return onlyOf(listed(names, "and") + ", with single hyphens between them",
                  "(?:" + characters->source + "|-)");
}

/// ^.{10,60}$
std::optional<PatternWords> ofAnyCharacters(std::string_view pattern)
{
    const auto count = take(pattern, ".") ? takeCount(pattern) : std::nullopt;
    if (!count || pattern != "$")
        return std::nullopt;
    const std::string characters = inWords(*count) + (isSingle(*count) ? " character" : " characters");
    PatternWords words = must("have " + characters, characters);
    words.characters = "^.$"; // no line break
    return words;
}

std::optional<PatternWords> ofKnown(std::string_view pattern)
{
    if (pattern == "^\\S+$" || pattern == "^\\S*$" || pattern == "^[^\\s]+$")
        return PatternWords{"may have no blanks", "Without blanks", "^\\S$"};
    for (const char *day : {"^\\d{4}-\\d{2}-\\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}) {
        if (pattern == day)
            return must("be a day written as 2025-02-01", "A day written as 2025-02-01");
    }
    return std::nullopt;
}

std::string quoted(const std::vector<std::string> &texts)
{
    std::vector<std::string> quotes;
    for (const std::string &text : texts)
        quotes.push_back(inQuotes(text));
    return listed(quotes, "or");
}

/// What stands at the begin, at the end, or is all of it.
std::optional<PatternWords> ofTexts(std::string_view pattern)
{
    const bool begins = take(pattern, "^");
    const bool open = begins && (take(pattern, ".*") || take(pattern, ".+"));
    const auto texts = takeTexts(pattern);
    if (!texts)
        return std::nullopt;
    const bool ends = pattern == "$";
    const bool goesOn = pattern.empty() || pattern == ".*" || pattern == ".*$";
    if (begins && !open && ends)
        return must("be " + quoted(*texts), quoted(*texts));
    if (begins && !open && goesOn)
        return must("begin with " + quoted(*texts), "begins with " + quoted(*texts));
    if ((!begins || open) && ends)
        return must("end with " + quoted(*texts), "ends with " + quoted(*texts));
    return std::nullopt;
}

} // namespace

std::optional<PatternWords> inWords(std::string_view pattern)
{
    if (pattern.size() > longestPattern)
        return std::nullopt;
    if (auto words = ofKnown(pattern))
        return words;
    if (pattern.starts_with('^')) {
        for (const auto form : {ofOneClass, ofAnyCharacters}) {
            if (auto words = form(pattern.substr(1)))
                return words;
        }
    }
    return ofTexts(pattern);
}

} // namespace galley::schema
