#include "app/frontmatter/outer_faults.h"

#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"
#include "app/frontmatter/scan.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace galley::frontmatter {

namespace {

Finding found(std::string rule, ByteRange range, std::string message)
{
    Finding finding;
    finding.rule = std::move(rule);
    finding.range = range;
    finding.message = std::move(message);
    return finding;
}

std::optional<Finding> findLateFence(std::string_view file, const Fences &fences)
{
    if (fences.before.empty())
        return std::nullopt;
    if (!isBlankText(file.substr(fences.before.begin, fences.before.size())))
        return found("fence-late", fences.opening,
                     "Text stands ahead of the front matter; its fence must be the first line.");
    Finding late = found("fence-late", fences.opening,
                         "Blank lines stand ahead of the front matter; its fence must be the first line.");
    late.fix = Fix{"Take the blank lines away", {{fences.before, ""}}};
    return late;
}

/// Whether nobody can doubt that unclosed front matter ends there: a blank line or the file's end
/// follows, no blank line stands between the fields (what is behind one may be the body), no value
/// is open, and the last line does not hold the fence.
bool isCertainEnd(std::string_view file, ByteRange content)
{
    if (content.end < file.size() && !isBlankLine(lineAt(file, content.end).in(file)))
        return false;
    std::string_view last;
    for (std::size_t at = content.begin; at < content.end;) {
        const Line line = lineAt(file, at);
        last = line.in(file);
        if (isBlankLine(last))
            return false;
        at = line.next;
    }
    const auto entries = scan(file, content).entries;
    return std::none_of(entries.begin(), entries.end(), isOpenEnded)
        && !withoutTrailingBlanks(last).ends_with("---");
}

std::optional<Finding> findMissingFence(std::string_view file, const Fences &fences)
{
    if (fences.closed())
        return std::nullopt;
    Finding missing = found("fence-missing", fences.opening,
                            "The front matter is not closed; a line --- is missing between it and the body.");
    if (!isCertainEnd(file, fences.content))
        return missing;
    const std::size_t end = fences.content.end;
    const Line opening = lineAt(file, fences.opening.begin);
    const std::string lineEnd(file.substr(opening.end, opening.next - opening.end));
    const bool midLine = file[end - 1] != '\n' && file[end - 1] != '\r';
    missing.fix = Fix{"Close the front matter", {{{end, end}, midLine ? lineEnd + "---" : "---" + lineEnd}}};
    return missing;
}

/// YAML 1.2 §5.1, §5.2: what a parser rejects wherever it stands (yaml-cpp does not).
std::optional<Finding> findForeignByte(std::string_view file, ByteRange content)
{
    const std::string_view text = file.substr(content.begin, content.size());
    const std::size_t valid = validUtf8Length(text);
    if (valid < text.size()) {
        const std::size_t place = content.begin + valid;
        return found("encoding", {place, place + 1}, "The bytes here are not UTF-8.");
    }
    const auto foreign = findUnprintable(text);
    if (!foreign)
        return std::nullopt;
    char name[12];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(foreign->character));
    const std::size_t place = content.begin + foreign->offset;
    return found("character-control", {place, place + foreign->length},
                 "The character " + std::string(name) + " must not stand in YAML.");
}

} // namespace

Findings findOuterFaults(std::string_view file, const Fences &fences)
{
    Findings findings;
    for (auto finding : {findLateFence(file, fences), findMissingFence(file, fences),
                         findForeignByte(file, fences.content)}) {
        if (finding)
            findings.push_back(std::move(*finding));
    }
    return findings;
}

} // namespace galley::frontmatter
