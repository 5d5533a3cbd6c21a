#include "app/page/image_place.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using galley::page::ImagePlace;
using galley::page::placeForImages;

namespace {

struct Disk
{
    explicit Disk(const std::vector<const char *> &folders)
    {
        for (const char *name : folders)
            REQUIRE(QDir().mkpath(path(name)));
    }

    QString path(const char *name) const { return root + u'/' + QString::fromUtf8(name); }

    ImagePlace place(const char *article, std::optional<QString> common = {}) const
    {
        const auto found = placeForImages(path(article), common);
        REQUIRE(found);
        return *found;
    }

    QTemporaryDir folder;
    QString root = QFileInfo(folder.path()).canonicalFilePath();
};

} // namespace

TEST_CASE("a picture goes where the other articles have theirs", "[page]")
{
    const Disk disk({"site/public", "site/src/content/news", "site/src/assets"});
    const char *article = "site/src/content/news/a.md";
    CHECK(disk.place(article, QStringLiteral("/images/")) ==
          ImagePlace{disk.path("site/public/images"), QStringLiteral("/images/")});
    CHECK(disk.place(article, QStringLiteral("/")) ==
          ImagePlace{disk.path("site/public"), QStringLiteral("/")});
    CHECK(disk.place(article, QStringLiteral("../../assets/")) ==
          ImagePlace{disk.path("site/src/assets"), QStringLiteral("../../assets/")});
    CHECK(disk.place(article, QString()) ==
          ImagePlace{disk.path("site/src/content/news"), QString()});
    CHECK(disk.place(article, QStringLiteral("./my%20pics/")) ==
          ImagePlace{disk.path("site/src/content/news/my pics"), QStringLiteral("./my%20pics/")});
}

TEST_CASE("the folder that is there comes ahead of one that would have to be made", "[page]")
{
    const Disk disk({"site/public", "site/static/images", "site/content"});
    CHECK(disk.place("site/content/a.md", QStringLiteral("/images/")).folder ==
          disk.path("site/static/images"));
}

TEST_CASE("without others a picture goes to a folder beside the article", "[page]")
{
    const Disk disk({"site/public", "site/content", "outside"});
    const ImagePlace beside{disk.path("site/content/images"), QStringLiteral("./images/")};
    CHECK(disk.place("site/content/a.md") == beside);
    CHECK(disk.place("site/content/a.md", QStringLiteral("../../outside/")) == beside);
    CHECK_FALSE(placeForImages({}, std::nullopt));
}

TEST_CASE("in an Astro site a picture goes where its aliases lead", "[page]")
{
    const Disk disk({"site/public/images", "site/src/assets/posts", "site/src/content/blog"});
    const char *article = "site/src/content/blog/a.md";
    for (const char *written : {"~/assets/posts/", "@/assets/posts/", "@assets/posts/"}) {
        INFO(written);
        const QString common = QString::fromLatin1(written);
        CHECK(disk.place(article, common) ==
              ImagePlace{disk.path("site/src/assets/posts"), common});
    }
    const ImagePlace beside{disk.path("site/src/content/blog/images"), QStringLiteral("./images/")};
    for (const char *written :
         {"~/pictures/", "@/pictures/", "@pictures/", "~assets/", "~/../x/"}) {
        INFO(written);
        CHECK(disk.place(article, QString::fromLatin1(written)) == beside);
    }
    CHECK(disk.place(article, QStringLiteral("/images/")) ==
          ImagePlace{disk.path("site/public/images"), QStringLiteral("/images/")});
}

TEST_CASE("an alias leads to the sources of the nearest site", "[page]")
{
    const Disk disk({"all/.git", "all/src/assets", "all/web/src/assets", "all/web/src/content"});
    CHECK(disk.place("all/web/src/content/a.md", QStringLiteral("~/assets/")).folder ==
          disk.path("all/web/src/assets"));
}

TEST_CASE("in a Hugo site a picture goes to what is published, not to what was built", "[page]")
{
    const Disk disk({"site/static/images", "site/public/images", "site/content/posts/trip/img"});
    const char *article = "site/content/posts/a.md";
    for (const char *written : {"images/", "/images/"}) {
        INFO(written);
        const QString common = QString::fromLatin1(written);
        CHECK(disk.place(article, common) == ImagePlace{disk.path("site/static/images"), common});
    }
    CHECK(disk.place("site/content/posts/trip/index.md", QStringLiteral("img/")) ==
          ImagePlace{disk.path("site/content/posts/trip/img"), QStringLiteral("img/")});
    CHECK(disk.place(article, QStringLiteral("img/")) ==
          ImagePlace{disk.path("site/content/posts/images"), QStringLiteral("./images/")});
}

TEST_CASE("in a Jekyll site a picture goes to the site's own folder", "[page]")
{
    const Disk disk({"site/_posts", "site/assets/images"});
    REQUIRE(QFile(disk.path("site/_config.yml")).open(QIODevice::WriteOnly));
    for (const char *written : {"/assets/images/", "assets/images/"}) {
        INFO(written);
        const QString common = QString::fromLatin1(written);
        CHECK(disk.place("site/_posts/a.md", common) ==
              ImagePlace{disk.path("site/assets/images"), common});
    }
    CHECK(disk.place("site/_posts/a.md", QStringLiteral("/img/")).reference ==
          QStringLiteral("./images/"));
}

TEST_CASE("in sites of Next and Gatsby a picture goes to public or static", "[page]")
{
    const Disk disk(
        {"next/public", "next/posts", "gatsby/static", "gatsby/public", "gatsby/content/blog"});
    CHECK(disk.place("next/posts/a.md", QStringLiteral("/images/")).folder ==
          disk.path("next/public/images"));
    CHECK(disk.place("gatsby/content/blog/a.md", QStringLiteral("/images/")).folder ==
          disk.path("gatsby/static/images"));
}

TEST_CASE("a link that leads out of the site is no place for pictures", "[page]")
{
    const Disk disk({"site/public", "site/content", "outside"});
    REQUIRE(QFile::link(disk.path("outside"), disk.path("site/public/images")));
    CHECK(disk.place("site/content/a.md", QStringLiteral("/images/")).folder ==
          disk.path("site/content/images"));
}

TEST_CASE("an image has the suffix of its bytes", "[page]")
{
    using galley::page::imageSuffix;
    CHECK(imageSuffix("image/jpeg") == QStringLiteral("jpg"));
    CHECK(imageSuffix("image/webp") == QStringLiteral("webp"));
    CHECK(imageSuffix("image/svg+xml") == QStringLiteral("svg"));
    CHECK(imageSuffix("text/html").isEmpty());
}
