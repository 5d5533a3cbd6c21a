// What holds for the page in every theme.
#include "tests/ui/preview/rich_page.h"

using galley::tests::RichPage;

namespace {

const char *const blocks[] = {"<h1>a</h1>",
                              "<h2>a</h2>",
                              "<h3>a</h3>",
                              "<h4>a</h4>",
                              "<h5>a</h5>",
                              "<h6>a</h6>",
                              "<p>a</p>",
                              "<ul><li>a</li></ul>",
                              "<pre><code>a</code></pre>",
                              "<blockquote><p>a</p></blockquote>",
                              "<table><tr><td>a</td></tr></table>",
                              "<figure><img alt=\"\" width=\"9\" height=\"9\"></figure>",
                              "<hr>"};

/// Two blocks as app/page makes them.
QString sections(const char *above, const char *below)
{
    const auto block = [](const char *html) {
        return galley::markdown::Block{galley::LineNumber{1}, galley::LineNumber{1}, html};
    };
    return QString::fromStdString(galley::page::sectionHtml(block(above)) +
                                  galley::page::sectionHtml(block(below)));
}

/// From the end of the first block to the first letter of the second one, in its own letters' size.
double gapBelow(RichPage &page, const char *above, const char *below)
{
    page.show(sections(above, below));
    return page
        .ask(QStringLiteral("(([above, below]) => {"
                            "  const {paddingTop, fontSize} = getComputedStyle(below);"
                            "  return (below.getBoundingClientRect().top + parseFloat(paddingTop) -"
                            "    above.getBoundingClientRect().bottom) / parseFloat(fontSize);"
                            "})([...document.querySelectorAll('.block > *')])"))
        .toDouble();
}

} // namespace

TEST_CASE("a heading keeps a distance of what is above, and a smaller one of what is below",
          "[preview][themes]")
{
    const std::string theme = GENERATE("magazine", "plain");
    RichPage page(theme);
    for (const char *above : blocks) {
        for (const char *below : blocks) {
            INFO(theme << ": " << above << below);
            const bool isHeading = below[1] == 'h' && below[2] != 'r';
            const bool isBelowHeading = above[1] == 'h' && above[2] != 'r';
            const double gap = gapBelow(page, above, below);
            if (isHeading)
                CHECK(gap >= (isBelowHeading ? 0.55 : 1.05));
            else if (isBelowHeading)
                CHECK((gap >= 0.3 && gap <= 2.5));
            else
                CHECK(gap >= 0.8);
        }
    }
}
