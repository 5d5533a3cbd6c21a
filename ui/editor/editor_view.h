// The Markdown pane: the document's own text with Markdown and front matter colours; the front
// matter is folded away behind the form and shown as source on request.
#pragma once

#include "app/base/range.h"
#include "ui/common/clicked_word.h"

#include <QWidget>

#include <memory>

class QPlainTextEdit;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

/// Follows one document, which must outlive it.
class EditorView : public QWidget
{
    Q_OBJECT

public:
    explicit EditorView(ArticleDocument *document, QWidget *parent = nullptr);
    ~EditorView() override;

    QPlainTextEdit *textEdit() const;

    /// Folded is the normal state: Select All, Ctrl+Home and Backspace at the body's start never
    /// reach into what is folded away.
    bool isFrontMatterShown() const;
    void setFrontMatterShown(bool shown);

    /// Scrolls to a place and selects it, showing the front matter when the place lies in it.
    void reveal(Utf16Range range);

    // ---- lines of the article's body, counted from 1 ------------------------------------------
    /// The line that the pane is scrolled to, with what of it is above given as a fraction: see
    /// TextPlace.
    double scrolledLine() const;
    /// To the nearest place that there is; that counts as nobody's scrolling.
    void scrollToLine(double line);
    /// Whether the text is longer than the pane.
    bool canScroll() const;
    /// The line that the text's beginning belongs to: 1, or 0 while front matter is shown.
    double firstLine() const;

    /// Below 1 in the front matter.
    int caretLine() const;
    /// Puts the caret before a word that was clicked in the page, scrolls there if that is out of
    /// view, and takes the focus.
    void placeCaret(const ClickedWord &word);

public Q_SLOTS:
    /// Of the selection or the word at the caret, on or off; one undo step each.
    void toggleStrong();
    void toggleEmphasis();
    void makeLink();

Q_SIGNALS:
    void frontMatterShownChanged(bool shown);
    /// The reader has scrolled, or moved the caret out of view; not by changing the text.
    void scrolledByReader();
    void caretMoved();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::ui
