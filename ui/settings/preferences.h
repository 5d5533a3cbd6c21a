// What a person sets once and for all.
#pragma once

#include "app/schema/derive.h"

namespace galley::ui {

struct Preferences
{
    /// The reading speed that read times are counted with.
    int wordsPerMinute = schema::usualWordsPerMinute;
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

inline constexpr int fewestWordsPerMinute = 50;
inline constexpr int mostWordsPerMinute = 1000;

} // namespace galley::ui
