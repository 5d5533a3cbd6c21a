#include "app/text/token_diff.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <unordered_map>

namespace galley {

namespace {

/// Above these the smallest difference is not looked for: it takes about the product of both.
constexpr std::size_t mostTokens = 40'000;
constexpr std::size_t mostForeign = 2'000;

using Numbers = std::vector<std::size_t>;

/// A part of a sequence in which equal tokens have equal numbers.
Numbers numbered(const Tokens &tokens, TokenRange range,
                 std::unordered_map<std::string_view, std::size_t> &numbers)
{
    Numbers result;
    result.reserve(range.size());
    for (std::size_t at = range.begin; at < range.end; ++at)
        result.push_back(numbers.try_emplace(tokens[at], numbers.size()).first->second);
    return result;
}

/// How many tokens of either side have no partner on the other: so many changes there are at least.
std::size_t foreignTokens(const Numbers &before, const Numbers &after, std::size_t kinds)
{
    std::vector<std::ptrdiff_t> surplus(kinds);
    for (const std::size_t number : before)
        ++surplus[number];
    for (const std::size_t number : after)
        --surplus[number];
    std::size_t foreign = 0;
    for (const std::ptrdiff_t count : surplus)
        foreign += static_cast<std::size_t>(std::abs(count));
    return foreign;
}

/// What differs once the tokens that both begin and end with are taken off.
TokenChange core(const Tokens &before, const Tokens &after)
{
    const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto last = std::mismatch(before.rbegin(), std::make_reverse_iterator(first.first),
                                    after.rbegin(), std::make_reverse_iterator(first.second));
    const auto begin = static_cast<std::size_t>(first.first - before.begin());
    return {{begin, static_cast<std::size_t>(last.first.base() - before.begin())},
            {begin, static_cast<std::size_t>(last.second.base() - after.begin())}};
}

/// Each token of the shortest edit script: -1 goes, 0 stays, 1 comes.
std::vector<int> editScript(const Numbers &before, const Numbers &after)
{
    dtl::Diff<std::size_t, Numbers> diff(before, after);
    diff.compose();
    const auto sequence = diff.getSes().getSequence();
    std::vector<int> script;
    for (const auto &step : sequence)
        script.push_back(step.second.type);
    return script;
}

std::vector<TokenChange> changesOf(const std::vector<int> &script, TokenChange from)
{
    std::vector<TokenChange> changes;
    std::size_t before = from.before.begin, after = from.after.begin;
    bool changing = false;
    for (const int step : script) {
        if (step != dtl::SES_COMMON && !changing)
            changes.push_back({{before, before}, {after, after}});
        changing = step != dtl::SES_COMMON;
        before += step != dtl::SES_ADD ? 1 : 0;
        after += step != dtl::SES_DELETE ? 1 : 0;
        if (changing) {
            changes.back().before.end = before;
            changes.back().after.end = after;
        }
    }
    return changes;
}

} // namespace

std::vector<TokenChange> differences(const Tokens &before, const Tokens &after)
{
    const TokenChange all = core(before, after);
    if (all.before.size() == 0 && all.after.size() == 0)
        return {};
    if (all.before.size() == 0 || all.after.size() == 0 ||
        all.before.size() + all.after.size() > mostTokens)
        return {all};
    std::unordered_map<std::string_view, std::size_t> numbers;
    const Numbers one = numbered(before, all.before, numbers);
    const Numbers other = numbered(after, all.after, numbers);
    if (foreignTokens(one, other, numbers.size()) > mostForeign)
        return {all};
    return changesOf(editScript(one, other), all);
}

Tokens linesOf(std::string_view text)
{
    Tokens lines;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

} // namespace galley
