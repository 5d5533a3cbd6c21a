// The parts of the form that need no form: dates, images, cursors.
#include "tests/support/catch.h"
#include "ui/form/widgets/date_text.h"
#include "ui/form/widgets/image_source.h"
#include "ui/form/widgets/text_difference.h"
#include "ui/form/widgets/thumbnail.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>

#include <sys/stat.h>

using namespace galley::ui;

namespace {

using Reading = DateText::Reading;

struct Site
{
    QTemporaryDir folder;

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    QString add(const char *name, const QByteArray &bytes = "x") const
    {
        const QString file = path(name);
        REQUIRE(QDir().mkpath(QFileInfo(file).absolutePath()));
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return file;
    }
};

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A part of a PNG file with its check sum (ISO 3309).
QByteArray pngChunk(const QByteArray &content)
{
    quint32 sum = 0xffffffff;
    for (const char c : content) {
        sum ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i)
            sum = (sum & 1) ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
    return bigEndian(quint32(content.size()) - 4) + content + bigEndian(~sum);
}

/// A PNG file of 8 bits a channel that has everything but its pixels.
QByteArray pngHeader(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) +
           pngChunk("IHDR" + bigEndian(width) + bigEndian(height) +
                    QByteArray("\x08\x02\0\0\0", 5)) +
           pngChunk("IDAT");
}

} // namespace

TEST_CASE("a date keeps the way in which it is written", "[form]")
{
    struct Case
    {
        const char16_t *text;
        QDate date;
        const char16_t *with; ///< the text for 7 December 2026
    };
    const std::vector<Case> all = {
        {u"2025-02-03", {2025, 2, 3}, u"2026-12-07"},
        {u"2025/2/3", {2025, 2, 3}, u"2026/12/7"},
        {u"2025-02-03T23:59:00-11:00", {2025, 2, 3}, u"2026-12-07T23:59:00-11:00"},
        {u"2025-02-03 08:00", {2025, 2, 3}, u"2026-12-07 08:00"},
        {u"03.02.2025", {2025, 2, 3}, u"07.12.2026"},
        {u"3.2.2025", {2025, 2, 3}, u"7.12.2026"},
        {u"13/02/2025", {2025, 2, 13}, u"07/12/2026"},
        {u"02/13/2025", {2025, 2, 13}, u"12/07/2026"},
        {u"3 February 2025", {2025, 2, 3}, u"7 December 2026"},
        {u"03 feb 2025", {2025, 2, 3}, u"07 dec 2026"},
        {u"Feb 3, 2025", {2025, 2, 3}, u"Dec 7, 2026"},
        {u"3. M\u00e4rz 2025", {2025, 3, 3}, u"7. Dezember 2026"},
    };
    for (const Case &c : all) {
        const QString text = QString::fromUtf16(c.text);
        INFO(text.toStdString());
        const DateText date(text, QLocale::c());
        CHECK(date.reading() == Reading::Date);
        CHECK(date.date() == c.date);
        CHECK(date.withDate({2026, 12, 7}) == QString::fromUtf16(c.with));
        CHECK(date.withDate(c.date) == text);
    }
}

TEST_CASE("a date that does not exist is told from one that is not known", "[form]")
{
    const auto reading = [](const char *text) { return DateText(QLatin1String(text)).reading(); };
    CHECK(reading("2025-02-30") == Reading::Impossible);
    CHECK(reading("2025-13-01") == Reading::Impossible);
    CHECK(reading("0000-01-01") == Reading::Impossible);
    CHECK(reading("31 April 2025") == Reading::Impossible);
    CHECK(reading("soon") == Reading::Unknown);
    CHECK(
        DateText(QStringLiteral("\u0662\u0660\u0662\u0665-\u0660\u0661-\u0660\u0661")).reading() ==
        Reading::Unknown);
    CHECK(reading("2025-02") == Reading::Unknown);
    CHECK(reading("2025-02-02 maybe") == Reading::Unknown);
    CHECK(reading("  ") == Reading::Empty);
    CHECK(DateText(QStringLiteral("2025-13-01")).problem() ==
          QStringLiteral("There is no month 13."));
    CHECK(DateText(QStringLiteral("soon")).withDate({2025, 2, 3}) == QStringLiteral("2025-02-03"));
    CHECK(DateText(QString()).withDate({2025, 2, 3}) == QStringLiteral("2025-02-03"));
}

TEST_CASE("the locale decides only where the figures leave it open", "[form]")
{
    const QString text = QStringLiteral("02/03/2025");
    CHECK(DateText(text, QLocale(QLocale::English, QLocale::UnitedStates)).date() ==
          QDate(2025, 2, 3));
    CHECK(DateText(text, QLocale(QLocale::English, QLocale::UnitedKingdom)).date() ==
          QDate(2025, 3, 2));
}

