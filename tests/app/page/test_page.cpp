#include "app/page/page.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <regex>

using namespace galley;
using page::Header;

namespace {

Header whole()
{
    Header header;
    header.title = "The Tram That Came Back";
    header.subtitle = "A city puts its rails to use";
    header.description = "Sixty years on, line 4 runs again.";
    header.author = "Ada Marsh";
    header.readTime = "6 mins";
    header.publishDate = "2025-02-05";
    header.createdDate = "2025-02-03";
    header.heroImage = "https://example.org/tram.jpg";
    header.cta = "Write to us about your line.";
    return header;
}

markdown::Block block(std::size_t first, std::size_t last, std::string html)
{
    return {LineNumber{first}, LineNumber{last}, std::move(html)};
}

bool has(const std::string &html, std::string_view part)
{
    return html.find(part) != std::string::npos;
}

/// The first element that has neither text nor an element in it; empty if there is none.
std::string emptyElement(const std::string &html)
{
    static const std::regex empty(R"(<([a-z0-9]+)[^>]*>\s*</\1>)");
    std::smatch match;
    return std::regex_search(html, match, empty) ? match[0].str() : std::string();
}

} // namespace

TEST_CASE("a page shows the article in the order in which it is published", "[page]")
{
    const std::string html = page::pageHtml(whole(), {block(1, 1, "<p>First words.</p>\n")});
    const std::vector<std::string_view> order{"<title>The Tram That Came Back</title>",
                                              "src=\"https://example.org/tram.jpg\"",
                                              ">The Tram That Came Back</h1>",
                                              ">A city puts its rails to use</p>",
                                              ">Ada Marsh</span>",
                                              ">February 5, 2025</time>",
                                              ">February 3, 2025</time>",
                                              ">6 min read</span>",
                                              "<p>First words.</p>",
                                              "<p>Write to us about your line.</p>"};
    std::size_t place = 0;
    for (const std::string_view part : order) {
        INFO(part << " in " << html);
        place = html.find(part, place);
        REQUIRE(place != std::string::npos);
    }
}

TEST_CASE("every part of the header names its field", "[page]")
{
    const std::string html = page::headerHtml(whole()) + page::footerHtml(whole());
    for (const std::string field : {"heroImage", "title", "subtitle", "author", "publish_date",
                                    "created_date", "read_time", "cta"}) {
        INFO(field << " in " << html);
        CHECK(has(html, "data-field=\"" + field + "\""));
    }
}

TEST_CASE("a missing field leaves no hole", "[page]")
{
    static const std::vector<std::pair<std::string, std::string Header::*>> fields{
        {"title", &Header::title},
        {"subtitle", &Header::subtitle},
        {"author", &Header::author},
        {"publish_date", &Header::publishDate},
        {"created_date", &Header::createdDate},
        {"read_time", &Header::readTime},
        {"heroImage", &Header::heroImage},
        {"cta", &Header::cta}};
    // Every choice of fields, also none of them.
    const unsigned choice = GENERATE(range(0U, 256U));
    Header header = whole();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if ((choice >> i & 1U) == 0)
            header.*fields[i].second = "";
    }
    const std::string html = page::headerHtml(header) + page::footerHtml(header);
    INFO(html);
    CHECK(emptyElement(html).empty());
    for (std::size_t i = 0; i < fields.size(); ++i)
        CHECK(has(html, "data-field=\"" + fields[i].first + "\"") == ((choice >> i & 1U) == 1));
}

TEST_CASE("an article without any field has a page of its body alone", "[page]")
{
    CHECK(page::headerHtml({}).empty());
    CHECK(page::footerHtml({}).empty());
    const std::string html = page::pageHtml({}, {block(1, 1, "<p>Only this.</p>\n")});
    CHECK_FALSE(has(html, "<title>"));
    CHECK_FALSE(has(html, "<header"));
    CHECK_FALSE(has(html, "name=\"description\""));
    CHECK(has(html, "<div class=\"body\">\n<section class=\"block\" data-lead>\n"
                    "<p>Only this.</p>\n</section>\n</div>"));
}

