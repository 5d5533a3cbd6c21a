#include "app/page/site.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using galley::page::Site;

namespace {

/// A folder that stands for the disk: a site in it, and things beside the site.
struct Disk
{
    Disk()
    {
        for (const char *file :
             {"site/public/img/a.png", "site/static/b.png", "site/content/news/c.png",
              "site/content/d.png", "site/content/news/a b%.png", "secret.png", "site2/x.png"})
            write(file);
    }

    void write(const char *name) const
    {
        const QString file = path(name);
        REQUIRE(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
    }

    QString path(const char *name) const { return root + u'/' + QString::fromUtf8(name); }

    QTemporaryDir folder;
    QString root = QFileInfo(folder.path()).canonicalFilePath();
};

} // namespace

TEST_CASE("an article's page stands where the article does", "[page]")
{
    const Disk disk;
    CHECK(Site(disk.path("site/content/news/a.md")).pagePath() ==
          QStringLiteral("/-/content/news/"));
    CHECK(Site(disk.path("site/a.md")).pagePath() == QStringLiteral("/-/"));
    CHECK(Site().pagePath() == QStringLiteral("/-/"));
}

TEST_CASE("images are found beside the article and in the site's public folders", "[page]")
{
    const Disk disk;
    const Site site(disk.path("site/content/news/article.md"));
    CHECK(site.file(QStringLiteral("/-/content/news/c.png")) ==
          disk.path("site/content/news/c.png"));
    CHECK(site.file(QStringLiteral("/-/content/news/a b%.png")) ==
          disk.path("site/content/news/a b%.png"));
    CHECK(site.file(QStringLiteral("/-/content/d.png")) == disk.path("site/content/d.png"));
    CHECK(site.file(QStringLiteral("/img/a.png")) == disk.path("site/public/img/a.png"));
    CHECK(site.file(QStringLiteral("/b.png")) == disk.path("site/static/b.png"));
    CHECK(site.file(QStringLiteral("/content/d.png")) == disk.path("site/content/d.png"));
    CHECK_FALSE(site.file(QStringLiteral("/img/none.png")));
    CHECK_FALSE(site.file(QStringLiteral("/img")));
}

TEST_CASE("a site's own file is shown ahead of the one that was built of it", "[page]")
{
    const Disk disk;
    disk.write("site/public/b.png");
    const Site site(disk.path("site/content/news/article.md"));
    CHECK(site.file(QStringLiteral("/b.png")) == disk.path("site/static/b.png"));
}

TEST_CASE("no path leads out of the site", "[page]")
{
    const Disk disk;
    const Site site(disk.path("site/content/news/article.md"));
    for (const char *path :
         {"/-/../secret.png", "/-/content/../../secret.png", "/../../secret.png", "/..",
          "secret.png", "", "/-/../site2/x.png", "/img/../../../secret.png"}) {
        INFO(path);
        CHECK_FALSE(site.file(QString::fromUtf8(path)));
    }
    CHECK_FALSE(site.file(QStringLiteral("/b.png") + QChar(QChar::Null)));
}

TEST_CASE("a link out of the site is no file of it", "[page]")
{
    const Disk disk;
    REQUIRE(QFile::link(disk.path("secret.png"), disk.path("site/public/out.png")));
    REQUIRE(QFile::link(disk.path("site2"), disk.path("site/public/folder")));
    REQUIRE(QFile::link(disk.path("site/static/b.png"), disk.path("site/public/in.png")));
    const Site site(disk.path("site/content/news/article.md"));
    CHECK_FALSE(site.file(QStringLiteral("/out.png")));
    CHECK_FALSE(site.file(QStringLiteral("/folder/x.png")));
    CHECK(site.file(QStringLiteral("/in.png")) == disk.path("site/static/b.png"));
}

TEST_CASE("an article of no site sees its own folder only", "[page]")
{
    const Disk disk;
    const Site site(disk.path("site2/article.md"));
    CHECK(site.file(QStringLiteral("/-/x.png")) == disk.path("site2/x.png"));
    CHECK_FALSE(site.file(QStringLiteral("/-/../secret.png")));
    CHECK_FALSE(site.file(QStringLiteral("/secret.png")));
}

TEST_CASE("an untitled article sees no file", "[page]")
{
    CHECK_FALSE(Site().file(QStringLiteral("/etc/passwd")));
    CHECK_FALSE(Site().file(QStringLiteral("/-/etc/passwd")));
}

TEST_CASE("an article in the home folder sees the files beside it, and no other folder", "[page]")
{
    const Disk disk;
    const auto home = qgetenv("HOME");
    qputenv("HOME", disk.path("site").toLocal8Bit());
    disk.write("site/beside.png");
    disk.write("site/Documents/private.png");
    const Site site(disk.path("site/article.md"));
    CHECK(site.file(QStringLiteral("/-/beside.png")) == disk.path("site/beside.png"));
    CHECK(site.file(QStringLiteral("/img/a.png")) == disk.path("site/public/img/a.png"));
    CHECK(site.file(QStringLiteral("/b.png")) == disk.path("site/static/b.png"));
    CHECK_FALSE(site.file(QStringLiteral("/-/Documents/private.png")));
    CHECK_FALSE(site.file(QStringLiteral("/Documents/private.png")));
    CHECK_FALSE(site.file(QStringLiteral("/content/d.png")));
    const Site above(disk.path("article.md"));
    CHECK(above.file(QStringLiteral("/-/secret.png")) == disk.path("secret.png"));
    CHECK_FALSE(above.file(QStringLiteral("/-/site/beside.png")));
    qputenv("HOME", home);
}

TEST_CASE("a reference means what it means to a browser", "[page]")
{
    const Disk disk;
    const Site site(disk.path("site/content/news/article.md"));
    CHECK(site.referredFile(QStringLiteral("c.png")) == disk.path("site/content/news/c.png"));
    CHECK(site.referredFile(QStringLiteral("./c.png?v=2#top")) ==
          disk.path("site/content/news/c.png"));
    CHECK(site.referredFile(QStringLiteral("../d.png")) == disk.path("site/content/d.png"));
    CHECK(site.referredFile(QStringLiteral("a%20b%25.png")) ==
          disk.path("site/content/news/a b%.png"));
    CHECK(site.referredFile(QStringLiteral("/img/a.png")) == disk.path("site/public/img/a.png"));
    CHECK_FALSE(site.referredFile(QStringLiteral("../../../secret.png")));
    CHECK_FALSE(site.referredFile(QStringLiteral("https://example.com/c.png")));
    CHECK_FALSE(site.referredFile(QStringLiteral("file:///etc/hostname")));
    CHECK_FALSE(Site().referredFile(QStringLiteral("c.png")));
}

TEST_CASE("an alias of a site builder leads to the site's sources", "[page]")
{
    const Disk disk;
    disk.write("site/src/assets/e.png");
    disk.write("site/src/assets/b.png");
    const Site site(disk.path("site/content/news/article.md"));
    const QString file = disk.path("site/src/assets/e.png");
    CHECK(site.referredFile(QStringLiteral("~/assets/e.png")) == file);
    CHECK(site.referredFile(QStringLiteral("@/assets/e.png")) == file);
    CHECK(site.referredFile(QStringLiteral("@assets/e.png")) == file);
    CHECK(site.file(QStringLiteral("/-/content/news/~/assets/e.png")) == file);
    CHECK_FALSE(site.file(QStringLiteral("/-/content/~/assets/e.png")));
    CHECK_FALSE(site.referredFile(QStringLiteral("~/../../secret.png")));
    CHECK_FALSE(site.referredFile(QStringLiteral("~/assets")));
    CHECK_FALSE(site.referredFile(QStringLiteral("/~/assets/e.png")));
    disk.write("site/content/news/~/assets/e.png");
    CHECK(site.referredFile(QStringLiteral("~/assets/e.png")) ==
          disk.path("site/content/news/~/assets/e.png"));
}

TEST_CASE("a field may name a file from the site's root without a slash ahead", "[page]")
{
    const Disk disk;
    const Site site(disk.path("site/content/news/article.md"));
    CHECK(site.referredFile(QStringLiteral("img/a.png")) == disk.path("site/public/img/a.png"));
    CHECK(site.referredFile(QStringLiteral("b.png")) == disk.path("site/static/b.png"));
    CHECK_FALSE(site.referredFile(QStringLiteral("./b.png")));
    CHECK_FALSE(site.file(QStringLiteral("/-/content/news/b.png")));
}

TEST_CASE("a reference to a file is read as that file", "[page]")
{
    const Disk disk;
    const Site site(disk.path("site/content/news/article.md"));
    CHECK(site.referenceTo(disk.path("site/content/news/a b%.png")) ==
          QStringLiteral("a b%25.png"));
    CHECK(site.referredFile(site.referenceTo(disk.path("site/content/news/a b%.png"))) ==
          disk.path("site/content/news/a b%.png"));
    CHECK(site.referenceTo(disk.path("site/public/img/a.png")) == QStringLiteral("/img/a.png"));
    CHECK(site.referenceTo(disk.path("site/content/d.png")) == QStringLiteral("../d.png"));
    CHECK(Site().referenceTo(disk.path("secret.png")).isEmpty());
}
