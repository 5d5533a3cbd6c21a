// Values that follow from others: offered, never written unasked.
#pragma once

#include <string>
#include <string_view>

namespace galley::schema {

/// A title as a slug: lower case, a hyphen for each run of what is no letter or digit, none at the
/// ends; apostrophes go ("don't" is dont). Accents come off Latin and Greek letters, ß is ss, æ ae,
/// ø o, ł l; other letters stay as they are, as in GitHub's and Astro's slugs. `language` is what
/// the article's `lang` says (BCP 47): in German ("de", "de-AT") ä is ae, ö oe and ü ue, elsewhere
/// a, o and u. Empty for a title without a letter or digit. Not cut, however long.
std::string slugOf(std::string_view title, std::string_view language = {});

/// How fast an article is read where nobody says otherwise: as Medium counts it ("roughly 265 WPM",
/// help.medium.com, "Read time"), whose numbers readers know from there. In studies adults read English
/// non-fiction at 238 on average, most of them at 175 to 300 (Brysbaert, Journal of Memory and Language
/// 109, 2019). Pictures count nothing here.
inline constexpr int usualWordsPerMinute = 265;

/// How long `words` take to read, in whole minutes, rounded up; at least one.
int readingMinutes(int words, int wordsPerMinute);

/// `minutes` in the way in which `model` says it ("8 mins", "5 min read", "8 Min. Lesezeit", "12"):
/// its words and blanks, with the plural that the number takes. "8 mins" where the model says no
/// number. A model of hours and minutes ("1 h 20 min") is answered in minutes alone.
std::string readTimeLike(std::string_view model, int minutes);

/// The minutes that a read time says, hours included and parts of a minute rounded up; -1 when it
/// says no number.
int minutesOf(std::string_view readTime);

} // namespace galley::schema
