#include "ui/preview/device_frame.h"

#include "tests/ui/preview/page_under_test.h"

#include <QWheelEvent>

using namespace galley::ui;
using galley::tests::PageUnderTest;

namespace {

const QByteArray article = "---\ntitle: Rails\n---\nFirst words.\n";

int widthOf(const PageUnderTest &page)
{
    galley::tests::waitForFrames(page.view.webView()->page());
    return page.ask("innerWidth").toInt();
}

void turnWheel(QWidget *widget, int turn)
{
    const QPointF place = widget->rect().center();
    QWheelEvent event(place, widget->mapToGlobal(place), {}, {0, turn}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

} // namespace

TEST_CASE("a page as wide as the pane takes all of it", "[preview]")
{
    CHECK(placeOfPage(PageWidth::Fit, 1, 500) == PagePlace{0, 500, 1});
    CHECK(placeOfPage(PageWidth::Fit, 2, 500) == PagePlace{0, 500, 2});
}

TEST_CASE("a phone and a tablet stand in the middle, smaller where there is no room", "[preview]")
{
    CHECK(placeOfPage(PageWidth::Phone, 1, 500) == PagePlace{55, 390, 1});
    CHECK(placeOfPage(PageWidth::Phone, 1, 195) == PagePlace{0, 195, 0.5});
    CHECK(placeOfPage(PageWidth::Tablet, 1, 1000) == PagePlace{90, 820, 1});
    CHECK(placeOfPage(PageWidth::Tablet, 0.5, 1000) == PagePlace{295, 410, 0.5});
    CHECK(placeOfPage(PageWidth::Tablet, 2, 820) == PagePlace{0, 820, 1});
}

TEST_CASE("a desktop's page has 1280 pixels or more", "[preview]")
{
    CHECK(placeOfPage(PageWidth::Desktop, 1, 1500) == PagePlace{0, 1500, 1});
    CHECK(placeOfPage(PageWidth::Desktop, 1, 640) == PagePlace{0, 640, 0.5});
    CHECK(placeOfPage(PageWidth::Desktop, 1, 100) == PagePlace{0, 100, 0.25});
}

TEST_CASE("what is no zoom is none", "[preview]")
{
    CHECK(DeviceFrame::possibleZoom(0) == 1);
    CHECK(DeviceFrame::possibleZoom(-3) == 1);
    CHECK(DeviceFrame::possibleZoom(qQNaN()) == 1);
    CHECK(DeviceFrame::possibleZoom(100) == 3);
    CHECK(DeviceFrame::possibleZoom(0.01) == 0.5);
}

TEST_CASE("the page is laid out for the device's width", "[preview]")
{
    const PageUnderTest page(article);
    DeviceFrame *frame = page.view.frame();
    CHECK(widthOf(page) == 900);
    frame->setPageWidth(PageWidth::Phone);
    CHECK(page.becomes("innerWidth === 390"));
    CHECK(page.ask("matchMedia('(max-width: 30rem)').matches").toBool());
    frame->setPageWidth(PageWidth::Desktop);
    CHECK(page.becomes("Math.abs(innerWidth - 1280) <= 1"));
    CHECK(frame->scale() == 900.0 / 1280);
    frame->setPageWidth(PageWidth::Fit);
    CHECK(page.becomes("innerWidth === 900"));
}

TEST_CASE("the page keeps its zoom when it is loaded anew", "[preview]")
{
    PageUnderTest page(article);
    page.view.frame()->setZoom(1.5);
    CHECK(page.becomes("innerWidth === 600"));
    page.loadAnew();
    CHECK(page.becomes("innerWidth === 600"));
}

TEST_CASE("a page without room to be larger is not zoomed, which would be seen later", "[preview]")
{
    const PageUnderTest page(article);
    DeviceFrame *frame = page.view.frame();
    frame->setPageWidth(PageWidth::Desktop);
    frame->zoomIn();
    CHECK(frame->zoom() == 1);
    frame->zoomOut();
    CHECK(frame->zoom() == 0.67);
    frame->zoomIn();
    CHECK(frame->zoom() == 0.75);
}

TEST_CASE("another theme takes the place of the one before in the same page", "[preview]")
{
    PageUnderTest page(article);
    page.ask("document.documentElement.old = true");
    page.ask(
        "serif = () => getComputedStyle(document.documentElement).getPropertyValue('--serif')");
    page.view.setTheme(QStringLiteral("plain"));
    CHECK(page.becomes("serif() === ''"));
    page.view.setTheme(QStringLiteral("magazine"));
    CHECK(page.becomes("serif() !== ''"));
    CHECK(page.ask("document.documentElement.old").toBool());
}

TEST_CASE("Ctrl and the wheel zoom by steps", "[preview]")
{
    const PageUnderTest page(article);
    const DeviceFrame *frame = page.view.frame();
    QWidget *target = page.view.webView()->focusProxy();
    REQUIRE(target);
    turnWheel(target, 120);
    CHECK(frame->zoom() == 1.1);
    turnWheel(target, 60);
    CHECK(frame->zoom() == 1.1);
    turnWheel(target, 60);
    CHECK(frame->zoom() == 1.25);
    turnWheel(target, -240);
    CHECK(frame->zoom() == 1);
    CHECK(page.becomes("innerWidth === 900"));
}
