// The articles of a folder on the start page.
#include "tests/ui/shell/window_under_test.h"

#include "ui/shell/article_list.h"
#include "ui/shell/file_controller.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>

#include <cstdio>
#include <fstream>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

QString countIn(const WindowUnderTest &window)
{
    return window.find<QLabel>("folderCount")->text();
}

} // namespace

TEST_CASE("a list that goes waits for no scan, however much there is to read", "[shell]")
{
    QElapsedTimer timer;
    {
        ArticleList list;
        list.scan(u"/"_qs);
        timer.start();
    }
    CHECK(timer.elapsed() < 2000); // all files of a machine take longer
}

TEST_CASE("one article is one article", "[shell]")
{
    const WindowUnderTest window;
    window.write(u"first.md"_qs, "---\ntitle: First\n---\n");
    window->open(window.path({}));
    waitUntil([&] { return countIn(window) == u"1 article"_qs; });
}

TEST_CASE("a title is listed as the window shows it, also of a file in UTF-16", "[shell]")
{
    const WindowUnderTest window;
    const std::u16string text = u"\ufeff---\ntitle: Übung\n---\n";
    std::string bytes;
    for (const char16_t unit : text)
        bytes += {char(unit & 0xff), char(unit >> 8)};
    window.write(u"first.md"_qs, bytes);
    window->open(window.path({}));
    waitUntil([&] { return countIn(window) == u"1 article"_qs; });
    CHECK(window.find<QListView>("folderList")->model()->index(0, 0).data().toString() ==
          u"Übung"_qs);
}

TEST_CASE("a file whose name is no text is listed with its title", "[shell]")
{
    const WindowUnderTest window;
    const std::string file = window.path({}).toStdString() + "/caf\xe9.md";
    std::ofstream(file) << "---\ntitle: Coffee\n---\n";
    window->open(window.path({}));
    waitUntil([&] { return countIn(window) == u"1 article"_qs; });
    CHECK(window.find<QListView>("folderList")->model()->index(0, 0).data().toString() ==
          u"Coffee"_qs);
    CHECK(std::remove(file.c_str()) == 0); // QTemporaryDir cannot name it
}

TEST_CASE("opening an article stops the reading, and coming back goes on with it", "[shell]")
{
    const WindowUnderTest window;
    for (int number = 0; number < 300; ++number)
        window.write(u"%1.md"_qs.arg(number), "---\ntitle: A\n---\n");
    window->open(window.path({}));
    window->open(window.path(u"1.md"_qs));
    for (const ArticleList *list : window->findChildren<ArticleList *>())
        CHECK_FALSE(list->isScanning());
    window.press(Qt::Key_W, Qt::ControlModifier);
    waitUntil([&] { return countIn(window) == u"300 articles"_qs; });
}

TEST_CASE("folders that hold no articles of the site are passed over", "[shell]")
{
    const WindowUnderTest window;
    REQUIRE(QDir(window.path({})).mkpath(u"node_modules/package"_qs));
    window.write(u"node_modules/package/README.md"_qs, "A package.\n");
    window.write(u"FIRST.MD"_qs, "---\ntitle: First\n---\n");
    window->open(window.path({}));
    waitUntil([&] { return countIn(window) == u"1 article"_qs; });
}

TEST_CASE("a title as long as a book is cut", "[shell]")
{
    const WindowUnderTest window;
    window->open(
        window.write(u"first.md"_qs, "---\ntitle: " + std::string(5'000'000, 'x') + "\n---\n"));
    CHECK(window->files()->title() == u"x"_qs.repeated(299) + u'…');
    CHECK(window->windowTitle().size() < 400);
    window.press(Qt::Key_W, Qt::ControlModifier);
    window->open(window.path({}));
    waitUntil([&] { return countIn(window) == u"1 article"_qs; });
    CHECK(window.find<QListView>("folderList")->model()->index(0, 0).data().toString().size() ==
          300);
}
