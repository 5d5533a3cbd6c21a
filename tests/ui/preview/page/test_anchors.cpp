// Links within the page.
#include "tests/support/catch.h"
#include "tests/ui/preview/rich_page.h"

#include <QSignalSpy>

using galley::tests::RichPage;
using galley::ui::PreviewPage;

TEST_CASE("a link within the page leads to its heading or footnote", "[preview][anchors]")
{
    RichPage page;
    const QString filler = QStringLiteral("<p>words</p>").repeated(80);
    page.show(
        QStringLiteral("<section class=\"block\"><p><a href=\"#%C3%BCber\">a</a> <a "
                       "href=\"#fn-1\">b</a> <a href=\"#nowhere\">c</a> <a href=\"#%E0%A4%A\">d"
                       "</a></p>%1</section><section class=\"block\"><h2 id=\"über\">h</h2>%1"
                       "</section><section class=\"block\"><p id=\"fn-1\">f <a href=\"#\">up"
                       "</a> <a href=\"#top\">top</a></p>%1</section>")
            .replace(QStringLiteral("%1"), filler));
    QSignalSpy activated(&page.page, &PreviewPage::linkActivated);
    const auto follow = [&](const char *href) {
        page.ask(QStringLiteral("document.querySelector('a[href=\"%1\"]').click()")
                     .arg(QString::fromUtf8(href)));
        galley::tests::waitForFrames(&page.page);
    };
    const auto topOf = [&](const char *selector) {
        return page
            .ask(QStringLiteral("document.querySelector('%1').getBoundingClientRect().top")
                     .arg(QString::fromUtf8(selector)))
            .toInt();
    };
    follow("#%C3%BCber");
    CHECK(topOf("h2") >= 0);
    CHECK(topOf("h2") < 100);
    follow("#nowhere");
    follow("#%E0%A4%A");
    CHECK(topOf("h2") < 100);
    follow("#fn-1");
    CHECK(topOf("#fn-1") >= 0);
    CHECK(topOf("#fn-1") < 100);
    follow("#");
    CHECK(page.ask(QStringLiteral("scrollY")).toInt() == 0);
    follow("#fn-1");
    follow("#top");
    CHECK(page.ask(QStringLiteral("scrollY")).toInt() == 0);
    CHECK(activated.isEmpty());
    CHECK(page.page.url() == page.server.address());
    CHECK(page.counter->requests.isEmpty());
}
