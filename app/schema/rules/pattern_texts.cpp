#include "app/schema/rules/pattern_texts.h"

namespace galley::schema {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t mostTexts = 8;
constexpr int deepest = 3;

bool isOneOf(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

class TextReader
{
public:
    explicit TextReader(std::string_view &pattern) : pattern_(pattern) {}

    std::optional<Texts> alternatives(int depth);
    std::optional<Texts> sequence(int depth);

private:
    bool atEnd() const;
    bool take(std::string_view prefix);
    std::optional<Texts> part(int depth);
    std::optional<Texts> group(int depth);
    Texts letter();

    std::string_view &pattern_;
};

/// Ahead of what ends a row of letters.
bool TextReader::atEnd() const
{
    return pattern_.empty() || pattern_[0] == '$' || pattern_[0] == '|' || pattern_[0] == ')'
        || pattern_.starts_with(".*") || pattern_.starts_with(".+");
}

bool TextReader::take(std::string_view prefix)
{
    if (!pattern_.starts_with(prefix))
        return false;
    pattern_.remove_prefix(prefix.size());
    return true;
}

std::optional<Texts> TextReader::alternatives(int depth)
{
    Texts texts;
    do {
        const auto more = sequence(depth);
        if (!more)
            return std::nullopt;
        texts.insert(texts.end(), more->begin(), more->end());
    } while (take("|"));
    return texts;
}

std::optional<Texts> TextReader::sequence(int depth)
{
    Texts texts{""};
    while (!atEnd()) {
        const auto next = part(depth);
        if (!next || texts.size() * next->size() > mostTexts)
            return std::nullopt;
        Texts longer;
        for (const std::string &text : texts) {
            for (const std::string &more : *next)
                longer.push_back(text + more);
        }
        texts = std::move(longer);
    }
    return texts;
}

/// A letter or a group, with a ? behind it or not.
std::optional<Texts> TextReader::part(int depth)
{
    std::optional<Texts> texts;
    if (pattern_[0] == '(') {
        texts = group(depth);
    } else if (pattern_[0] == '\\') {
        pattern_.remove_prefix(1);
        if (!pattern_.empty() && isOneOf(pattern_[0], "./-?+*()[]{}|^$\\_ "))
            texts = letter();
    } else if (!isOneOf(pattern_[0], "[]{}*+?.^")) {
        texts = letter();
    }
    if (!texts || pattern_.starts_with('*') || pattern_.starts_with('+') || pattern_.starts_with('{'))
        return std::nullopt;
    if (take("?"))
        texts->insert(texts->begin(), "");
    return texts;
}

Texts TextReader::letter()
{
    std::size_t size = 1;
    while (size < pattern_.size() && (static_cast<unsigned char>(pattern_[size]) & 0xC0) == 0x80)
        ++size;
    Texts texts{std::string(pattern_.substr(0, size))};
    pattern_.remove_prefix(size);
    return texts;
}

std::optional<Texts> TextReader::group(int depth)
{
    if (!take("(?:") && (pattern_.starts_with("(?") || !take("(")))
        return std::nullopt;
    auto texts = depth < deepest ? alternatives(depth + 1) : std::nullopt;
    return texts && take(")") && texts->size() <= mostTexts ? texts : std::nullopt;
}

} // namespace

std::optional<std::vector<std::string>> takeTexts(std::string_view &pattern)
{
    auto texts = TextReader(pattern).sequence(0);
    if (!texts || pattern.starts_with('|') || pattern.starts_with(')'))
        return std::nullopt;
    for (const std::string &text : *texts) {
        if (text.empty())
            return std::nullopt;
    }
    return texts;
}

} // namespace galley::schema
