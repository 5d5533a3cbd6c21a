#include "app/frontmatter/scanner.h"

#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/flow.h"
#include "app/frontmatter/plain.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

} // namespace

void Scanner::scanValue()
{
    const std::size_t begin = entry_.valueRange.begin;
    const Line line = lineOf(begin);
    if (begin == line.end || text_[begin] == '#')
        return scanNothing(line);
    if (!items_ || !scanWithinItem())
        scanMarked();
}

// A map or list that begins behind the dash of its item (YAML 1.2 §8.2.1, "compact").
bool Scanner::scanWithinItem()
{
    const std::size_t begin = entry_.valueRange.begin;
    const std::string_view rest = text_.substr(begin, entry_.valueRange.size());
    const bool list = rest[0] == '-' && (rest.size() == 1 || isBlank(rest[1]));
    if (!list && !readKeyLine(rest))
        return false;
    entry_.style = list ? Style::BlockList : Style::BlockMap;
    entry_.valueRange.end = endOfDeeperLines(begin);
    at_ = lineOf(entry_.valueRange.end).next;
    return true;
}

/// A value that tells by its first character what it is.
void Scanner::scanMarked()
{
    const std::size_t begin = entry_.valueRange.begin;
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

// A key or dash without a value on its line: empty, or what is nested on the lines below.
void Scanner::scanNothing(Line line)
{
    // An empty value stands behind colon or dash and one blank, where that is not a comment's.
    const std::size_t behind = items_ ? entry_.keyRange.end : text_.find(':', entry_.keyRange.end) + 1;
    const bool blank = behind < line.end && (behind + 1 == line.end || text_[behind + 1] != '#');
    const std::size_t place = behind + (blank ? 1 : 0);
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
    const bool map = readKeyLine(text_.substr(begin, first.end - begin)).has_value();
    entry_.style = list ? Style::BlockList : map ? Style::BlockMap : Style::Other;
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
    entry_.style = text_[begin] == '[' ? Style::FlowList : Style::FlowMap;
    endsBehind(*end);
}

// Anchors, aliases and tags (YAML 1.2 §6.9, §7.1). Prose that begins like one is not meant so.
void Scanner::scanProperties()
{
    const std::size_t begin = entry_.valueRange.begin;
    const std::size_t wordEnd = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
    const std::string_view name = text_.substr(begin + 1, wordEnd - begin - 1);
    const bool alias = text_[begin] == '*';
    if (alias && (!restIsComment(wordEnd) || !anchors_.contains(name)))
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

} // namespace galley::frontmatter
