// The first lines of a document, folded away: not seen, and not to be reached.
//
// Hiding a line changes neither the text nor the undo stack nor the modified mark.
#pragma once

#include <QTextBlock>
#include <QTextCursor>

class QTextDocument;

namespace galley::ui {

class Folding
{
public:
    explicit Folding(QTextDocument *document);

    /// Folds away everything before `position`, the beginning of a line or the document's end;
    /// with 0 everything is seen. To be called after every change of that part.
    void setEnd(int position);
    /// Where what is seen begins; moves with the text. 0 when nothing is folded away.
    int end() const { return end_.position(); }
    bool isFolded() const { return end() > 0; }

    /// The last folded line is the document's last one: it ends without a line end, and what is
    /// typed behind it needs one first.
    bool endsWithoutLineEnd() const;

    /// The cursor with both ends in what is seen.
    QTextCursor outside(QTextCursor cursor) const;
    bool reachesInside(const QTextCursor &cursor) const;

private:
    bool hide(int until) const;

    QTextDocument *document_;
    QTextCursor end_;
    QTextBlock firstSeen_;
};

} // namespace galley::ui
