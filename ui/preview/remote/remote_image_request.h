// One image on its way from another computer to the page.
#pragma once

#include "app/page/image_file.h"

#include <QObject>
#include <QUrl>

class QHostAddress;
class QNetworkAccessManager;
class QNetworkReply;

namespace galley::ui {

class RemoteImages;

/// Why an image did not come.
struct RemoteFailure
{
    enum class Kind
    {
        Held,        ///< nobody asked for images from `host`
        HeldAsLocal, ///< as above, and it is in the reader's own network
        NotFound,    ///< there is no such image, or no image can have such an address
        Unreachable, ///< no such computer, no answer, a broken one, or no trusted certificate
        Image        ///< see `fault`
    };
    Kind kind;
    QString host = {}; ///< where the way ended; of a redirect, where it led
    page::ImageFault fault = page::ImageFault::NoImage;
};

/// Fetches with GET, without cookies, credentials, or a word about who asks and where it was
/// linked. Each redirect is looked at anew. Where a name leads is looked up first and then asked by
/// that address, so that nobody can answer "public" and then lead into the reader's own network;
/// behind a proxy it is the proxy that looks it up.
///
/// Ends with one of its signals. Deleting it ends the request.
class RemoteImageRequest : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RemoteImageRequest(QNetworkAccessManager *network, RemoteImages *images, QObject *parent);
    ~RemoteImageRequest() override;

    void start(const QUrl &address);

Q_SIGNALS:
    void arrived(const QByteArray &type, const QByteArray &bytes);
    void failed(const RemoteFailure &failure);

private:
    void lookUp();
    void take(const QList<QHostAddress> &addresses);
    void send(const QHostAddress &address);
    void watchSize();
    void finish();
    void followTo(const QUrl &next);
    void check(const QByteArray &bytes);
    void fail(RemoteFailure::Kind kind);
    void failFor(page::ImageFault fault);

    QNetworkAccessManager *network_;
    RemoteImages *images_;
    QUrl address_;
    QNetworkReply *reply_ = nullptr;
    int lookUp_ = -1;
    int redirects_ = 0;
    bool tooLarge_ = false;
};

} // namespace galley::ui