TEST_CASE("description and card data are in the head", "[page]")
{
    const std::string html = page::pageHtml(whole(), {});
    CHECK(has(html, R"(<meta name="description" content="Sixty years on, line 4 runs again.">)"));
    CHECK(has(html, R"(<meta property="og:title" content="The Tram That Came Back">)"));
    CHECK(has(html, R"(<meta property="og:image" content="https://example.org/tram.jpg">)"));
    CHECK(has(html, R"(<meta property="article:published_time" content="2025-02-05">)"));
    CHECK(has(html, R"(<meta name="author" content="Ada Marsh">)"));
}

TEST_CASE("no value becomes markup", "[page]")
{
    static const std::string hostile =
        "</title></p><script>alert(1)</script><img src=x onerror='a'>\" ' {{title}}";
    Header header;
    header.title = header.subtitle = header.description = header.author = hostile;
    header.readTime = header.publishDate = header.createdDate = header.heroImage = header.cta =
        hostile;
    header.createdDate += "2";
    const std::string html = page::pageHtml(header, {});
    INFO(html);
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "<img src=x"));
    CHECK_FALSE(has(html, "'a'"));
    CHECK(has(html, "<title>&lt;/title&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
                    "&lt;img src=x onerror=&apos;a&apos;&gt;&quot; &apos; {{title}}</title>"));
}

TEST_CASE("a hero image that is no picture on the web or on the site is left out", "[page]")
{
    const auto [address, shown] = GENERATE(table<std::string, std::string>({
        {"https://example.org/a.jpg", "https://example.org/a.jpg"},
        {"HTTP://example.org/a.jpg", "HTTP://example.org/a.jpg"},
        {"images/a b.jpg", "images/a b.jpg"},
        {"../images/a.jpg?x=1:2", "../images/a.jpg?x=1:2"},
        {"/img/a.jpg", "/img/a.jpg"},
        {"//example.org/a.jpg", "//example.org/a.jpg"},
        {"data:image/png;base64,iVBORw0KGgo=", "data:image/png;base64,iVBORw0KGgo="},
        {"data:image/svg+xml;base64,PHN2Zz4=", ""},
        {"data:text/html,<b>", ""},
        {"javascript:alert(1)", ""},
        {" \tjavascript:alert(1)", ""},
        {"java\nscript:alert(1)", ""},
        {"JaVaScRiPt:alert(1)", ""},
        {"file:///etc/passwd", ""},
        {"galley://other/page", ""},
        {"blob:x", ""},
    }));
    Header header;
    header.heroImage = address;
    const std::string html = page::headerHtml(header);
    INFO(address << " gives " << html);
    CHECK(has(html, "<img src=\"" + shown + "\"") == !shown.empty());
    CHECK(html.empty() == shown.empty());
}

TEST_CASE("a preview has a place for a hero image with an address that no image can have", "[page]")
{
    Header header;
    header.heroImage = "C:\\pictures\\tram.jpg";
    CHECK(has(page::headerHtml(header, page::UnusableImage::Named),
              "<figure class=\"hero\" data-field=\"heroImage\"><img alt=\"\"></figure>"));
    header.heroImage = "tram.jpg";
    CHECK(has(page::headerHtml(header, page::UnusableImage::Named), "<img src=\"tram.jpg\""));
    header.heroImage.clear();
    CHECK(page::headerHtml(header, page::UnusableImage::Named).empty());
}

TEST_CASE("dates read as people write them", "[page]")
{
    const auto [written, datetime, text] = GENERATE(table<std::string, std::string, std::string>({
        {"2025-02-05", "2025-02-05", "February 5, 2025"},
        {"2024-12-31T23:59:59-11:00", "2024-12-31", "December 31, 2024"},
        {"2024-01-01T00:00:00Z", "2024-01-01", "January 1, 2024"},
        {"2024-02-29 08:30", "2024-02-29", "February 29, 2024"},
        {"2023-02-29", "", "2023-02-29"},
        {"2025-13-01", "", "2025-13-01"},
        {"2025-2-5", "", "2025-2-5"},
        {"2025-02-05th", "", "2025-02-05th"},
        {"5 February 2025", "", "5 February 2025"},
        {"spring", "", "spring"},
    }));
    Header header;
    header.publishDate = written;
    const std::string html = page::headerHtml(header);
    INFO(html);
    CHECK(has(html, ">" + text + "<"));
    CHECK(has(html, "<time") == !datetime.empty());
    CHECK((datetime.empty() || has(html, "datetime=\"" + datetime + "\"")));
}

TEST_CASE("the day of writing is shown only when it is another one", "[page]")
{
    const auto [published, created, shown] = GENERATE(table<std::string, std::string, bool>({
        {"2025-02-05", "2025-02-05", false},
        {"2025-02-05", "2025-02-05T10:00:00Z", false},
        {"spring", "spring", false},
        {"2025-02-05", "2025-02-06", true},
        {"", "2025-02-06", true},
        {"2025-02-05", "", false},
    }));
    Header header;
    header.publishDate = published;
    header.createdDate = created;
    CHECK(has(page::headerHtml(header), "created_date") == shown);
}

