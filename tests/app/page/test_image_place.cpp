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
