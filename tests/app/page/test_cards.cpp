#include "app/page/cards.h"

#include "tests/support/catch.h"

using namespace galley::page;

namespace {

CardWords words()
{
    CardWords words;
    words.search = "Search";
    words.large = "Large";
    words.small = "Small";
    words.noTitle = "No title";
    words.noDescription = "No description";
    words.noImage = "No picture";
    words.site = "example.com";
    words.wholeTitle = "All %2";
    words.cutTitle = "%1 of %2";
    words.wholeDescription = "All %2";
    words.cutDescription = "%1 of %2";
    words.fromSubtitle = "From the subtitle";
    words.fromNowhere = "From nowhere";
    return words;
}

bool has(const std::string &html, const std::string &text)
{
    return html.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("a search shows a line of the title and what is a line and a half of the description",
          "[page]")
{
    Header header;
    for (int i = 0; i < 60; ++i) {
        header.title += "words ";
        header.description += "words ";
    }
    const Cards cards = cardsOf(header, {});
    CHECK(cards.searchTitle.shownCount == 53);
    CHECK(cards.searchDescription.shownCount == 125);
    CHECK(cards.largeTitle.shownCount > cards.smallTitle.shownCount);
}

TEST_CASE("the date takes its part of a search result's description", "[page]")
{
    Header header;
    for (int i = 0; i < 60; ++i)
        header.description += "words ";
    const int without = cardsOf(header, {}).searchDescription.shownCount;
    header.publishDate = "2025-02-05T09:00:00Z";
    const Cards cards = cardsOf(header, {});
    CHECK(cards.date == "Feb 5, 2025");
    CHECK(cards.searchDescription.shownCount < without);
}

TEST_CASE("the subtitle stands in for a description that is missing", "[page]")
{
    Header header;
    CHECK(cardsOf(header, {}).source == DescriptionSource::None);
    header.subtitle = "What a street remembers";
    CHECK(cardsOf(header, {}).source == DescriptionSource::Subtitle);
    CHECK(cardsOf(header, {}).smallDescription.shown == "What a street remembers");
    header.description = "Streets";
    CHECK(cardsOf(header, {}).source == DescriptionSource::Description);
    CHECK(cardsOf(header, {}).smallDescription.shown == "Streets");
}

TEST_CASE("the address names folder and file", "[page]")
{
    CHECK(cardsOf({}, "/site/content/news/rails.md").place == "news › rails");
    CHECK(cardsOf({}, "").place.empty());
}

TEST_CASE("no value becomes markup of the cards", "[page]")
{
    Header header;
    header.title = "<script>a</script> & \"b\"";
    header.description = "<img src=x>";
    header.heroImage = "x\" onerror=\"y";
    const std::string html = cardsHtml(cardsOf(header, "/a/<b>/c.md"), words());
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "<img src=x"));
    CHECK_FALSE(has(html, "\" onerror"));
    CHECK_FALSE(has(html, "<b>"));
    CHECK(has(html, "&lt;script&gt;a&lt;/script&gt; &amp; &quot;b&quot;"));
}

TEST_CASE("an address that no image may have is no picture", "[page]")
{
    Header header;
    header.heroImage = "javascript:alert(1)";
    const std::string html = cardsHtml(cardsOf(header, {}), words());
    CHECK_FALSE(has(html, "javascript"));
    CHECK(has(html, "No picture"));
}

TEST_CASE("what is missing is said, and what is cut off is shown", "[page]")
{
    Header header;
    const std::string empty = cardsHtml(cardsOf(header, {}), words());
    CHECK(has(empty, "No title"));
    CHECK(has(empty, "No description"));
    CHECK(has(empty, "From nowhere"));
    header.title.assign(200, 'a');
    header.title.append(" end");
    CHECK(has(cardsHtml(cardsOf(header, {}), words()), " end</span>"));
}
