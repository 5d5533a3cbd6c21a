#include "app/frontmatter/scan.h"

#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/flow.h"
#include "app/frontmatter/key_line.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/plain.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>
#include <optional>
#include <set>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// Behind that many values without an end, others are sought on their own line alone: each search
/// goes as far as the next field, and fields may be hard to tell.
constexpr int mostOpenEnded = 100;

/// The names of all anchors; & within a word makes none.
std::set<std::string_view> anchorNames(std::string_view text)
{
    std::set<std::string_view> names;
    for (std::size_t at = text.find('&'); at != none; at = text.find('&', at + 1)) {
        if (at > 0 && std::string_view(" \t\r\n,[{").find(text[at - 1]) == none)
            continue;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n,]}", at), text.size());
        names.insert(text.substr(at + 1, end - at - 1));
    }
    return names;
}

class Scanner
{
public:
    Scanner(std::string_view file, ByteRange content)
        : text_(file.substr(0, content.end)), at_(content.begin)
    {
    }

    Scan run();

private:
    void scanLine(Line line);
    void scanEntry(Line line, const KeyLine &key);
    void scanValue();
    void scanNothing(Line line);
    void scanNested(Line first);
    void scanQuoted();
    void scanBlockScalar();
    void scanBlockContent(bool keepsBlankLines, std::size_t indent);
    void scanFlow();
    void scanProperties();
    void scanPlain();

    Line lineOf(std::size_t place) const;
    bool isField(std::string_view line) const;
    bool isDeeper(std::string_view line) const;
    bool isListItem(std::string_view line) const;
    std::optional<Line> nextContentLine(std::size_t begin) const;
    std::size_t endOfDeeperLines(std::size_t begin, bool orListItems = false) const;
    bool restIsComment(std::size_t place) const;
    std::string_view aheadOfNextField(std::size_t begin);
    bool hasAnchor(std::string_view name);
    void endsBehind(std::size_t valueEnd);
    void fails(Fault fault, std::size_t place);

    std::string_view text_;
    std::size_t at_;
    std::size_t indent_ = none; ///< of the map; set by the first field
    std::size_t comments_ = none; ///< begin of the comment lines directly above
    std::size_t soughtFrom_ = none; ///< where the search for nextField_ began
    std::size_t nextField_ = 0;
    int openEnded_ = 0; ///< values without an end so far
    std::optional<std::set<std::string_view>> anchors_; ///< once an alias asks for them
    ScannedEntry entry_;
    Scan result_;
};

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
    const auto key = readKeyLine(text.substr(indent));
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

void Scanner::scanValue()
{
    const std::size_t begin = entry_.valueRange.begin;
    const Line line = lineOf(begin);
    if (begin == line.end || text_[begin] == '#')
        return scanNothing(line);
    switch (text_[begin]) {
    case '\'':
    case '"':
        return scanQuoted();
    case '|':
    case '>':
        return scanBlockScalar();
    case '[':
    case '{':
        return scanFlow();
    case '&':
    case '!':
    case '*':
        return scanProperties();
    case '@':
    case '`':
    case '%':
    case ',':
    case ']':
    case '}':
        return fails(Fault::PlainReserved, begin);
    default:
        return scanPlain();
    }
}

// A key without a value on its line: empty, or what is nested on the lines below.
void Scanner::scanNothing(Line line)
{
    // An empty value stands behind the colon and one blank, where that is not a comment's.
    const std::size_t colon = text_.find(':', entry_.keyRange.end);
    const bool blank = colon + 1 < line.end && (colon + 2 == line.end || text_[colon + 2] != '#');
    const std::size_t place = colon + (blank ? 2 : 1);
    entry_.valueRange = {place, place};
    entry_.style = Style::Empty;
    at_ = line.next;
    const auto next = nextContentLine(line.next);
    if (next && (isDeeper(next->in(text_)) || isListItem(next->in(text_))))
        scanNested(*next);
}

