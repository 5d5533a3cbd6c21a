#include "app/collection/query.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace galley::collection {

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The number that all of a text is.
std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// Takes the digits at the start, without leading zeros.
std::string_view takeDigits(std::string_view &text)
{
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

int compareDigits(std::string_view &one, std::string_view &other)
{
    const std::string_view left = takeDigits(one);
    const std::string_view right = takeDigits(other);
    if (left.size() != right.size())
        return left.size() < right.size() ? -1 : 1;
    return left.compare(right);
}

int compareNaturally(std::string_view one, std::string_view other)
{
    while (!one.empty() && !other.empty()) {
        if (isDigit(one.front()) && isDigit(other.front())) {
            if (const int order = compareDigits(one, other))
                return order;
            continue;
        }
        const auto left = static_cast<unsigned char>(one.front());
        const auto right = static_cast<unsigned char>(other.front());
        if (left != right)
            return left < right ? -1 : 1;
        one.remove_prefix(1);
        other.remove_prefix(1);
    }
    return static_cast<int>(!one.empty()) - static_cast<int>(!other.empty());
}

/// What a text is sorted by: first its kind, then the number that it is or begins with, then what
/// stands behind that.
struct SortKey
{
    enum class Kind
    {
        Empty,
        Number,
        Text
    };
    Kind kind = Kind::Text;
    double number = 0;
    std::string_view rest;
};

SortKey sortKeyOf(std::string_view text)
{
    if (text.empty())
        return {SortKey::Kind::Empty, 0, {}};
    if (const auto number = numberOf(text))
        return {SortKey::Kind::Number, *number, {}};
    const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
    if (const auto number = numberOf(digits))
        return {SortKey::Kind::Number, *number, text.substr(digits.size())};
    return {SortKey::Kind::Text, 0, text};
}

} // namespace

int compareTexts(std::string_view one, std::string_view other)
{
    const SortKey left = sortKeyOf(one);
    const SortKey right = sortKeyOf(other);
    if (left.kind != right.kind)
        return left.kind < right.kind ? -1 : 1;
    if (left.number != right.number)
        return left.number < right.number ? -1 : 1;
    return compareNaturally(left.rest, right.rest);
}

std::string firstText(const frontmatter::FrontMatter &article, std::string_view key)
{
    const frontmatter::Entry *entry = article.find(key);
    if (!entry)
        return {};
    const Value *value = &entry->value;
    while (value->type() == Value::Type::List && !value->items().empty())
        value = &value->items().front();
    return value->text();
}

} // namespace galley::collection
