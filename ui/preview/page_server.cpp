#include "ui/preview/page_server.h"

#include "app/page/image_type.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <array>
#include <memory>

namespace galley::ui {

void PageServer::registerScheme()
{
    QWebEngineUrlScheme scheme(schemeName());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Not local: a local page may read files.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

static QString newToken()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

QUrl PageServer::serve(const QByteArray &html, const page::Site &site)
{
    html_ = html;
    site_ = site;
    address_ = QUrl();
    address_.setScheme(QString::fromLatin1(schemeName()));
    address_.setHost(newToken());
    address_.setPath(site.pagePath(), QUrl::DecodedMode);
    return address_;
}

bool PageServer::allows(const QWebEngineUrlRequestJob &job) const
{
    const QUrl from = job.initiator();
    return job.requestMethod() == "GET" && job.requestUrl().host() == address_.host() &&
           (from.isEmpty() || from.host() == address_.host());
}

void PageServer::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (!allows(*job))
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (job->requestUrl().path() == address_.path())
        replyWithPage(job);
    else
        replyWithImage(job);
}

void PageServer::replyWithPage(QWebEngineUrlRequestJob *job) const
{
    auto *page = new QBuffer(job);
    page->setData(html_);
    job->reply("text/html;charset=utf-8", page);
}

void PageServer::replyWithImage(QWebEngineUrlRequestJob *job) const
{
    const auto path = site_.file(job->requestUrl().path(QUrl::FullyDecoded));
    auto image = std::make_unique<QFile>(path.value_or(QString()));
    if (!path || !image->open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    const QByteArray type = page::imageType(image->peek(page::imageTypeBytes));
    if (type.isEmpty()) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    image->setParent(job);
    job->reply(type, image.release());
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    const bool ours = scheme == QLatin1String(PageServer::schemeName());
    info.block(!ours && scheme != QStringLiteral("data"));
}

} // namespace galley::ui
