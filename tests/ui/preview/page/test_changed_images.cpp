// Images of the site that change while they are shown.
#include "tests/ui/preview/page_under_test.h"

#include <QGuiApplication>

using galley::tests::PageUnderTest;

TEST_CASE("an image that another program changed is shown as it is when the reader comes back",
          "[preview]")
{
    PageUnderTest page("First words.\n\n![A map](/hero.png)\n");
    REQUIRE(page.becomes("document.images[0]?.naturalWidth === 64"));
    page.ask("document.images[0].same = true");
    QImage larger(80, 36, QImage::Format_RGB32);
    larger.fill(Qt::darkRed);
    REQUIRE(larger.save(page.path("public/hero.png")));
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    CHECK(page.becomes("document.images[0]?.naturalWidth === 80"));
    CHECK(page.ask("document.images[0].same").toBool());
    page.replace("A map", "The map");
    CHECK(page.becomes("document.images[0]?.alt === 'The map'"));
    CHECK(page.becomes("document.images[0].naturalWidth === 80"));
    const QString address = page.ask("document.images[0].src").toString();
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    CHECK(page.ask("document.images[0].src").toString() == address);
}
