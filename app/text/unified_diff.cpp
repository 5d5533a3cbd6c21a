#include "app/text/diff.h"
#include "app/text/token_diff.h"

#include <algorithm>
#include <span>

namespace galley {

namespace {

constexpr std::size_t context = 3;

using Changes = std::vector<TokenChange>;

/// The first change behind `first` that has so much unchanged text ahead of it that a new hunk
/// begins.
Changes::const_iterator hunkEnd(Changes::const_iterator first, Changes::const_iterator last)
{
    return std::adjacent_find(first, last, [](const TokenChange &one, const TokenChange &next) {
        return next.before.begin - one.before.end > 2 * context;
    });
}

void writeLines(std::string &diff, char sign, const Tokens &lines, TokenRange range)
{
    for (std::size_t at = range.begin; at < range.end; ++at) {
        diff.append(1, sign).append(lines[at]);
        if (!lines[at].ends_with('\n'))
            diff += "\n\\ No newline at end of file\n";
    }
}

/// "first,count" of a hunk: the line ahead of an empty run, no count for a single line.
std::string place(TokenRange range)
{
    const std::size_t first = range.begin + (range.size() == 0 ? 0 : 1);
    return std::to_string(first) + (range.size() == 1 ? "" : "," + std::to_string(range.size()));
}

class Writer
{
public:
    Writer(const Tokens &before, const Tokens &after)
        : before_(before)
        , after_(after)
    {
    }

    void hunk(std::string &diff, std::span<const TokenChange> changes) const
    {
        const std::size_t lead = std::min(context, changes.front().before.begin);
        const std::size_t tail = std::min(context, before_.size() - changes.back().before.end);
        const TokenRange before{changes.front().before.begin - lead,
                                changes.back().before.end + tail};
        const TokenRange after{changes.front().after.begin - lead, changes.back().after.end + tail};
        diff += "@@ -" + place(before) + " +" + place(after) + " @@\n";
        std::size_t done = before.begin;
        for (const TokenChange &change : changes) {
            writeLines(diff, ' ', before_, {done, change.before.begin});
            writeLines(diff, '-', before_, change.before);
            writeLines(diff, '+', after_, change.after);
            done = change.before.end;
        }
        writeLines(diff, ' ', before_, {done, before.end});
    }

private:
    const Tokens &before_;
    const Tokens &after_;
};

} // namespace

std::string unifiedDiff(std::string_view before, std::string_view after, std::string_view label)
{
    const Tokens one = linesOf(before), other = linesOf(after);
    const Changes changes = differences(one, other);
    if (changes.empty())
        return {};
    const std::string path(label);
    std::string diff = "--- " + path + "\n+++ " + path + "\n";
    const Writer writer(one, other);
    for (auto first = changes.begin(); first != changes.end();) {
        auto last = hunkEnd(first, changes.end());
        last += last != changes.end() ? 1 : 0;
        writer.hunk(diff, {first, last});
        first = last;
    }
    return diff;
}

} // namespace galley