void Scanner::scanNested(Line first)
{
    const std::size_t begin = text_.find_first_not_of(" \t", first.begin);
    const bool list = text_[begin] == '-' && (begin + 1 == first.end || isBlank(text_[begin + 1]));
    std::size_t end = first.end;
    std::size_t tab = none;
    for (std::size_t at = first.begin; at < text_.size();) {
        const Line line = lineAt(text_, at);
        const std::string_view text = line.in(text_);
        at = line.next;
        if (isBlankLine(text) || isCommentLine(text))
            continue;
        if (!isDeeper(text) && !isListItem(text))
            break;
        if (tab == none && text[std::min(indent_, text.size() - 1)] == '\t')
            tab = line.begin + indent_;
        end = line.end;
        at_ = line.next;
    }
    entry_.style = list ? Style::BlockList : Style::Other;
    entry_.valueRange = {begin, end};
    if (tab != none) {
        entry_.valueRange.begin = first.begin;
        fails(Fault::IndentTab, tab);
    }
}

void Scanner::scanQuoted()
{
    const std::size_t begin = entry_.valueRange.begin;
    entry_.style = text_[begin] == '"' ? Style::DoubleQuoted : Style::SingleQuoted;
    const auto end = endOfQuoted(aheadOfNextField(begin), begin);
    if (!end)
        return fails(Fault::QuoteUnterminated, begin);
    if (text_[begin] == '"') {
        for (std::size_t i = begin + 1; i + 1 < *end; ++i) {
            if (text_[i] != '\\')
                continue;
            const bool lineEnd = text_[i + 1] == '\n' || text_[i + 1] == '\r';
            if (!lineEnd && escapeLength(text_, i) == 0)
                return fails(Fault::EscapeWrong, i);
            ++i;
        }
    }
    if (!restIsComment(*end))
        return fails(Fault::QuoteTrailing, *end);
    endsBehind(*end);
}

// YAML 1.2 §8.1: | or >, then at most one digit and one of + and -, in any order.
void Scanner::scanBlockScalar()
{
    const std::size_t begin = entry_.valueRange.begin;
    const std::size_t header = std::min(text_.find_first_not_of(blockIndicators, begin + 1), text_.size());
    const std::string_view indicators = text_.substr(begin + 1, header - begin - 1);
    const auto signs = std::count_if(indicators.begin(), indicators.end(),
                                     [](char c) { return c == '+' || c == '-'; });
    const auto digits = static_cast<std::ptrdiff_t>(indicators.size()) - signs;
    if (digits > 1 || signs > 1 || !restIsComment(header))
        return fails(Fault::PlainReserved, begin);
    entry_.style = text_[begin] == '|' ? Style::Literal : Style::Folded;
    const std::size_t digit = indicators.find_first_of("123456789");
    scanBlockContent(indicators.find('+') != none,
                     digit == none ? 0 : indent_ + static_cast<std::size_t>(indicators[digit] - '0'));
}

/// Goes over the lines of a block scalar; `indent` is that of its content, 0 while not known.
void Scanner::scanBlockContent(bool keepsBlankLines, std::size_t indent)
{
    const Line header = lineOf(entry_.valueRange.begin);
    at_ = header.next;
    entry_.valueRange.end = header.end;
    for (std::size_t at = header.next; at < text_.size();) {
        const Line line = lineAt(text_, at);
        const std::string_view text = line.in(text_);
        at = line.next;
        const bool spaces = indentOf(text) == text.size();
        if (!spaces && indent == 0)
            indent = std::max(indentOf(text), indent_ + 1);
        if (!spaces && indentOf(text) < indent) {
            if (isDeeper(text) && text[indentOf(text)] == '\t')
                fails(Fault::IndentTab, line.begin + indentOf(text));
            break;
        }
        // Spaces beyond the indent are text.
        if (spaces && (indent == 0 || text.size() <= indent) && !keepsBlankLines)
            continue;
        entry_.valueRange.end = line.end;
        at_ = line.next;
    }
}

