// What the preview's page may fetch: itself, and raster images of the article's site.
#pragma once

#include "app/page/site.h"

#include <QByteArray>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace galley::ui {

/// Answers GET requests for galley://TOKEN/… with the token of the page served last, and fails
/// every other one.
class PageServer : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    static QByteArray schemeName() { return QByteArrayLiteral("galley"); }
    /// Once, before the application is made.
    static void registerScheme();

    /// Serves this page from now on, at an address that nobody can guess. The page before and its
    /// images are gone.
    QUrl serve(const QByteArray &html, const page::Site &site);
    QUrl address() const { return address_; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    bool allows(const QWebEngineUrlRequestJob &job) const;
    void replyWithPage(QWebEngineUrlRequestJob *job) const;
    void replyWithImage(QWebEngineUrlRequestJob *job) const;

    QUrl address_;
    QByteArray html_;
    page::Site site_;
};

/// Stops every request that is not for the page server. The page's policy and its missing scripts
/// should leave nothing for it to stop.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace galley::ui
