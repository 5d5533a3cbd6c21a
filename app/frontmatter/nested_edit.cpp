#include "app/frontmatter/nested_edit.h"

#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/placing.h"
#include "app/frontmatter/sequence.h"
#include "app/frontmatter/value_writer.h"

#include <algorithm>
#include <utility>

namespace galley::frontmatter {

namespace {

bool isEmpty(const Value &value) { return value.items().empty() && value.fields().empty(); }

const Value &partOf(const Value &value, std::size_t index)
{
    return value.type() == Value::Type::List ? value.items()[index] : value.fields()[index].second;
}

/// Two values that are both lists, or both maps, with parts in common as far as it goes.
struct Change {
    const Span &span;
    const Value &old;
    const Value &now;
    std::size_t level = 0;
    std::vector<Origin> origins;
    std::vector<bool> kept; ///< of the old parts, those that stay
    Style texts = Style::Plain; ///< how new texts are written: as most of the old ones

    bool isMap() const { return now.type() == Value::Type::Map; }
};

class ValueEdit
{
public:
    ValueEdit(std::string_view file, std::string_view lineEnd, const Attempt &attempt)
        : file_(file), lineEnd_(lineEnd), attempt_(attempt), writer_(file, lineEnd, attempt.doubleQuoted)
    {
    }

    Edits run(const Span &span, const Value &old, const Value &now)
    {
        change(span, old, now, 0, false);
        return inOrder(std::move(edits_));
    }

private:
    void change(const Span &span, const Value &old, const Value &now, std::size_t level, bool inBrackets,
                bool quotesKept = false);
    bool keepsBlankLines(const Span &span) const;
    void changeParts(const Span &span, const Value &old, const Value &now, std::size_t level, bool quotesKept);
    void changeLines(const Change &change);
    std::string blankLines(const std::vector<Span> &parts) const;
    std::string_view blankGap(const std::vector<Span> &parts, std::size_t behind) const;
    void removeLines(const Change &change);
    void putInFront(const Change &change, std::string lines);
    std::string newLines(const Change &change, std::size_t index, const Span &beside) const;
    std::string movedLines(const Change &change, std::size_t index) const;
    void pullUp(const Change &change);
    void changeBrackets(const Change &change);
    std::string bracketText(const Change &change, std::size_t index) const;
    std::string textWithin(ByteRange range, const Change &change, std::size_t index, bool inBrackets) const;
    std::string separatorOf(const Span &span) const;
    void replace(const Span &span, const Value &now);
    void replaceByLines(const Span &span, const Value &now, const Span *like);
    std::optional<std::string> blockText(const Span &span, const Value &now) const;
    bool beginsBehindDash(const Span &span) const;
    void add(const Edits &edits) { edits_.insert(edits_.end(), edits.begin(), edits.end()); }

