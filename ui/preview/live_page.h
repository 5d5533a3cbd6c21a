// The web page that follows an article: loaded once, then patched from revision to revision, and
// loaded again when it dies.
#pragma once

#include "ui/preview/article_renderer.h"
#include "ui/preview/page_server.h"
#include "ui/preview/preview_page.h"

#include <QObject>
#include <QWebEngineProfile>

#include <memory>

namespace galley::ui {

/// Takes rendered articles and shows the newest as soon as it can, one patch at a time. Follows the
/// look's colours. A page that dies, or that cannot take a patch, is loaded again where it was
/// read; one that does so too often with the same revision is left alone, see gaveUp().
class LivePage : public QObject
{
    Q_OBJECT

public:
    using Article = std::shared_ptr<const RenderedArticle>;

    explicit LivePage(QObject *parent = nullptr);

    PreviewPage *page() const { return page_.get(); }
    /// The revision in view; -1 before the first.
    int shownRevision() const { return shownRevision_; }
    /// Whether there is nothing to show yet of the article that is open.
    bool isBlank() const { return newest_ == nullptr; }

    /// An empty page for another article, kept at this path; empty when it is kept nowhere.
    void open(const QString &path);
    /// The article is kept elsewhere now, and its images with it.
    void moveTo(const QString &path);
    void show(const Article &article);
    /// Loads the page again after gaveUp().
    void retry();
    /// Asks again for the images that were missing.
    void retryImages();

Q_SIGNALS:
    void shown(int revision);
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

    void leave();
    void load();
    void start();
    void send();
    void confirm(int revision);
    void recover();
    void followLook();

    QString path_;
    Article newest_; ///< to be shown
    Article inPage_; ///< what the page shows, or will when the patch on its way has arrived
    int shownRevision_ = -1;
    State state_ = State::Loading;
    int load_ = 0;         ///< counts pages; answers of a page before are dropped
    bool sending_ = false; ///< a patch is on its way
    bool settled_ = false; ///< a patch has arrived in this page, so that its scroll bar is true
    double scroll_ = 0;    ///< where the article is read: the view's upper edge, in CSS pixels
    int crashes_ = 0;
    int crashedRevision_ = -1; ///< the newest that the page died with

    // In this order: the page goes before its profile, and that before the server.
    PageServer server_;
    std::unique_ptr<QWebEngineProfile> profile_ = makePreviewProfile(&server_);
    std::unique_ptr<PreviewPage> page_ = std::make_unique<PreviewPage>(profile_.get());
};

} // namespace galley::ui
