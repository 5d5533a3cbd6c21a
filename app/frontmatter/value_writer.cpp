#include "app/frontmatter/value_writer.h"

#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/scalar_writer.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace galley::frontmatter {

namespace {

constexpr std::size_t usualStep = 2;

bool isScalar(const Value &value) { return value.isScalar(); }

using Parts = std::unordered_map<std::string_view, const Span *>;

Parts partsByKey(const Span *like)
{
    Parts parts;
    if (like) {
        for (const Span &part : like->parts)
            parts.emplace(part.key, &part);
    }
    return parts;
}

const Span *partOf(const Parts &parts, std::string_view key)
{
    const auto found = parts.find(key);
    return found == parts.end() ? nullptr : found->second;
}

bool isInLine(Style style)
{
    return style == Style::Plain || style == Style::SingleQuoted || style == Style::DoubleQuoted;
}

} // namespace

bool ValueWriter::isText(const Span &span) const
{
    return span.style == Style::SingleQuoted || span.style == Style::DoubleQuoted
        || (span.style == Style::Plain
            && Value::plain(slice(file_, span.value)).type() == Value::Type::String);
}

Style ValueWriter::textsOf(const std::vector<Span> &parts, Style otherwise) const
{
    static constexpr std::array<Style, 3> styles = {Style::SingleQuoted, Style::DoubleQuoted, Style::Plain};
    std::array<int, 3> counts = {0, 0, 0};
    for (const Span &part : parts) {
        for (std::size_t i = 0; i < styles.size(); ++i)
            counts[i] += isText(part) && part.style == styles[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? otherwise : styles[static_cast<std::size_t>(most - counts.begin())];
}

std::string ValueWriter::key(const std::string &key, bool inBrackets) const
{
    return writeScalar(Value::string(key), Style::Plain, fallbackQuotes, inBrackets);
}

std::string ValueWriter::scalar(const Value &value, Style style, bool inBrackets) const
{
    const Style wanted = doubleQuoted_ ? Style::DoubleQuoted : isInLine(style) ? style : fallbackQuotes;
    return writeScalar(value, wanted, fallbackQuotes, inBrackets);
}

std::string ValueWriter::brackets(const Value &value) const
{
    return writeFlow(value, doubleQuoted_ ? Style::DoubleQuoted : Style::Plain, fallbackQuotes);
}

bool ValueWriter::hasLines(const Value &value, const Span *like) const
{
    const bool list = value.type() == Value::Type::List;
    if (value.isScalar() || (value.items().empty() && value.fields().empty()))
        return false;
    const bool sameKind = like && (list ? isList(like->style) : isMap(like->style));
    if (sameKind && !like->parts.empty())
        return isBlock(like->style);
    return !list || !std::all_of(value.items().begin(), value.items().end(), isScalar);
}

std::size_t ValueWriter::step(const Value &value, const Span *like) const
{
    const Style style = value.type() == Value::Type::List ? Style::BlockList : Style::BlockMap;
    return like && like->style == style && file_[like->lead.begin] != '-'
        ? like->parts[0].indent - like->indent
        : usualStep;
}

std::string ValueWriter::lines(const Value &value, std::size_t column, Style texts, const Span *like) const
{
    const std::string indent(column, ' ');
    const Style own = like ? textsOf(like->parts, texts) : texts;
    std::string out;
    const auto next = [&]() -> std::string & { return out.empty() ? out : out.append(lineEnd_).append(indent); };
    for (const Value &item : value.items()) {
        const Span *beside = like && !like->parts.empty() ? &like->parts[0] : nullptr;
        next() += "- " + this->item(item, column, 2, own, beside);
    }
    const Parts parts = value.fields().empty() ? Parts() : partsByKey(like);
    for (const auto &[name, part] : value.fields())
        next() += field(name, part, column, own, partOf(parts, name));
    return out;
}

std::string ValueWriter::field(const std::string &key, const Value &value, std::size_t indent, Style texts,
                               const Span *like) const
{
    std::string begin = this->key(key, false) + ":";
    if (hasLines(value, like)) {
        const std::size_t column = indent + step(value, like);
        return begin.append(lineEnd_).append(column, ' ') + lines(value, column, texts, like);
    }
    return begin + " " + (value.isScalar() ? scalarLike(value, indent, texts, like) : brackets(value));
}

std::string ValueWriter::item(const Value &value, std::size_t indent, std::size_t width, Style texts,
                              const Span *like) const
{
    if (hasLines(value, like))
        return lines(value, indent + width, texts, like);
    return value.isScalar() ? scalarLike(value, indent, texts, like) : brackets(value);
}

std::string ValueWriter::scalarLike(const Value &value, std::size_t indent, Style texts, const Span *like) const
{
    const bool block = like && (like->style == Style::Literal || like->style == Style::Folded);
    const bool ofLines = value.text().find('\n') != std::string::npos;
    if (block && ofLines && like->indent == indent && value.type() == Value::Type::String && !doubleQuoted_) {
        if (auto text = writeBlockScalar(value.text(), slice(file_, like->value), indent, lineEnd_))
            return *text;
    }
    return scalar(value, like && isText(*like) ? like->style : texts, false);
}

} // namespace galley::frontmatter
