// What the articles of a folder have in common.
#pragma once

#include "app/schema/survey.h"

#include <cstddef>
#include <functional>
#include <string>

namespace galley::collection {

/// So many articles of a folder are looked at, and so many files and folders to find them.
inline constexpr std::size_t mostSurveyed = 20'000;
inline constexpr std::size_t mostVisited = 200'000;

/// Counts the front matter of the articles below a folder, recovered where it is broken; of a home
/// folder, and of what holds homes, of the articles right in it. Articles without YAML front matter
/// and files that cannot be read are passed over. Asks `goesOn` before every file, and answers what
/// it has when it says no. Reads one file after another: for a thread of its own.
schema::Survey surveyFolder(const std::string &folder, const std::function<bool()> &goesOn);

} // namespace galley::collection
