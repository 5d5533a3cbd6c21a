// Text and page beside it in step: scrolled together, the caret's block marked, a word that is
// clicked in the page found in the text.
#pragma once

#include "ui/common/clicked_word.h"

#include <QObject>
#include <QTimer>

namespace galley {
class ArticleDocument;
struct ChangeEvent;
} // namespace galley

namespace galley::ui {

class Workspace;

/// The pane that its reader has scrolled last leads, and the other follows; a pane that is shown
/// again takes its place from the other. What scrolls for another reason (it follows, or the text
/// is changed in it) does not lead; a change of the text is brought into view by the page itself.
/// The page is told something at most once a frame.
class PanesInStep : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it, or go with it; `workspace` becomes its parent.
    PanesInStep(const ArticleDocument *document, Workspace *workspace);

    /// Whether one pane scrolls the other. Switched on, the page comes to where the text is.
    void setTogether(bool together);
    /// Whether the block at the caret is marked in the page.
    void setMarked(bool marked);
    /// Brings the page, and in it the block at the caret.
    void showInPage();

private:
    enum class Leader
    {
        None, ///< since the text was changed, or none was scrolled yet
        Text,
        Page
    };

    void connectText();
    void connectPage();
    void follow(const ChangeEvent &event);
    void leadWithText();
    void leadWithPage(double line);
    void takePlaces();
    void renewPage();
    void placeCaret(const ClickedWord &word);
    void request();
    void send();
    void sendMark();
    void sendFirstLine();
    bool isTextShown() const;
    bool isPageShown() const;

    const ArticleDocument *document_;
    Workspace *workspace_;
    bool together_ = true;
    bool marks_ = true;

    Leader leader_ = Leader::None;
    double pageLine_ = 0;      ///< where the page was scrolled to by its reader
    bool isScrollDue_ = false; ///< the page has to be told where the text is
    bool wasTextShown_ = false;
    bool wasPageShown_ = false;

    // What the page knows.
    double firstLine_ = 1;
    int markedLine_ = 0;
    QTimer frame_; ///< runs until the page may be told again
};

} // namespace galley::ui
