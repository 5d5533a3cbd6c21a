// Faults of lists and maps: in a part of a block list or map, in a quoted item of a flow list, a
// bracket without its counterpart.
#include "app/frontmatter/diagnosis.h"
#include "app/frontmatter/inner_quotes.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/nested_spans.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view blanks = " \t";

/// Behind the single-quoted item that begins at `begin`, where lone apostrophes may stand inside
/// words. Nothing where a quote may be either, an apostrophe or the end of the item.
std::optional<std::size_t> endOfQuotedItem(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin + 1; i + 1 < text.size(); ++i) {
        if (text[i] != '\'')
            continue;
        const std::size_t next = text.find_first_not_of(blanks, i + 1);
        const bool ends = text[next] == ',' || text[next] == ']';
        if (text[i + 1] == '\'' && !ends) {
            const std::size_t behind = text.find_first_not_of(blanks, i + 2);
            if (text[behind] == ',' || text[behind] == ']')
                return std::nullopt;
            ++i;
        } else if (ends) {
            return i + 1;
        } else if (!endsWithWord(text.substr(0, i)) || !beginsWithWord(text.substr(i + 1))) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// Behind the item at `begin`, ahead of its comma or bracket.
std::optional<std::size_t> endOfItem(std::string_view text, std::size_t begin)
{
    if (text[begin] == '\'')
        return endOfQuotedItem(text, begin);
    if (text[begin] == '"')
        return endOfQuoted(text, begin);
    return text.find_first_of(",[]{}#", begin);
}

/// The items of a flow list of one line whose quotes may be wrong; nothing where they are not certain.
std::optional<std::vector<ByteRange>> itemsByCommas(std::string_view text)
{
    std::vector<ByteRange> items;
    if (text.front() != '[' || text.back() != ']' || text.find_first_of("\r\n") != none)
        return std::nullopt;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const std::size_t begin = text.find_first_not_of(blanks, at);
        const auto end = endOfItem(text, begin);
        at = end ? text.find_first_not_of(blanks, *end) : none;
        if (at == none || (text[at] != ',' && text[at] != ']'))
            return std::nullopt;
        items.push_back({begin, *end});
        if (text[at] == ']' && at + 1 < text.size())
            return std::nullopt;
    }
    return items;
}

/// Above that many findings of one list, one of each kind speaks for the further ones, too.
constexpr std::size_t mostFindings = 20;

void append(Findings &all, const Findings &found)
{
    for (const Finding &finding : found) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Finding &one) {
            return one.rule == finding.rule && one.fix.has_value() == finding.fix.has_value();
        });
        if (all.size() < mostFindings || same == all.end())
            all.push_back(finding);
        else if (finding.fix)
            same->fix->edits.insert(same->fix->edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
    }
}

/// Adds what is wrong with one item, which stands at `item` of the file.
void diagnoseItem(Findings &findings, std::string_view file, ByteRange item, const std::string &key)
{
    // As a field of its own.
    static constexpr std::string_view asKey = "x: ";
    const std::string field = std::string(asKey) + std::string(file.substr(item.begin, item.size()));
    Anchors anchors(field);
    const Scan alone = scan(field, {0, field.size()}, anchors);
    if (alone.entries.size() != 1 || alone.entries[0].fault == Fault::None)
        return;
    ScannedEntry entry = alone.entries[0];
    const std::size_t moved = item.begin - asKey.size();
    entry.key = key;
    entry.valueRange = {entry.valueRange.begin + moved, entry.valueRange.end + moved};
    entry.faultAt += moved;
    append(findings, diagnoseFault(file, entry, anchors));
}

/// `- see: this: that` may be a text, or a group of one field.
bool mayBeText(std::string_view file, const ScannedEntry &part)
{
    const std::size_t key = part.keyRange.begin;
    const std::size_t first = file.find_first_not_of(' ', lineBeginOf(file, key));
    return part.fault == Fault::PlainColon && first < key && file[first] == '-';
}

} // namespace

Findings diagnoseParts(std::string_view file, const ScannedEntry &entry, Anchors &anchors)
{
    Findings findings;
    bool certain = !entry.strayBehind; // else the last one may go on there
    for (ScannedEntry &part : faultyParts(file, entry, anchors)) {
        certain = certain && !part.strayBehind && !mayBeText(file, part);
        part.key = entry.key;
        append(findings, diagnoseFault(file, part, anchors));
    }
    for (Finding &finding : findings) {
        if (!certain)
            finding.fix.reset();
    }
    return findings;
}

Findings diagnoseFlowItems(std::string_view file, const ScannedEntry &entry)
{
    Findings findings;
    const std::size_t begin = entry.valueRange.begin;
    const std::string_view text = file.substr(begin, entry.valueRange.size());
    const auto items = itemsByCommas(text);
    for (const ByteRange range : items.value_or(std::vector<ByteRange>())) {
        if (text[range.begin] == '\'')
            diagnoseItem(findings, file, {begin + range.begin, begin + range.end}, entry.key);
    }
    return findings;
}

Findings diagnoseFlow(std::string_view file, const ScannedEntry &entry)
{
    Findings findings = diagnoseFlowItems(file, entry);
    if (!findings.empty())
        return findings;
    const char last = file[entry.valueRange.end - 1];
    if (last == ']' || last == '}')
        return {findingIn(entry, "quote-unclear", entry.valueRange,
                          "A quote that opens between these brackets is never closed.")};
    return {findingIn(entry, "flow-unclosed", entry.valueRange,
                      "The bracket that opens here is never closed.")};
}

} // namespace galley::frontmatter
