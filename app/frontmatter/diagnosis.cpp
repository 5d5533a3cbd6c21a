#include "app/frontmatter/diagnosis.h"

#include "app/frontmatter/lines.h"
#include "app/frontmatter/yaml.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <optional>

namespace galley::frontmatter {

namespace {

Edits allEdits(const Findings &findings)
{
    Edits edits;
    for (const Finding &finding : findings) {
        if (!finding.fix)
            return {};
        edits.insert(edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
    }
    sortByPlace(edits);
    return edits;
}

/// The value that the entry has after `edits`, if it is then a good entry of that key alone.
std::optional<Value> valueAfter(std::string_view file, const ScannedEntry &entry, Edits edits)
{
    for (ByteEdit &edit : edits) {
        edit.range.begin -= entry.whole.begin;
        edit.range.end -= entry.whole.begin;
    }
    const std::string fixed =
        applyEdits(file.substr(entry.whole.begin, entry.whole.size()), edits);
    const Scan again = scan(fixed, {0, fixed.size()});
    const YamlReading reading = readYaml(fixed);
    if (again.entries.size() != 1 || !again.strays.empty() || again.entries[0].fault != Fault::None
        || reading.problem || reading.fields.size() != 1 || reading.fields[0].key != entry.key)
        return std::nullopt;
    return reading.fields[0].value;
}

Edits tabsAsSpaces(std::string_view file, const ScannedEntry &entry, std::size_t width)
{
    Edits edits;
    for (std::size_t at = lineAt(file, entry.faultAt).begin; at < entry.whole.end;) {
        const Line line = lineAt(file, at);
        for (std::size_t i = line.begin; i < line.end && isBlank(file[i]); ++i) {
            if (file[i] == '\t' && !isBlankLine(line.in(file)))
                edits.push_back({{i, i + 1}, std::string(width, ' ')});
        }
        at = line.next;
    }
    return edits;
}

/// The text of an entry whose meaning is not certain: without its quotes, lines joined.
std::string bestReading(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Line line = lineAt(text, at);
        std::string_view part = line.in(text);
        part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
        part = withoutTrailingBlanks(part);
        out += out.empty() || part.empty() ? "" : " ";
        out += part;
        at = line.next;
    }
    if (out.size() > 1 && (out[0] == '\'' || out[0] == '"')) {
        const char quote = out[0];
        out.erase(0, 1);
        if (out.back() == quote)
            out.pop_back();
    }
    return out;
}

} // namespace

Findings diagnoseFault(std::string_view file, const ScannedEntry &entry, Anchors &anchors)
{
    switch (entry.fault) {
    case Fault::IndentTab:
        return diagnoseTabs(file, entry);
    case Fault::QuoteTrailing:
    case Fault::QuoteUnterminated:
    case Fault::EscapeWrong:
        return file[entry.valueRange.begin] == '"' ? diagnoseDoubleQuoted(file, entry)
                                                   : diagnoseSingleQuoted(file, entry);
    case Fault::Part:
        return file[entry.valueRange.begin] == '[' ? diagnoseFlowItems(file, entry)
                                                   : diagnoseParts(file, entry, anchors);
    case Fault::FlowUnclosed:
        return diagnoseFlow(file, entry);
    case Fault::PlainColon:
    case Fault::PlainReserved:
        return diagnosePlain(file, entry);
    case Fault::None:
        break;
    }
    return {};
}

Diagnosis diagnose(std::string_view file, const ScannedEntry &entry, Anchors &anchors)
{
    Diagnosis diagnosis{diagnoseFault(file, entry, anchors), {}};
    const Edits edits = allEdits(diagnosis.findings);
    const auto value = edits.empty() ? std::nullopt : valueAfter(file, entry, edits);
    if (value) {
        diagnosis.value = *value;
        return diagnosis;
    }
    for (Finding &finding : diagnosis.findings)
        finding.fix.reset();
    diagnosis.value =
        Value::string(bestReading(file.substr(entry.valueRange.begin, entry.valueRange.size())));
    return diagnosis;
}

Finding findingIn(const ScannedEntry &entry, std::string rule, ByteRange range, std::string message)
{
    Finding finding;
    finding.rule = std::move(rule);
    finding.range = range;
    finding.field = entry.key;
    finding.message = std::move(message);
    return finding;
}

std::string wordAt(std::string_view file, std::size_t place, ByteRange within)
{
    static constexpr std::size_t longest = 40;
    static constexpr std::string_view blanks = " \t\r\n";
    std::size_t begin = place;
    std::size_t end = place;
    while (begin > within.begin && blanks.find(file[begin - 1]) == std::string_view::npos)
        --begin;
    while (end < within.end && blanks.find(file[end]) == std::string_view::npos)
        ++end;
    const std::string_view word = file.substr(begin, end - begin);
    const bool fits = word.size() <= longest && isValidUtf8(word);
    return fits ? "“" + std::string(word) + "”" : "this word";
}

Findings diagnoseTabs(std::string_view file, const ScannedEntry &entry)
{
    static constexpr std::size_t largest = 256 * 1024; // bytes; no indent by hand is longer
    Finding finding = findingIn(entry, "indent-tab", {entry.faultAt, entry.faultAt + 1},
                                "YAML does not allow a tab as indent; spaces must stand there.");
    std::optional<Value> meaning;
    for (const std::size_t width : {2U, 4U, 8U}) {
        Edits edits = tabsAsSpaces(file, entry, width);
        const auto value = entry.whole.size() > largest ? std::nullopt : valueAfter(file, entry, edits);
        if (!value)
            continue;
        if (meaning && *meaning != *value)
            return {findingIn(entry, finding.rule, finding.range, finding.message)};
        if (!meaning)
            finding.fix = Fix{"Replace the tabs by spaces", std::move(edits)};
        meaning = value;
    }
    return {finding};
}

} // namespace galley::frontmatter