void Scanner::scanFlow()
{
    const std::size_t begin = entry_.valueRange.begin;
    const auto end = endOfFlow(aheadOfNextField(begin), begin);
    if (text_.substr(begin, 2) == "{{" || text_.substr(begin, 2) == "{%")
        return fails(Fault::PlainReserved, begin);
    if (!end)
        return fails(Fault::FlowUnclosed, begin);
    if (!restIsComment(*end))
        return fails(Fault::PlainReserved, begin);
    entry_.style = text_[begin] == '[' ? Style::FlowList : Style::Other;
    endsBehind(*end);
}

// Anchors, aliases and tags (YAML 1.2 §6.9, §7.1). Prose that begins like one is not meant so.
void Scanner::scanProperties()
{
    const std::size_t begin = entry_.valueRange.begin;
    const std::size_t wordEnd = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
    const std::string_view name = text_.substr(begin + 1, wordEnd - begin - 1);
    const bool alias = text_[begin] == '*';
    if (alias && (!restIsComment(wordEnd) || !hasAnchor(name)))
        return fails(Fault::PlainReserved, begin);
    if (text_[begin] == '!' && !name.starts_with('!') && !name.starts_with('<') && !name.empty())
        return fails(Fault::PlainReserved, begin);
    // YAML 1.2 §6.9.2 allows more in a name, but libyaml does not, and prose begins so: &c.
    static constexpr std::string_view nameCharacters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    if (text_[begin] == '&' && (name.empty() || name.find_first_not_of(nameCharacters) != none))
        return fails(Fault::PlainReserved, begin);
    entry_.style = Style::Other;
    const std::size_t end = endOfDeeperLines(begin, restIsComment(wordEnd));
    entry_.valueRange.end = end;
    at_ = lineOf(end).next;
}

void Scanner::scanPlain()
{
    const std::size_t begin = entry_.valueRange.begin;
    const std::string_view start = text_.substr(begin, 2);
    const bool indicator = std::string_view("-?:").find(start[0]) != none;
    if (indicator && (start.size() < 2 || std::string_view(" \t\r\n").find(start[1]) != none))
        return fails(Fault::PlainReserved, begin);
    entry_.style = Style::Plain;
    Line line = lineOf(begin);
    for (std::size_t place = begin;; place = text_.find_first_not_of(" \t", line.begin)) {
        const PlainEnd end = endOfPlain(text_.substr(0, line.end), place);
        if (end.colon)
            return fails(Fault::PlainColon, end.at);
        endsBehind(end.at);
        const auto next = nextContentLine(line.next);
        const bool comment = end.comment || isCommentLine(lineAt(text_, line.next).in(text_));
        if (comment || !next || !isDeeper(next->in(text_)))
            return;
        if (text_[next->begin + indent_] == '\t')
            return fails(Fault::IndentTab, next->begin + indent_);
        line = *next;
    }
}

Line Scanner::lineOf(std::size_t place) const
{
    Line line = lineAt(text_, place);
    line.begin = lineBeginOf(text_, place);
    return line;
}

bool Scanner::isField(std::string_view line) const
{
    return indentOf(line) == indent_ && looksLikeField(line.substr(indent_));
}

bool Scanner::isDeeper(std::string_view line) const
{
    return !isBlankLine(line)
        && (indentOf(line) > indent_ || (indentOf(line) == indent_ && line[indent_] == '\t'));
}

// A list may stand at the indent of its key (YAML 1.2 §8.2.1).
bool Scanner::isListItem(std::string_view line) const
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

bool Scanner::hasAnchor(std::string_view name)
{
    if (!anchors_)
        anchors_ = anchorNames(text_);
    return anchors_->contains(name);
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

} // namespace

Scan scan(std::string_view file, ByteRange content)
{
    return Scanner(file, content).run();
}

} // namespace galley::frontmatter
