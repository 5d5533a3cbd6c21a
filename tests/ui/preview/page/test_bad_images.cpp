// What is wrong with an image is said in its place, and the rest of the page is there.
#include "tests/ui/preview/attack.h"
#include "tests/ui/preview/image_server.h"

#include <QFile>
#include <QImage>
#include <QTextCursor>
#include <QTextDocument>
#include <QWebEngineProfile>
#include <QWebEngineView>
#include <QtEndian>

using namespace galley;
using namespace galley::tests;

namespace {

void write(const ImagePreview &preview, const char *name, const QByteArray &bytes)
{
    QFile file(preview.folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray picture()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a.png"));
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    REQUIRE(image.save(name));
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A picture whose header claims another size.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray bytes = picture();
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    return bytes;
}

/// Ten elements that each show the ones before ten times.
QByteArray bomb()
{
    QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><defs>"
                     "<rect id='a0' width='1' height='1'/>";
    for (int level = 1; level < 10; ++level)
        svg += "<g id='a" + QByteArray::number(level) + "'>" +
               QByteArray("<use href='#a" + QByteArray::number(level - 1) + "'/>").repeated(10) +
               "</g>";
    return svg + "</defs><use href='#a9'/></svg>";
}

/// Puts the files in place, and the article that shows them after words of its own.
void showImages(ImagePreview &preview, const QStringList &names)
{
    QString text = QStringLiteral("Words.\n");
    for (const QString &name : names)
        text += QStringLiteral("\n![](%1)\n").arg(name);
    preview.open(text);
    preview.waitForPage();
}

} // namespace

TEST_CASE("an address that no image can have says so in its place, also above the title",
          "[preview][images]")
{
    const QString address =
        GENERATE(QStringLiteral("C:\\\\pictures\\\\tram.jpg"),
                 QStringLiteral("file:///tmp/tram.jpg"), QStringLiteral("galley://other/tram.jpg"),
                 QStringLiteral("data:image/svg+xml;base64,PHN2Zy8+"));
    ImagePreview preview(
        QStringLiteral("---\ntitle: A\nheroImage: \"%1\"\n---\n![](%1)\n").arg(address));
    preview.waitForPage();
    const QString sentence = QStringLiteral("An address that no image can have");
    CHECK(waitFor([&] { return preview.notes() == QStringList{sentence, sentence}; }));
}

TEST_CASE("an image that cannot be shown says why in its place", "[preview][images]")
{
    ImagePreview preview(QStringLiteral("Words.\n"));
    write(preview, "good.png", picture());
    write(preview, "text.png", "This is no image.");
    write(preview, "empty.png", "");
    write(preview, "header.png", picture().left(40));
    write(preview, "noise.png", picture().left(8) + QByteArray(500, 'x'));
    write(preview, "wide.png", claiming(30000, 30000));
    write(preview, "huge.jpg", "\xff\xd8\xff");
    REQUIRE(QFile::resize(preview.folder.filePath(QStringLiteral("huge.jpg")), 200'000'000));
    write(preview, "broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>");
    write(preview, "bomb.svg", bomb());
    const QStringList names{
        QStringLiteral("missing.png"), QStringLiteral("text.png"), QStringLiteral("empty.png"),
        QStringLiteral("noise.png"),   QStringLiteral("wide.png"), QStringLiteral("huge.jpg"),
        QStringLiteral("broken.svg"),  QStringLiteral("bomb.svg"), QStringLiteral("good.png")};
    const QStringList sentences{
        QStringLiteral("No image at missing.png"),
        QStringLiteral("The file at text.png is no image that a page can show"),
        QStringLiteral("The file at empty.png is no image that a page can show"),
        QStringLiteral("The image at noise.png is damaged"),
        QStringLiteral("The image at wide.png is not shown: it has more than 100 million pixels"),
        QStringLiteral("The image at huge.jpg is not shown: it is larger than 64 MiB"),
        QStringLiteral("The drawing at broken.svg is damaged"),
        QStringLiteral("The drawing at bomb.svg is not shown: it would keep the page busy for too "
                       "long")};
    showImages(preview, names);
    // Those far down are only asked for when they are near the view.
    preview.ask(QStringLiteral("galley.loadAllImages()"));
    CHECK(waitFor([&] { return preview.notes().size() == sentences.size(); }));
    CHECK(waitFor([&] { return preview.notes() == sentences; }));
    CHECK(preview.shownImages() == 1);
    CHECK(preview.ask(QStringLiteral("document.querySelector('.block').innerText")).toString() ==
          QStringLiteral("Words."));
}

TEST_CASE("an image in the article's own text is looked at before it is shown", "[preview][images]")
{
    const auto data = [](const QByteArray &bytes) {
        return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
    };
    ImagePreview preview(QStringLiteral("![](%1)\n\n![](%2)\n\n![](%3)\n")
                             .arg(data(picture()), data(claiming(30000, 30000)),
                                  data(picture().left(8) + QByteArray(500, 'x'))));
    preview.ask(QStringLiteral("galley.body.append(galley.parse('<p><img "
                               "src=\"data:image/svg+xml,<svg/>\"></p>'))"));
    CHECK(waitFor([&] { return preview.shownImages() == 1; }));
    CHECK(waitFor([&] {
        return preview.notes() ==
               QStringList{
                   QStringLiteral("The article's own text has an image in it that is not shown: it "
                                  "has more than 100 million pixels"),
                   QStringLiteral("A damaged image"),
                   QStringLiteral(
                       "The article's own text has an image in it that a page does not show")};
    }));
}

TEST_CASE("a size in the article's own text is read as in a file", "[preview][images]")
{
    ImagePreview preview(QStringLiteral("Words.\n"));
    const auto pixels = [&](const char *type, const QByteArray &bytes) {
        return preview
            .ask(QStringLiteral("galley.pixelsOf('data:image/%1;base64,%2')")
                     .arg(QLatin1String(type), QString::fromLatin1(bytes.toBase64())))
            .toDouble();
    };
    CHECK(pixels("png", claiming(30000, 40000)) == 30000.0 * 40000.0);
    CHECK(pixels("gif", QByteArray("GIF89a\x40\x01\xf0\x00\0\0", 12)) == 320.0 * 240.0);
    CHECK(pixels("jpeg", QByteArray("\xff\xd8\xff\xe0\0\x04JF\xff\xff\xc2\0\x11\x08\x01\x68\x02"
                                    "\x80\x03\0\0",
                                    21)) == 640.0 * 360.0);
    CHECK(pixels("webp", QByteArray("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\x67\x01\0",
                                    30)) == 640.0 * 360.0);
    CHECK(pixels("webp", QByteArray("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\x68"
                                    "\x01",
                                    30)) == 640.0 * 360.0);
    CHECK(pixels("avif", QByteArray("\0\0\0\x1c"
                                    "ftypavif....ispe\0\0\0\0\0\0\x02\x80\0\0\x01\x68\0",
                                    33)) == 640.0 * 360.0);
    CHECK(pixels("png", "\x89PNG") == 0);
}

TEST_CASE("a drawing is shown, and its script is not run", "[preview][images]")
{
    Battlefield field;
    ImagePreview preview(QStringLiteral("Words.\n"));
    auto *recorder = new RequestRecorder(preview.view.webView()->page()->profile());
    preview.view.webView()->page()->profile()->setUrlRequestInterceptor(recorder);
    write(preview, "drawing.svg",
          field
              .filled(QStringLiteral(
                  "<?xml version='1.0'?>\n<!-- drawn -->\n"
                  "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='90' onload='RUN'>"
                  "<script>RUN; fetch('EVIL/fetch')</script>"
                  "<image href='EVIL/image.png' width='9' height='9'/>"
                  "<style>@import 'EVIL/style.css'; rect { fill: url(EVIL/fill.svg#f) }</style>"
                  "<foreignObject width='9' height='9'><img xmlns='http://www.w3.org/1999/xhtml' "
                  "src='EVIL/foreign.png'/></foreignObject>"
                  "<rect width='120' height='90'/></svg>"))
              .toUtf8());
    showImages(preview, {QStringLiteral("drawing.svg")});
    REQUIRE(waitFor([&] { return preview.shownImages() == 1; }));
    CHECK(preview.ask(QStringLiteral("document.images[0].naturalWidth")).toInt() == 120);
    waitForFrames(preview.view.webView()->page());
    CHECK(preview.ask(QStringLiteral("document.documentElement.dataset.ran ?? ''"))
              .toString()
              .isEmpty());
    CHECK(recorder->left.isEmpty());
    CHECK(field.connections() == 0);
}

TEST_CASE("of ten thousand images those near the view are loaded", "[preview][images]")
{
    ImagePreview preview(QStringLiteral("Words.\n"));
    QString text;
    for (int i = 0; i < 10'000; ++i)
        text += QStringLiteral("![%1](good.png?%1)\n\n").arg(i);
    write(preview, "good.png", picture());
    preview.open(text);
    preview.waitForPage();
    REQUIRE(waitFor([&] { return preview.shownImages() > 0; }));
    CHECK(preview.ask(QStringLiteral("document.images.length")).toInt() == 10'000);
    CHECK(preview
              .ask(QStringLiteral("[...document.images].filter(i => i.hasAttribute('src')).length"))
              .toInt() < 500);
    preview.ask(QStringLiteral("document.querySelectorAll('.block')[5000].scrollIntoView()"));
    CHECK(waitFor([&] {
        return preview
                   .ask(QStringLiteral("document.querySelectorAll('.block')[5000]"
                                       ".querySelector('img').naturalWidth"))
                   .toInt() == 64;
    }));
    QTextCursor cursor(preview.document.textDocument());
    cursor.insertText(QStringLiteral("Typed. "));
    preview.waitForPage();
    CHECK(preview.ask(QStringLiteral("document.querySelector('.block').innerText"))
              .toString()
              .startsWith(QStringLiteral("Typed.")));
}

TEST_CASE("all images are loaded for a print", "[preview][images]")
{
    ImagePreview preview(QStringLiteral("Words.\n"));
    write(preview, "good.png", picture());
    QString text;
    for (int i = 0; i < 100; ++i)
        text += QStringLiteral("![](good.png?%1)\n\n").arg(i);
    preview.open(text + QStringLiteral("![](missing.png)\n"));
    preview.waitForPage();
    REQUIRE(preview.shownImages() < 100);
    preview.ask(QStringLiteral("galley.tell = name => { areLoaded ||= name === 'imagesLoaded'; };"
                               "areLoaded = false; galley.loadAllImages()"));
    REQUIRE(waitFor([&] { return preview.ask(QStringLiteral("areLoaded")).toBool(); }));
    CHECK(preview.shownImages() == 100);
    CHECK(preview.notes() == QStringList{QStringLiteral("No image at missing.png")});
}
