// Opening somebody's article is safe (promise 6): nothing in it runs, phones home, or reads a file
// of the reader's. Here the page itself is hostile, as if everything before it had failed.
#include "app/page/page.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/attack.h"
#include "tests/ui/preview/web.h"
#include "ui/preview/page/page_policy.h"
#include "ui/preview/page/preview_page.h"
#include "ui/preview/remote/remote_images.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace galley;
using galley::page::Site;
using galley::tests::waitFor;
using galley::ui::PageServer;

namespace {

class Page : public ui::PreviewPage
{
public:
    using PreviewPage::PreviewPage;
    QList<QUrl> refused;
    bool loaded = false;

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool main) override
    {
        const bool accepted = PreviewPage::acceptNavigationRequest(url, type, main);
        if (!accepted)
            refused.append(url);
        return accepted;
    }
};

/// A site with one image in it, a file beside it that must stay private, and a listening server.
struct Hostile
{
    Hostile()
    {
        REQUIRE(QDir().mkpath(path("site/static")));
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        REQUIRE(image.save(path("site/good.png")));
        REQUIRE(image.save(path("private.png")));
        REQUIRE(QFile::link(path("private.png"), path("site/link.png")));
        write("site/text.png", "A list of names");
        write("site/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>");
        REQUIRE(listener.listen(QHostAddress::LocalHost));
        profile->setUrlRequestInterceptor(recorder);
        view.setPage(&page);
        view.show();
        QObject::connect(&page, &QWebEnginePage::loadFinished, &page,
                         [this](bool ok) { page.loaded = page.loaded || ok; });
    }

    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const char *text) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// Loads a page with the product's own policy, and waits until an image at its end is there.
    void show(const QString &body)
    {
        page::Options options;
        options.contentSecurityPolicy = ui::pagePolicy(page::styleSheet(options.theme));
        QByteArray html = QByteArray::fromStdString(page::pageHtml({}, {}, options));
        const QString last = QStringLiteral("<img id=last src=good.png></body>");
        html.replace("</body>", filled(body + last).toUtf8());
        page.showPage(server.serve(html, Site(path("site/article.md"))));
        REQUIRE(waitFor([&] { return page.loaded; }));
        REQUIRE(waitFor([&] { return width("last") == 8; }));
    }

    QString filled(QString text) const
    {
        text.replace(QStringLiteral("EVIL"),
                     QStringLiteral("http://127.0.0.1:%1").arg(listener.serverPort()));
        return text.replace(QStringLiteral("PRIVATE"), path("private.png"));
    }

    QVariant ask(const QString &script) { return tests::evaluate(&page, script); }
    int width(const char *id)
    {
        return ask(QStringLiteral("document.getElementById('%1').naturalWidth")
                       .arg(QLatin1String(id)))
            .toInt();
    }
    void checkNothingLeft()
    {
        CHECK(recorder->left.isEmpty());
        CHECK_FALSE(listener.hasPendingConnections());
    }

    QTemporaryDir folder;
    QTcpServer listener;
    ui::RemoteImages images;
    PageServer server{&images};
    std::unique_ptr<QWebEngineProfile> profile = ui::makePreviewProfile(&server);
    tests::RequestRecorder *recorder = new tests::RequestRecorder(profile.get());
    Page page{profile.get()};
    QWebEngineView view; ///< without it nothing is drawn
};

} // namespace

TEST_CASE("nothing in a page runs or phones home", "[preview]")
{
    Hostile h;
    h.show(QStringLiteral(
        "<script>document.documentElement.dataset.ran = 'script'; fetch('EVIL/fetch')</script>"
        "<script src='EVIL/script.js'></script>"
        "<img src='none.png' onerror=\"document.documentElement.dataset.ran = 'handler'\">"
        "<svg onload=\"document.documentElement.dataset.ran = 'svg'\"><image "
        "href='EVIL/svg.png'/></svg>"
        "<img src='EVIL/beacon.png'><img srcset='EVIL/set.png 1x'><picture><source "
        "srcset='EVIL/p.png'></picture>"
        "<iframe src='EVIL/frame'></iframe><iframe srcdoc='<img src=EVIL/doc.png>'></iframe>"
        "<object data='EVIL/object'></object><embed src='EVIL/embed'>"
        "<video src='EVIL/video' autoplay poster='EVIL/poster.png'></video><audio src='EVIL/audio' "
        "autoplay></audio>"
        "<link rel=stylesheet href='EVIL/style.css'><link rel=prefetch href='EVIL/prefetch'>"
        "<link rel=preconnect href='EVIL'><link rel=icon href='EVIL/icon.png'><link "
        "rel=dns-prefetch href='EVIL'>"
        "<style>body { background: url(EVIL/background.png) } @import 'EVIL/import.css';</style>"
        "<p style=\"background: url('EVIL/inline.png')\">text</p>"
        "<form id=form action='EVIL/form' method=post><input name=a value=b><input type=image "
        "src='EVIL/input.png'></form>"
        "<base href='EVIL/'><table background='EVIL/table.png'><tr><td>x</td></tr></table>"));
    CHECK(h.ask(QStringLiteral("document.documentElement.dataset.ran ?? ''")).toString().isEmpty());
    h.ask(QStringLiteral("document.getElementById('form').submit()"));
    tests::waitForFrames(&h.page);
    CHECK(h.page.url() == h.server.address());
    h.checkNothingLeft();
}

