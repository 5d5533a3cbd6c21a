#include "ui/editor/markdown_line.h"
#include "ui/editor/typing.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <functional>
#include <optional>

namespace galley::ui::typing {

namespace {

/// So far up an item looks for its neighbours.
constexpr int farthestLine = 500;
constexpr int plainIndent = 4;

struct Item
{
    QString line;
    LinePrefix prefix;

    explicit Item(const QTextBlock &block)
        : line(block.text())
        , prefix(prefixOf(line))
    {
    }
    int indent() const { return static_cast<int>(prefix.indent - prefix.quote); }
    int content() const { return static_cast<int>(prefix.box - prefix.quote); }
    QString sign() const { return line.sliced(prefix.indent, prefix.marker - prefix.indent); }
    int number() const { return prefix.ordered ? sign().chopped(1).toInt() : 0; }
    bool isEmpty() const { return line.sliced(prefix.text).trimmed().isEmpty(); }
};

QString numbered(const Item &item, int number)
{
    return item.prefix.ordered ? QString::number(number) + item.sign().back() : item.sign();
}

/// What the line after `item` begins with.
QString nextPrefix(const Item &item)
{
    if (!item.prefix.isItem())
        return item.line.first(item.prefix.text);
    const QString gap = item.line.sliced(item.prefix.marker, item.prefix.box - item.prefix.marker);
    return item.line.first(item.prefix.indent) + numbered(item, item.number() + 1) +
           (gap.isEmpty() ? QStringLiteral(" ") : gap) +
           (item.prefix.isTask() ? QStringLiteral("[ ] ") : QString());
}

/// The nearest item above that `wanted` takes, stopping where the list ends.
std::optional<Item> itemAbove(QTextBlock block, const std::function<bool(const Item &)> &wanted)
{
    for (int i = 0; i < farthestLine; ++i) {
        block = block.previous();
        if (!block.isValid() || !block.isVisible())
            break;
        const Item item(block);
        if (item.prefix.isItem() && wanted(item))
            return item;
        if (!item.prefix.isItem() && item.indent() == 0 && !item.isEmpty())
            break;
    }
    return std::nullopt;
}

/// A new line that begins with `prefix`. The line break goes in last: so it stays an undo step of
/// its own, into which typing on does not merge.
void breakLine(QTextCursor &cursor, const QString &prefix)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const int place = cursor.position();
    cursor.insertText(prefix);
    QTextCursor before(cursor);
    before.setPosition(place);
    before.insertBlock();
    cursor.endEditBlock();
}

/// The blocks that a selection touches; a last one that it only reaches the beginning of is not.
std::pair<QTextBlock, QTextBlock> blocksOf(const QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    const QTextBlock first = document->findBlock(cursor.selectionStart());
    QTextBlock last = document->findBlock(cursor.selectionEnd());
    if (last != first && last.position() == cursor.selectionEnd())
        last = last.previous();
    return {first, last};
}

/// Moves a line's text by `columns` blanks, right or (as far as there are blanks) left.
void shift(const QTextBlock &block, int columns)
{
    const QString line = block.text();
    const LinePrefix prefix = prefixOf(line);
    if (line.sliced(prefix.quote).trimmed().isEmpty() && !prefix.isItem())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(prefix.quote));
    if (columns >= 0) {
        cursor.insertText(QString(columns, u' '));
    } else {
        const int blanks = static_cast<int>(prefix.indent - prefix.quote);
        const bool tab = blanks > 0 && line[prefix.quote] == u'\t';
        cursor.setPosition(cursor.position() + (tab ? 1 : std::min(blanks, -columns)),
                           QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
}

void shiftAll(const QTextCursor &cursor, int columns)
{
    const auto [first, last] = blocksOf(cursor);
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        shift(block, columns);
        if (block == last)
            break;
    }
}

/// The number that an item has after it came to its level.
void renumber(const QTextBlock &block)
{
    const Item item(block);
    if (!item.prefix.ordered)
        return;
    const auto sibling =
        itemAbove(block, [&](const Item &above) { return above.indent() <= item.indent(); });
    const bool follows = sibling && sibling->indent() == item.indent() && sibling->prefix.ordered;
    const QString sign = numbered(item, follows ? sibling->number() + 1 : 1);
    if (sign == item.sign())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(item.prefix.indent));
    cursor.setPosition(block.position() + static_cast<int>(item.prefix.marker),
                       QTextCursor::KeepAnchor);
    cursor.insertText(sign);
}

/// By how many columns an item moves, or nothing where there is no level to go to.
std::optional<int> wayOf(const QTextBlock &block, const Item &item, bool deeper)
{
    if (!deeper) {
        const auto parent =
            itemAbove(block, [&](const Item &above) { return above.indent() < item.indent(); });
        return (parent ? parent->indent() : 0) - item.indent();
    }
    const auto sibling =
        itemAbove(block, [&](const Item &above) { return above.indent() <= item.indent(); });
    if (!sibling || sibling->indent() < item.indent())
        return std::nullopt;
    return sibling->content() - item.indent();
}

void endItem(QTextCursor &cursor, const Item &item)
{
    const QTextBlock block = cursor.block();
    if (item.prefix.isItem() && item.indent() > 0) {
        nestItems(cursor, false);
        return;
    }
    const auto kept = static_cast<int>(item.prefix.isItem() ? item.prefix.quote : 0);
    cursor.setPosition(block.position() + kept);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

bool continueLine(QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const Item item(block);
    const bool begins = item.prefix.isItem() || item.prefix.quote > 0;
    if (!begins || cursor.selectionStart() - block.position() < item.prefix.text)
        return false;
    if (item.isEmpty() && !cursor.hasSelection())
        endItem(cursor, item);
    else
        breakLine(cursor, nextPrefix(item));
    return true;
}

void continueCode(QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const QString before = block.text().first(cursor.selectionStart() - block.position());
    const auto blanks = std::find_if_not(before.begin(), before.end(),
                                         [](QChar c) { return c == u' ' || c == u'\t'; });
    breakLine(cursor, before.first(blanks - before.begin()));
}

bool nestItems(QTextCursor &cursor, bool deeper)
{
    const QTextBlock block = blocksOf(cursor).first;
    const Item item(block);
    if (!item.prefix.isItem())
        return false;
    const auto way = wayOf(block, item, deeper);
    if (!way || *way == 0)
        return true;
    cursor.beginEditBlock();
    shiftAll(cursor, *way);
    renumber(block);
    cursor.endEditBlock();
    return true;
}

bool indentLines(QTextCursor &cursor, bool deeper)
{
    const auto [first, last] = blocksOf(cursor);
    if (deeper && first == last)
        return false;
    cursor.beginEditBlock();
    shiftAll(cursor, deeper ? plainIndent : -plainIndent);
    cursor.endEditBlock();
    return true;
}

} // namespace galley::ui::typing
