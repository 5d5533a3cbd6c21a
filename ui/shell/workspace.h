// Form, text and page of one article side by side.
#pragma once

#include "ui/shell/arrangement.h"

#include <QWidget>

#include <array>
#include <functional>

class QSplitter;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class EditorView;
class FormView;
class PreviewView;

/// The panes stand in one order, form, text, page, with a hairline between them. An arrangement
/// says which are there and how wide; what the user changes about it is remembered.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(ArticleDocument *document, QWidget *parent = nullptr);

    FormView *form() const { return form_; }
    EditorView *editor() const { return editor_; }
    PreviewView *page() const { return page_; }

    Arrangement arrangement() const { return arrangement_; }
    void arrange(Arrangement arrangement);

    bool isPaneShown(Pane pane) const;
    /// A change of the arrangement, remembered for it. The last pane that is there stays.
    void setPaneShown(Pane pane, bool shown);
    /// Until the next arrange().
    void showPane(Pane pane);
    /// Shows a pane for now and puts the keyboard into it.
    void focusPane(Pane pane);
    /// Puts the keyboard where work begins in this arrangement.
    void focusFirst();

    /// Remembers the widths of the present arrangement.
    void rememberWidths() const;

Q_SIGNALS:
    /// The arrangement or the panes that are there are others.
    void arranged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void putPane(Pane pane, bool visible);
    void putPanes(const std::function<bool(Pane)> &isShown);
    void setWidths();
    QWidget *widgetOf(Pane pane) const;

    FormView *form_;
    EditorView *editor_;
    PreviewView *page_;
    QSplitter *splitter_;
    Arrangement arrangement_;
};

} // namespace galley::ui
