#include "ui/preview/card_view.h"

#include "tests/ui/preview/page_under_test.h"

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