TEST_CASE("an image is looked for beside the article and in the site", "[form]")
{
    using Kind = ImageSource::Kind;
    const Site site;
    const QString article = site.add("content/blog/a.md");
    const QString beside = site.add("content/blog/my pic.png");
    const QString near = site.add("content/static/img.png");
    site.add("public/deep/img.png");
    site.add("secret.png");
    const auto locate = [&](const char *text) { return locateImage(QLatin1String(text), article); };

    CHECK(locate("my pic.png").file == beside);
    CHECK(locate("./my%20pic.png?v=2").file == beside);
    CHECK(locate("/img.png").file == near);
    CHECK(locate("/deep/img.png").kind == Kind::Missing); // content is the site: it has static/
    CHECK(locate("../../secret.png").kind == Kind::Outside);
    CHECK(locate("../blog/my pic.png").file == beside);
    CHECK(locate("/../secret.png").kind == Kind::Missing);
    CHECK(locate("/etc/hostname").kind == Kind::Missing);
    CHECK(locate("nothing.png").kind == Kind::Missing);
    CHECK(locate("blog").kind == Kind::Missing);
    CHECK(locate("https://example.com/a.png") ==
          ImageSource{Kind::Remote, {}, QStringLiteral("example.com")});
    CHECK(locate("//example.com/a.png").kind == Kind::Remote);
    CHECK(locate("file:///etc/hostname").kind == Kind::Other);
    CHECK(locate("").kind == Kind::None);
    CHECK(locateImage(QStringLiteral("a.png"), {}).kind == Kind::Untitled);
}

TEST_CASE("a picked file is named as the site names it", "[form]")
{
    const Site site;
    const QString article = site.add("content/blog/a.md");
    const QString beside = site.add("content/blog/pic.png");
    const QString up = site.add("content/pic.png");
    const QString inSite = site.add("public/img/pic.png");
    const QString odd = site.add("content/blog/50% #1?.png");
    const auto name = [&](const QString &file, const char *present = "") {
        return referenceTo(file, article, QLatin1String(present));
    };
    CHECK(name(beside) == QStringLiteral("pic.png"));
    CHECK(name(beside, "./old.png") == QStringLiteral("./pic.png"));
    CHECK(name(up) == QStringLiteral("../pic.png"));
    CHECK(name(inSite) == QStringLiteral("/img/pic.png"));
    CHECK(name(odd) == QStringLiteral("50%25 %231%3F.png"));
    CHECK(locateImage(name(odd), article).file == odd);
    CHECK(referenceTo(beside, {}, {}).isEmpty());
}

TEST_CASE("a thumbnail is small, and a bad image is a sentence", "[form]")
{
    const Site site;
    QImage large(3000, 1500, QImage::Format_RGB32);
    large.fill(Qt::darkCyan);
    const QString good = site.path("good.png");
    REQUIRE(large.save(good));
    const Thumbnail thumbnail = readThumbnail(good, {600, 600});
    CHECK(thumbnail.image.size() == QSize(600, 300));
    CHECK(thumbnail.size == QSize(3000, 1500));
    CHECK(thumbnail.problem.isEmpty());

    QFile file(good);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QString &bad :
         {site.add("cut.png", bytes.left(bytes.size() / 2)), site.add("text.png", "text"),
          site.add("empty.png", ""), site.add("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
          site.folder.path(), QStringLiteral("/dev/zero")}) {
        INFO(bad.toStdString());
        const Thumbnail refused = readThumbnail(bad, {600, 600});
        CHECK(refused.image.isNull());
        CHECK_FALSE(refused.problem.isEmpty());
    }
}

TEST_CASE("an image within the limits is shown, however few bytes it has", "[form]")
{
    const Site site;
    QImage plain(6200, 6000, QImage::Format_RGB32);
    plain.fill(Qt::white);
    const QString file = site.path("plain.png");
    REQUIRE(plain.save(file));
    plain = QImage();
    const Thumbnail thumbnail = readThumbnail(file, {620, 620});
    CHECK(thumbnail.problem.isEmpty());
    CHECK(thumbnail.size == QSize(6200, 6000));
    CHECK(thumbnail.image.size() == QSize(620, 600));
}

TEST_CASE("an image of too many pixels is refused by its header", "[form]")
{
    const Site site;
    const QByteArray header = pngHeader(20'000, 20'000);
    const Thumbnail refused = readThumbnail(site.add("bomb.png", header), {600, 600});
    CHECK(refused.image.isNull());
    CHECK(refused.problem == QStringLiteral("The image is too large to show."));
    const Thumbnail empty = readThumbnail(site.add("small.png", pngHeader(20, 20)), {600, 600});
    CHECK(empty.problem == QStringLiteral("The image file is damaged."));
}

TEST_CASE("a picture that the page does not serve is not shown either", "[form]")
{
    const Site site;
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    REQUIRE(picture.save(site.path("a.bmp")));
    CHECK(readThumbnail(site.path("a.bmp"), {60, 60}).problem ==
          QStringLiteral("This file is no image that a page can show."));
}

TEST_CASE("a named pipe is no image, and nobody waits for it", "[form]")
{
    const Site site;
    const QString article = site.add("a.md");
    REQUIRE(mkfifo(site.path("pipe.png").toLocal8Bit().constData(), 0600) == 0);
    CHECK(locateImage(QStringLiteral("pipe.png"), article).kind == ImageSource::Kind::Missing);
    CHECK(readThumbnail(site.path("pipe.png"), {60, 60}).problem ==
          QStringLiteral("This is not a file."));
}

TEST_CASE("a cursor stays with the characters around it", "[form]")
{
    const QString before = QStringLiteral("one two three");
    CHECK(movedCursor(before, QStringLiteral("one and two three"), 2) == 2);
    CHECK(movedCursor(before, QStringLiteral("one and two three"), 13) == 17);
    CHECK(movedCursor(before, QStringLiteral("one, three"), 6) == 4);
    CHECK(movedCursor(before, before, 6) == 6);
    CHECK(movedCursor(before, QString(), 6) == 0);
    const QString emoji = QString::fromUtf8("a\U0001F600");
    const QString other = QString::fromUtf8("a\U0001F601");
    CHECK(sharedEnds(emoji, other).head == 1);
    CHECK(sharedEnds(emoji, other).tail == 0);
}
