#include "app/frontmatter/nested_spans.h"

#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/flow_spans.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"
#include "app/frontmatter/scanner.h"

#include <algorithm>
#include <unordered_set>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// Lines are scanned once for each level that they lie in.
constexpr int deepestLines = 32;

/// Behind the blank lines that begin at `place`: a block scalar may keep them.
std::size_t behindBlankLines(std::string_view text, std::size_t place)
{
    const std::size_t next = text.find_first_not_of(" \t\r\n", place);
    return next == none ? text.size() : std::max(place, lineBeginOf(text, next));
}

bool hasKeyTwice(const std::vector<Span> &parts)
{
    std::unordered_set<std::string_view> keys;
    return !std::all_of(parts.begin(), parts.end(),
                        [&](const Span &part) { return keys.insert(part.key).second; });
}

void shift(ByteRange &range, std::size_t by)
{
    range = {range.begin + by, range.end + by};
}

void shift(Span &span, std::size_t by)
{
    shift(span.whole, by);
    shift(span.lead, by);
    shift(span.value, by);
    for (Span &part : span.parts)
        shift(part, by);
}

/// Goes into the lines of one entry, in a copy of them in which dashes that lie behind become blanks:
/// what begins behind a dash is then a line of a map or list as any other.
class SpanFinder
{
public:
    /// Aliases are those of `anchors`, or of anchors in the text itself.
    explicit SpanFinder(std::string text, Anchors *anchors = nullptr)
        : text_(std::move(text)), own_(text_), anchors_(anchors ? *anchors : own_)
    {
    }

    bool cover(Span &span, int depth);
    void findFaults(const Span &span, int depth, std::vector<ScannedEntry> &found);

private:
    bool beginsBehindDash(const Span &span) const;
    Scan scanLines(const Span &span);
    bool coverLines(Span &span, int depth);
    bool coverBelow(Span &span);
    bool coverBrackets(Span &span) const;
    bool isNothing(ByteRange range) const;

    std::string text_;
    Anchors own_;
    Anchors &anchors_;
};

bool SpanFinder::cover(Span &span, int depth)
{
    if (isBlock(span.style))
        return depth < deepestLines && coverLines(span, depth);
    if (span.style == Style::Other)
        return coverBelow(span);
    return !isFlow(span.style) || coverBrackets(span);
}

bool SpanFinder::beginsBehindDash(const Span &span) const
{
    return span.value.begin < lineAt(text_, span.lead.begin).end;
}

Scan SpanFinder::scanLines(const Span &span)
{
    const bool behindDash = beginsBehindDash(span);
    if (behindDash)
        text_[span.lead.begin] = ' ';
    const std::size_t begin =
        behindDash ? lineBeginOf(text_, span.lead.begin) : lineAt(text_, span.lead.begin).next;
    const ByteRange content{begin, behindBlankLines(text_, span.whole.end)};
    return isList(span.style) ? scanItems(text_, content, anchors_) : scan(text_, content, anchors_);
}

void SpanFinder::findFaults(const Span &span, int depth, std::vector<ScannedEntry> &found)
{
    for (ScannedEntry &entry : scanLines(span).entries) {
        const Span part{{}, entry.style, entry.whole, entry.keyRange, entry.valueRange, entry.indent, {}};
        if (entry.fault != Fault::None)
            found.push_back(std::move(entry));
        else if (isBlock(part.style) && depth < deepestLines)
            findFaults(part, depth + 1, found);
    }
}

bool SpanFinder::coverLines(Span &span, int depth)
{
    const bool behindDash = beginsBehindDash(span);
    Scan scanned = scanLines(span);
    if (!scanned.strays.empty() || scanned.entries.empty())
        return false;
    for (ScannedEntry &entry : scanned.entries) {
        Span part{std::move(entry.key), entry.style,  entry.whole, entry.keyRange,
                  entry.valueRange,     entry.indent, {}};
        if (behindDash && span.parts.empty())
            part.whole.begin = part.lead.begin;
        if (entry.fault != Fault::None || !cover(part, depth + 1))
            return false;
        span.parts.push_back(std::move(part));
    }
    span.value = {span.parts.front().lead.begin, span.parts.back().value.end};
    span.whole.end = std::max(span.whole.end, span.parts.back().whole.end);
    return isList(span.style) || !hasKeyTwice(span.parts);
}

/// A scalar, or a collection in brackets, on the line below its key or dash.
bool SpanFinder::coverBelow(Span &span)
{
    const std::size_t begin = span.value.begin;
    if (begin >= text_.size() || begin < lineAt(text_, span.lead.begin).end
        || std::string_view("&*!").find(text_[begin]) != none)
        return false;
    const std::size_t end = behindBlankLines(text_, span.whole.end);
    const ScannedEntry scanned = scanValue(text_, {begin, end}, span.indent, anchors_);
    if (scanned.fault != Fault::None || scanned.style == Style::Other || !isNothing({scanned.whole.end, end}))
        return false;
    span.style = scanned.style;
    span.value = scanned.valueRange;
    span.whole.end = std::max(span.whole.end, scanned.whole.end);
    return !isFlow(span.style) || coverBrackets(span);
}

