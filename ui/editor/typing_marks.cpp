#include "ui/editor/typing.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <array>

namespace galley::ui::typing {

namespace {

QString raw(const QTextCursor &cursor, int begin, int end)
{
    QTextCursor part(cursor);
    part.setPosition(begin);
    part.setPosition(end, QTextCursor::KeepAnchor);
    return part.selectedText();
}

void select(QTextCursor &cursor, int begin, int end)
{
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

void replace(QTextCursor cursor, int begin, int end, const QString &text)
{
    select(cursor, begin, end);
    cursor.insertText(text);
}

/// Marks stand at words, not at the blanks around them.
void trim(QTextCursor &cursor)
{
    int begin = cursor.selectionStart();
    int end = cursor.selectionEnd();
    const QString text = cursor.selectedText();
    while (begin < end && text[begin - cursor.selectionStart()].isSpace())
        ++begin;
    while (end > begin && text[end - 1 - cursor.selectionStart()].isSpace())
        --end;
    select(cursor, begin, end);
}

void selectWord(QTextCursor &cursor)
{
    const int caret = cursor.position();
    cursor.select(QTextCursor::WordUnderCursor);
    const QString word = cursor.selectedText();
    if (std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); }))
        cursor.setPosition(caret);
}

int runBefore(const QTextCursor &cursor, int position, QChar sign)
{
    int length = 0;
    while (position - length > 0 && cursor.document()->characterAt(position - length - 1) == sign)
        ++length;
    return length;
}

int runAfter(const QTextCursor &cursor, int position, QChar sign)
{
    int length = 0;
    while (cursor.document()->characterAt(position + length) == sign)
        ++length;
    return length;
}

/// Whether a run of signs holds these marks: * is in * and ***, ** is in ** and ***.
bool holds(int run, const QString &marks)
{
    return marks.size() == 1 ? run % 2 == 1 : run >= 2;
}

/// Takes the marks off when the selection stands between them. The selection stays.
bool takeOutside(QTextCursor &cursor, const QString &marks)
{
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const int run = std::min(runBefore(cursor, begin, marks[0]), runAfter(cursor, end, marks[0]));
    if (!holds(run, marks))
        return false;
    const auto length = static_cast<int>(marks.size());
    cursor.beginEditBlock();
    replace(cursor, end, end + length, {});
    replace(cursor, begin - length, begin, {});
    cursor.endEditBlock();
    select(cursor, begin - length, end - length);
    return true;
}

/// Takes the marks off when they are selected with what they hold.
bool takeInside(QTextCursor &cursor, const QString &marks)
{
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const int run = std::min(runAfter(cursor, begin, marks[0]), runBefore(cursor, end, marks[0]));
    if (!holds(run, marks) || end - begin < 2 * run + 1)
        return false;
    const auto length = static_cast<int>(marks.size());
    cursor.beginEditBlock();
    replace(cursor, end - length, end, {});
    replace(cursor, begin, begin + length, {});
    cursor.endEditBlock();
    select(cursor, begin, end - 2 * length);
    return true;
}

bool isAddress(const QString &text)
{
    const bool known = text.startsWith(QStringLiteral("https://")) ||
                       text.startsWith(QStringLiteral("http://")) ||
                       text.startsWith(QStringLiteral("mailto:"));
    return known && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

QString closingSign(const QString &sign)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 6> pairs = {
        {{u'*', u'*'}, {u'_', u'_'}, {u'`', u'`'}, {u'(', u')'}, {u'[', u']'}, {u'"', u'"'}}};
    for (const auto &[open, close] : pairs) {
        if (sign.size() == 1 && sign[0] == open)
            return QChar(close);
    }
    return {};
}

void surround(QTextCursor &cursor, const QString &before, const QString &after)
{
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const auto moved = static_cast<int>(before.size());
    cursor.beginEditBlock();
    replace(cursor, end, end, after);
    replace(cursor, begin, begin, before);
    cursor.endEditBlock();
    select(cursor, begin + moved, end + moved);
}

void toggleMarks(QTextCursor &cursor, const QString &marks)
{
    const int caret = cursor.position();
    const bool selected = cursor.hasSelection();
    if (!selected)
        selectWord(cursor);
    trim(cursor);
    const int begin = cursor.selectionStart();
    if (!takeOutside(cursor, marks) && !takeInside(cursor, marks))
        surround(cursor, marks, marks);
    if (!selected)
        cursor.setPosition(caret + cursor.selectionStart() - begin);
}

void makeLink(QTextCursor &cursor)
{
    const int begin = cursor.selectionStart();
    const QString text = raw(cursor, begin, cursor.selectionEnd());
    const bool address = isAddress(text);
    cursor.beginEditBlock();
    if (address) {
        replace(cursor, cursor.selectionEnd(), cursor.selectionEnd(), QStringLiteral(")"));
        replace(cursor, begin, begin, QStringLiteral("[]("));
    } else {
        replace(cursor, cursor.selectionEnd(), cursor.selectionEnd(), QStringLiteral("]()"));
        replace(cursor, begin, begin, QStringLiteral("["));
    }
    cursor.endEditBlock();
    const bool nothing = text.isEmpty();
    cursor.setPosition(begin + (address || nothing ? 1 : static_cast<int>(text.size()) + 3));
}

} // namespace galley::ui::typing
