// What a person sets once and for all.
#pragma once

namespace galley::ui {

struct Preferences
{
    /// The reading speed that read times are counted with. The first is Medium's ("roughly 265
    /// words per minute"), whose read times most sites have copied; Hugo counts 213.
    int wordsPerMinute = 265;
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

inline constexpr int fewestWordsPerMinute = 50;
inline constexpr int mostWordsPerMinute = 1000;

} // namespace galley::ui
