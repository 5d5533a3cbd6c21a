// Days and times as front matter and JSON Schema write them (RFC 3339 §5.6, and the timestamps of
// YAML 1.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::schema {

/// A day, and a time where the text has one.
struct Moment {
    int year = 0;
    int month = 0; ///< 1 to 12 in a day that there is
    int day = 0;
    std::optional<double> seconds; ///< of the day, in UTC where the text says the zone

    bool exists() const; ///< whether the calendar has that day
};

/// A text of the form YYYY-MM-DD, alone or with a time behind T or a blank; also of a day that the
/// calendar does not have. Nothing when it has another form.
std::optional<Moment> readMoment(std::string_view text);

/// Below zero when `left` is before `right`, above when it is after; by the day alone where one of
/// them has no time.
int compare(const Moment &left, const Moment &right);

/// What of a day that the calendar does not have there is not: "30 February 2025", "month 13".
std::string missingDay(const Moment &moment);

/// RFC 3339 §5.6: a full-date; a full-time, seconds and zone left out at will, as in ISO 8601.
bool isFullDate(std::string_view text);
bool isTime(std::string_view text);
/// What readMoment() reads, of a day that there is: a site makes a date of each of them.
bool isDateOrTime(std::string_view text);

} // namespace galley::schema
