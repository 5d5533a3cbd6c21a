#include "app/schema/derive.h"

namespace galley::schema {

std::string slugOf(std::string_view title) { return std::string(title); }

int readingMinutes(int words, int wordsPerMinute) { return 1 + words / wordsPerMinute; }

std::string readTimeLike(std::string_view, int minutes) { return std::to_string(minutes) + " mins"; }

int minutesOf(std::string_view) { return -1; }

} // namespace galley::schema