TEST_CASE("a page cannot send its reader elsewhere", "[preview]")
{
    Hostile h;
    h.show(QStringLiteral("<meta http-equiv=refresh content='0; url=EVIL/refresh'>"));
    REQUIRE(waitFor([&] { return !h.page.refused.isEmpty(); }));
    CHECK(h.page.refused.first() == QUrl(h.filled(QStringLiteral("EVIL/refresh"))));
    for (const QString &href :
         {QStringLiteral("EVIL/link"), QStringLiteral("javascript:document.title = \"ran\""),
          QStringLiteral("data:text/html,<script>1</script>"), QStringLiteral("file:///etc/passwd"),
          QStringLiteral("chrome://version"), QStringLiteral("EVIL/new\" target=\"_blank"),
          QStringLiteral("EVIL/file\" download=\"a.txt")}) {
        h.ask(QStringLiteral(
                  "document.body.insertAdjacentHTML('beforeend', '<a id=link href=\"%1\">x</a>');"
                  "document.getElementById('link').click();"
                  "document.getElementById('link').remove()")
                  .arg(h.filled(href)));
    }
    tests::waitForFrames(&h.page);
    CHECK(h.page.url() == h.server.address());
    CHECK(h.ask(QStringLiteral("document.title")).toString() != QStringLiteral("ran"));
    h.checkNothingLeft();
}

TEST_CASE("a page sees images of its own site, and no other file", "[preview]")
{
    Hostile h;
    h.show(QStringLiteral(
        "<img id=good src='good.png'><img id=absolute src='/good.png'>"
        "<img id=up src='../private.png'><img id=encoded src='..%2fprivate.png'>"
        "<img id=twice src='/-/%2e%2e%2fprivate.png'><img id=link src='link.png'>"
        "<img id=text src='text.png'><img id=file src='file://PRIVATE'>"
        "<img id=other src='galley://0123456789abcdef0123456789abcdef/-/good.png'>"));
    CHECK(h.width("good") == 8);
    CHECK(h.width("absolute") == 8);
    for (const char *id : {"up", "encoded", "twice", "link", "text", "file", "other"}) {
        INFO(id);
        CHECK(h.ask(QStringLiteral("document.getElementById('%1').complete").arg(QLatin1String(id)))
                  .toBool());
        CHECK(h.width(id) == 0);
    }
    h.checkNothingLeft();
}

namespace {

/// How many connections to the listener come from a page without a policy that asks it for an
/// image, a style and a frame.
int connectionsFrom(QWebEngineProfile *profile, PageServer &server, QTcpServer &listener)
{
    ui::PreviewPage page(profile);
    QWebEngineView view;
    view.setPage(&page);
    view.show();
    int connections = 0;
    QObject::connect(&listener, &QTcpServer::newConnection, &view, [&] {
        ++connections;
        listener.nextPendingConnection()->close();
    });
    const QByteArray html =
        "<!DOCTYPE html><img id=away src='http://127.0.0.1:PORT/beacon.png'>"
        "<link rel=stylesheet href='http://127.0.0.1:PORT/style.css'>"
        "<iframe src='http://127.0.0.1:PORT/frame'></iframe>"
        "<img id=good src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='>";
    page.showPage(server.serve(
        QByteArray(html).replace("PORT", QByteArray::number(listener.serverPort())), Site()));
    REQUIRE(waitFor([&] {
        return tests::evaluate(&page, QStringLiteral("document.readyState === 'complete' && "
                                                     "document.images.length === 2 && "
                                                     "document.images[0].complete && "
                                                     "document.images[1].naturalWidth === 1"))
            .toBool();
    }));
    view.setPage(nullptr);
    return connections;
}

} // namespace

TEST_CASE("where the page's policy failed, the guard stops what would leave", "[preview]")
{
    QTcpServer listener;
    REQUIRE(listener.listen(QHostAddress::LocalHost));
    ui::RemoteImages images;
    PageServer server{&images};
    const auto guarded = ui::makePreviewProfile(&server);
    CHECK(connectionsFrom(guarded.get(), server, listener) == 0);
    const auto open = ui::makePreviewProfile(&server);
    open->setUrlRequestInterceptor(nullptr);
    CHECK(connectionsFrom(open.get(), server, listener) > 0); // so it would have left
}

TEST_CASE("where the page's policy failed, a drawing is an image and no page", "[preview]")
{
    Hostile h;
    h.profile->setUrlRequestInterceptor(new ui::RequestGuard(h.profile.get()));
    h.page.showPage(h.server.serve("<!DOCTYPE html><img id=image src=drawing.svg>"
                                   "<iframe id=frame src=drawing.svg></iframe>"
                                   "<object id=object data=drawing.svg></object>"
                                   "<embed id=embed src=drawing.svg>"
                                   "<img id=last src=good.png>",
                                   Site(h.path("site/article.md"))));
    REQUIRE(waitFor([&] { return h.page.loaded; }));
    REQUIRE(waitFor([&] { return h.width("last") == 8 && h.width("image") == 8; }));
    tests::waitForFrames(&h.page);
    for (const char *id : {"frame", "object", "embed"}) {
        INFO(id);
        CHECK(h.ask(QStringLiteral("(() => { try { return document.getElementById('%1')"
                                   ".getSVGDocument()?.documentElement.localName ?? ''; }"
                                   "catch { return ''; } })()")
                        .arg(QLatin1String(id)))
                  .toString() != QStringLiteral("svg"));
    }
}
