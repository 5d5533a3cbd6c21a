#include "ui/preview/page/page_server.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QRandomGenerator>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QtConcurrentRun>

#include <array>

namespace galley::ui {

/// Apart from the pool that everybody uses: a slow disk keeps nobody waiting but the image.
static QThreadPool *imagePool()
{
    static QThreadPool pool;
    return &pool;
}

PageServer::PageServer(RemoteImages *images, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , images_(images)
{
}

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
    shown_.clear();
    address_ = QUrl();
    address_.setScheme(QString::fromLatin1(schemeName()));
    address_.setHost(newToken());
    address_.setPath(site.pagePath(), QUrl::DecodedMode);
    return address_;
}

PageServer::Shown PageServer::Shown::of(const QString &file)
{
    const QFileInfo info(file);
    return {file, info.lastModified(), info.size()};
}

QStringList PageServer::changedFiles()
{
    QStringList paths;
    for (auto each = shown_.begin(); each != shown_.end(); ++each) {
        const Shown now = Shown::of(each->file);
        if (now == *each)
            continue;
        *each = now;
        paths.append(each.key());
    }
    return paths;
}

QString PageServer::remoteHost() const
{
    return QStringLiteral("remote.") + address_.host();
}

bool PageServer::allows(const QWebEngineUrlRequestJob &job) const
{
    const QUrl from = job.initiator();
    const QString host = job.requestUrl().host();
    return job.requestMethod() == "GET" && (host == address_.host() || host == remoteHost()) &&
           (from.isEmpty() || from.host() == address_.host());
}

void PageServer::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (!allows(*job))
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (job->requestUrl().host() == remoteHost())
        replyWithRemoteImage(job);
    else if (job->requestUrl().path() == address_.path())
        replyWithPage(job);
    else
        replyWithImage(job);
}

static void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    job->reply(type, buffer);
}

void PageServer::replyWithPage(QWebEngineUrlRequestJob *job) const
{
    reply(job, "text/html;charset=utf-8", html_);
}

/// What is refused is said before the job fails, so that the page knows it when it asks why.
void PageServer::replyWithImage(QWebEngineUrlRequestJob *job)
{
    const QString path = job->requestUrl().path(QUrl::FullyDecoded);
    const auto file = site_.file(path);
    if (!file) {
        Q_EMIT imageRefused(path, page::ImageFault::Missing);
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    shown_.insert(path, Shown::of(*file));
    QtConcurrent::run(imagePool(), &page::readImage, *file)
        .then(job, [this, job, path](const tl::expected<page::Image, page::ImageFault> &image) {
            if (image)
                return reply(job, image->type, image->bytes);
            Q_EMIT imageRefused(path, image.error());
            job->fail(QWebEngineUrlRequestJob::RequestDenied);
        });
}

void PageServer::replyWithRemoteImage(QWebEngineUrlRequestJob *job)
{
    const QString address = job->requestUrl().path(QUrl::FullyDecoded).mid(1);
    auto *request = new RemoteImageRequest(&network_, images_, job);
    connect(request, &RemoteImageRequest::arrived, job,
            [job](const QByteArray &type, const QByteArray &bytes) { reply(job, type, bytes); });
    connect(request, &RemoteImageRequest::failed, job,
            [this, job, address](const RemoteFailure &failure) {
                Q_EMIT remoteImageRefused(address, failure);
                job->fail(QWebEngineUrlRequestJob::RequestDenied);
            });
    request->start(QUrl(address));
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    const bool ours = scheme == QLatin1String(PageServer::schemeName());
    const bool isImage = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    const bool isPage = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    const bool passes = info.requestMethod() == "GET" &&
                        ((ours && (isImage || isPage)) || (scheme == u"data" && isImage));
    info.block(!passes);
}

} // namespace galley::ui
