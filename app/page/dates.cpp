#include "app/page/dates.h"

#include <QDate>

#include <array>
#include <charconv>
#include <cstdio>

namespace galley::page {

static std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || error != std::errc() || stop != end || value < 0)
        return std::nullopt;
    return value;
}

std::optional<Day> dayOf(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != 't' && text[10] != ' ')
        return std::nullopt;
    if (text.size() > 11 && (text[11] < '0' || text[11] > '9'))
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || !QDate::isValid(*year, *month, *day))
        return std::nullopt;
    return Day{*year, *month, *day};
}

std::string isoText(Day day)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    return text.data();
}

std::string peopleText(Day day)
{
    static constexpr std::array months{"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};
    return std::string(months.at(static_cast<std::size_t>(day.month) - 1)) + " " +
           std::to_string(day.day) + ", " + std::to_string(day.year);
}

std::string readTimeText(std::string_view written)
{
    const auto count = written.substr(0, written.find_first_not_of("0123456789"));
    std::string_view unit = written.substr(count.size());
    if (unit.starts_with(' '))
        unit.remove_prefix(1);
    for (const std::string_view known : {"", "m", "min", "min.", "mins", "minute", "minutes"}) {
        if (!count.empty() && unit == known)
            return std::string(count) + " min read";
    }
    return std::string(written);
}

} // namespace galley::page
