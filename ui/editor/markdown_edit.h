// The widget in which an article's text is written.
//
// It edits the document's own QTextDocument, so that its undo is the document's. What is folded
// away is out of reach of every key, the mouse, the input method, paste and drop. Copying takes the
// characters as they are (QPlainTextEdit turns no-break spaces into spaces).
#pragma once

#include "ui/editor/folding.h"
#include "ui/editor/highlighter.h"

#include <QPlainTextEdit>

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class MarkdownEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// The document must outlive it.
    explicit MarkdownEdit(ArticleDocument *document, QWidget *parent = nullptr);
    ~MarkdownEdit() override;

    /// The text has changed at its front: where the body begins now, and whether what stands before
    /// it is folded away. Keeps the line at the top of the window where it is.
    void setBody(int position, bool folded);

    /// The caret to the body's beginning, the window to the top.
    void goToStart();
    /// Puts the caret where a change by somebody else was made, unless that is folded away.
    void followChange(int position);
    bool isResizing() const { return resizing_; } ///< it scrolls to keep its place
    bool isTyping() const { return typing_; }     ///< a change now is one that was made here

    /// The left edge of the text and its width, in pixels of the viewport.
    qreal columnLeft() const;
    qreal columnWidth() const;

public Q_SLOTS:
    void toggleStrong();
    void toggleEmphasis();
    void makeLink();

Q_SIGNALS:
    void columnChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void takeLook();
    void updateColumn();
    void leaveFold();

    bool handleHistory(QKeyEvent *event);
    bool handleDeletion(QKeyEvent *event);
    bool handleCommand(QKeyEvent *event);
    bool handleReturn(QKeyEvent *event);
    bool handleTab(QKeyEvent *event);
    bool handleSign(QKeyEvent *event);
    bool inSource() const;
    void mark(const QString &marks);
    void deleteTo(QTextCursor::MoveOperation operation);
    void deleteLine();
    void insertRaw(const QString &text);
    template <class Change>
    void change(Change make);

    QPointF inLine(QPointF point) const;
    std::unique_ptr<QMouseEvent> inLine(const QMouseEvent *event) const;
    void rememberTop();
    void restoreTop();

    void paintCode(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintPlaceholder(QPainter &painter) const;
    void paintControls(QPainter &painter) const;
    template <class Paint>
    void eachSeenBlock(Paint paint) const;

    ArticleDocument *document_;
    Highlighter *highlighter_;
    ProseLayout *layout_;
    Folding folding_;
    QTextCursor top_; ///< the beginning of the line that was painted first
    bool typing_ = false;
    bool resizing_ = false;
};

} // namespace galley::ui
