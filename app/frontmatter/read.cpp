// Spans, values and faults put together: read().
#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/diagnosis.h"
#include "app/frontmatter/duplicates.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/nested_spans.h"
#include "app/frontmatter/outer_faults.h"
#include "app/frontmatter/root.h"
#include "app/frontmatter/scan.h"
#include "app/frontmatter/scanner.h"
#include "app/frontmatter/yaml.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <optional>

namespace galley::frontmatter {

namespace {

/// Front matter beyond this is not read: no article has it, and it would be read at every key.
constexpr std::size_t largestContent = 8 * 1024 * 1024;

/// Above that, further findings of one kind say nothing new.
constexpr std::size_t mostStrays = 20;

constexpr const char *repairFirst = "Its faults must be repaired before a field can be edited.";

bool hasFault(const ScannedEntry &entry) { return entry.fault != Fault::None; }

class Reader
{
public:
    explicit Reader(std::string_view file) : file_(file)
    {
        result_.fences = findFences(file);
        anchors_ = Anchors(content());
    }

    FrontMatter run();

private:
    bool hasErrors() const;
    void readFields();
    bool isFaulty(const Scan &scanned) const;
    void readBrokenFields(const Scan &scanned);
    void readOtherWriting(const YamlReading &reading);
    void takeValues(std::vector<YamlField> fields);
    void explain(const YamlProblem &problem);
    bool isAlias(std::size_t place);
    bool explainParts(const ScannedEntry &scanned, Entry &entry);
    bool isGoodAlone(const ScannedEntry &scanned, Entry &entry);
    void readBlock(Entry &entry) const;
    void readParts(Entry &entry) const;
    void addEntry(const ScannedEntry &scanned);
    void findStrays(const Scan &scanned);
    void findHiddenText(const Entry &entry);
    void report(std::string rule, ByteRange range, std::string message);
    std::string_view content() const
    {
        return file_.substr(result_.fences.content.begin, result_.fences.content.size());
    }

    std::string_view file_;
    FrontMatter result_;
    Anchors anchors_{std::string_view()}; ///< of the front matter
    YamlAnchors known_; ///< of the good fields of broken front matter, as far as they are read
};

FrontMatter Reader::run()
{
    const Fences &fences = result_.fences;
    switch (fences.format) {
    case Format::None:
        return std::move(result_);
    case Format::Toml:
        result_.locked = "The front matter is TOML; Galley shows it, but edits only YAML.";
        return std::move(result_);
    case Format::Json:
        result_.locked = "The front matter is JSON; Galley shows it, but edits only YAML.";
        return std::move(result_);
    case Format::Yaml:
        break;
    }
    if (fences.content.size() > largestContent) {
        result_.locked = "The front matter is larger than 8 MB.";
        report("too-large", fences.opening, "The front matter is larger than 8 MB and is not read.");
    } else {
        result_.findings = findOuterFaults(file_, fences);
        if (hasErrors())
            result_.locked = repairFirst;
        readFields();
        findDuplicates(file_, result_);
    }
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.range.begin < b.range.begin; });
    result_.valid = !hasErrors();
    return std::move(result_);
}

bool Reader::hasErrors() const
{
    return std::any_of(result_.findings.begin(), result_.findings.end(),
                       [](const Finding &f) { return f.severity == Severity::Error; });
}

void Reader::readFields()
{
    const Scan scanned = scan(file_, result_.fences.content, anchors_);
    const bool otherRoot = isWithoutFields(file_, result_.fences.content, scanned);
    if (!otherRoot && isFaulty(scanned))
        return readBrokenFields(scanned);
    YamlReading reading = readYaml(content());
    if (reading.problem) {
        readBrokenFields(scanned);
        if (result_.findings.empty())
            explain(*reading.problem);
        return;
    }
    const bool hasFaults = std::any_of(scanned.entries.begin(), scanned.entries.end(), hasFault);
    if (otherRoot || hasFaults || !scanned.strays.empty())
        return readOtherWriting(reading);
    for (const ScannedEntry &entry : scanned.entries)
        addEntry(entry);
    takeValues(std::move(reading.fields));
}

