#include "app/document/document_text.h"

#include "app/document/no_layout.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <optional>

namespace galley {

namespace {

/// The line end that a block separator stands for, in a text with mixed ones. It is a property
/// of the separator's own character format: Qt keeps that through splits, merges and undo, which it
/// does not for block formats (an emptied block takes the format of the one behind it).
constexpr int lineEndProperty = QTextFormat::UserProperty + 1;

/// The line end ahead of the block, where it is marked: at all lines of a text with mixed ones, but
/// for those that were typed since.
std::optional<LineEnd> markedEnd(const QTextBlock &block)
{
    const QTextCharFormat format = block.charFormat();
    if (!format.hasProperty(lineEndProperty))
        return std::nullopt;
    return static_cast<LineEnd>(format.intProperty(lineEndProperty));
}

/// The line end that all marked lines have.
std::optional<LineEnd> commonEnd(const QTextDocument &document)
{
    std::optional<LineEnd> common;
    for (QTextBlock block = document.begin().next(); block.isValid(); block = block.next()) {
        const auto marked = markedEnd(block);
        if (marked && common && *common != *marked)
            return std::nullopt;
        common = marked ? marked : common;
    }
    return common;
}

/// Puts the text in place of the cursor's selection. Qt merges typing into an undo step before it
/// that ended with an insertion, whoever made it: so the last thing done here is always a removal.
void replaceSelection(QTextCursor &cursor, const QString &replacement)
{
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const int inserted = static_cast<int>(replacement.size());
    cursor.setPosition(end);
    if (begin < end) {
        cursor.insertText(replacement, QTextCharFormat());
        cursor.setPosition(begin);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
    } else {
        cursor.insertText(replacement + u' ', QTextCharFormat());
        cursor.setPosition(end + inserted);
        cursor.setPosition(end + inserted + 1, QTextCursor::KeepAnchor);
    }
    cursor.removeSelectedText();
}

/// Whether a cut at this place of the text would lie between the halves of a surrogate pair.
bool cutsPair(QStringView text, qsizetype place)
{
    return place > 0 && place < text.size() && text[place - 1].isHighSurrogate() &&
           text[place].isLowSurrogate();
}

/// The least edit that makes `range` of a text, which reads `old`, read `replacement`.
TextEdit trimmed(QStringView old, Utf16Range range, QStringView replacement)
{
    const qsizetype shorter = std::min(old.size(), replacement.size());
    qsizetype prefix =
        std::mismatch(old.begin(), old.begin() + shorter, replacement.begin()).first - old.begin();
    if (cutsPair(old, prefix) || cutsPair(replacement, prefix))
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix &&
           old[old.size() - 1 - suffix] == replacement[replacement.size() - 1 - suffix])
        ++suffix;
    if (cutsPair(old, old.size() - suffix) || cutsPair(replacement, replacement.size() - suffix))
        --suffix;
    return {{range.begin + static_cast<int>(prefix), range.end - static_cast<int>(suffix)},
            replacement.mid(prefix, replacement.size() - prefix - suffix).toString()};
}

bool isEmpty(const TextEdit &edit)
{
    return edit.range.size() == 0 && edit.replacement.isEmpty();
}

} // namespace

DocumentText::DocumentText()
{
    document_.setDocumentLayout(new NoLayout(&document_));
}

QString DocumentText::text() const
{
    QString text = document_.toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

QString DocumentText::text(Utf16Range range) const
{
    // A cursor is told of every change while it lives, and takes a document that it may change.
    QTextCursor cursor(const_cast<QTextDocument *>(&document_));
    cursor.setPosition(range.begin);
    cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

std::vector<LineEnd> DocumentText::lineEnds() const
{
    std::vector<LineEnd> ends;
    if (!format_.mixed)
        return ends;
    ends.reserve(static_cast<std::size_t>(document_.blockCount()));
    const LineEnd typed = commonEnd(document_).value_or(format_.lineEnd);
    for (QTextBlock block = document_.begin().next(); block.isValid(); block = block.next())
        ends.push_back(markedEnd(block).value_or(typed));
    return ends;
}

std::string DocumentText::bytes() const
{
    return encode(text(), format_, lineEnds());
}

void DocumentText::setLineEnds(const std::vector<LineEnd> &ends)
{
    QTextCursor cursor(&document_);
    auto end = ends.begin();
    for (QTextBlock block = document_.begin().next(); block.isValid(); block = block.next()) {
        const LineEnd wanted = end != ends.end() ? *end++ : format_.lineEnd;
        if (markedEnd(block) == wanted)
            continue;
        QTextCharFormat format;
        format.setProperty(lineEndProperty, static_cast<int>(wanted));
        cursor.setPosition(block.position() - 1);
        cursor.setPosition(block.position(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void DocumentText::reset(const DecodedText &decoded)
{
    format_ = decoded.format;
    document_.setUndoRedoEnabled(false);
    document_.setPlainText(decoded.text);
    if (format_.mixed) {
        QTextCursor step(&document_);
        step.beginEditBlock();
        setLineEnds(decoded.lineEnds);
        step.endEditBlock();
    }
    document_.setUndoRedoEnabled(true);
    document_.setModified(false);
}

void DocumentText::become(const DecodedText &decoded)
{
    const QString old = text();
    const TextEdit edit = trimmed(old, {0, length()}, decoded.text);
    format_.bom = decoded.format.bom;
    const bool sameEnds =
        !format_.mixed && !decoded.format.mixed &&
        (format_.lineEnd == decoded.format.lineEnd || !decoded.text.contains(u'\n'));
    if (sameEnds) {
        change({edit});
        return;
    }
    std::vector<LineEnd> ends = decoded.lineEnds;
    ends.resize(static_cast<std::size_t>(decoded.text.count(u'\n')), decoded.format.lineEnd);
    format_.mixed = true;
    QTextCursor step(&document_);
    step.beginEditBlock();
    change({edit});
    setLineEnds(ends);
    step.endEditBlock();
}

bool DocumentText::change(std::vector<TextEdit> edits, bool joinPrevious)
{
    for (TextEdit &edit : edits)
        edit = trimmed(text(edit.range), edit.range, edit.replacement);
    std::erase_if(edits, isEmpty);
    if (edits.empty())
        return false;
    QTextCursor cursor(&document_);
    if (joinPrevious)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        cursor.setPosition(edit->range.begin);
        cursor.setPosition(edit->range.end, QTextCursor::KeepAnchor);
        replaceSelection(cursor, edit->replacement);
    }
    cursor.endEditBlock();
    return true;
}

} // namespace galley
