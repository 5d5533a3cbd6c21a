#include "ui/preview/card_view.h"

#include "tests/ui/preview/page_under_test.h"

using namespace galley::ui;
using galley::tests::PageUnderTest;

namespace {

const QByteArray article = "---\ntitle: Rails\nsubtitle: Bright lines\nheroImage: /hero.png\n---\n"
                           "First words.\n";

/// In the cards, where they are.
constexpr auto helper =
    "card = selector => document.querySelector('.galley-cards')?.shadowRoot.querySelector(selector)"
    "; true";

} // namespace

TEST_CASE("the cards stand in the page's place and follow the typing", "[preview]")
{
    PageUnderTest page(article);
    page.ask(helper);
    page.view.cards()->setShown(true);
    CHECK(page.becomes("card('.result h3')?.textContent === 'Rails'"));
    CHECK(page.ask("getComputedStyle(document.body).visibility").toString() == u"hidden");
    CHECK(page.ask("card('.large .words').textContent").toString() == u"Bright lines");
    page.ask("card('.large img').same = true");
    page.replace("Rails", "Roads");
    CHECK(page.becomes("card('.result h3').textContent === 'Roads'"));
    CHECK(page.ask("card('.large img').same").toBool());
    page.view.cards()->setShown(false);
    CHECK(page.becomes("!document.querySelector('.galley-cards')"));
    CHECK(page.ask("getComputedStyle(document.body).visibility").toString() == u"visible");
}

TEST_CASE("the cards are there again when the page was loaded anew", "[preview]")
{
    PageUnderTest page(article);
    page.view.cards()->setShown(true);
    CHECK(page.becomes("document.querySelector('.galley-cards') !== null"));
    page.ask("document.documentElement.old = true");
    page.view.setTheme(QStringLiteral("plain"));
    CHECK(page.becomes("!document.documentElement.old && "
                       "document.querySelector('.galley-cards') !== null"));
}

TEST_CASE("another article has its own cards", "[preview]")
{
    PageUnderTest page(article);
    page.view.cards()->setShown(true);
    page.open("---\ntitle: Ships\n---\n");
    REQUIRE(page.isUpToDate());
    page.ask(helper);
    CHECK(page.becomes("card('.small h3')?.textContent === 'Ships'"));
    CHECK(page.ask("card('.large .tile') !== null").toBool());
}

TEST_CASE("a hero image that is not there leaves a tile", "[preview]")
{
    const PageUnderTest page("---\ntitle: Rails\nheroImage: /nowhere.png\n---\n");
    page.ask(helper);
    page.view.cards()->setShown(true);
    CHECK(page.becomes("card('.large .picture').firstElementChild.localName === 'span'"));
}

TEST_CASE("no style of the site reaches the cards", "[preview]")
{
    const PageUnderTest page(article);
    page.write("galley.css", "* { color: red !important; display: none !important }");
    page.ask(helper);
    page.view.cards()->setShown(true);
    CHECK(page.becomes("card('.result h3')?.textContent === 'Rails'"));
    CHECK(page.becomes("getComputedStyle(document.querySelector('.article')).display === 'none'"));
    page.ask(helper);
    CHECK(page.becomes("card('.result h3')?.textContent === 'Rails'"));
    CHECK(page.ask("getComputedStyle(card('.result h3')).color").toString() != u"rgb(255, 0, 0)");
    CHECK(page.ask("card('.result h3').getBoundingClientRect().height > 0").toBool());
}