    std::string_view file_;
    std::string_view lineEnd_;
    const Attempt &attempt_;
    ValueWriter writer_;
    Edits edits_;
};

void ValueEdit::change(const Span &span, const Value &old, const Value &now, std::size_t level, bool inBrackets,
                       bool quotesKept)
{
    if (old == now && !(quotesKept && keepsBlankLines(span)))
        return;
    const bool parts = !now.isScalar() && old.type() == now.type() && !isEmpty(old) && !isEmpty(now);
    if (parts && level < attempt_.levels)
        return changeParts(span, old, now, level, quotesKept);
    if (!inBrackets)
        return replace(span, now);
    const std::string text = now.isScalar() ? writer_.scalar(now, span.style, true) : writer_.brackets(now);
    add(placeBehind(file_, span, text));
}

/// Whether a block scalar in it keeps the blank lines that follow.
bool ValueEdit::keepsBlankLines(const Span &span) const
{
    const std::string_view header = lineAt(file_, span.value.begin).in(file_);
    const bool block = span.style == Style::Literal || span.style == Style::Folded;
    return (block && header.substr(0, header.find('#')).find('+') != std::string_view::npos)
        || std::any_of(span.parts.begin(), span.parts.end(),
                       [this](const Span &part) { return keepsBlankLines(part); });
}

void ValueEdit::changeParts(const Span &span, const Value &old, const Value &now, std::size_t level,
                            bool quotesKept)
{
    Change change{span, old, now, level, originsOf(old, now), std::vector<bool>(span.parts.size()),
                  writer_.textsOf(span.parts, Style::Plain)};
    for (std::size_t i = 0; i < change.origins.size(); ++i) {
        const Origin &origin = change.origins[i];
        if (!origin.stays)
            continue;
        change.kept[*origin.from] = true;
        const bool newlyLast = i + 1 == change.origins.size() && *origin.from + 1 < span.parts.size();
        this->change(span.parts[*origin.from], partOf(old, *origin.from), partOf(now, i), level + 1,
                     isFlow(span.style), quotesKept || (attempt_.quotesKept && newlyLast));
    }
    if (isFlow(span.style))
        changeBrackets(change);
    else
        changeLines(change);
}

// ---- lines ---------------------------------------------------------------------------------------

void ValueEdit::changeLines(const Change &change)
{
    const std::vector<Span> &parts = change.span.parts;
    const Span *above = nullptr; // the last one that stays
    const std::string blank = blankLines(parts);
    std::string front;
    for (std::size_t i = 0; i < change.origins.size(); ++i) {
        const Origin &origin = change.origins[i];
        if (origin.stays) {
            above = &parts[*origin.from];
            continue;
        }
        const std::string lines =
            origin.from ? movedLines(change, i) : newLines(change, i, above ? *above : parts[0]);
        if (above)
            edits_.push_back({{above->whole.end, above->whole.end}, blank + lines});
        else
            front += lines + blank;
    }
    putInFront(change, std::move(front));
    removeLines(change);
}

/// The blank lines between the last two parts, if there is nothing else between them.
std::string ValueEdit::blankLines(const std::vector<Span> &parts) const
{
    const std::size_t count = parts.size();
    return count > 1 ? std::string(blankGap(parts, count - 2)) : std::string();
}

std::string_view ValueEdit::blankGap(const std::vector<Span> &parts, std::size_t behind) const
{
    const std::size_t begin = parts[behind].whole.end;
    const std::string_view gap = file_.substr(begin, parts[behind + 1].whole.begin - begin);
    return isBlankText(gap) && !attempt_.tight ? gap : std::string_view();
}

/// Takes out what does not stay, with the blank lines to the next part, or to the one above the last.
void ValueEdit::removeLines(const Change &change)
{
    const std::vector<Span> &parts = change.span.parts;
    const std::size_t first = beginsBehindDash(change.span) ? 1 : 0;
    bool last = true; // none that stays follows
    for (std::size_t i = parts.size(); i-- > first;) {
        last = last && !change.kept[i];
        if (change.kept[i])
            continue;
        ByteRange range = parts[i].whole;
        if (!last)
            range.end += blankGap(parts, i).size();
        else if (i > 0)
            range.begin -= blankGap(parts, i - 1).size();
        edits_.push_back({range, ""});
    }
}

/// Lines ahead of all that stay. The first line may stand behind a dash: then it has no indent of
/// its own, and when it goes another takes its place.
void ValueEdit::putInFront(const Change &change, std::string lines)
{
    const Span &first = change.span.parts[0];
    const std::size_t begin = first.whole.begin;
    if (!beginsBehindDash(change.span)) {
        edits_.push_back({{begin, begin}, std::move(lines)});
        return;
    }
    if (lines.empty()) {
        if (!change.kept[0])
            pullUp(change);
        return;
    }
    lines.erase(0, std::min(lines.find_first_not_of(' '), lines.size()));
    if (change.kept[0])
        edits_.push_back({{begin, begin}, lines + std::string(first.indent, ' ')});
    else
        edits_.push_back({first.whole, lines});
}

/// Takes the first line's part away, and what follows it up behind the dash.
void ValueEdit::pullUp(const Change &change)
{
    const std::vector<Span> &parts = change.span.parts;
    std::size_t end = parts[0].whole.end;
    for (std::size_t i = 1; i < parts.size() && !change.kept[i]; ++i) {
        if (!isBlankText(file_.substr(end, parts[i].whole.begin - end)))
            break;
        end = parts[i].whole.end;
    }
    edits_.push_back({{parts[0].whole.begin, file_.find_first_not_of(" \t\r\n", end)}, ""});
}

std::string ValueEdit::newLines(const Change &change, std::size_t index, const Span &beside) const
{
    const std::string indent(beside.indent, ' ');
    const Value &value = partOf(change.now, index);
    if (change.isMap())
        return indent + writer_.field(change.now.fields()[index].first, value, beside.indent, change.texts, nullptr)
            + std::string(lineEnd_);
    const bool onLine = !isBelow(file_, beside) && beside.value.begin > beside.lead.end;
    const std::string dash(onLine ? file_.substr(beside.lead.begin, beside.value.begin - beside.lead.begin) : "- ");
    return indent + dash + writer_.item(value, beside.indent, dash.size(), change.texts, &beside)
        + std::string(lineEnd_);
}

/// The lines of an old part that comes to another place, with what changes within them.
std::string ValueEdit::movedLines(const Change &change, std::size_t index) const
{
    const std::size_t from = *change.origins[index].from;
    const Span &part = change.span.parts[from];
    const bool behindDash = from == 0 && beginsBehindDash(change.span);
    return std::string(behindDash ? part.indent : 0, ' ') + textWithin(part.whole, change, index, false);
}

bool ValueEdit::beginsBehindDash(const Span &span) const
{
    const std::size_t begin = span.parts[0].whole.begin;
    return lineBeginOf(file_, begin) != begin;
}

std::string ValueEdit::textWithin(ByteRange range, const Change &change, std::size_t index, bool inBrackets) const
{
    const std::size_t from = *change.origins[index].from;
    ValueEdit inner(file_, lineEnd_, attempt_);
    inner.change(change.span.parts[from], partOf(change.old, from), partOf(change.now, index),
                 change.level + 1, inBrackets, attempt_.quotesKept);
    Edits edits = inOrder(std::move(inner.edits_));
    for (ByteEdit &edit : edits)
        edit.range = {edit.range.begin - range.begin, edit.range.end - range.begin};
    return applyEdits(slice(file_, range), edits);
}

// ---- brackets ------------------------------------------------------------------------------------

void ValueEdit::changeBrackets(const Change &change)
{
    const std::vector<Span> &parts = change.span.parts;
    const std::string separator = separatorOf(change.span);
    std::size_t next = 0; // the first old part behind the last one that stays
    std::string text;     // of the new ones there
    const auto replaceRun = [&] {
        std::size_t kept = next;
        while (kept < parts.size() && !change.kept[kept])
            ++kept;
        const bool atFront = next == 0 && kept < parts.size();
        const std::size_t begin = next > 0 ? parts[next - 1].whole.end : parts[0].whole.begin;
        const std::size_t end = atFront ? parts[kept].whole.begin : kept > 0 ? parts[kept - 1].whole.end : begin;
        if (!text.empty() && next == 0)
            text = text.substr(separator.size()) + (atFront ? separator : "");
        edits_.push_back({{begin, end}, std::exchange(text, {})});
    };
    for (std::size_t i = 0; i < change.origins.size(); ++i) {
        if (change.origins[i].stays) {
            replaceRun();
            next = *change.origins[i].from + 1;
        } else {
            text += separator + bracketText(change, i);
        }
    }
    replaceRun();
}

std::string ValueEdit::bracketText(const Change &change, std::size_t index) const
{
    const std::vector<Span> &parts = change.span.parts;
    const Origin &origin = change.origins[index];
    if (origin.from)
        return textWithin(parts[*origin.from].whole, change, index, true);
    const Value &value = partOf(change.now, index);
    const std::string written =
        value.isScalar() ? writer_.scalar(value, change.texts, true) : writer_.brackets(value);
    return change.isMap() ? writer_.key(change.now.fields()[index].first, true) + ": " + written : written;
}

/// What stands between two parts: a comma and a blank, or a line break and an indent as there are.
std::string ValueEdit::separatorOf(const Span &span) const
{
    const std::size_t first = span.parts[0].whole.begin;
    const std::string_view gap = span.parts.size() > 1
        ? file_.substr(span.parts[0].whole.end, span.parts[1].whole.begin - span.parts[0].whole.end)
        : file_.substr(span.value.begin + 1, first - span.value.begin - 1);
    const std::size_t lineBreak = gap.find_first_of("\r\n");
    return lineBreak == std::string_view::npos ? ", " : "," + std::string(gap.substr(lineBreak));
}

// ---- one value -----------------------------------------------------------------------------------

void ValueEdit::replace(const Span &span, const Value &now)
{
    const Style kind = now.type() == Value::Type::List ? Style::BlockList : Style::BlockMap;
    const Span *like = span.style == kind ? &span : nullptr;
    if (!attempt_.brackets && writer_.hasLines(now, like))
        return replaceByLines(span, now, like);
    if (const auto text = blockText(span, now)) {
        edits_.push_back({span.value, *text});
        return;
    }
    add(placeBehind(file_, span, now.isScalar() ? writer_.scalar(now, span.style, false) : writer_.brackets(now)));
}

void ValueEdit::replaceByLines(const Span &span, const Value &now, const Span *like)
{
    if (isItem(file_, span)) {
        const std::size_t behind = behindLead(file_, span);
        const bool keepsPlace = !isBelow(file_, span) && span.value.begin > behind;
        const std::size_t column = span.indent + 1 + (keepsPlace ? span.value.begin - behind : 1);
        return add(placeBehind(file_, span, writer_.lines(now, column, Style::Plain, like)));
    }
    const std::size_t column = span.indent + writer_.step(now, like);
    const std::string lines = std::string(column, ' ') + writer_.lines(now, column, Style::Plain, like);
    add(placeBelow(file_, span, lines, lineEnd_));
}

std::optional<std::string> ValueEdit::blockText(const Span &span, const Value &now) const
{
    const bool block = span.style == Style::Literal || span.style == Style::Folded;
    if (!block || now.type() != Value::Type::String || attempt_.doubleQuoted)
        return std::nullopt;
    return writeBlockScalar(now.text(), slice(file_, span.value), span.indent, lineEnd_);
}

} // namespace

const std::vector<Attempt> &attempts()
{
    static const std::vector<Attempt> all = {
        {},
        {.tight = true},
        {.tight = true, .doubleQuoted = true},
        {.tight = true, .quotesKept = true, .doubleQuoted = true},
        {.levels = 1},
        {.levels = 0},
        {.levels = 0, .doubleQuoted = true},
        {.levels = 0, .doubleQuoted = true, .brackets = true}};
    return all;
}

Edits valueEdits(std::string_view file, const Span &span, const Value &old, const Value &now,
                 std::string_view lineEnd, const Attempt &attempt)
{
    return ValueEdit(file, lineEnd, attempt).run(span, old, now);
}

} // namespace galley::frontmatter
