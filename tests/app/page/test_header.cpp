#include "app/page/page.h"

#include "tests/support/catch.h"

using namespace galley;

TEST_CASE("a page's header is what the front matter says", "[page]")
{
    const auto header =
        page::headerOf(frontmatter::read("---\n"
                                         "title: 'Rails & roads'\n"
                                         "author: [Ada Marsh, Tom Reed]\n"
                                         "publish_date: 2025-02-05\n"
                                         "read_time: 8\n"
                                         "heroImage: {src: ../img/a.png, alt: A tram}\n"
                                         "cta: ''\n"
                                         "---\n"
                                         "Body.\n"));
    CHECK(header.title == "Rails & roads");
    CHECK(header.author == "Ada Marsh, Tom Reed");
    CHECK(header.publishDate == "2025-02-05");
    CHECK(header.readTime == "8");
    CHECK(header.heroImage == "../img/a.png");
    CHECK(header.cta.empty());
    CHECK(header.subtitle.empty());
}
