#include "app/frontmatter/flow_spans.h"

#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view indicators = ",[]{}";

/// Goes over a text token by token. Each function begins at at_, ends behind what it has read, and
/// answers whether that is covered.
class FlowReader
{
public:
    FlowReader(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

    bool readCollection(Span &span);

private:
    bool readPart(Span &part, bool map);
    bool readKey(Span &part);
    bool readValue(Span &part);
    bool readScalar(Span &scalar);
    bool readQuoted(Span &scalar);
    bool readPlain(Span &scalar);
    bool skipBlanks();
    bool isAt(char c) const { return at_ < text_.size() && text_[at_] == c; }
    bool isEndOfPlain(std::size_t place) const;

    std::string_view text_;
    std::size_t at_;
};

bool FlowReader::readCollection(Span &span)
{
    const bool map = text_[at_] == '{';
    const char closing = map ? '}' : ']';
    span.style = map ? Style::FlowMap : Style::FlowList;
    span.value.begin = at_++;
    while (skipBlanks() && !isAt(closing)) {
        Span part;
        if (!readPart(part, map) || !skipBlanks() || (!isAt(',') && !isAt(closing)))
            return false;
        span.parts.push_back(std::move(part));
        at_ += isAt(',') ? 1 : 0;
    }
    if (!isAt(closing))
        return false;
    span.value.end = ++at_;
    return true;
}

bool FlowReader::readPart(Span &part, bool map)
{
    if (map && !readKey(part))
        return false;
    if (!readValue(part))
        return false;
    part.whole = {map ? part.lead.begin : part.value.begin, part.value.end};
    return true;
}

/// A key and its colon.
bool FlowReader::readKey(Span &part)
{
    Span key;
    if (!readScalar(key))
        return false;
    const std::string_view written = slice(text_, key.value);
    if (written.find_first_of("\r\n") != none)
        return false;
    const auto decoded = key.style == Style::Plain ? std::optional(std::string(written)) : decodeQuoted(written);
    if (!decoded || !skipBlanks() || !isAt(':'))
        return false;
    part.key = *decoded;
    part.lead = key.value;
    ++at_;
    return true;
}

bool FlowReader::readValue(Span &part)
{
    const std::size_t place = at_ + (isAt(' ') ? 1 : 0);
    if (!skipBlanks() || at_ >= text_.size())
        return false;
    if (!part.lead.empty() && (isAt(',') || isAt('}'))) {
        part.style = Style::Empty;
        part.value = {place, place};
        return true;
    }
    return isAt('[') || isAt('{') ? readCollection(part) : readScalar(part);
}

bool FlowReader::readScalar(Span &scalar)
{
    return isAt('\'') || isAt('"') ? readQuoted(scalar) : readPlain(scalar);
}

bool FlowReader::readQuoted(Span &scalar)
{
    const auto end = endOfQuoted(text_, at_);
    if (!end)
        return false;
    scalar.style = isAt('"') ? Style::DoubleQuoted : Style::SingleQuoted;
    scalar.value = {at_, *end};
    at_ = *end;
    return true;
}

bool FlowReader::readPlain(Span &scalar)
{
    const std::size_t begin = at_;
    if (begin >= text_.size() || std::string_view(",[]{}#&*!|>@`%?").find(text_[begin]) != none)
        return false;
    while (at_ < text_.size() && !isEndOfPlain(at_)) {
        if (text_[at_] == '#' && blanks.find(text_[at_ - 1]) != none)
            return false;
        ++at_;
    }
    const std::string_view written = withoutTrailingBlanks(text_.substr(begin, at_ - begin));
    scalar.style = Style::Plain;
    scalar.value = {begin, begin + written.size()};
    return !written.empty() && written != "-";
}

bool FlowReader::isEndOfPlain(std::size_t place) const
{
    if (indicators.find(text_[place]) != none)
        return true;
    return text_[place] == ':'
        && (place + 1 == text_.size() || blanks.find(text_[place + 1]) != none
            || indicators.find(text_[place + 1]) != none);
}

/// Answers whether no comment is there.
bool FlowReader::skipBlanks()
{
    at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
    return !isAt('#');
}

} // namespace

std::optional<std::vector<Span>> flowParts(std::string_view text, std::size_t begin)
{
    Span span;
    return FlowReader(text, begin).readCollection(span) ? std::optional(std::move(span.parts)) : std::nullopt;
}

} // namespace galley::frontmatter
