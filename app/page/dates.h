// Dates and reading times as a reader reads them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::page {

/// A day of the calendar as it was written, whatever time and time zone stand behind it.
struct Day
{
    int year = 0;
    int month = 0;
    int day = 0;
    friend bool operator==(const Day &, const Day &) = default;
};

/// The day of an ISO 8601 date or date and time ("2025-02-05", "2025-02-05T23:00:00-08:00");
/// nothing for any other text and for days that no calendar has.
std::optional<Day> dayOf(std::string_view text);

std::string isoText(Day day);    ///< 2025-02-05
std::string peopleText(Day day); ///< February 5, 2025

/// "8", "8 min" and "8 mins" as "8 min read"; anything else as written.
std::string readTimeText(std::string_view written);

} // namespace galley::page