TEST_CASE("a reading time is a number of minutes or what its writer says", "[page]")
{
    const auto [written, text] = GENERATE(table<std::string, std::string>({
        {"8", "8 min read"},
        {"8 mins", "8 min read"},
        {"12 minutes", "12 min read"},
        {"8min", "8 min read"},
        {"8 min read", "8 min read"},
        {"an evening", "an evening"},
        {"8-10 mins", "8-10 mins"},
    }));
    Header header;
    header.readTime = written;
    CHECK(has(page::headerHtml(header), ">" + text + "<"));
}

TEST_CASE("an image with a caption is a figure", "[page]")
{
    const auto [html, expected] = GENERATE(table<std::string, std::string>({
        {"<p><img src=\"a.png\" alt=\"A\" title=\"Rails &gt; roads\" /></p>\n",
         "<figure><img src=\"a.png\" alt=\"A\" title=\"Rails &gt; roads\" />"
         "<figcaption>Rails &gt; roads</figcaption></figure>\n"},
        {"<p><img src=\"a.png\" alt=\"A\" />\n<em>Seen <strong>early</strong></em></p>\n",
         "<figure><img src=\"a.png\" alt=\"A\" /><figcaption>Seen "
         "<strong>early</strong></figcaption></figure>\n"},
        {"<p><img src=\"a.png\" alt=\"A\" /></p>\n",
         "<figure><img src=\"a.png\" alt=\"A\" /></figure>\n"},
        {"<p><img src=\"a.png\" alt=\"A\" /> and text</p>\n",
         "<p><img src=\"a.png\" alt=\"A\" /> and text</p>\n"},
        {"<p><img src=\"a.png\" alt=\"A\" />\n<em>one</em> or <em>two</em></p>\n",
         "<p><img src=\"a.png\" alt=\"A\" />\n<em>one</em> or <em>two</em></p>\n"},
    }));
    INFO(html);
    CHECK(has(page::blocksHtml({block(1, 2, html)}), ">\n" + expected + "</section>"));
}

TEST_CASE("blocks say where they stand and what they are", "[page]")
{
    CHECK(page::blocksHtml({block(1, 1, "<h2>Rails</h2>\n"), block(3, 5, "<table>\n</table>\n"),
                            block(7, 9, "<hr />\n")}) ==
          "<section class=\"block\" data-lead data-kind=\"heading\">\n"
          "<h2>Rails</h2>\n</section>\n"
          "<section class=\"block\" data-after=\"heading\" data-kind=\"table\">\n"
          "<table>\n</table>\n</section>\n"
          "<section class=\"block\" data-after=\"table\">\n<hr />\n</section>\n");
}

TEST_CASE("raw HTML is text in its section until it is cleaned", "[page]")
{
    markdown::Block raw = block(1, 1, "</section><h2 onclick=\"x()\">it's & all</h2>\n");
    raw.raw = true;
    CHECK(page::sectionHtml(raw) ==
          "<section class=\"block\" data-raw=\"&lt;/section&gt;&lt;h2 "
          "onclick=&quot;x()&quot;&gt;it&apos;s &amp; all&lt;/h2&gt;\n\"></section>\n");
}

TEST_CASE("the policy is the first thing in the head", "[page]")
{
    page::Options options;
    options.contentSecurityPolicy = "default-src 'none'";
    options.colorScheme = "dark";
    const std::string html = page::pageHtml(whole(), {}, options);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" data-theme=\"dark\">\n<head>\n"
                           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                           "&apos;none&apos;\">\n"));
    CHECK_FALSE(has(page::pageHtml(whole(), {}), "Content-Security-Policy"));
}

TEST_CASE("a theme brings its style and fetches nothing", "[page]")
{
    const std::string theme = GENERATE("magazine", "plain");
    page::Options options;
    options.theme = theme;
    const std::string style = page::styleSheet(theme);
    CHECK(has(style, theme == "plain" ? "/* Plain:" : "/* Magazine:"));
    CHECK(has(style, ".hljs-comment"));
    CHECK(has(style, "@page"));
    CHECK_FALSE(has(style, "url("));
    CHECK_FALSE(has(style, "@import"));
    CHECK_FALSE(has(style, "</"));
    CHECK(has(page::pageHtml({}, {}, options), "<style>" + style + "</style>"));
}

TEST_CASE("an unknown theme is the magazine", "[page]")
{
    CHECK(page::styleSheet("nowhere") == page::styleSheet("magazine"));
    CHECK(page::styleSheet("../templates") == page::styleSheet("magazine"));
}
