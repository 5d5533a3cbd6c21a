// The page's images between the page and the window: which may come from elsewhere, and why one is
// not shown.
#pragma once

#include "ui/preview/remote/remote_image_request.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace galley::ui {

class PageServer;
class PreviewPage;
class RemoteImages;

/// Images of one host that the page does not load because nobody asked for them.
struct HeldImages
{
    QString host;
    int count = 0;
    int unencrypted = 0; ///< how many of them would come by http
    bool isLocal = false;

    friend bool operator==(const HeldImages &, const HeldImages &) = default;
};

/// The window's side of resources/preview/images.js.
class PageImages : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it.
    PageImages(PreviewPage *page, PageServer *server, RemoteImages *images,
               QObject *parent = nullptr);

    /// The sentences for galley.words; %1 is filled in by the page.
    static QJsonObject words();
    /// Tells a page that has just got its script what it may load.
    void begin();
    /// Another article: what is held back of the one before counts no more.
    void forget();

    /// Of the page in view, most images first.
    const QList<HeldImages> &held() const { return held_; }
    /// Another article: what was held back of the one before counts no more.
    void forgetHeld();

Q_SIGNALS:
    void heldChanged();

private:
    void takeHeld(const QString &json);
    void explain(const QString &path, page::ImageFault fault);
    void explainRemote(const QString &address, const RemoteFailure &failure);
    void tellPage(const QString &key, const QString &sentence, const QString &heldHost = {});

    PreviewPage *page_;
    RemoteImages *images_;
    QList<HeldImages> held_;
};

} // namespace galley::ui