/// Whether a field is faulty for sure. Lines that are no field, and brackets that go on at the margin,
/// may be YAML all the same.
bool Reader::isFaulty(const Scan &scanned) const
{
    return std::any_of(scanned.entries.begin(), scanned.entries.end(), [](const ScannedEntry &entry) {
        return hasFault(entry) && entry.fault != Fault::FlowUnclosed;
    });
}

/// What Galley's spans do not cover: a map in { }, keys of several lines, values that go on at the
/// margin, or no map at all.
void Reader::readOtherWriting(const YamlReading &reading)
{
    for (const YamlField &field : reading.fields) {
        Entry entry;
        entry.key = field.key;
        entry.value = field.value;
        entry.whole = result_.fences.content;
        entry.locked = "This front matter is written in a way that only its source can be edited.";
        result_.entries.push_back(std::move(entry));
    }
    if (!reading.fields.empty())
        result_.locked = result_.entries[0].locked;
    if (reading.isMap)
        return;
    result_.locked = "The front matter has no fields.";
    report("not-a-map", result_.fences.content, "The front matter has no fields: it is a list or a text.");
}

/// Every field that can be read from front matter that YAML does not accept as a whole.
void Reader::readBrokenFields(const Scan &scanned)
{
    result_.locked = repairFirst;
    findStrays(scanned);
    for (const ScannedEntry &entry : scanned.entries) {
        addEntry(entry);
        Entry &added = result_.entries.back();
        if (entry.fault == Fault::None && isGoodAlone(entry, added))
            continue;
        Diagnosis diagnosis = diagnose(file_, entry, anchors_);
        if (entry.fault != Fault::None || added.value.isNull())
            added.value = std::move(diagnosis.value);
        added.faulty = true;
        added.locked = "The way that it is written is faulty; it must be repaired first.";
        if (entry.fault != Fault::None)
            result_.findings.insert(result_.findings.end(), diagnosis.findings.begin(),
                                    diagnosis.findings.end());
    }
}

/// Reads one entry by itself. Says what is wrong with it when YAML does not accept it.
bool Reader::isGoodAlone(const ScannedEntry &scanned, Entry &entry)
{
    const std::string_view text = file_.substr(scanned.whole.begin, scanned.whole.size());
    const auto aliases = anchors_.aliasesIn(text);
    YamlReading alone = readYamlField(text, scanned.indent, aliases, known_);
    if (!alone.problem && alone.fields.size() == 1) {
        entry.value = std::move(alone.fields[0].value);
        readBlock(entry);
        readParts(entry);
        // Else an anchor stands in a faulty field, or further down.
        return std::all_of(aliases.begin(), aliases.end(),
                           [this](std::string_view name) { return known_.values.contains(name); });
    }
    if (!alone.problem || isAlias(scanned.whole.begin + alone.problem->offset))
        return false; // the anchor's name is what is wrong
    const bool parts = isBlock(scanned.style) || scanned.style == Style::FlowList;
    if (parts && explainParts(scanned, entry))
        return false;
    YamlProblem problem = *alone.problem;
    problem.offset += scanned.whole.begin - result_.fences.content.begin;
    explain(problem);
    result_.findings.back().field = scanned.key;
    return false;
}

/// Whether an alias stands there whose anchor the front matter has.
bool Reader::isAlias(std::size_t place)
{
    const std::string_view text = file_.substr(std::min(place, file_.size()));
    const std::size_t end = text.find_first_of(" \t\r\n,[]{}");
    return text.starts_with('*') && end > 1 && anchors_.contains(text.substr(1, end - 1));
}

/// Finds what is wrong with a list or map that YAML does not accept: a tab, or a part.
bool Reader::explainParts(const ScannedEntry &scanned, Entry &entry)
{
    ScannedEntry list = scanned;
    const std::size_t tab = file_.find('\t', scanned.valueRange.begin);
    const bool tabbed = scanned.style == Style::BlockList && tab < scanned.valueRange.end;
    list.fault = tabbed ? Fault::IndentTab : Fault::Part;
    list.faultAt = tabbed ? tab : scanned.valueRange.begin;
    Diagnosis diagnosis = diagnose(file_, list, anchors_);
    entry.value = diagnosis.value;
    result_.findings.insert(result_.findings.end(), diagnosis.findings.begin(),
                            diagnosis.findings.end());
    return !diagnosis.findings.empty();
}

