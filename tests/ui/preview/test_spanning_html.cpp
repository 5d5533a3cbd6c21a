// Elements that an article's HTML opens in one block and closes in another, in the page.
#include "tests/ui/preview/page_under_test.h"

using galley::tests::PageUnderTest;

namespace {

const QByteArray article = "before\n\n<details>\n<summary>More</summary>\n\nSome *Markdown*\n\n"
                           "![hero](/hero.png)\n\n</details>\n\nafter\n";

const char *const height = "document.querySelector('details').getBoundingClientRect().height";

} // namespace

TEST_CASE("what stands in a folded element is hidden until its reader unfolds it", "[preview]")
{
    const PageUnderTest page(article);
    CHECK(page.ask("document.querySelectorAll('.block').length").toInt() == 3);
    CHECK(page.ask("document.querySelector('details em').textContent") ==
          QStringLiteral("Markdown"));
    CHECK_FALSE(page.ask("document.querySelector('details').open").toBool());
    const double folded = page.ask(height).toDouble();
    page.ask("document.querySelector('summary').click()");
    CHECK(page.ask(height).toDouble() > 2 * folded);
}

TEST_CASE("an edit in an unfolded element leaves it unfolded, and its image in place", "[preview]")
{
    PageUnderTest page(article);
    page.ask("document.querySelector('summary').click();"
             "document.querySelector('details img').seen = true");
    page.replace("Markdown", "Text");
    REQUIRE(page.isUpToDate());
    CHECK(page.ask("document.querySelector('details em').textContent") == QStringLiteral("Text"));
    CHECK(page.ask("document.querySelector('details').open").toBool());
    CHECK(page.ask("document.querySelector('details img').seen").toBool());
    page.ask("document.querySelector('summary').click()");
    page.replace("Text", "Words");
    REQUIRE(page.isUpToDate());
    CHECK_FALSE(page.ask("document.querySelector('details').open").toBool());
}

TEST_CASE("an image in an element is not loaded again when what is around it changes", "[preview]")
{
    PageUnderTest page("<div>\n\na ![hero](/hero.png) b\n\nc\n\n</div>\n");
    REQUIRE(page.becomes("document.querySelector('div > p img')?.complete"));
    page.ask("document.querySelector('div > p img').seen = true;"
             "performance.clearResourceTimings()");
    page.replace("a ", "a *x* ");
    page.replace(" b", " *y*");
    page.replace("c", "*z*");
    REQUIRE(page.isUpToDate());
    CHECK(page.ask("document.querySelectorAll('div > p em').length").toInt() == 3);
    CHECK(page.ask("document.querySelector('div > p img').seen").toBool());
    CHECK(page.ask("performance.getEntriesByType('resource').length").toInt() == 0);
}

TEST_CASE("an edit in a long element leaves the rest of it alone", "[preview]")
{
    PageUnderTest page("<div>\n\none\n\n- two\n- three\n\n`four` <b>five</b>\n\n</div>\n\nend\n");
    page.ask("for (const name of ['div > p', 'li', 'code', 'b'])"
             "document.querySelector('.block ' + name).seen = name");
    page.replace("three", "3");
    REQUIRE(page.isUpToDate());
    CHECK(page.ask("document.querySelector('.block').textContent.replace(/\\s+/g, ' ').trim()") ==
          QStringLiteral("one two 3 four five"));
    for (const char *element : {"div > p", "li", "code", "b"}) {
        INFO(element);
        CHECK(page.ask(QStringLiteral("document.querySelector('.block %1').seen")
                           .arg(QLatin1String(element))
                           .toUtf8()
                           .constData()) == QLatin1String(element));
    }
    page.replace("- two", "- two\n- 2");
    page.replace("<b>", "<i>");
    page.replace("</b>", "</i>");
    page.replace("<div>", "<div align=\"center\">");
    REQUIRE(page.isUpToDate());
    CHECK(page.ask("document.querySelector('.block').innerHTML.replace(/\\n/g, '')") ==
          QStringLiteral("<div align=\"center\"><p>one</p><ul><li>two</li><li>2</li><li>3</li></ul>"
                         "<p><code>four</code> <i>five</i></p></div>"));
    page.replace("</div>", "</div>\n\n# Between");
    REQUIRE(page.isUpToDate());
    CHECK(
        page.ask(
            "[...document.querySelectorAll('.block')].map(block => {"
            "const {first, last} = galley.linesOf(block); return first + '-' + last; }).join()") ==
        QStringLiteral("1-11,13-13,15-15"));
}

TEST_CASE("an element that its author opens is open", "[preview]")
{
    PageUnderTest page(article);
    page.replace("<details>", "<details open>");
    REQUIRE(page.isUpToDate());
    CHECK(page.ask("document.querySelector('details').open").toBool());
    page.replace("Markdown", "Text");
    page.replace("<details open>", "<details>");
    REQUIRE(page.isUpToDate());
    CHECK_FALSE(page.ask("document.querySelector('details').open").toBool());
}

TEST_CASE("what may do harm is taken out of an element over several blocks", "[preview]")
{
    const PageUnderTest page("<div class=\"note block\" onclick=\"x()\">\n\n*a*\n\n"
                             "<script>x()</script>\n\n</div></section>\n\nb\n");
    CHECK(page.ask("document.querySelectorAll('.block').length").toInt() == 2);
    CHECK(page.ask("document.querySelector('.block').innerHTML.trim()") ==
          QStringLiteral("<div class=\"note\">\n<p><em>a</em></p>\n\n</div>"));
}

TEST_CASE("an element over several blocks has their lines", "[preview]")
{
    const PageUnderTest page(article);
    const QVariantList lines =
        page.ask("(() => { const {first, last} ="
                 "galley.linesOf(document.querySelector('details').closest('.block'));"
                 "return [first, last]; })()")
            .toList();
    CHECK(lines == QVariantList{3, 10});
}
