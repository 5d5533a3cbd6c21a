// A web server for images, and a preview that shows articles about them.
#pragma once

#include "app/document/article_document.h"
#include "tests/ui/preview/web.h"
#include "ui/common/message_bar.h"
#include "ui/preview/preview_view.h"

#include <QNetworkProxy>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QWebEngineView>

class QTcpSocket;

namespace galley::tests {

/// Answers every GET with an image of 64 by 36 pixels, but for /redirect?ADDRESS, which leads
/// there, /missing.png, and /text.png, which is none.
class ImageServer
{
public:
    ImageServer();

    quint16 port() const { return server_.serverPort(); }
    /// A request each: its first line and its headers.
    QList<QByteArray> requests;

    /// While this lives, every address outside this computer leads to the server, as a proxy's.
    class InTheWay
    {
    public:
        explicit InTheWay(const ImageServer &server);
        ~InTheWay();
        InTheWay(const InTheWay &) = delete;
        InTheWay &operator=(const InTheWay &) = delete;
    };

private:
    void answer(QTcpSocket *socket);

    QTcpServer server_;
};

/// A preview in a window, of an article in a folder of its own.
class ImagePreview
{
public:
    explicit ImagePreview(const QString &text);

    void open(const QString &text);
    void waitForPage();
    QVariant ask(const QString &script) { return evaluate(view.webView()->page(), script); }
    /// How many images are there and can be seen.
    int shownImages();
    /// What the placeholders say, without what the article says of the image.
    QStringList notes();
    ui::MessageBar *bar() const;
    /// What the bar says; empty while it is away.
    QString sentence() const;
    QPushButton *button(const char *name) const;

    QTemporaryDir folder;
    ArticleDocument document;
    ui::PreviewView view{&document};

private:
    int count_ = 0;
};

} // namespace galley::tests
