#include "ui/preview/remote/remote_image_request.h"

#include "ui/preview/remote/public_address.h"
#include "ui/preview/remote/remote_images.h"

#include <QFutureWatcher>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int mostRedirects = 5;
constexpr int patience = 30'000; ///< milliseconds without a byte

bool isWeb(const QUrl &address)
{
    return address.scheme() == u"http" || address.scheme() == u"https";
}

/// The ports of web servers: those below 1024 belong to other services, which no image talks to.
bool isWebPort(const QUrl &address)
{
    const int port = address.port();
    return port == -1 || port == 80 || port == 443 || port >= 1024;
}

bool goesThroughProxy(const QUrl &address)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(address));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

QByteArray hostHeader(const QUrl &address)
{
    const QByteArray host = address.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    return address.port() == -1 ? name : name + ':' + QByteArray::number(address.port());
}

QNetworkRequest requestFor(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setRawHeader("User-Agent", "Mozilla/5.0 (compatible; Galley/" GALLEY_VERSION ")");
    request.setRawHeader("Accept", "image/avif,image/webp,image/*;q=0.8");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(patience);
    return request;
}

/// Asks this address for what `request` asks a name for.
void pin(QNetworkRequest &request, const QHostAddress &address)
{
    QUrl pinned = request.url();
    request.setRawHeader("Host", hostHeader(pinned));
    request.setPeerVerifyName(pinned.host(QUrl::FullyEncoded));
    pinned.setHost(address.toString());
    request.setUrl(pinned);
}

} // namespace

RemoteImageRequest::RemoteImageRequest(QNetworkAccessManager *network, RemoteImages *images,
                                       QObject *parent)
    : QObject(parent)
    , network_(network)
    , images_(images)
{
}

RemoteImageRequest::~RemoteImageRequest()
{
    if (lookUp_ != -1)
        QHostInfo::abortHostLookup(lookUp_);
    if (reply_) {
        reply_->disconnect(this);
        reply_->abort();
        reply_->deleteLater();
    }
}

void RemoteImageRequest::start(const QUrl &address)
{
    address_ = address;
    address_.setUserInfo({});
    address_.setFragment({});
    if (!isWeb(address_) || !isWebPort(address_) || address_.host().isEmpty())
        return fail(RemoteFailure::Kind::NotFound);
    switch (images_->verdictOn(address_)) {
    case RemoteImages::Verdict::Ask:
        return fail(RemoteFailure::Kind::Held);
    case RemoteImages::Verdict::AskAsLocal:
        return fail(RemoteFailure::Kind::HeldAsLocal);
    case RemoteImages::Verdict::Load:
        break;
    }
    if (goesThroughProxy(address_))
        send({});
    else
        lookUp();
}

void RemoteImageRequest::lookUp()
{
    lookUp_ = QHostInfo::lookupHost(address_.host(), this, [this](const QHostInfo &info) {
        lookUp_ = -1;
        take(info.addresses());
    });
}

void RemoteImageRequest::take(const QList<QHostAddress> &addresses)
{
    if (addresses.isEmpty())
        return fail(RemoteFailure::Kind::Unreachable);
    if (!std::all_of(addresses.begin(), addresses.end(), isPublicAddress)) {
        images_->addLocal(address_);
        if (images_->verdictOn(address_) != RemoteImages::Verdict::Load)
            return fail(RemoteFailure::Kind::HeldAsLocal);
    }
    const auto ipv4 =
        std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
            return address.protocol() == QAbstractSocket::IPv4Protocol;
        });
    send(ipv4 == addresses.end() ? addresses.constFirst() : *ipv4);
}

void RemoteImageRequest::send(const QHostAddress &address)
{
    QNetworkRequest request = requestFor(address_);
    if (!address.isNull())
        pin(request, address);
    reply_ = network_->get(request);
    connect(reply_, &QNetworkReply::metaDataChanged, this, &RemoteImageRequest::watchSize);
    connect(reply_, &QNetworkReply::downloadProgress, this, &RemoteImageRequest::watchSize);
    connect(reply_, &QNetworkReply::finished, this, &RemoteImageRequest::finish);
}

void RemoteImageRequest::watchSize()
{
    const qint64 promised = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (tooLarge_ || std::max(promised, reply_->bytesAvailable()) <= page::largestImage)
        return;
    tooLarge_ = true;
    reply_->abort();
}

void RemoteImageRequest::finish()
{
    QNetworkReply *reply = std::exchange(reply_, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (tooLarge_)
        failFor(page::ImageFault::TooLarge);
    else if (status >= 300 && status < 400 && !next.isEmpty())
        followTo(address_.resolved(next));
    else if (status >= 400)
        fail(RemoteFailure::Kind::NotFound);
    else if (reply->error() != QNetworkReply::NoError || status == 0)
        fail(RemoteFailure::Kind::Unreachable);
    else
        check(reply->readAll());
}

void RemoteImageRequest::followTo(const QUrl &next)
{
    if (++redirects_ > mostRedirects)
        fail(RemoteFailure::Kind::Unreachable);
    else
        start(next);
}

void RemoteImageRequest::check(const QByteArray &bytes)
{
    QtConcurrent::run([bytes] {
        return page::typeOfImage(bytes);
    }).then(this, [this, bytes](const tl::expected<QByteArray, page::ImageFault> &type) {
        if (type)
            Q_EMIT arrived(*type, bytes);
        else
            failFor(type.error());
    });
}

void RemoteImageRequest::fail(RemoteFailure::Kind kind)
{
    Q_EMIT failed({kind, images_->hostOf(address_)});
}

void RemoteImageRequest::failFor(page::ImageFault fault)
{
    Q_EMIT failed({RemoteFailure::Kind::Image, images_->hostOf(address_), fault});
}

} // namespace galley::ui
