#include "app/frontmatter/edit.h"

#include "app/base/sentence.h"
#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/list_edit.h"
#include "app/frontmatter/scalar_writer.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace galley::frontmatter {

namespace {

/// YAML 1.2 §7.4.2 allows a key of at most 1024 characters on one line.
constexpr std::size_t longestKey = 1000;

/// What a text gets that cannot stand without quotes. The same in all files, so that edits of
/// different fields do not depend on their order.
constexpr Style fallback = Style::SingleQuoted;

constexpr const char *unwritable =
    "the value cannot be written there without changing other parts of the front matter";

std::string_view slice(std::string_view text, ByteRange range)
{
    return text.substr(range.begin, range.size());
}

bool isValidText(const Value &value)
{
    const auto &items = value.items();
    const auto &fields = value.fields();
    return isValidUtf8(value.text()) && std::all_of(items.begin(), items.end(), isValidText)
        && std::all_of(fields.begin(), fields.end(), [](const auto &field) {
               return isValidUtf8(field.first) && isValidText(field.second);
           });
}

/// One edit of one field: makes candidates, holds each against the promises, takes the first good.
class FieldEdit
{
public:
    FieldEdit(std::string_view file, std::string_view key)
        : file_(file), key_(key), before_(read(file)), entry_(before_.find(key))
    {
    }

    Result<Edits> set(std::string_view after, const Value &value);
    Result<Edits> remove();

private:
    std::optional<std::string> refusal() const;
    std::vector<Edits> replacements(const Value &value) const;
    std::vector<Edits> insertions(std::string_view after, const Value &value) const;
    Edits replaceValue(std::string text) const;
    std::string blockComment() const;
    bool isKept(const Edits &edits, const std::function<bool(const FrontMatter &)> &isDone) const;
    bool othersKept(std::string_view now, const FrontMatter &after) const;
    std::size_t keyIndent(const Entry &entry) const;
    std::string lineEnd() const;
    Style houseStyle() const;
    std::string keyText() const;

