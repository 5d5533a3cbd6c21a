// The Markdown pane: the document's own text with Markdown and front matter colours; the front
// matter is folded away behind the form and shown as source on request.
#pragma once

#include "app/base/range.h"

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

public Q_SLOTS:
    /// Of the selection or the word at the caret, on or off; one undo step each.
    void toggleStrong();
    void toggleEmphasis();
    void makeLink();

Q_SIGNALS:
    void frontMatterShownChanged(bool shown);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::ui
