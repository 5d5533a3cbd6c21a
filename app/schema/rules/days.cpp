#include "app/schema/rules/days.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace galley::schema {

namespace {

constexpr std::array<const char *, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

int daysIn(int year, int month)
{
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[std::size_t(month - 1)];
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes parts from the front of a text; once one is not there, nothing is.
class Parts
{
public:
    explicit Parts(std::string_view text) : rest_(text) {}

    int number(std::size_t least, std::size_t most)
    {
        std::size_t count = 0;
        int value = 0;
        for (; count < most && count < rest_.size() && isDigit(rest_[count]); ++count)
            value = 10 * value + (rest_[count] - '0');
        good_ = good_ && count >= least;
        rest_.remove_prefix(count);
        return value;
    }
    void skip(std::string_view oneOf) { good_ = take(oneOf) != 0 && good_; }
    char take(std::string_view oneOf)
    {
        if (rest_.empty() || oneOf.find(rest_[0]) == std::string_view::npos)
            return 0;
        const char taken = rest_[0];
        rest_.remove_prefix(1);
        return taken;
    }
    double fraction()
    {
        if (!take("."))
            return 0;
        double value = 0, digit = 0.1;
        good_ = good_ && !rest_.empty() && isDigit(rest_[0]);
        for (; !rest_.empty() && isDigit(rest_[0]); rest_.remove_prefix(1), digit /= 10)
            value += digit * (rest_[0] - '0');
        return value;
    }
    void skipBlanks()
    {
        while (take(" \t")) {
        }
    }
    void fail() { good_ = false; }
    bool good() const { return good_; }
    bool atEnd() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

/// How many seconds a zone is ahead of UTC; nothing where none is written, or not well.
std::optional<int> readZone(Parts &parts)
{
    if (parts.take("Zz"))
        return 0;
    const char sign = parts.take("+-");
    if (!sign)
        return std::nullopt;
    const int hours = parts.number(1, 2);
    const int minutes = parts.take(":") ? parts.number(2, 2) : 0;
    if (hours > 23 || minutes > 59)
        parts.fail();
    return (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

std::optional<double> readTime(Parts parts)
{
    const int hour = parts.number(1, 2);
    parts.skip(":");
    const int minute = parts.number(2, 2);
    const double second = parts.take(":") ? parts.number(2, 2) + parts.fraction() : 0;
    parts.skipBlanks();
    const int zone = readZone(parts).value_or(0);
    if (!parts.good() || !parts.atEnd() || hour > 24 || minute > 59 || second >= 61)
        return std::nullopt;
    return hour * 3600 + minute * 60 + second - zone;
}

/// Days since 1 March of the year 0, which orders and measures them.
long dayNumber(const Moment &moment)
{
    const int year = moment.month < 3 ? moment.year - 1 : moment.year;
    const int month = (moment.month + 9) % 12;
    return 365L * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + moment.day;
}

} // namespace

bool Moment::exists() const
{
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

std::optional<Moment> readMoment(std::string_view text)
{
    Parts parts(text);
    Moment moment;
    moment.year = parts.number(4, 4);
    parts.skip("-");
    moment.month = parts.number(1, 2);
    parts.skip("-");
    moment.day = parts.number(1, 2);
    if (!parts.good())
        return std::nullopt;
    if (parts.atEnd())
        return text.size() == 10 ? std::optional(moment) : std::nullopt;
    if (!parts.take("Tt \t"))
        return std::nullopt;
    parts.skipBlanks();
    moment.seconds = readTime(parts);
    return moment.seconds ? std::optional(moment) : std::nullopt;
}

int compare(const Moment &left, const Moment &right)
{
    if (!left.seconds || !right.seconds) {
        const long apart = dayNumber(left) - dayNumber(right);
        return apart < 0 ? -1 : apart > 0;
    }
    const double apart =
        86400.0 * double(dayNumber(left) - dayNumber(right)) + *left.seconds - *right.seconds;
    return apart < 0 ? -1 : apart > 0;
}

std::string missingDay(const Moment &moment)
{
    if (moment.month < 1 || moment.month > 12)
        return "month " + std::to_string(moment.month);
    return std::to_string(moment.day) + " " + months[std::size_t(moment.month - 1)] + " "
        + std::to_string(moment.year);
}

bool isFullDate(std::string_view text)
{
    const auto moment = readMoment(text);
    return moment && !moment->seconds && moment->exists();
}

bool isTime(std::string_view text)
{
    Parts parts(text);
    const int hour = parts.number(2, 2);
    parts.skip(":");
    const int minute = parts.number(2, 2);
    const double second = parts.take(":") ? parts.number(2, 2) + parts.fraction() : 0;
    if (!parts.atEnd())
        readZone(parts);
    return parts.good() && parts.atEnd() && hour <= 23 && minute <= 59 && second < 61;
}

bool isDateOrTime(std::string_view text)
{
    const auto moment = readMoment(text);
    return moment && moment->exists();
}

} // namespace galley::schema
