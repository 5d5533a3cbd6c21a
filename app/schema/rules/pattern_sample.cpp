#include "app/schema/rules/pattern_sample.h"

#include "app/schema/rules/patterns.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace galley::schema {

namespace {

constexpr std::size_t longestPattern = 200;
constexpr std::size_t longestSample = 40;
constexpr int deepest = 4;

const std::string_view digits = "1234567890";
const std::string_view smallLetters = "abcdefghijklmnopqrstuvwxyz";
const std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSmall(char c) { return c >= 'a' && c <= 'z'; }
bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether what a letter behind a backslash stands for has `c`.
bool escapeHas(char letter, char c)
{
    switch (letter) {
    case 'd':
        return isDigit(c);
    case 'w':
        return isDigit(c) || isSmall(c) || isCapital(c) || c == '_';
    case 's':
        return c == ' ';
    default:
        return letter == c;
    }
}

/// Whether a class of characters has `c`, by what stands between its brackets, without ^.
bool has(std::string_view members, char c)
{
    for (std::size_t at = 0; at < members.size(); ++at) {
        if (members[at] == '\\' && at + 1 < members.size()) {
            if (escapeHas(members[++at], c))
                return true;
        } else if (at + 2 < members.size() && members[at + 1] == '-') {
            if (members[at] <= c && c <= members[at + 2])
                return true;
            at += 2;
        } else if (members[at] == c) {
            return true;
        }
    }
    return false;
}

/// What may stand at one place: the letters of a class in turn, or always one text.
struct Choice {
    std::string letters; ///< one after the other
    std::string text;    ///< where there are none

    bool isLetters() const { return !letters.empty(); }
    char next(std::string_view before) const;
};

/// As many letters, or digits, further as there are in a row ahead of it: Abc, 123.
char Choice::next(std::string_view before) const
{
    const bool digit = isDigit(letters[0]);
    std::size_t row = 0;
    while (row < before.size()) {
        const char c = before[before.size() - 1 - row];
        if (digit ? !isDigit(c) : !isSmall(c) && !isCapital(c))
            break;
        ++row;
    }
    return letters[row % letters.size()];
}

/// Writes a sample while it reads the pattern; each function answers nothing where it does not
/// understand it.
class SampleWriter
{
public:
    /// With what may be left out, and the last of alternatives, if `full`; else without, and the first.
    SampleWriter(std::string_view pattern, bool full) : pattern_(pattern), full_(full) {}

    std::optional<std::string> alternatives(int depth);
    bool atEnd() const { return pattern_.empty(); }

private:
    bool take(std::string_view prefix);
    std::optional<std::string> sequence(int depth);
    std::optional<Choice> part(int depth);
    std::optional<Choice> escape();
    std::optional<Choice> characterClass();
    std::optional<Choice> group(int depth);
    std::optional<std::size_t> count(const Choice &choice);
    std::optional<std::size_t> bounded(std::size_t some);
    std::optional<std::size_t> number();

