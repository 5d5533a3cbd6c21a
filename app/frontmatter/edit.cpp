#include "app/frontmatter/edit.h"

#include "app/base/sentence.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/nested_edit.h"
#include "app/frontmatter/nested_spans.h"
#include "app/frontmatter/promises.h"
#include "app/frontmatter/value_writer.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace galley::frontmatter {

namespace {

/// YAML 1.2 §7.4.2 allows a key of at most 1024 characters on one line.
constexpr std::size_t longestKey = 1000;

constexpr const char *unwritable =
    "the value cannot be written there without changing other parts of the front matter";

bool isValidText(const Value &value)
{
    const auto &items = value.items();
    const auto &fields = value.fields();
    return isValidUtf8(value.text()) && std::all_of(items.begin(), items.end(), isValidText)
        && std::all_of(fields.begin(), fields.end(), [](const auto &field) {
               return isValidUtf8(field.first) && isValidText(field.second);
           });
}

/// Why no group in `value` can be written, whatever stands in the file.
std::optional<std::string> faultOf(const Value &value)
{
    std::set<std::string_view> keys;
    for (const auto &[key, field] : value.fields()) {
        if (key.size() > longestKey)
            return "a name within a group has at most 1000 bytes";
        if (!keys.insert(key).second)
            return "a group would have the name " + key + " twice";
        if (auto fault = faultOf(field))
            return fault;
    }
    for (const Value &item : value.items()) {
        if (auto fault = faultOf(item))
            return fault;
    }
    return std::nullopt;
}

/// One edit of one field: makes candidates, holds each against the promises, takes the first good.
class FieldEdit
{
public:
    /// `before` is what is read of `file`.
    FieldEdit(std::string_view file, const FrontMatter &before, std::string_view key)
        : file_(headOf(file, before.fences)), key_(key), before_(before), entry_(before_.find(key)),
          lineEnd_(lineEndOf(file_, before_))
    {
    }

    Result<Edits> set(const Neighbours &neighbours, const Value &value);
    Result<Edits> remove();

private:
    Result<Edits> firstKept(const std::function<Edits(const Attempt &)> &edits, const Value &value) const;
    Edits insertion(const Neighbours &neighbours, const Value &value, const Attempt &attempt) const;
    bool isKept(const Edits &edits, const std::function<bool(const FrontMatter &)> &isDone) const;
    Style houseStyle() const;
    std::optional<Span> houseSpan(const Value &value) const;

    std::string_view file_;
    std::string key_;
    const FrontMatter &before_;
    const Entry *entry_;
    std::string lineEnd_;
};

Result<Edits> FieldEdit::set(const Neighbours &neighbours, const Value &value)
{
    if (const std::string reason = refusalOf(before_, key_); !reason.empty())
        return failure(reason);
    if (entry_ && entry_->value == value)
        return Edits{};
    if (entry_ && !entry_->locked.empty())
        return failure(asClause(entry_->locked));
    if (key_.empty() || key_.size() > longestKey || !isValidUtf8(key_))
        return failure("a field needs a name of 1 to 1000 bytes");
    if (!isValidText(value))
        return failure("the value is not UTF-8");
    if (const auto fault = faultOf(value))
        return failure(*fault);
    if (!entry_)
        return firstKept([&](const Attempt &attempt) { return insertion(neighbours, value, attempt); }, value);
    const auto span = spansOf(file_, *entry_);
    if (!span)
        return failure(unwritable);
    return firstKept([&](const Attempt &attempt) {
        return valueEdits(file_, *span, entry_->value, value, lineEnd_, attempt);
    }, value);
}

Result<Edits> FieldEdit::firstKept(const std::function<Edits(const Attempt &)> &edits, const Value &value) const
{
    const auto isDone = [&](const FrontMatter &now) {
        const Entry *entry = now.find(key_);
        return entry && entry->value == value && entry->locked.empty();
    };
    std::optional<Edits> last;
    for (const Attempt &attempt : attempts()) {
        Edits tried = edits(attempt);
        if (tried == last)
            continue;
        if (isKept(tried, isDone))
            return tried;
        last = std::move(tried);
    }
    return failure(unwritable);
}

Result<Edits> FieldEdit::remove()
{
    if (const std::string reason = refusalOf(before_, key_); !reason.empty())
        return failure(reason);
    if (!entry_)
        return Edits{};
    const Edits edits = {{entry_->whole, ""}};
    if (!isKept(edits, [this](const FrontMatter &now) { return now.find(key_) == nullptr; }))
        return failure("without it another field would mean something else");
    return edits;
}

Edits FieldEdit::insertion(const Neighbours &neighbours, const Value &value, const Attempt &attempt) const
{
    const bool fences = before_.fences.format != Format::None;
    const NewPlace place = fences ? placeOfNew(file_, before_, neighbours) : NewPlace{before_.fences.body.begin, 0};
    const ValueWriter writer(file_, lineEnd_, attempt.doubleQuoted);
    const auto like = houseSpan(value);
    const std::string field = attempt.brackets
        ? writer.key(key_, false) + ": " + writer.brackets(value)
        : writer.field(key_, value, place.indent, houseStyle(), like ? &*like : nullptr);
    std::string text = std::string(place.indent, ' ') + field + lineEnd_;
    if (!fences)
        text = "---" + lineEnd_ + text + "---" + lineEnd_;
    return {{{place.offset, place.offset}, text}};
}

/// Reads the result again and holds it against the promises.
bool FieldEdit::isKept(const Edits &edits, const std::function<bool(const FrontMatter &)> &isDone) const
{
    const std::string now = applyEdits(file_, edits);
    const FrontMatter after = read(now);
    return after.findings.size() <= before_.findings.size() && isDone(after)
        && keepsTheRest(file_, before_, now, after, key_);
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

/// A list or map of the file that a new one is written like: as most of its lists or maps are.
std::optional<Span> FieldEdit::houseSpan(const Value &value) const
{
    if (value.isScalar())
        return std::nullopt;
    const bool list = value.type() == Value::Type::List;
    const Style lines = list ? Style::BlockList : Style::BlockMap;
    const Style brackets = list ? Style::FlowList : Style::FlowMap;
    const auto count = [&](Style style) {
        return std::count_if(before_.entries.begin(), before_.entries.end(), [&](const Entry &entry) {
            return entry.style == style && entry.locked.empty();
        });
    };
    const bool scalars = std::all_of(value.items().begin(), value.items().end(),
                                     [](const Value &item) { return item.isScalar(); });
    if (list && scalars && count(lines) <= count(brackets))
        return std::nullopt;
    const auto found = std::find_if(before_.entries.begin(), before_.entries.end(), [&](const Entry &entry) {
        return entry.style == lines && entry.locked.empty();
    });
    return found == before_.entries.end() ? std::nullopt : spansOf(file_, *found);
}

} // namespace

Result<Edits> set(std::string_view file, std::string_view key, const Value &value, const Neighbours &neighbours)
{
    return set(file, read(file), key, value, neighbours);
}

Result<Edits> set(std::string_view file, const FrontMatter &frontMatter, std::string_view key, const Value &value,
                  const Neighbours &neighbours)
{
    return FieldEdit(file, frontMatter, key).set(neighbours, value);
}

Result<Edits> remove(std::string_view file, std::string_view key)
{
    const FrontMatter frontMatter = read(file);
    return FieldEdit(file, frontMatter, key).remove();
}

} // namespace galley::frontmatter
