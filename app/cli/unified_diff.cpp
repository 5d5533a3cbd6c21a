#include "app/cli/unified_diff.h"

#include <algorithm>
#include <vector>

namespace galley::cli {

namespace {

constexpr std::size_t context = 3;

/// Lines [begin, end) of the old text that become other lines, counted from 0.
struct ChangedLines
{
    std::size_t begin = 0;
    std::size_t end = 0;
    Edits edits;
};

/// The lines of a text, each with its LF.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

class Differ
{
public:
    Differ(std::string_view text, const Edits &edits)
        : text_(text)
        , lines_(linesOf(text))
    {
        for (const std::string_view line : lines_)
            starts_.push_back(static_cast<std::size_t>(line.data() - text.data()));
        for (const ByteEdit &edit : edits)
            add(edit);
    }

    std::string hunks()
    {
        std::string diff;
        for (auto first = changes_.begin(); first != changes_.end();) {
            auto last = first;
            while (last + 1 != changes_.end() && (last + 1)->begin - last->end <= 2 * context)
                ++last;
            diff += hunk(first, last + 1);
            first = last + 1;
        }
        return diff;
    }

private:
    using Change = std::vector<ChangedLines>::const_iterator;

    std::size_t lineOf(std::size_t offset) const
    {
        const auto behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
        return static_cast<std::size_t>(std::max(behind - starts_.begin(), std::ptrdiff_t{1})) - 1;
    }

    void add(const ByteEdit &edit)
    {
        const bool atEnd =
            edit.range.begin == text_.size() && (text_.empty() || text_.back() == '\n');
        const std::size_t begin = atEnd ? lines_.size() : lineOf(edit.range.begin);
        const std::size_t last = edit.range.empty() ? edit.range.begin : edit.range.end - 1;
        const std::size_t end = atEnd ? begin : lineOf(last) + 1;
        if (!changes_.empty() && begin <= changes_.back().end) {
            changes_.back().end = std::max(changes_.back().end, end);
            changes_.back().edits.push_back(edit);
        } else {
            changes_.push_back({begin, end, {edit}});
        }
    }

    std::size_t startOf(std::size_t line) const
    {
        return line < starts_.size() ? starts_[line] : text_.size();
    }

    std::string changedText(const ChangedLines &change) const
    {
        const std::size_t start = startOf(change.begin);
        Edits edits = change.edits;
        for (ByteEdit &edit : edits)
            edit.range = {edit.range.begin - start, edit.range.end - start};
        return applyEdits(text_.substr(start, startOf(change.end) - start), edits);
    }

    void write(char sign, std::string_view line)
    {
        body_ += sign;
        body_ += line;
        if (!line.ends_with('\n'))
            body_ += "\n\\ No newline at end of file\n";
    }

    void writeKept(std::size_t begin, std::size_t end)
    {
        for (std::size_t line = begin; line < end; ++line)
            write(' ', lines_[line]);
        newCount_ += end - begin;
    }

    void writeChange(const ChangedLines &change)
    {
        for (std::size_t line = change.begin; line < change.end; ++line)
            write('-', lines_[line]);
        const std::string text = changedText(change);
        for (const std::string_view line : linesOf(text)) {
            write('+', line);
            ++newCount_;
        }
    }

    static std::string rangeOf(std::size_t begin, std::size_t count)
    {
        // diff(1): an empty range names the line before it.
        return std::to_string(count == 0 ? begin : begin + 1) + ',' + std::to_string(count);
    }

    std::string hunk(Change first, Change behind)
    {
        const std::size_t begin = first->begin - std::min(first->begin, context);
        const std::size_t end = std::min((behind - 1)->end + context, lines_.size());
        body_.clear();
        newCount_ = 0;
        std::size_t done = begin;
        for (Change change = first; change != behind; ++change) {
            writeKept(done, change->begin);
            writeChange(*change);
            done = change->end;
        }
        writeKept(done, end);
        const std::string head = "@@ -" + rangeOf(begin, end - begin) + " +" +
                                 rangeOf(begin + shift_, newCount_) + " @@\n";
        shift_ += newCount_ - (end - begin); // may wrap below 0, and comes back in the next sum
        return head + body_;
    }

    std::string_view text_;
    std::vector<std::string_view> lines_;
    std::vector<std::size_t> starts_;
    std::vector<ChangedLines> changes_;
    std::string body_;
    std::size_t newCount_ = 0;
    std::size_t shift_ = 0; ///< lines that the hunks before have added
};

} // namespace

std::string unifiedDiff(const std::string &path, std::string_view text, const Edits &edits)
{
    const std::string hunks = Differ(text, edits).hunks();
    return hunks.empty() ? hunks : "--- " + path + "\n+++ " + path + '\n' + hunks;
}

} // namespace galley::cli
