// The formats of JSON Schema that are checked (draft 7 §7.3), and what each asks for in words.
#pragma once

#include <string>
#include <string_view>

namespace galley::schema {

/// Whether texts of that format are checked; other formats say what a text is for, no more.
bool knowsFormat(std::string_view format);

/// Whether `text` has the format. Takes time linear in the text. A date-time may be a day alone
/// and lack its zone: sites that ask for one read such a day as its first moment.
bool hasFormat(std::string_view text, std::string_view format);

/// "a date such as 2025-02-01"; empty for a format that is not known.
std::string_view formatInWords(std::string_view format);

/// date or date-time, which a site's YAML parser may have made a date of.
bool isDateFormat(std::string_view format);

} // namespace galley::schema
