// Turns a document's revisions into what changes in its page, with a process apart for the body.
#pragma once

#include "app/document/article_document.h"
#include "ui/preview/page/body_edits.h"
#include "ui/preview/page/render_process.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace galley::ui {

/// The parts above and below the body.
struct PageFrame
{
    QString title;  ///< of the window's page, as text
    QString header; ///< HTML, as the next
    QString footer;

    bool isEmpty() const { return header.isEmpty() && footer.isEmpty(); }
};

/// A part of what makes the page of one revision that of another.
struct PagePatch
{
    int revision = 0;
    bool isAll = false;             ///< for a page whatever it shows: begins with an empty one
    bool isLast = true;             ///< the page is that of the revision now
    bool isEmpty = false;           ///< the revision has nothing to show
    std::optional<PageFrame> frame; ///< where it changes
    QByteArray body;                ///< see renderer::Reply
    quint8 needs = 0;               ///< as renderer::Need
};

/// Follows one document, which must outlive it. Renders when it is asked to, always the newest
/// revision: what comes in between is part of it. Another article is begun by renderAll(), since
/// its page is another too; the process works on it already while the document takes it in. Lives
/// on the document's thread.
class ArticleRenderer : public QObject
{
    Q_OBJECT

public:
    explicit ArticleRenderer(ArticleDocument *document, QObject *parent = nullptr);

    /// Whether a revision waits for render(), and nothing is being rendered.
    bool canRender() const { return changed_ && !rendering_; }
    /// Renders the present revision; patches follow.
    void render();
    /// The next patches are for a page that shows nothing. Those under way are not sent.
    void renderAll();

Q_SIGNALS:
    /// canRender() has become true.
    void changed();
    void rendered(const galley::ui::PagePatch &patch);
    /// Why the page stays what it was, as a sentence's end; empty when it need not.
    void problemFound(const QString &problem);

private:
    void begin(const Snapshot &article);
    void follow(const ChangeEvent &event);
    void setChanged();
    void send(renderer::Request request);
    void take(const renderer::Reply &reply);
    void fail(RenderProcess::Failure failure);
    PageFrame frame() const;

    ArticleDocument *document_;
    BodyEdits edits_;
    RenderProcess process_{this};
    bool changed_ = true;
    bool rendering_ = false;
    bool wantsAll_ = true;               ///< with the next request
    bool sentAll_ = false;               ///< the request asked for them, and nothing has come yet
    bool frameChanged_ = true;           ///< since the last request
    bool isDropped_ = false;             ///< what is being rendered is for a page that is gone
    quint32 number_ = 0;                 ///< of the last request
    int revision_ = 0;                   ///< of that
    std::optional<PageFrame> sentFrame_; ///< goes with its first patch
    bool isBehind_ = false; ///< nothing has come yet, as the request before is still worked on
    /// The last request, which render() has not asked for yet.
    std::optional<renderer::Request> begun_;
    bool isFrameEmpty_ = true;
};

} // namespace galley::ui
