// The image field: a look at local files, names for picked ones, and nothing from the web.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/widgets/picture_box.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

/// The sample in a folder of a site that has one image.
struct Site
{
    Site()
    {
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("public/img")));
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("content")));
        QImage picture(800, 400, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        REQUIRE(picture.save(image));
        QFile file(article);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(sampleArticle));
    }

    QTemporaryDir folder;
    QString image = folder.filePath(QStringLiteral("public/img/hero.png"));
    QString article = folder.filePath(QStringLiteral("content/a.md"));
};

ui::PictureBox *picture(const FormFixture &f)
{
    auto *box = f.find<ui::PictureBox>(QStringLiteral("field.heroImage.picture"));
    REQUIRE(box);
    return box;
}

void drop(const FormFixture &f, const QUrl &url)
{
    QMimeData data;
    data.setUrls({url});
    QWidget *target = f.input(QStringLiteral("heroImage"))->parentWidget();
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

const char *const before = "heroImage: 'https://example.com/hero.png'";

} // namespace

TEST_CASE("a remote image is a placeholder with its host", "[form]")
{
    FormFixture f;
    CHECK(picture(f)->title() == QStringLiteral("Remote image, not loaded"));
    CHECK(picture(f)->accessibleDescription().contains(QStringLiteral("example.com")));
    CHECK_FALSE(picture(f)->hasPicture());
}

TEST_CASE("a file of the site is shown, and one that is not there is said", "[form]")
{
    const Site site;
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    f.enter(QStringLiteral("heroImage"));
    f.selectAll();
    f.type(QStringLiteral("/img/hero.png"));
    CHECK(QTest::qWaitFor([&] { return picture(f)->hasPicture(); }));
    CHECK(picture(f)->title().startsWith(QStringLiteral("800 × 400 pixels")));
    f.press(Qt::Key_Backspace);
    CHECK(QTest::qWaitFor([&] { return !picture(f)->hasPicture(); }));
    CHECK(picture(f)->title() == QStringLiteral("There is no such file"));
    f.undo();
    CHECK(f.bytes() == sampleArticle);
}

TEST_CASE("what is said of a missing image names it as it was typed to its end", "[form]")
{
    const Site site;
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    f.enter(QStringLiteral("heroImage"));
    f.selectAll();
    f.type(QStringLiteral("nowhere.png"));
    CHECK(picture(f)->accessibleDescription() ==
          QStringLiteral("There is no such file, nowhere.png"));
}

TEST_CASE("a dropped file is named as the site names it, as one step", "[form]")
{
    const Site site;
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    drop(f, QUrl::fromLocalFile(site.image));
    CHECK(f.bytes() == withLine(sampleArticle, before, "heroImage: '/img/hero.png'"));
    f.document.undo();
    CHECK(f.bytes() == sampleArticle);
    drop(f, QUrl(QStringLiteral("https://example.org/other.png")));
    CHECK(f.bytes() ==
          withLine(sampleArticle, before, "heroImage: 'https://example.org/other.png'"));
    const std::string bytes = f.bytes();
    drop(f, QUrl(QStringLiteral("ftp://example.org/other.png")));
    CHECK(f.bytes() == bytes);
    CHECK(f.refusals.isEmpty());
}

TEST_CASE("a file picked in the dialog is named as the site names it", "[form]")
{
    const Site site;
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    f.enter(QStringLiteral("heroImage"));
    f.press(Qt::Key_Down, Qt::AltModifier);
    auto *dialog = f.find<QFileDialog>(QStringLiteral("chooseImage"));
    REQUIRE(dialog);
    CHECK(f.bytes() == sampleArticle);
    Q_EMIT dialog->fileSelected(site.image);
    dialog->close();
    CHECK(f.bytes() == withLine(sampleArticle, before, "heroImage: '/img/hero.png'"));
}

TEST_CASE("a file cannot be named from an article without a folder", "[form]")
{
    const Site site;
    FormFixture f;
    drop(f, QUrl::fromLocalFile(site.image));
    CHECK(f.bytes() == sampleArticle);
    CHECK(f.refusals.size() == 1);
}

TEST_CASE("nothing is dropped onto a locked image", "[form]")
{
    const std::string broken = withLine(sampleArticle, "cta: 'Read on'", "cta: 'Don't'");
    const Site site;
    FormFixture f(broken);
    drop(f, QUrl(QStringLiteral("https://example.org/other.png")));
    CHECK(f.bytes() == broken);
}

TEST_CASE("a file that is made or replaced later is seen when one comes back", "[form]")
{
    const Site site;
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    f.enter(QStringLiteral("heroImage"));
    f.selectAll();
    f.type(QStringLiteral("later.png"));
    CHECK(picture(f)->title() == QStringLiteral("There is no such file"));

    const auto comeBackAfterSaving = [&](const QSize &size, qint64 secondsAgo) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QFile file(site.folder.filePath(QStringLiteral("content/later.png")));
        REQUIRE(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
        REQUIRE(image.save(&file, "PNG"));
        REQUIRE(file.flush());
        REQUIRE(file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo),
                                 QFileDevice::FileModificationTime));
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    };
    comeBackAfterSaving({30, 20}, 60);
    CHECK(QTest::qWaitFor(
        [&] { return picture(f)->title().startsWith(QStringLiteral("30 × 20 pixels")); }));
    comeBackAfterSaving({40, 20}, 30);
    CHECK(QTest::qWaitFor(
        [&] { return picture(f)->title().startsWith(QStringLiteral("40 × 20 pixels")); }));
}

TEST_CASE("while another image is read the one before is not shown", "[form]")
{
    const Site site;
    REQUIRE(QFile::copy(site.image, site.folder.filePath(QStringLiteral("public/b.png"))));
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    REQUIRE(f.document.setField(QStringLiteral("heroImage"), Value::string("/img/hero.png")));
    CHECK(QTest::qWaitFor([&] { return picture(f)->hasPicture(); }));
    REQUIRE(f.document.setField(QStringLiteral("heroImage"), Value::string("/b.png")));
    CHECK_FALSE(picture(f)->hasPicture());
    CHECK(picture(f)->title() == QStringLiteral("Reading the image…"));
    CHECK(QTest::qWaitFor([&] { return picture(f)->hasPicture(); }));
}

TEST_CASE("a picture outside the site is named as such, and not shown", "[form]")
{
    const Site site;
    QDir(site.folder.path()).mkpath(QStringLiteral("content/static"));
    QFile::copy(site.image, site.folder.filePath(QStringLiteral("outside.png")));
    FormFixture f;
    REQUIRE(f.document.load(site.article));
    REQUIRE(f.document.setField(QStringLiteral("heroImage"), Value::string("../outside.png")));
    CHECK(picture(f)->title() == QStringLiteral("Outside the site: the page cannot show it"));
}