    std::string_view file_;
    std::string key_;
    FrontMatter before_;
    const Entry *entry_;
};

std::optional<std::string> FieldEdit::refusal() const
{
    if (!before_.locked.empty())
        return asClause(before_.locked);
    const auto isSame = [this](const Entry &entry) { return entry.key == key_; };
    if (std::count_if(before_.entries.begin(), before_.entries.end(), isSame) > 1)
        return asClause(entry_->locked);
    return std::nullopt;
}

Result<Edits> FieldEdit::set(std::string_view after, const Value &value)
{
    if (const auto reason = refusal())
        return failure(*reason);
    if (entry_ && entry_->value == value)
        return Edits{};
    if (entry_ && !entry_->locked.empty())
        return failure(asClause(entry_->locked));
    if (key_.empty() || key_.size() > longestKey || !isValidUtf8(key_))
        return failure("a field needs a name of 1 to 1000 bytes");
    if (!isValidText(value))
        return failure("the value is not UTF-8");
    const auto isDone = [&](const FrontMatter &now) {
        const Entry *entry = now.find(key_);
        return entry && entry->value == value && entry->locked.empty() == value.fields().empty();
    };
    for (const Edits &edits : entry_ ? replacements(value) : insertions(after, value)) {
        if (isKept(edits, isDone))
            return edits;
    }
    return failure(unwritable);
}

Result<Edits> FieldEdit::remove()
{
    if (const auto reason = refusal())
        return failure(*reason);
    if (!entry_)
        return Edits{};
    const Edits edits = {{entry_->whole, ""}};
    if (!isKept(edits, [this](const FrontMatter &now) { return now.find(key_) == nullptr; }))
        return failure("without it another field would mean something else");
    return edits;
}

/// The ways to write the value in place of the old one, the least change first.
std::vector<Edits> FieldEdit::replacements(const Value &value) const
{
    const Style style = entry_->style;
    const bool block = style == Style::Literal || style == Style::Folded;
    const bool list = style == Style::FlowList || style == Style::BlockList;
    std::vector<Edits> found;
    if (list && value.type() == Value::Type::List) {
        if (auto edits = listEdits(file_, *entry_, value.items(), fallback, lineEnd()))
            found.push_back(std::move(*edits));
    }
    if (block && value.type() == Value::Type::String) {
        if (auto text = writeBlockScalar(value.text(), slice(file_, entry_->valueRange),
                                         keyIndent(*entry_), lineEnd()))
            found.push_back(replaceValue(std::move(*text)));
    }
    const std::string comment = block ? blockComment() : std::string();
    if (!value.isScalar()) {
        found.push_back(replaceValue(writeFlow(value, Style::Plain, fallback) + comment));
        return found;
    }
    const bool quoted = style == Style::SingleQuoted || style == Style::DoubleQuoted;
    const Style wanted = quoted || style == Style::Plain ? style : fallback;
    for (const Style tried : {wanted, Style::DoubleQuoted})
        found.push_back(replaceValue(writeScalar(value, tried, fallback, false) + comment));
    return found;
}

std::vector<Edits> FieldEdit::insertions(std::string_view after, const Value &value) const
{
    const Fences &fences = before_.fences;
    std::vector<Edits> found;
    for (const Style style : {houseStyle(), Style::DoubleQuoted}) {
        const std::string text = keyText() + ": "
            + (value.isScalar() ? writeScalar(value, style, fallback, false)
                                : writeFlow(value, Style::Plain, fallback))
            + lineEnd();
        if (fences.format == Format::None) {
            const std::size_t place = fences.body.begin;
            found.push_back({{{place, place}, "---" + lineEnd() + text + "---" + lineEnd()}});
            continue;
        }
        const Entry *place = before_.find(after);
        if (!place && !before_.entries.empty())
            place = &before_.entries.back();
        const std::size_t top = behindDeeperComments(file_.substr(0, fences.content.end), fences.content.begin, 0);
        const std::size_t offset = place ? place->whole.end : top;
        const std::string indent(place ? keyIndent(*place) : 0, ' ');
        found.push_back({{{offset, offset}, indent + text}});
    }
    return found;
}

Edits FieldEdit::replaceValue(std::string text) const
{
    ByteRange range = entry_->valueRange;
    if (entry_->style == Style::BlockList || (entry_->style == Style::Empty && file_[range.begin - 1] == ':')) {
        range.begin = file_.find(':', entry_->keyRange.end) + 1;
        text.insert(0, " ");
    }
    return {{range, std::move(text)}};
}

/// The comment in a block scalar's first line, with the blanks ahead of it.
std::string FieldEdit::blockComment() const
{
    const std::string_view line = lineAt(file_, entry_->valueRange.begin).in(file_);
    const std::size_t blank = line.find_first_of(" \t");
    return line.find('#') == std::string_view::npos ? std::string() : std::string(line.substr(blank));
}

/// Reads the result again and holds it against the promises.
bool FieldEdit::isKept(const Edits &edits, const std::function<bool(const FrontMatter &)> &isDone) const
{
    const std::string now = applyEdits(file_, edits);
    const FrontMatter after = read(now);
    return after.locked.empty() && (after.valid || !before_.valid)
        && after.findings.size() <= before_.findings.size() && isDone(after)
        && slice(now, after.fences.body) == slice(file_, before_.fences.body)
        && othersKept(now, after);
}

/// Whether every other entry has the same bytes and the same value, in the same order.
bool FieldEdit::othersKept(std::string_view now, const FrontMatter &after) const
{
    const auto others = [this](const FrontMatter &frontMatter) {
        std::vector<const Entry *> entries;
        for (const Entry &entry : frontMatter.entries) {
            if (entry.key != key_)
                entries.push_back(&entry);
        }
        return entries;
    };
    const auto old = others(before_);
    const auto current = others(after);
    return std::equal(old.begin(), old.end(), current.begin(), current.end(),
                      [&](const Entry *a, const Entry *b) {
                          return a->key == b->key && a->value == b->value && a->style == b->style
                              && slice(file_, a->whole) == slice(now, b->whole);
                      });
}

std::size_t FieldEdit::keyIndent(const Entry &entry) const
{
    return entry.keyRange.begin - lineBeginOf(file_, entry.keyRange.begin);
}

/// The line end of the opening fence, else of the file's first line.
std::string FieldEdit::lineEnd() const
{
    const std::size_t begin = before_.fences.format == Format::None ? 0 : before_.fences.opening.begin;
    const Line line = lineAt(file_, begin);
    return line.hasLineEnd() ? std::string(file_.substr(line.end, line.next - line.end)) : "\n";
}

/// How most of the file's texts are written.
Style FieldEdit::houseStyle() const
{
    std::array<int, 3> counts = {0, 0, 0};
    static constexpr std::array<Style, 3> styles = {Style::SingleQuoted, Style::DoubleQuoted, Style::Plain};
    for (const Entry &entry : before_.entries) {
        for (std::size_t i = 0; i < styles.size(); ++i)
            counts[i] += entry.style == styles[i] && entry.value.type() == Value::Type::String;
    }
    return styles[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

std::string FieldEdit::keyText() const
{
    return writeScalar(Value::string(key_), Style::Plain, Style::SingleQuoted, false);
}

} // namespace

Result<Edits> set(std::string_view file, std::string_view key, const Value &value)
{
    return setAfter(file, {}, key, value);
}

Result<Edits> setAfter(std::string_view file, std::string_view after, std::string_view key,
                       const Value &value)
{
    return FieldEdit(file, key).set(after, value);
}

Result<Edits> remove(std::string_view file, std::string_view key)
{
    return FieldEdit(file, key).remove();
}

} // namespace galley::frontmatter
