// Lays out an article's text for a QPlainTextEdit as a page of prose: one centred column, room
// between the lines, wrapped list items that hang below their own text.
//
// Qt's plain layout gives each line its font's own height and the full width. This one keeps its
// contract with QPlainTextEdit (blocks laid out on demand, hidden blocks have no lines) and changes
// neither the text nor the undo stack. Owned by the QTextDocument.
#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextLayout>

#include <functional>

namespace galley::ui {

/// How one block is to look.
struct BlockLook
{
    QList<QTextLayout::FormatRange> formats;
    int hang = 0;        ///< wrapped lines begin below this unit of the block
    int outdent = 0;     ///< units of the first line that stand out into the left margin
    bool unseen = false; ///< nothing of it is seen: all of it may stand outside the window
};

class ProseLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// Lines longer than this (UTF-16 units) are not laid out at all: at every key it takes Qt a
    /// tenth of a second for as many.
    static constexpr int longestBlock = 200'000;

    using Styler = std::function<BlockLook(const QTextBlock &)>;

    /// `styler` is asked whenever a block is laid out, and must outlive the layout's last use.
    ProseLayout(QTextDocument *document, Styler styler);

    /// In pixels, for the blocks that are laid out from now on.
    void setColumn(qreal left, qreal width);
    qreal columnLeft() const { return left_; }
    qreal columnWidth() const { return width_; }
    /// Free space above the first visible block and below the last.
    void setPadding(qreal top, qreal bottom);

    /// The room of a line from its upper neighbour to its lower one, relative to its block.
    static QRectF band(const QTextLine &line);

    QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void layOut(const QTextBlock &block);
    void layOutAgain(const QTextBlock &block);
    void setFormats(QTextLayout &layout, const QList<QTextLayout::FormatRange> &formats);
    void breakLines(QTextLayout &layout, const BlockLook &look, qreal top) const;
    qreal outdentOf(QTextLine &line, const BlockLook &look) const;
    void emptyHidden(const QTextBlock &first, const QTextBlock &last);
    void tellSize(int oldLineCount);

    Styler styler_;
    qreal left_ = 0;
    qreal width_ = 0;
    qreal top_ = 0;
    qreal bottom_ = 0;
    int blockCount_ = 0;
    int told_ = 0; ///< the document's revision that documentChanged() has heard of
    bool styling_ = false;
    bool telling_ = false;
};

} // namespace galley::ui
