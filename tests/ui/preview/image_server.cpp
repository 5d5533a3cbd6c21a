#include "tests/ui/preview/image_server.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTcpSocket>

namespace galley::tests {

static QByteArray picture()
{
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

ImageServer::ImageServer()
{
    REQUIRE(server_.listen(QHostAddress::LocalHost));
    QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] {
        QTcpSocket *socket = server_.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket] { answer(socket); });
    });
}

void ImageServer::answer(QTcpSocket *socket)
{
    const QByteArray request = socket->readAll();
    requests.append(request);
    const QByteArray target = request.mid(0, request.indexOf('\r')).split(' ').value(1);
    const QByteArray mark = "/redirect?";
    QByteArray reply = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Type: image/png\r\n";
    QByteArray body = picture();
    if (target.contains(mark)) {
        reply = "HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: " +
                target.mid(target.indexOf(mark) + mark.size()) + "\r\n";
        body.clear();
    } else if (target.endsWith("/missing.png")) {
        reply = "HTTP/1.1 404 Not Found\r\n";
    } else if (target.endsWith("/text.png")) {
        body = "<html>Not an image</html>";
    }
    socket->write(reply + "Content-Length: " + QByteArray::number(body.size()) +
                  "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

ImageServer::InTheWay::InTheWay(const ImageServer &server)
{
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), server.port()));
}

ImageServer::InTheWay::~InTheWay()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

ImagePreview::ImagePreview(const QString &text)
{
    open(text);
    view.resize(900, 700);
    view.show();
    waitForPage();
}

void ImagePreview::open(const QString &text)
{
    QFile file(folder.filePath(QStringLiteral("article%1.md").arg(++count_)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    file.close();
    REQUIRE(document.load(file.fileName()));
}

void ImagePreview::waitForPage()
{
    REQUIRE(waitFor([&] { return view.shownRevision() == document.revision(); }));
    waitForFrames(view.webView()->page());
}

int ImagePreview::shownImages()
{
    return ask(QStringLiteral("[...document.images].filter(i => i.naturalWidth > 0).length"))
        .toInt();
}

QStringList ImagePreview::notes()
{
    return ask(QStringLiteral(
                   "[...document.querySelectorAll('.galley-image-note')].map(n => n.textContent)"))
        .toStringList();
}

ui::MessageBar *ImagePreview::bar() const
{
    return view.findChild<ui::MessageBar *>(QStringLiteral("remoteImages"));
}

QString ImagePreview::sentence() const
{
    return bar()->isVisible() ? bar()->sentence() : QString();
}

QPushButton *ImagePreview::button(const char *name) const
{
    for (auto *button : bar()->findChildren<QPushButton *>(QLatin1String(name))) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace galley::tests
