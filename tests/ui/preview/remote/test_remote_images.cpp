#include "tests/ui/preview/image_server.h"
#include "ui/preview/card_view.h"
#include "ui/preview/remote/public_address.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTextCursor>
#include <QTextDocument>
#include <QWebEngineView>

using namespace galley;
using namespace galley::tests;
using galley::ui::RememberedImages;
using galley::ui::RemoteImages;

namespace {

const QString threeImages = QStringLiteral("---\n"
                                           "title: Far away\n"
                                           "heroImage: http://images.example.org/hero.png\n"
                                           "---\n"
                                           "![One](http://images.example.org/one.png)\n"
                                           "\n"
                                           "![Two](http://other.example.net/two.png)\n");

QAction *menuItem(const ImagePreview &preview, const QString &text)
{
    const QPushButton *button = preview.button("alwaysRemoteImages");
    REQUIRE(button);
    for (QAction *action : button->menu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

TEST_CASE("images on other computers are counted and not loaded", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(threeImages);
    CHECK(waitFor([&] {
        return preview.sentence() == QStringLiteral("3 images from 2 hosts were not loaded. They "
                                                    "would come unencrypted (http).");
    }));
    CHECK(preview.notes() ==
          QStringList{QStringLiteral("Image on images.example.org (unencrypted), not loaded"),
                      QStringLiteral("Image on images.example.org (unencrypted), not loaded"),
                      QStringLiteral("Image on other.example.net (unencrypted), not loaded")});
    CHECK(server.requests.isEmpty());
}

TEST_CASE("one click loads the images of the article that is open", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(threeImages);
    REQUIRE(waitFor([&] { return preview.button("loadRemoteImages") != nullptr; }));
    preview.ask(QStringLiteral("document.querySelector('h1').kept = true"));
    preview.button("loadRemoteImages")->click();
    REQUIRE(waitFor([&] { return preview.shownImages() == 3; }));
    CHECK(waitFor([&] { return preview.sentence().isEmpty(); }));
    CHECK(preview.ask(QStringLiteral("document.querySelector('h1').kept")).toBool());

    SECTION("saying nothing of who asks")
    {
        for (const QByteArray &request : server.requests) {
            INFO(request.toStdString());
            CHECK(request.startsWith("GET "));
            CHECK_FALSE(request.toLower().contains("cookie:"));
            CHECK_FALSE(request.toLower().contains("referer:"));
            CHECK_FALSE(request.contains("galley:"));
        }
    }
    SECTION("and keeps them while it is edited")
    {
        preview.ask(QStringLiteral("document.querySelector('.block img').kept = true"));
        QTextCursor cursor = preview.document.textDocument()->find(QStringLiteral("[One]"));
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertText(QStringLiteral(" with words"));
        preview.waitForPage();
        CHECK(preview.ask(QStringLiteral("document.querySelector('.block img').kept")).toBool());
        CHECK(server.requests.size() == 3);
    }
    SECTION("and no longer those of another one")
    {
        preview.open(threeImages);
        preview.waitForPage();
        CHECK(waitFor([&] { return preview.sentence().startsWith(QStringLiteral("3 images")); }));
        CHECK(server.requests.size() == 3);
    }
}

TEST_CASE("the cards have the picture as soon as it may be loaded", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(QStringLiteral(
        "---\ntitle: A\nheroImage: http://images.example.org/hero.png\n---\nWords.\n"));
    preview.view.cards()->setShown(true);
    REQUIRE(waitFor([&] { return preview.button("loadRemoteImages") != nullptr; }));
    preview.button("loadRemoteImages")->click();
    CHECK(waitFor([&] {
        return preview
                   .ask(QStringLiteral("document.querySelector('.galley-cards')?.shadowRoot"
                                       ".querySelector('.large img')?.naturalWidth ?? 0"))
                   .toInt() > 0;
    }));
}

TEST_CASE("images of a host are loaded always when the reader says so", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(threeImages);
    QSignalSpy chosen(preview.view.remoteImages(), &RemoteImages::chosen);
    REQUIRE(waitFor([&] { return preview.button("alwaysRemoteImages") != nullptr; }));
    QAction *item = menuItem(preview, QStringLiteral("Always from images.example.org"));
    REQUIRE(item);
    item->trigger();
    CHECK(waitFor([&] {
        return preview.sentence() ==
               QStringLiteral("1 image from other.example.net was not loaded. It would come "
                              "unencrypted (http).");
    }));
    CHECK(waitFor([&] { return preview.shownImages() == 2; }));
    const RememberedImages expected{false, {QStringLiteral("images.example.org")}};
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<RememberedImages>() == expected);

    SECTION("and are gone again when he takes it back")
    {
        preview.view.remoteImages()->forgetHosts();
        CHECK(waitFor([&] { return preview.shownImages() == 0; }));
        CHECK(waitFor([&] { return preview.sentence().startsWith(QStringLiteral("3 images")); }));
    }
}

TEST_CASE("a bar that the reader put away stays away for this article", "[preview][images]")
{
    ImagePreview preview(threeImages);
    REQUIRE(waitFor([&] { return !preview.sentence().isEmpty(); }));
    preview.bar()->findChild<QWidget *>(QStringLiteral("messageBarClose"))->setFocus();
    QTest::keyClick(preview.bar(), Qt::Key_Escape);
    CHECK(preview.sentence().isEmpty());
    QTextCursor cursor(preview.document.textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QStringLiteral("\n![Three](https://third.example.org/3.png)\n"));
    preview.waitForPage();
    REQUIRE(waitFor([&] { return preview.notes().size() == 4; }));
    CHECK(preview.sentence().isEmpty());
    preview.open(threeImages);
    preview.waitForPage();
    CHECK(waitFor([&] { return !preview.sentence().isEmpty(); }));
}

TEST_CASE("the bar goes with the article that it is about", "[preview][images]")
{
    ImagePreview preview(threeImages);
    REQUIRE(waitFor([&] { return !preview.sentence().isEmpty(); }));
    preview.open(QStringLiteral("No image.\n"));
    CHECK(preview.sentence().isEmpty());
    preview.waitForPage();
    CHECK(preview.sentence().isEmpty());
    preview.open(threeImages);
    preview.waitForPage();
    CHECK(waitFor([&] { return !preview.sentence().isEmpty(); }));
}

TEST_CASE("an address that begins with two slashes is one on another computer", "[preview][images]")
{
    ImagePreview preview(QStringLiteral("![A](//images.example.org/a.png)\n"));
    CHECK(waitFor(
        [&] { return preview.sentence() == u"1 image from images.example.org was not loaded."; }));
    CHECK(preview.notes() ==
          QStringList{QStringLiteral("Image on images.example.org, not loaded")});
}

TEST_CASE("a redirect is followed only to a host that was asked for", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(
        QStringLiteral("![A](http://images.example.org/redirect?http://cdn.example.net/a.png)\n"));
    preview.view.remoteImages()->loadAlwaysFrom(QStringLiteral("images.example.org"));
    CHECK(waitFor([&] {
        return preview.sentence().startsWith(
            QStringLiteral("1 image from cdn.example.net was not loaded."));
    }));
    CHECK(preview.notes() == QStringList{QStringLiteral("Image on cdn.example.net, not loaded")});
    CHECK(server.requests.size() == 1);
    preview.view.remoteImages()->loadAlwaysFrom(QStringLiteral("cdn.example.net"));
    CHECK(waitFor([&] { return preview.shownImages() == 1; }));
}

TEST_CASE("always is not for the reader's own network", "[preview][images]")
{
    const ImageServer server;
    const QString host = QStringLiteral("localhost:%1").arg(server.port());
    ImagePreview preview(QStringLiteral("![A](http://%1/a.png)\n").arg(host));
    preview.view.remoteImages()->setRemembered({true, {QStringLiteral("localhost"), host}});
    CHECK(waitFor([&] {
        return preview.sentence() ==
               QStringLiteral("1 image from %1 was not loaded. That is in your own network.")
                   .arg(host);
    }));
    CHECK(waitFor([&] {
        return preview.notes() ==
               QStringList{
                   QStringLiteral("Image on %1, in your own network, not loaded").arg(host)};
    }));
    CHECK(server.requests.isEmpty());
    CHECK_FALSE(preview.button("alwaysRemoteImages"));

    SECTION("whose images are loaded when they are asked for by themselves")
    {
        preview.button("loadRemoteImages")->click();
        REQUIRE(waitFor([&] { return preview.shownImages() == 1; }));
        CHECK(server.requests.constFirst().contains("\r\nHost: " + host.toLatin1() + "\r\n"));
        preview.open(QStringLiteral("![A](http://%1/b.png)\n").arg(host));
        preview.waitForPage();
        CHECK(waitFor([&] { return !preview.sentence().isEmpty(); }));
        CHECK(server.requests.size() == 1);
    }
}

TEST_CASE("no redirect leads into the reader's own network", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(
        QStringLiteral("![A](http://images.example.org/redirect?http://192.168.1.1/a.png)\n"));
    preview.view.remoteImages()->loadHere();
    CHECK(waitFor([&] {
        return preview.notes() ==
               QStringList{QStringLiteral("Image on 192.168.1.1, in your own network, not loaded")};
    }));
    CHECK(server.requests.size() == 1);
}

TEST_CASE("an image that does not come from elsewhere says why", "[preview][images]")
{
    const ImageServer server;
    const ImageServer::InTheWay proxy(server);
    ImagePreview preview(QStringLiteral("![A](http://a.example.org/missing.png)\n\n"
                                        "![B](http://a.example.org/text.png)\n\n"
                                        "![C](http://a.example.org/good.png)\n\n"
                                        "![D](http://a.example.org:25/mail.png)\n"));
    preview.view.remoteImages()->loadHere();
    CHECK(waitFor([&] { return preview.shownImages() == 1; }));
    CHECK(waitFor([&] {
        return preview.notes() ==
               QStringList{QStringLiteral("No image at http://a.example.org/missing.png"),
                           QStringLiteral("The file at http://a.example.org/text.png is no image "
                                          "that a page can show"),
                           QStringLiteral("No image at http://a.example.org:25/mail.png")};
    }));
}

TEST_CASE("an image that is not loaded keeps its place", "[preview][images]")
{
    ImagePreview preview(QStringLiteral("Words.\n"));
    preview.ask(QStringLiteral(
        "galley.body.append(galley.parse('<p><img alt=Wide src=\"https://a.example.org/1.png\" "
        "width=400 height=100><img alt=Tall src=\"https://a.example.org/2.png\" width=100 "
        "height=200></p>'))"));
    const QString sizes = QStringLiteral("[...document.querySelectorAll('.galley-image')].map(box "
                                         "=> [box.offsetWidth, box.offsetHeight].join('x'))");
    CHECK(preview.ask(sizes).toStringList() ==
          QStringList{QStringLiteral("400x100"), QStringLiteral("100x200")});
}

TEST_CASE("a public address is one that anybody can reach", "[preview][images]")
{
    for (const char *address : {"93.184.216.34", "1.1.1.1", "172.15.0.1", "172.32.0.1",
                                "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"}) {
        INFO(address);
        CHECK(ui::isPublicAddress(QHostAddress(QLatin1String(address))));
    }
    for (const char *address :
         {"127.0.0.1",   "127.9.9.9",   "0.0.0.0",         "10.1.2.3",    "172.16.0.1",
          "192.168.0.1", "169.254.1.1", "169.254.169.254", "100.64.0.1",  "224.0.0.1",
          "::1",         "::",          "fe80::1",         "fc00::1",     "fd12::1",
          "ff02::1",     "2001::1",     "2002:7f00:1::",   "2001:db8::1", "::ffff:127.0.0.1",
          "192.0.2.1",   "198.18.0.1",  "255.255.255.255", "::7f00:1",    "64:ff9b::7f00:1"}) {
        INFO(address);
        CHECK_FALSE(ui::isPublicAddress(QHostAddress(QLatin1String(address))));
    }
}

TEST_CASE("some names say that a computer is near", "[preview][images]")
{
    for (const char *name :
         {"localhost", "LOCALHOST.", "a.localhost", "printer", "nas.local", "router.lan",
          "x.internal", "x.home.arpa", "127.0.0.1", "[::1]", "2130706433", ""}) {
        INFO(name);
        CHECK(ui::isLocalName(QLatin1String(name)));
    }
    for (const char *name : {"example.org", "images.example.org", "local.example.org", "8.8.8.8",
                             "localhost.example.org", "xn--bcher-kva.example"}) {
        INFO(name);
        CHECK_FALSE(ui::isLocalName(QLatin1String(name)));
    }
}
