#include "app/frontmatter/scanner.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// Behind that many values without an end, others are sought on their own line alone: each search
/// goes as far as the next field, and fields may be hard to tell.
constexpr int mostOpenEnded = 100;

} // namespace

Scan Scanner::run()
{
    while (at_ < text_.size())
        scanLine(lineAt(text_, at_));
    return std::move(result_);
}

void Scanner::scanLine(Line line)
{
    const std::string_view text = line.in(text_);
    at_ = line.next;
    if (isBlankLine(text)) {
        comments_ = none;
        return;
    }
    if (isCommentLine(text)) {
        comments_ = comments_ == none ? line.begin : comments_;
        return;
    }
    const std::size_t indent = indentOf(text);
    const auto key = beginOf(text.substr(indent));
    if (key && (indent_ == none || indent == indent_)) {
        indent_ = indent;
        scanEntry(line, *key);
    } else {
        result_.strays.push_back({line.begin, line.end});
        if (!result_.entries.empty())
            result_.entries.back().strayBehind = true;
    }
    comments_ = none;
}

/// Where key, or dash, and value of an entry stand in its line; nothing in a line that begins none.
std::optional<KeyLine> Scanner::beginOf(std::string_view line) const
{
    if (!items_)
        return readKeyLine(line);
    if (line[0] != '-' || (line.size() > 1 && !isBlank(line[1])))
        return std::nullopt;
    return KeyLine{{}, 1, std::min(line.find_first_not_of(" \t", 1), line.size())};
}

void Scanner::scanEntry(Line line, const KeyLine &key)
{
    const std::size_t begin = line.begin + indent_;
    entry_ = {};
    entry_.key = key.key;
    entry_.indent = indent_;
    const std::size_t above = comments_ == none ? line.begin : comments_;
    entry_.whole = {behindDeeperComments(text_, above, indent_), line.next};
    entry_.keyRange = {begin, begin + key.keyEnd};
    entry_.valueRange = {begin + key.valueBegin, line.end};
    scanValue();
    at_ = behindDeeperComments(text_, at_, indent_); // which may even be the text of a nested literal
    entry_.whole.end = at_;
    result_.entries.push_back(std::move(entry_));
}

ScannedEntry Scanner::runValue(std::size_t begin, std::size_t indent)
{
    entry_.indent = indent_ = indent;
    entry_.whole = entry_.valueRange = {begin, lineAt(text_, begin).end};
    scanMarked();
    entry_.whole.end = at_;
    return std::move(entry_);
}

Line Scanner::lineOf(std::size_t place) const
{
    Line line = lineAt(text_, place);
    line.begin = lineBeginOf(text_, place);
    return line;
}

bool Scanner::isField(std::string_view line) const
{
    return indentOf(line) == indent_ && (items_ ? isItem(line) : looksLikeField(line.substr(indent_)));
}

bool Scanner::isDeeper(std::string_view line) const
{
    return !isBlankLine(line)
        && (indentOf(line) > indent_ || (indentOf(line) == indent_ && line[indent_] == '\t'));
}

// A list may stand at the indent of its key (YAML 1.2 §8.2.1), but not at that of a dash.
bool Scanner::isListItem(std::string_view line) const
{
    return !items_ && isItem(line);
}

bool Scanner::isItem(std::string_view line) const
{
    return indentOf(line) == indent_ && line.size() > indent_ && line[indent_] == '-'
        && (line.size() == indent_ + 1 || isBlank(line[indent_ + 1]));
}

std::optional<Line> Scanner::nextContentLine(std::size_t begin) const
{
    for (std::size_t at = begin; at < text_.size();) {
        const Line line = lineAt(text_, at);
        if (!isBlankLine(line.in(text_)) && !isCommentLine(line.in(text_)))
            return line;
        at = line.next;
    }
    return std::nullopt;
}

/// The end of the last of the lines that follow `begin`'s and lie deeper than the key, or are items
/// of a list at its indent.
std::size_t Scanner::endOfDeeperLines(std::size_t begin, bool orListItems) const
{
    const Line first = lineOf(begin);
    std::size_t end = begin + withoutTrailingBlanks(text_.substr(begin, first.end - begin)).size();
    for (auto line = nextContentLine(first.next); line; line = nextContentLine(line->next)) {
        const std::string_view text = line->in(text_);
        if (!isDeeper(text) && !(orListItems && isListItem(text)))
            break;
        end = line->begin + withoutTrailingBlanks(text).size();
    }
    return end;
}

/// Whether nothing but a comment follows on the line. YAML 1.2 §6.6 wants a blank ahead of the #,
/// but no parser in use does.
bool Scanner::restIsComment(std::size_t place) const
{
    const Line line = lineAt(text_, place);
    const std::string_view rest = text_.substr(place, line.end - place);
    const std::size_t first = rest.find_first_not_of(" \t");
    return first == none || rest[first] == '#';
}

/// The text up to the next line that begins a field: no value goes on behind it.
std::string_view Scanner::aheadOfNextField(std::size_t begin)
{
    const std::size_t behind = lineAt(text_, begin).next;
    if (openEnded_ > mostOpenEnded)
        return text_.substr(0, behind);
    if (soughtFrom_ > behind || nextField_ < behind) {
        soughtFrom_ = nextField_ = behind;
        while (nextField_ < text_.size() && !isField(lineAt(text_, nextField_).in(text_)))
            nextField_ = lineAt(text_, nextField_).next;
    }
    return text_.substr(0, nextField_);
}

void Scanner::endsBehind(std::size_t valueEnd)
{
    entry_.valueRange.end = valueEnd;
    at_ = lineAt(text_, valueEnd).next;
}

void Scanner::fails(Fault fault, std::size_t place)
{
    entry_.fault = fault;
    entry_.faultAt = place;
    openEnded_ += isOpenEnded(entry_) ? 1 : 0;
    const std::size_t end = endOfDeeperLines(entry_.valueRange.begin);
    entry_.valueRange.end = end;
    at_ = lineOf(end).next;
}

Scan scan(std::string_view file, ByteRange content)
{
    Anchors anchors(file.substr(0, content.end));
    return scan(file, content, anchors);
}

Scan scan(std::string_view file, ByteRange content, Anchors &anchors)
{
    return Scanner(file, content, Scanner::Mode::Fields, anchors).run();
}

Scan scanItems(std::string_view file, ByteRange content, Anchors &anchors)
{
    return Scanner(file, content, Scanner::Mode::Items, anchors).run();
}

ScannedEntry scanValue(std::string_view file, ByteRange content, std::size_t indent, Anchors &anchors)
{
    return Scanner(file, content, Scanner::Mode::Fields, anchors).runValue(content.begin, indent);
}

} // namespace galley::frontmatter
