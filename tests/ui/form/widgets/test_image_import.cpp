// Pictures from outside the site.
#include "app/frontmatter/front_matter.h"
#include "app/schema/survey.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: A\nheroImage: ''\n---\n";

/// A site without pictures, and one picture outside of it.
struct Disk
{
    Disk()
    {
        REQUIRE(QDir(root).mkpath(QStringLiteral("site/public")));
        REQUIRE(QDir(root).mkpath(QStringLiteral("site/content")));
        put("site/content/my-post.md", QByteArray::fromStdString(article));
        save(path("My Pic (1).jpeg"), Qt::darkGreen); // a PNG whatever its name says
    }

    QString path(const char *name) const { return root + QLatin1Char('/') + QLatin1String(name); }

    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(QDir().mkpath(QFileInfo(file).path()));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    QByteArray bytes(const char *name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    static void save(const QString &file, const QColor &colour)
    {
        QImage picture(40, 20, QImage::Format_RGB32);
        picture.fill(colour);
        REQUIRE(picture.save(file, "PNG"));
    }

    QTemporaryDir folder;
    QString root = QFileInfo(folder.path()).canonicalFilePath();
};

void drop(const FormFixture &f, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QWidget *target = f.input(QStringLiteral("heroImage"))->parentWidget();
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

void survey(FormFixture &f, const std::string &value)
{
    auto survey = std::make_shared<schema::Survey>();
    for (const char *name : {"a.png", "b.png", "c.png"})
        survey->add(frontmatter::read("---\nheroImage: " + value + name + "\n---\n"));
    f.form.setSurvey(survey);
}

std::string withImage(const std::string &reference)
{
    return withLine(article, "heroImage: ''", "heroImage: '" + reference + "'");
}

} // namespace

TEST_CASE("a file from outside is copied to where the collection has its images", "[form]")
{
    const Disk disk;
    FormFixture f;
    REQUIRE(f.document.load(disk.path("site/content/my-post.md")));
    survey(f, "/images/");
    drop(f, disk.path("My Pic (1).jpeg"));
    CHECK(f.bytes() == withImage("/images/my-pic-1.png"));
    CHECK(disk.bytes("site/public/images/my-pic-1.png") == disk.bytes("My Pic (1).jpeg"));
    f.document.undo();
    CHECK(f.bytes() == article);
    CHECK(QFile::exists(disk.path("site/public/images/my-pic-1.png")));
    CHECK(f.refusals.isEmpty());
}

TEST_CASE("without other images it goes to a folder beside the article", "[form]")
{
    const Disk disk;
    FormFixture f;
    REQUIRE(f.document.load(disk.path("site/content/my-post.md")));
    drop(f, disk.path("My Pic (1).jpeg"));
    CHECK(f.bytes() == withImage("./images/my-pic-1.png"));
    CHECK(QFile::exists(disk.path("site/content/images/my-pic-1.png")));
}

TEST_CASE("no file is ever written over; the same picture is taken as it is there", "[form]")
{
    const Disk disk;
    disk.put("site/content/images/my-pic-1.png", "another picture");
    FormFixture f;
    REQUIRE(f.document.load(disk.path("site/content/my-post.md")));
    drop(f, disk.path("My Pic (1).jpeg"));
    CHECK(f.bytes() == withImage("./images/my-pic-1-2.png"));
    CHECK(disk.bytes("site/content/images/my-pic-1.png") == "another picture");
    f.document.undo();
    drop(f, disk.path("My Pic (1).jpeg"));
    CHECK(f.bytes() == withImage("./images/my-pic-1-2.png"));
    CHECK(QDir(disk.path("site/content/images")).entryList(QDir::Files).size() == 2);
}

TEST_CASE("a picture of the clipboard is written as PNG, named after the article", "[form]")
{
    const Disk disk;
    FormFixture f;
    REQUIRE(f.document.load(disk.path("site/content/my-post.md")));
    QImage picture(30, 10, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    f.enter(QStringLiteral("heroImage"));
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.bytes() == withImage("./images/my-post.png"));
    CHECK(QImage(disk.path("site/content/images/my-post.png")).size() == QSize(30, 10));
    f.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("a copied file is pasted as a dropped one, and text as text", "[form]")
{
    const Disk disk;
    FormFixture f;
    REQUIRE(f.document.load(disk.path("site/content/my-post.md")));
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(disk.path("My Pic (1).jpeg"))});
    QGuiApplication::clipboard()->setMimeData(data);
    f.enter(QStringLiteral("heroImage"));
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.bytes() == withImage("./images/my-pic-1.png"));
    QGuiApplication::clipboard()->setText(QStringLiteral("https://example.org/a.png"));
    f.selectAll();
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.bytes() == withImage("https://example.org/a.png"));
}

TEST_CASE("what is no image, and what cannot be copied, is refused in words", "[form]")
{
    const Disk disk;
    disk.put("notes.png", "no picture");
    FormFixture f;
    REQUIRE(f.document.load(disk.path("site/content/my-post.md")));
    drop(f, disk.path("notes.png"));
    CHECK(f.refusals == QStringList{QStringLiteral("This file is no image that a page can show.")});
    disk.put("site/content/images", "a file in the folder's place");
    drop(f, disk.path("My Pic (1).jpeg"));
    CHECK(f.bytes() == withImage("./my-pic-1.png"));
    CHECK(disk.bytes("site/content/images") == "a file in the folder's place");
}
