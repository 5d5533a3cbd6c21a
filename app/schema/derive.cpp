#include "app/schema/derive.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace galley::schema {

namespace {

constexpr int mostMinutes = 1'000'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A number in a text, with the word behind it.
struct Number {
    std::size_t begin = 0, end = 0; ///< bytes
    double value = 0;
    bool hours = false;
};

/// Whether the word at `at`, behind blanks or a hyphen, is one for hours: h, hr, hours, Std, Stunden.
bool isHours(std::string_view text, std::size_t at)
{
    at = std::min(text.find_first_not_of(" -", at), text.size());
    static constexpr std::array<std::string_view, 8> words = {"h",     "hr",  "hrs",    "hour",
                                                              "hours", "std", "stunde", "stunden"};
    std::string word;
    for (; at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z'); ++at)
        word += char(text[at] | 0x20);
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t endOfDigits(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

double worthOf(std::string_view number)
{
    double value = 0;
    double unit = 0; ///< of the next decimal
    for (const char c : number) {
        if (!isDigit(c))
            unit = 0.1;
        else if (unit == 0)
            value = std::min(value * 10 + (c - '0'), double(mostMinutes));
        else
            value += (c - '0') * unit, unit /= 10;
    }
    return value;
}

std::vector<Number> numbersOf(std::string_view text)
{
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]))
            continue;
        Number number{at, endOfDigits(text, at)};
        const bool decimals = number.end + 1 < text.size() && (text[number.end] == '.' || text[number.end] == ',')
            && isDigit(text[number.end + 1]);
        if (decimals)
            number.end = endOfDigits(text, number.end + 1);
        number.value = worthOf(text.substr(at, number.end - at));
        number.hours = isHours(text, number.end);
        numbers.push_back(number);
        at = number.end - 1;
    }
    return numbers;
}

/// The first number that does not count hours.
std::optional<Number> minutesIn(std::string_view text)
{
    for (const Number &number : numbersOf(text)) {
        if (!number.hours)
            return number;
    }
    return std::nullopt;
}

/// " mins" as one minute has it, and " minute" as several have it; other words do not differ.
std::string agreeing(std::string_view words, int minutes)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> plurals = {
        {{"mins", "min"}, {"minutes", "minute"}, {"Minuten", "Minute"}}};
    std::string now(words);
    const std::size_t begin = std::min(words.find_first_not_of(" \u00A0"), words.size());
    const std::string_view word = words.substr(begin);
    for (const auto &[many, one] : plurals) {
        if (minutes == 1 && (word == many || word.starts_with(std::string(many) + " ")))
            return now.replace(begin, many.size(), one);
        if (minutes != 1 && word == one && one != "min" && begin > 0)
            return now.replace(begin, one.size(), many);
    }
    return now;
}

} // namespace

int readingMinutes(int words, int wordsPerMinute)
{
    const int speed = std::max(1, wordsPerMinute);
    return std::max(1, words / speed + (words % speed > 0 ? 1 : 0));
}

std::string readTimeLike(std::string_view model, int minutes)
{
    const auto number = minutesIn(model);
    if (!number)
        return readTimeLike("8 mins", minutes);
    const bool hasHours = numbersOf(model).front().hours;
    const std::string_view ahead = hasHours ? std::string_view() : model.substr(0, number->begin);
    return std::string(ahead) + std::to_string(minutes) + agreeing(model.substr(number->end), minutes);
}

int minutesOf(std::string_view readTime)
{
    const std::vector<Number> numbers = numbersOf(readTime);
    if (numbers.empty())
        return -1;
    const bool hours = numbers.front().hours;
    double minutes = hours ? numbers.front().value * 60 : numbers.front().value;
    if (hours && numbers.size() > 1 && !numbers[1].hours)
        minutes += numbers[1].value;
    return int(std::min(std::ceil(minutes), double(mostMinutes)));
}

} // namespace galley::schema
