// Values that follow from others: offered, never written unasked.
#pragma once

#include <string>
#include <string_view>

namespace galley::schema {

/// A title as a slug: lower case, hyphens for what is no letter or digit, accents taken off
/// (ä becomes ae in German, and a elsewhere).
std::string slugOf(std::string_view title);

/// How long `words` take to read, in whole minutes, at least one.
int readingMinutes(int words, int wordsPerMinute);

/// `minutes` in the way in which `model` says it ("8 mins", "5 min read", "12"), "8 mins" where the
/// model says no number.
std::string readTimeLike(std::string_view model, int minutes);

/// The minutes that a read time says; -1 when it says no number.
int minutesOf(std::string_view readTime);

} // namespace galley::schema
