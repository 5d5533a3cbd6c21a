// The web page that follows an article: loaded once, then patched from revision to revision, and
// loaded again when it dies.
#pragma once

#include "app/page/page.h"
#include "ui/preview/page/article_renderer.h"
#include "ui/preview/page/page_images.h"
#include "ui/preview/page/page_libraries.h"
#include "ui/preview/page/page_server.h"
#include "ui/preview/page/preview_page.h"
#include "ui/preview/remote/remote_images.h"

#include <QObject>
#include <QTimer>
#include <QWebEngineProfile>

#include <deque>
#include <memory>

namespace galley::ui {

/// Takes patches and shows them one at a time, in their order. Follows the look's colours. A page
/// that dies, that cannot take a patch, or that gives no answer for far too long, is loaded again
/// where it was read; one that does so too often with the same revision is left alone, see
/// gaveUp().
class LivePage : public QObject
{
    Q_OBJECT

public:
    explicit LivePage(QObject *parent = nullptr);

    PreviewPage *page() const { return page_.get(); }
    RemoteImages *remoteImages() { return &remoteImages_; }
    PageImages *images() { return &images_; }
    /// The revision in view; -1 before the first.
    int shownRevision() const { return shownRevision_; }
    /// Whether there is nothing to show yet of the article that is open.
    bool isBlank() const { return isBlank_; }

    /// An empty page for another article, kept at this path; empty when it is kept nowhere.
    void open(const QString &path);
    /// The article is kept elsewhere now, and its images with it.
    void moveTo(const QString &path);
    /// Whether nothing waits to be shown: a revision that is rendered now comes through at once.
    bool hasRoom() const { return waiting_.empty(); }
    void take(const PagePatch &patch);
    /// How the page looks: a folder of resources/themes, and the site's own style sheet behind it.
    /// A page that is there changes its look in place.
    void setStyle(const QString &theme, const std::string &siteStyle);
    /// Loads the page again after gaveUp().
    void retry();
    /// Asks again for images of the site: those that were missing, and those whose files have
    /// changed.
    void refreshImages();
    /// Runs a script in the page, unless it is not ready: a page that is loading gets none later.
    void call(const QString &script);

Q_SIGNALS:
    /// The page in view is no longer the one that counts; another is loaded, or gaveUp() follows.
    void leaving();
    /// The first contents of the page that was loaded last have come to the screen. Never, while
    /// nobody looks at it.
    void drawn();
    void shown(int revision);
    /// hasRoom() has become true.
    void roomMade();
    /// The page is an empty one: what it showed has to come again.
    void emptied();
    /// Nothing is loaded any more until retry(), or until an article newer than the one that the
    /// page died with is to be shown.
    void gaveUp();

private:
    enum class State
    {
        Loading,
        Ready, ///< it has its script and takes patches
        Failed,
        GivenUp
    };

    void expectAnswer(qsizetype size);
    void endStuckPage();
    void leave();
    void load();
    void start();
    void send();
    QString scriptOf(const PagePatch &patch) const;
    void confirm(const PagePatch &patch);
    void recover();
    void followLook();
    page::Options options() const;

    QString path_;
    std::deque<PagePatch> waiting_;
    int sentRevision_ = -1; ///< of the last patch that went to the page
    std::string theme_;
    std::string siteStyle_;
    std::string loadedStyle_; ///< what the page that was loaded last looks like
    int shownRevision_ = -1;
    bool isBlank_ = true;
    State state_ = State::Loading;
    QTimer deadline_;      ///< of what the page was asked last
    int load_ = 0;         ///< counts pages; answers of a page before are dropped
    bool sending_ = false; ///< a patch is on its way
    bool sentLast_ = true; ///< the patch that went to the page last ends a revision
    bool isEdit_ = false;  ///< it is a part of an edit, not of all that there is
    bool settled_ = false; ///< the page shows a whole revision, so that its scroll bar is true
    double scroll_ = 0;    ///< where the article is read: the view's upper edge, in CSS pixels
    PageLibraries libraries_;
    int crashes_ = 0;
    int crashedRevision_ = -1; ///< the newest that the page died with

    // In this order: the page goes before its profile, and that before the server.
    RemoteImages remoteImages_;
    PageServer server_{&remoteImages_};
    std::unique_ptr<QWebEngineProfile> profile_ = makePreviewProfile(&server_);
    std::unique_ptr<PreviewPage> page_ = std::make_unique<PreviewPage>(profile_.get());
    PageImages images_{page_.get(), &server_, &remoteImages_};
};

} // namespace galley::ui
