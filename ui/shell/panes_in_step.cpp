#include "ui/shell/panes_in_step.h"

#include "app/document/article_document.h"
#include "ui/editor/editor_view.h"
#include "ui/preview/page_step.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"

#include <algorithm>

namespace galley::ui {

namespace {
constexpr int frameTime = 16; ///< milliseconds
}

PanesInStep::PanesInStep(const ArticleDocument *document, Workspace *workspace)
    : QObject(workspace)
    , document_(document)
    , workspace_(workspace)
{
    frame_.setSingleShot(true);
    frame_.setInterval(frameTime);
    connect(&frame_, &QTimer::timeout, this, &PanesInStep::send);
    connect(document, &ArticleDocument::changed, this, &PanesInStep::follow);
    connect(workspace, &Workspace::arranged, this, [this] {
        // The panes get their sizes first.
        QMetaObject::invokeMethod(this, &PanesInStep::takePlaces, Qt::QueuedConnection);
    });
    connectText();
    connectPage();
}

void PanesInStep::connectText()
{
    const EditorView *text = workspace_->editor();
    connect(text, &EditorView::scrolledByReader, this, &PanesInStep::leadWithText);
    connect(text, &EditorView::frontMatterShownChanged, this, &PanesInStep::leadWithText);
    connect(text, &EditorView::caretMoved, this, &PanesInStep::request);
}

void PanesInStep::connectPage()
{
    const PageStep *page = workspace_->page()->step();
    connect(page, &PageStep::scrolledByReader, this, &PanesInStep::leadWithPage);
    connect(page, &PageStep::wordActivated, this, &PanesInStep::placeCaret);
    connect(page, &PageStep::renewed, this, &PanesInStep::renewPage);
}

bool PanesInStep::isTextShown() const
{
    return workspace_->isPaneShown(Pane::Editor);
}

bool PanesInStep::isPageShown() const
{
    return workspace_->isPaneShown(Pane::Page);
}

// ---- who leads --------------------------------------------------------------------------------

void PanesInStep::follow(const ChangeEvent &)
{
    leader_ = Leader::None;
    isScrollDue_ = false;
    request();
}

void PanesInStep::leadWithText()
{
    leader_ = Leader::Text;
    isScrollDue_ = true;
    request();
}

void PanesInStep::leadWithPage(double line)
{
    leader_ = Leader::Page;
    isScrollDue_ = false;
    pageLine_ = line;
    if (together_ && isTextShown())
        workspace_->editor()->scrollToLine(line);
}

void PanesInStep::takePlaces()
{
    const bool textCame = isTextShown() && !wasTextShown_;
    const bool pageCame = isPageShown() && !wasPageShown_;
    wasTextShown_ = isTextShown();
    wasPageShown_ = isPageShown();
    if (textCame && !pageCame && leader_ == Leader::Page)
        leadWithPage(pageLine_);
    else if (pageCame && !textCame && isTextShown() && workspace_->editor()->canScroll())
        leadWithText();
    request(); // the mark comes and goes with the text
}

void PanesInStep::setTogether(bool together)
{
    together_ = together;
    if (together)
        leadWithText();
}

// ---- what the page is told --------------------------------------------------------------------

void PanesInStep::renewPage()
{
    firstLine_ = 1;
    markedLine_ = 0;
    isScrollDue_ = leader_ == Leader::Text;
    if (leader_ == Leader::Page)
        workspace_->page()->step()->scrollToLine(pageLine_);
    request();
}

void PanesInStep::request()
{
    if (!frame_.isActive())
        send();
}

void PanesInStep::send()
{
    sendFirstLine();
    sendMark();
    if (!isScrollDue_)
        return;
    isScrollDue_ = false;
    if (!together_ || !isTextShown() || !isPageShown())
        return;
    workspace_->page()->step()->scrollToLine(workspace_->editor()->scrolledLine());
    frame_.start();
}

void PanesInStep::sendFirstLine()
{
    const double line = workspace_->editor()->firstLine();
    if (line == firstLine_)
        return;
    firstLine_ = line;
    workspace_->page()->step()->setFirstLine(line);
    frame_.start();
}

void PanesInStep::sendMark()
{
    const int line = marks_ && isTextShown() ? std::max(0, workspace_->editor()->caretLine()) : 0;
    if (line == markedLine_)
        return;
    markedLine_ = line;
    workspace_->page()->step()->markLine(line);
    frame_.start();
}

void PanesInStep::setMarked(bool marked)
{
    marks_ = marked;
    request();
}

void PanesInStep::showInPage()
{
    workspace_->showPane(Pane::Page);
    workspace_->page()->step()->showLine(workspace_->editor()->caretLine());
}

// ---- from the page to the text ----------------------------------------------------------------

void PanesInStep::placeCaret(const ClickedWord &word)
{
    leader_ = Leader::None;
    if (isTextShown()) {
        workspace_->editor()->placeCaret(word);
        return;
    }
    workspace_->showPane(Pane::Editor);
    QMetaObject::invokeMethod(
        this, [this, word] { workspace_->editor()->placeCaret(word); }, Qt::QueuedConnection);
}

} // namespace galley::ui