void Reader::explain(const YamlProblem &problem)
{
    const ByteRange content = result_.fences.content;
    const std::size_t place = std::min(content.begin + problem.offset, content.end);
    report("yaml-syntax", {place, std::min(place + 1, content.end)},
           isValidUtf8(problem.message) ? "YAML does not accept what stands here: " + problem.message + "."
                                        : "YAML does not accept what stands here.");
}

void Reader::addEntry(const ScannedEntry &scanned)
{
    Entry entry;
    entry.key = scanned.key;
    entry.style = scanned.style;
    entry.whole = scanned.whole;
    entry.keyRange = scanned.keyRange;
    entry.valueRange = scanned.valueRange;
    result_.entries.push_back(std::move(entry));
}

/// The parser's fields and the spans must be the same ones, or nothing may be edited.
void Reader::takeValues(std::vector<YamlField> fields)
{
    const bool agree = std::equal(
        fields.begin(), fields.end(), result_.entries.begin(), result_.entries.end(),
        [](const YamlField &field, const Entry &entry) { return field.key == entry.key; });
    if (!agree)
        result_.locked = "This front matter is written in a way that only its source can be edited.";
    for (std::size_t i = 0; i < std::min(fields.size(), result_.entries.size()); ++i) {
        Entry &entry = result_.entries[i];
        entry.value = std::move(fields[i].value);
        readBlock(entry);
        if (fields[i].shared)
            entry.locked = "It has an anchor, an alias or a tag, which only its source can keep.";
        readParts(entry);
        findHiddenText(entry);
    }
    if (hasErrors())
        result_.locked = repairFirst;
}

void Reader::readBlock(Entry &entry) const
{
    if (entry.style != Style::Literal && entry.style != Style::Folded)
        return;
    const std::size_t indent = entry.keyRange.begin - lineBeginOf(file_, entry.keyRange.begin);
    entry.value = Value::string(
        readBlockScalar(file_.substr(entry.valueRange.begin, entry.valueRange.size()), indent));
}

/// The parts of a list or map, and their spans, must be the same ones, or it may not be edited.
void Reader::readParts(Entry &entry) const
{
    const bool scalar = !isList(entry.style) && !isMap(entry.style) && entry.style != Style::Other;
    if (scalar || !entry.locked.empty())
        return;
    const auto span = spansOf(file_, entry);
    auto value = span ? agreedValue(file_, *span, entry.value) : std::nullopt;
    if (!value) {
        entry.locked = "It is written in a way that only its source can be edited.";
        return;
    }
    entry.style = span->style;
    entry.whole = span->whole;
    entry.valueRange = span->value;
    entry.value = std::move(*value);
}

void Reader::findStrays(const Scan &scanned)
{
    for (std::size_t i = 0; i < std::min(scanned.strays.size(), mostStrays); ++i)
        report("not-a-field", scanned.strays[i],
               "This line is neither a field nor part of one, nor a comment.");
}

/// `title: The #1 guide` is valid, but the title ends ahead of the #.
void Reader::findHiddenText(const Entry &entry)
{
    if (entry.style != Style::Plain)
        return;
    const Line line = lineAt(file_, entry.valueRange.end);
    const std::size_t hash = file_.find_first_not_of(" \t", entry.valueRange.end);
    if (hash >= line.end || hash + 1 >= line.end || file_[hash] != '#' || isBlank(file_[hash + 1])
        || file_[hash + 1] == '#')
        return;
    report("plain-hash", {hash, line.end},
           "From the # on, this line is a comment and not part of the text.");
    result_.findings.back().severity = Severity::Warning;
    result_.findings.back().field = entry.key;
}

void Reader::report(std::string rule, ByteRange range, std::string message)
{
    Finding finding;
    finding.rule = std::move(rule);
    finding.range = range;
    finding.message = std::move(message);
    result_.findings.push_back(std::move(finding));
}

} // namespace

const Entry *FrontMatter::find(std::string_view key) const
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const Entry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

FrontMatter read(std::string_view file)
{
    return Reader(file).run();
}

} // namespace galley::frontmatter
