// Clicks in the page while other things of it are selected or come up.
#include "tests/ui/preview/page_under_test.h"
#include "ui/preview/page_step.h"

using namespace galley;
using namespace galley::tests;
using galley::ui::PageStep;
using galley::ui::PreviewView;

namespace {

const QByteArray article = "---\ntitle: Rails\nheroImage: /hero.png\n---\n"
                           "Some words of a paragraph.\n";

/// Where the middle of an element is in the view.
QPoint middleOf(const PageUnderTest &page, const char *selector)
{
    const QVariantList place =
        page.ask(qPrintable(QStringLiteral("(r => [r.x + r.width / 2, r.y + r.height / 2])("
                                           "document.querySelector('%1').getBoundingClientRect())")
                                .arg(QLatin1String(selector))))
            .toList();
    REQUIRE(place.size() == 2);
    return QPointF(place[0].toDouble(), place[1].toDouble()).toPoint();
}

void click(const PageUnderTest &page, const QPoint &place)
{
    QTest::mouseClick(page.view.webView()->focusProxy(), Qt::LeftButton, {}, place);
}

} // namespace

TEST_CASE("a part of the head leads to its field while words elsewhere are selected", "[preview]")
{
    const PageUnderTest page(article);
    REQUIRE(page.becomes("document.querySelector('.hero img').naturalWidth > 0"));
    QSignalSpy activated(&page.view, &PreviewView::fieldActivated);
    page.ask("getSelection().selectAllChildren(document.querySelector('.body p'))");
    click(page, middleOf(page, ".hero"));
    REQUIRE(waitFor([&] { return !activated.isEmpty(); }));
    CHECK(activated[0][0].toString() == u"heroImage");
}

TEST_CASE("words of the head can be selected without leaving for the form", "[preview]")
{
    const PageUnderTest page(article);
    QSignalSpy activated(&page.view, &PreviewView::fieldActivated);
    page.ask("getSelection().selectAllChildren(document.querySelector('.title'))");
    page.ask("document.querySelector('.title').click()");
    waitForFrames(page.view.webView()->page());
    CHECK(activated.isEmpty());
}

TEST_CASE("a bar that comes up below the page leaves the words where they are", "[preview]")
{
    QByteArray text = article;
    for (int line = 0; line < 60; ++line)
        text += "\nMore words.\n";
    text += "\nA [link](https://example.org/) near the end.\n";
    const PageUnderTest page(text);
    page.ask("scrollTo(0, document.documentElement.scrollHeight - innerHeight - 40)");
    waitForFrames(page.view.webView()->page());
    const QPoint link = middleOf(page, ".body a");
    QSignalSpy words(page.view.step(), &PageStep::wordActivated);
    QSignalSpy scrolled(page.view.step(), &PageStep::scrolledByReader);
    click(page, link);
    REQUIRE(waitFor([&] { return !page.said("messageBar").isEmpty(); }));
    REQUIRE(page.becomes("innerHeight < 700"));
    waitForFrames(page.view.webView()->page());
    CHECK(middleOf(page, ".body a") == link);
    CHECK(scrolled.isEmpty());
}
