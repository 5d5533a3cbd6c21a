#include "app/schema/rules/pattern_words.h"

#include "app/schema/rules/words.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace galley::schema {

namespace {

using Named = std::pair<std::string_view, std::string_view>;

/// The members of a character class that have a name, the longer ones first.
constexpr std::array members{
    Named{"a-z", "small letters"}, Named{"A-Z", "capital letters"}, Named{"0-9", "digits"},
    Named{"\\d", "digits"},        Named{"\\-", "hyphens"},         Named{"\\_", "underscores"},
    Named{"\\/", "slashes"},       Named{"\\.", "dots"},            Named{"\\s", "blanks"},
    Named{"-", "hyphens"},         Named{"_", "underscores"},       Named{"/", "slashes"},
    Named{".", "dots"},            Named{" ", "blanks"},
};

/// Takes `prefix` off the front of a text, if it stands there.
bool take(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// The names of what stands between [ and ].
std::optional<std::vector<std::string>> namesOf(std::string_view set)
{
    std::vector<std::string> names;
    while (!set.empty()) {
        bool known = false;
        for (const auto &[member, name] : members) {
            known = take(set, member);
            if (known) {
                names.emplace_back(name);
                break;
            }
        }
        if (!known)
            return std::nullopt;
    }
    return names;
}

/// Takes a class and a sign that it may repeat off the front of a pattern.
std::optional<std::string_view> takeClass(std::string_view &pattern)
{
    const std::size_t end = pattern.find(']');
    if (!take(pattern, "[") || end == std::string_view::npos || end < 2)
        return std::nullopt;
    const std::string_view set = pattern.substr(0, end - 1);
    pattern.remove_prefix(end);
    if (!take(pattern, "+") && !take(pattern, "*"))
        return std::nullopt;
    return set;
}

} // namespace

std::string charactersOfPattern(std::string_view pattern)
{
    if (!take(pattern, "^"))
        return {};
    const auto set = takeClass(pattern);
    auto names = set ? namesOf(*set) : std::nullopt;
    if (!names || names->empty())
        return {};
    if (pattern == "$")
        return listed(*names, "and");
    // [a-z0-9]+(?:-[a-z0-9]+)*
    const bool group = take(pattern, "(?:-") || take(pattern, "(-");
    const auto again = group ? takeClass(pattern) : std::nullopt;
    if (again != set || pattern != ")*$")
        return {};
    return listed(*names, "and") + ", with single hyphens between them";
}

} // namespace galley::schema
