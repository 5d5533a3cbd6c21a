// What is seen, on the screen, while a page is loaded.
#include "tests/support/catch.h"
#include "tests/ui/preview/page_under_test.h"
#include "ui/common/look.h"
#include "ui/preview/page/live_page.h"
#include "ui/preview/page_cover.h"

#include <QScreen>

#include <algorithm>

using namespace galley;
using namespace galley::tests;
using galley::ui::Look;
using galley::ui::Scheme;

namespace {

constexpr QSize size(900, 700);
constexpr QRect middle(300, 250, 300, 200); ///< of the view

struct Dark
{
    Dark() { Look::current().setScheme(Scheme::Dark); }
    ~Dark() { Look::current().setScheme(Scheme::System); }
};

QImage seen(const QWidget &view)
{
    return view.screen()
        ->grabWindow(view.winId(), middle.x(), middle.y(), middle.width(), middle.height())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

/// How much of a picture has a colour that is accepted, from 0 to 1.
template <class Accepts>
double part(const QImage &image, Accepts accepts)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        count += int(std::count_if(line, line + image.width(), accepts));
    }
    return double(count) / (image.width() * image.height());
}

double white(const QImage &image)
{
    return part(image, [](QRgb colour) { return qGray(colour) > 230; });
}

bool isBare(const QImage &image)
{
    const QRgb ground = Look::current().colours().surface.rgb();
    return part(image, [&](QRgb colour) { return colour == ground; }) == 1;
}

/// Looks at the screen whenever the window has done something.
class Looks
{
public:
    explicit Looks(const QWidget &view)
    {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this, &view] {
            const QImage image = seen(view);
            whitest_ = std::max(whitest_, white(image));
            ++count_;
        });
        timer_.start(0);
    }
    double whitest() const { return whitest_; }
    int count() const { return count_; }

private:
    QTimer timer_;
    double whitest_ = 0;
    int count_ = 0;
};

QWidget *coverOf(const PageUnderTest &page)
{
    auto *cover = page.view.findChild<QWidget *>(QStringLiteral("pageCover"));
    REQUIRE(cover);
    return cover;
}

/// Waits until the article can be seen.
bool isSeen(const PageUnderTest &page)
{
    return page.isUpToDate() && waitFor([&] { return coverOf(page)->isHidden(); }) &&
           waitFor([&] { return !isBare(seen(page.view)); });
}

const QByteArray words = "Words that are in the middle of the window. ";

} // namespace

TEST_CASE("in the dark nothing white is seen while another article's page is loaded",
          "[preview][cover]")
{
    const Dark dark;
    PageUnderTest page(words.repeated(80), size);
    REQUIRE(isSeen(page));
    const Looks looks(page.view);
    page.open("Other " + words.repeated(80));
    CHECK_FALSE(coverOf(page)->isHidden());
    REQUIRE(isSeen(page));
    CHECK(looks.count() > 0);
    CHECK(looks.whitest() < 0.2);
}

TEST_CASE("in the dark nothing white is seen while a page that died comes back", "[preview][cover]")
{
    const Dark dark;
    const PageUnderTest page(words.repeated(80), size);
    REQUIRE(isSeen(page));
    const Looks looks(page.view);
    page.loadAnew();
    REQUIRE(isSeen(page));
    CHECK(looks.count() > 0);
    CHECK(looks.whitest() < 0.2);
}

TEST_CASE("the article before is seen for a moment only, where the next one is long in coming",
          "[preview][cover]")
{
    QWidget window;
    window.resize(size);
    auto *web = new QWebEngineView(&window);
    web->resize(size);
    ui::LivePage live;
    web->setPage(live.page());
    const ui::PageCover cover(web, &live);
    const auto isArticleSeen = [&] { return cover.isHidden() && !isBare(seen(window)); };
    ui::PagePatch article;
    article.isAll = true;
    article.frame = {QString(),
                     QStringLiteral("<header class=\"masthead\">%1</header>")
                         .arg(QString::fromUtf8(words.repeated(80))),
                     QString()};
    window.show();
    live.open({});
    live.take(article);
    REQUIRE(waitFor(isArticleSeen));
    live.open({});
    CHECK_FALSE(cover.isHidden());
    CHECK_FALSE(isBare(seen(window)));
    CHECK(waitFor([&] { return isBare(seen(window)); }));
    CHECK_FALSE(cover.isHidden());
    live.take(article);
    CHECK(waitFor(isArticleSeen));
}

TEST_CASE("what covers a page has neither its mouse nor its keyboard", "[preview][cover]")
{
    PageUnderTest page(words, size);
    page.view.activateWindow();
    page.view.setFocus();
    REQUIRE(waitFor([&] { return page.view.webView()->hasFocus(); }));
    page.open(words);
    REQUIRE_FALSE(coverOf(page)->isHidden());
    CHECK(page.view.webView()->hasFocus());
    CHECK(coverOf(page)->focusPolicy() == Qt::NoFocus);
    const QWidget *under = page.view.childAt(middle.center());
    CHECK((under == page.view.webView() || page.view.webView()->isAncestorOf(under)));
}

TEST_CASE("a page that nobody looks at is not covered for ever", "[preview][cover]")
{
    PageUnderTest page(words, size);
    page.view.hide();
    page.open("Other " + words);
    REQUIRE(page.isUpToDate());
    CHECK(waitFor([&] { return coverOf(page)->isHidden(); }));
}
