// What the preview's page may fetch: itself, images of the article's site, and images on other
// computers that the reader asked for.
#pragma once

#include "app/page/image_file.h"
#include "app/page/site.h"
#include "ui/preview/remote/remote_image_request.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QNetworkAccessManager>
#include <QStringList>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace galley::ui {

/// Answers GET requests for galley://TOKEN/… with the token of the page served last, and fails
/// every other one.
///
/// An image on another computer has the address galley://remote.TOKEN/ with its own address,
/// percent-encoded, as the path; an article cannot write it, as it does not know the token. It is
/// fetched here and not by the page, which so can be kept from every network, always.
class PageServer : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    /// `images` must outlive it.
    explicit PageServer(RemoteImages *images, QObject *parent = nullptr);

    static QByteArray schemeName() { return QByteArrayLiteral("galley"); }
    /// Once, before the application is made.
    static void registerScheme();

    /// Serves this page from now on, at an address that nobody can guess. The page before and its
    /// images are gone.
    QUrl serve(const QByteArray &html, const page::Site &site);
    QUrl address() const { return address_; }

    /// The files of the site that the page has and that are others now, each change told once:
    /// their paths as the page asked for them, decoded.
    QStringList changedFiles();

    void requestStarted(QWebEngineUrlRequestJob *job) override;

Q_SIGNALS:
    /// A file of the site is not shown; the path as the page asked for it, decoded.
    void imageRefused(const QString &path, page::ImageFault fault);
    /// An image on another computer is not shown.
    void remoteImageRefused(const QString &address, const RemoteFailure &failure);

private:
    /// A file as it was when the page got it.
    struct Shown
    {
        QString file;
        QDateTime modified;
        qint64 size = 0; ///< bytes
        static Shown of(const QString &file);
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    bool allows(const QWebEngineUrlRequestJob &job) const;
    QString remoteHost() const;
    void replyWithPage(QWebEngineUrlRequestJob *job) const;
    void replyWithImage(QWebEngineUrlRequestJob *job);
    void replyWithRemoteImage(QWebEngineUrlRequestJob *job);

    RemoteImages *images_;
    QNetworkAccessManager network_;
    QUrl address_;
    QByteArray html_;
    page::Site site_;
    QHash<QString, Shown> shown_; ///< by path
};

/// Stops every request but those for the page itself and for images from the page server or in
/// data: addresses. The page's policy and its missing scripts should leave nothing for it to stop.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace galley::ui
