// The text of an article in a QTextDocument, with what a QTextDocument cannot say: how each line
// ends. The line ends lie in the text itself, so that they split, merge, go and come back with it.
#pragma once

#include "app/base/range.h"
#include "app/text/text_format.h"

#include <QString>
#include <QTextDocument>

#include <string>
#include <vector>

namespace galley {

/// Replaces `range` of the text before the edit.
struct TextEdit
{
    Utf16Range range;
    QString replacement;
};

/// Owns the QTextDocument. Places are UTF-16 units of text().
class DocumentText
{
public:
    DocumentText();

    QTextDocument *document() { return &document_; }
    const QTextDocument *document() const { return &document_; }
    const TextFormat &format() const { return format_; }

    QString text() const; ///< "\n" at every line's end, all other characters as they are
    QString text(Utf16Range range) const;
    QChar characterAt(int place) const { return document_.characterAt(place); } ///< or QChar()
    int length() const { return document_.characterCount() - 1; }               ///< of text()
    std::string bytes() const;
    /// One a line end; empty when all lines end alike.
    std::vector<LineEnd> lineEnds() const;

    /// Another text; forgets the undo stack.
    void reset(const DecodedText &decoded);
    /// The same as the smallest edit, as one undo step. The BOM alone does not come back by undo.
    void become(const DecodedText &decoded);
    /// Makes edits that are sorted and do not overlap, all told in places of the text before the
    /// first, as one undo step or as part of the one before. Answers whether there was one to make.
    bool change(std::vector<TextEdit> edits, bool joinPrevious = false);

private:
    void setLineEnds(const std::vector<LineEnd> &ends);

    QTextDocument document_;
    TextFormat format_;
};

} // namespace galley
