#include "ui/preview/card_view.h"

#include "tests/ui/preview/page_under_test.h"

#include <QGuiApplication>

using namespace galley::ui;
using galley::tests::PageUnderTest;

namespace {

const QByteArray article = "---\ntitle: Rails\nsubtitle: Bright lines\nheroImage: /hero.png\n---\n"
                           "First words.\n";

/// An expression about card(selector), which is in the cards, or null.
QString inCards(const char *expression)
{
    return QStringLiteral("(card => %1)(selector => document.querySelector('.galley-cards')"
                          "?.shadowRoot.querySelector(selector))")
        .arg(QLatin1String(expression));
}

QVariant ask(const PageUnderTest &page, const char *expression)
{
    return galley::tests::evaluate(page.view.webView()->page(), inCards(expression));
}

bool becomes(const PageUnderTest &page, const char *expression)
{
    return galley::tests::waitFor([&] { return ask(page, expression).toBool(); });
}

} // namespace

TEST_CASE("the cards stand in the page's place and follow the typing", "[preview]")
{
    PageUnderTest page(article);
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.result h3')?.textContent === 'Rails'"));
    CHECK(page.ask("getComputedStyle(document.body).visibility").toString() == u"hidden");
    CHECK(ask(page, "card('.large .words').textContent").toString() == u"Bright lines");
    CHECK(becomes(page, "card('.large img').naturalWidth === 64"));
    ask(page, "card('.large img').same = true");
    page.replace("Rails", "Roads");
    CHECK(becomes(page, "card('.result h3').textContent === 'Roads'"));
    CHECK(ask(page, "card('.large img').same").toBool());
    page.view.cards()->setShown(false);
    CHECK(page.becomes("!document.querySelector('.galley-cards')"));
    CHECK(page.ask("getComputedStyle(document.body).visibility").toString() == u"visible");
}

TEST_CASE("the cards are there again when the page was loaded anew", "[preview]")
{
    PageUnderTest page(article);
    page.view.cards()->setShown(true);
    CHECK(page.becomes("document.querySelector('.galley-cards') !== null"));
    page.loadAnew();
    CHECK(page.becomes("document.querySelector('.galley-cards') !== null"));
}

TEST_CASE("another article has its own cards", "[preview]")
{
    PageUnderTest page(article);
    page.view.cards()->setShown(true);
    page.open("---\ntitle: Ships\n---\n");
    REQUIRE(page.isUpToDate());
    CHECK(becomes(page, "card('.small h3')?.textContent === 'Ships'"));
    CHECK(ask(page, "card('.large .tile') !== null").toBool());
}

TEST_CASE("a hero image that is not there leaves a tile", "[preview]")
{
    const PageUnderTest page("---\ntitle: Rails\nheroImage: /nowhere.png\n---\n");
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.large .picture').firstElementChild.localName === 'span'"));
    CHECK(ask(page, "card('.unseen').hidden").toString() == u"false");
}

TEST_CASE("cards say it also of a hero image that the page knows is not there", "[preview]")
{
    PageUnderTest page("---\ntitle: Rails\nheroImage: /nowhere.png\n---\n");
    REQUIRE(page.becomes("document.querySelector('.hero .galley-image') !== null"));
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.unseen')?.hidden === false"));
    CHECK(ask(page, "card('.large .picture').firstElementChild.className").toString() == u"tile");
    page.replace("Rails", "Roads");
    CHECK(becomes(page, "card('.result h3').textContent === 'Roads'"));
    CHECK_FALSE(ask(page, "card('.unseen').hidden").toBool());
}

TEST_CASE("a hero image that is there later is shown when the reader comes back", "[preview]")
{
    const PageUnderTest page("---\ntitle: Rails\nheroImage: /later.png\n---\n");
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.unseen')?.hidden === false"));
    QFile::copy(page.path("public/hero.png"), page.path("public/later.png"));
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    CHECK(becomes(page, "card('.large img')?.naturalWidth === 64"));
    CHECK(ask(page, "card('.unseen').hidden").toBool());
}

TEST_CASE("a picture that networks show small is said to be", "[preview]")
{
    PageUnderTest page(article);
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.little')?.hidden === false"));
    CHECK(ask(page, "card('.little').textContent")
              .toString()
              .startsWith(u"The picture has 64 × 36 pixels."));
    QImage large(600, 315, QImage::Format_RGB32);
    large.fill(Qt::darkCyan);
    REQUIRE(large.save(page.path("public/large.png")));
    page.replace("/hero.png", "/large.png");
    CHECK(becomes(page, "card('.large img')?.naturalWidth === 600"));
    CHECK(ask(page, "card('.little').hidden").toBool());
}

TEST_CASE("titles of right-to-left scripts are set from the right", "[preview]")
{
    const PageUnderTest page("---\ntitle: \u0635\u0628\u0627\u062d\n"
                             "description: \u0645\u0633\u0627\u0621\n"
                             "publish_date: 2025-02-05\n---\n");
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.result h3') && getComputedStyle(card('.result h3')).direction === "
                        "'rtl'"));
    CHECK(ask(page, "getComputedStyle(card('.result .words')).direction").toString() == u"rtl");
}

TEST_CASE("a title is cut where its line ends", "[preview]")
{
    const PageUnderTest page("---\ntitle: " + QByteArray(200, 'n') +
                             "\ndescription: " + QByteArray(400, 'n') + "\n---\n");
    page.view.cards()->setShown(true);
    const char *lines = "Math.round(card('.result h3').getBoundingClientRect().height / "
                        "parseFloat(getComputedStyle(card('.result h3')).lineHeight)) === 1";
    CHECK(becomes(page, lines));
}

TEST_CASE("over the cards the bar counts their image alone", "[preview]")
{
    PageUnderTest page("---\ntitle: Rails\nheroImage: https://a.test/hero.jpg\n---\n"
                       "![b](https://b.test/b.png)\n");
    const auto says = [&](const char *sentence) {
        return galley::tests::waitFor(
            [&] { return page.said("remoteImages") == QString::fromUtf8(sentence); });
    };
    CHECK(says("2 images from 2 hosts were not loaded."));
    page.view.cards()->setShown(true);
    CHECK(says("1 image from a.test was not loaded."));
    page.replace("https://a.test/hero.jpg", "/hero.png");
    CHECK(says(""));
    page.view.cards()->setShown(false);
    CHECK(says("1 image from b.test was not loaded."));
}

TEST_CASE("no style of the site reaches the cards", "[preview]")
{
    const PageUnderTest page(article);
    page.write("galley.css",
               "body, div, h3, p { color: red !important; display: none !important }");
    page.view.cards()->setShown(true);
    CHECK(becomes(page, "card('.result h3')?.textContent === 'Rails'"));
    CHECK(page.becomes("getComputedStyle(document.body).display === 'none'"));
    CHECK(becomes(page, "card('.result h3')?.textContent === 'Rails'"));
    CHECK(ask(page, "getComputedStyle(card('.result h3')).color").toString() != u"rgb(255, 0, 0)");
    CHECK(ask(page, "card('.result h3').getBoundingClientRect().height > 0").toBool());
}