bool SpanFinder::coverBrackets(Span &span) const
{
    auto parts = flowParts(text_, span.value.begin);
    if (!parts || (isMap(span.style) && hasKeyTwice(*parts)))
        return false;
    span.parts = std::move(*parts);
    return true;
}

/// Whether there are only comments and blank lines.
bool SpanFinder::isNothing(ByteRange range) const
{
    for (std::size_t at = range.begin; at < range.end;) {
        const Line line = lineAt(text_, at);
        if (!isBlankLine(line.in(text_)) && !isCommentLine(line.in(text_)))
            return false;
        at = line.next;
    }
    return true;
}

bool isOneLine(std::string_view text)
{
    return text.find_first_of("\r\n") == none;
}

/// yaml-cpp miscounts the line breaks at the end of some block scalars.
std::optional<Value> agreedBlock(std::string_view written, std::size_t indent, const Value &value)
{
    const std::string text = readBlockScalar(written, indent);
    const auto core = [](std::string_view one) { return one.substr(0, one.find_last_not_of('\n') + 1); };
    return core(text) == core(value.text()) ? std::optional(Value::string(text)) : std::nullopt;
}

std::optional<Value> agreedScalar(std::string_view file, const Span &span, const Value &value)
{
    const std::string_view written = slice(file, span.value);
    const bool text = value.type() == Value::Type::String;
    switch (span.style) {
    case Style::Empty:
        return value.isNull() ? std::optional(value) : std::nullopt;
    case Style::Plain:
        return (isOneLine(written) ? Value::plain(written) == value : text) ? std::optional(value) : std::nullopt;
    case Style::SingleQuoted:
    case Style::DoubleQuoted:
        return text && (!isOneLine(written) || decodeQuoted(written) == value.text()) ? std::optional(value)
                                                                                      : std::nullopt;
    case Style::Literal:
    case Style::Folded:
        return text ? agreedBlock(written, span.indent, value) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<Value> agreedList(std::string_view file, const Span &span, const Value &value)
{
    std::vector<Value> items;
    if (value.type() != Value::Type::List || value.items().size() != span.parts.size())
        return std::nullopt;
    for (std::size_t i = 0; i < span.parts.size(); ++i) {
        auto item = agreedValue(file, span.parts[i], value.items()[i]);
        if (!item)
            return std::nullopt;
        items.push_back(std::move(*item));
    }
    return Value::list(std::move(items));
}

std::optional<Value> agreedMap(std::string_view file, const Span &span, const Value &value)
{
    std::vector<std::pair<std::string, Value>> fields;
    if (value.type() != Value::Type::Map || value.fields().size() != span.parts.size())
        return std::nullopt;
    for (std::size_t i = 0; i < span.parts.size(); ++i) {
        auto field = agreedValue(file, span.parts[i], value.fields()[i].second);
        if (!field || value.fields()[i].first != span.parts[i].key)
            return std::nullopt;
        fields.emplace_back(span.parts[i].key, std::move(*field));
    }
    return Value::map(std::move(fields));
}

} // namespace

std::optional<Span> spansOf(std::string_view file, const Entry &entry)
{
    const std::size_t indent = entry.keyRange.begin - lineBeginOf(file, entry.keyRange.begin);
    Span span{entry.key, entry.style, entry.whole, entry.keyRange, entry.valueRange, indent, {}};
    const bool scalar = !isList(entry.style) && !isMap(entry.style) && entry.style != Style::Other;
    if (scalar)
        return span;
    const std::size_t base = entry.whole.begin;
    const std::size_t end = behindBlankLines(file, entry.whole.end);
    shift(span, std::size_t{0} - base);
    if (!SpanFinder(std::string(file.substr(base, end - base))).cover(span, 0))
        return std::nullopt;
    shift(span, base);
    return span;
}

std::vector<ScannedEntry> faultyParts(std::string_view file, const ScannedEntry &entry, Anchors &anchors)
{
    const std::size_t base = entry.whole.begin;
    const std::size_t end = behindBlankLines(file, entry.whole.end);
    Span span{{}, entry.style, entry.whole, entry.keyRange, entry.valueRange, entry.indent, {}};
    shift(span, std::size_t{0} - base);
    std::vector<ScannedEntry> found;
    SpanFinder(std::string(file.substr(base, end - base)), &anchors).findFaults(span, 0, found);
    for (ScannedEntry &part : found) {
        shift(part.whole, base);
        shift(part.keyRange, base);
        shift(part.valueRange, base);
        part.faultAt += base;
    }
    return found;
}

std::optional<Value> agreedValue(std::string_view file, const Span &span, const Value &value)
{
    if (isList(span.style))
        return agreedList(file, span, value);
    return isMap(span.style) ? agreedMap(file, span, value) : agreedScalar(file, span, value);
}

} // namespace galley::frontmatter