    std::string_view pattern_;
    bool full_;
};

bool SampleWriter::take(std::string_view prefix)
{
    if (!pattern_.starts_with(prefix))
        return false;
    pattern_.remove_prefix(prefix.size());
    return true;
}

std::optional<std::string> SampleWriter::alternatives(int depth)
{
    auto chosen = sequence(depth);
    while (chosen && take("|")) {
        auto next = sequence(depth);
        if (!next || full_)
            chosen = std::move(next);
    }
    return chosen;
}

std::optional<std::string> SampleWriter::sequence(int depth)
{
    std::string sample;
    while (!pattern_.empty() && pattern_[0] != '|' && pattern_[0] != ')') {
        if (take("^") || take("$"))
            continue;
        const auto choice = part(depth);
        const auto times = choice ? count(*choice) : std::nullopt;
        if (!times)
            return std::nullopt;
        for (std::size_t i = 0; i < *times; ++i)
            sample += choice->isLetters() ? std::string(1, choice->next(sample)) : choice->text;
        if (sample.size() > longestSample)
            return std::nullopt;
    }
    return sample;
}

std::optional<Choice> SampleWriter::part(int depth)
{
    if (take("\\"))
        return escape();
    if (take("["))
        return characterClass();
    if (take("("))
        return group(depth);
    if (take("."))
        return Choice{{}, "…"};
    if (std::string_view("*+?{}]").find(pattern_[0]) != std::string_view::npos)
        return std::nullopt;
    std::size_t size = 1;
    while (size < pattern_.size() && (static_cast<unsigned char>(pattern_[size]) & 0xC0) == 0x80)
        ++size;
    Choice choice{{}, std::string(pattern_.substr(0, size))};
    pattern_.remove_prefix(size);
    return choice;
}

std::optional<Choice> SampleWriter::escape()
{
    if (take("d"))
        return Choice{std::string(digits), {}};
    if (take("w"))
        return Choice{std::string(smallLetters), {}};
    if (take("s"))
        return Choice{{}, " "};
    if (take("S"))
        return Choice{std::string(smallLetters), {}};
    if (pattern_.empty() || static_cast<unsigned char>(pattern_[0]) >= 0x80 || isDigit(pattern_[0])
        || isSmall(pattern_[0]) || isCapital(pattern_[0]))
        return std::nullopt;
    Choice choice{{}, std::string(pattern_.substr(0, 1))};
    pattern_.remove_prefix(1);
    return choice;
}

/// Letters of one kind, the most usual one.
std::optional<Choice> SampleWriter::characterClass()
{
    std::size_t end = pattern_.starts_with("^") ? 1 : 0;
    while (end < pattern_.size() && pattern_[end] != ']')
        end += pattern_[end] == '\\' ? 2 : 1;
    if (end >= pattern_.size())
        return std::nullopt;
    const bool others = pattern_.starts_with("^");
    const std::string_view members = pattern_.substr(others ? 1 : 0, end - (others ? 1 : 0));
    pattern_.remove_prefix(end + 1);
    for (const std::string_view letters : {smallLetters, capitals, digits, std::string_view("-_/. :,+")}) {
        std::string found(letters);
        std::erase_if(found, [&](char c) { return has(members, c) == others; });
        if (!found.empty())
            return Choice{std::move(found), {}};
    }
    return std::nullopt;
}

std::optional<Choice> SampleWriter::group(int depth)
{
    if (!take("?:") && pattern_.starts_with('?'))
        return std::nullopt;
    auto text = depth < deepest ? alternatives(depth + 1) : std::nullopt;
    return text && take(")") ? std::optional(Choice{{}, std::move(*text)}) : std::nullopt;
}

std::optional<std::size_t> SampleWriter::number()
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(pattern_.data(), pattern_.data() + pattern_.size(), number);
    if (error != std::errc() || number > longestSample)
        return std::nullopt;
    pattern_.remove_prefix(std::size_t(end - pattern_.data()));
    return number;
}

/// How often it stands there: once, or as the sign behind it says.
std::optional<std::size_t> SampleWriter::count(const Choice &choice)
{
    const std::size_t some = !choice.isLetters() ? 1 : choice.letters[0] >= 'A' ? 3 : 2;
    std::optional<std::size_t> times = 1;
    if (take("+") || take("*"))
        times = some;
    else if (take("?"))
        times = full_ ? 1 : 0;
    else if (take("{"))
        times = bounded(some);
    take("?"); // the shortest that there is
    return times;
}

/// Behind {: as many as are natural within the bounds.
std::optional<std::size_t> SampleWriter::bounded(std::size_t some)
{
    const auto least = number();
    auto most = least;
    if (least && take(","))
        most = pattern_.starts_with('}') ? std::optional(std::max(*least, some)) : number();
    if (!least || !most || *most < *least || !take("}"))
        return std::nullopt;
    return std::clamp(some, *least, *most);
}

/// Empty where there is none.
std::string sampleOf(std::string_view pattern, bool full)
{
    SampleWriter writer(pattern, full);
    const auto sample = writer.alternatives(0);
    if (!sample || !writer.atEnd() || sample->empty())
        return {};
    const std::string text =
        (pattern.starts_with('^') ? "" : "…") + *sample + (pattern.ends_with('$') ? "" : "…");
    const bool told = forSentence(text) == text && Pattern(pattern).matches(text);
    return told ? text : std::string();
}

} // namespace

std::vector<std::string> samplesOf(std::string_view pattern)
{
    std::vector<std::string> samples;
    for (const bool full : {false, true}) {
        std::string sample = pattern.size() > longestPattern ? std::string() : sampleOf(pattern, full);
        if (!sample.empty() && (samples.empty() || samples[0] != sample))
            samples.push_back(std::move(sample));
    }
    return samples;
}

} // namespace galley::schema
