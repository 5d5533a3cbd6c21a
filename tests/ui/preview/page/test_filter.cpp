// Raw HTML in the preview: what stays of it.
#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/rich_page.h"
#include "ui/preview/preview_view.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using galley::tests::RichPage;
namespace renderer = galley::renderer;

TEST_CASE("harmless HTML is shown as it is", "[preview][filter]")
{
    RichPage page;
    const auto *html = GENERATE(
        "<details open=\"\"><summary>More</summary><p>Text</p></details>",
        "<p>Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, x<sup>2</sup>, <mark>seen</mark></p>",
        "<dl><dt>Word</dt><dd>Meaning</dd></dl>", "<p align=\"center\">middle</p>",
        "<figure><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\">"
        "<figcaption>Below</figcaption></figure>",
        "<p><abbr title=\"Hypertext\">HTML</abbr> <a "
        "href=\"https://a.test/\">link</a></p>",
        "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"></path></svg>", "<h2 id=\"own\">Heading</h2>",
        "<p class=\"own box\">classes</p>", "<p>a <span class=\"footnote-ref\">1</span></p>");
    INFO(html);
    CHECK(page.shownOf(QString::fromLatin1(html)) == html);
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("of HTML that does something the rest stays", "[preview][filter]")
{
    RichPage page;
    const auto [html, left] = GENERATE(table<const char *, const char *>({
        {"<p onclick=\"x()\">a</p>", "<p>a</p>"},
        {"<a href=\"javascript:x()\">a</a>", "<a>a</a>"},
        {"<p>a<script>x()</script></p>", "<p>a</p>"},
        {"<p>a</p><style>p{color:red}</style>", "<p>a</p>"},
        {"<ul><li><input type=\"checkbox\" checked=\"\" disabled=\"\"> done</li></ul>",
         "<ul><li><input disabled=\"\" checked=\"\" type=\"checkbox\"> done</li></ul>"},
        {"<form action=\"/x\"><input name=\"a\"><button>Send</button></form>", "Send"},
        {"<p data-field=\"title\" data-x=\"1\">a</p>", "<p>a</p>"},
        {"<p class=\"galley-x masthead katex own\">a</p>", "<p class=\"own\">a</p>"},
        {"<p id=\"body\" name=\"cookie\">a</p>", "<p>a</p>"},
        {"<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\" "
         "srcset=\"y.png 2x\" onerror=\"x()\">",
         "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\">"},
        {"<img srcset=\"/a,b.png 1x, "
         "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs= "
         "2x\">",
         "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\">"},
        {"<svg><script>x()</script><foreignObject><p>b</p></foreignObject><use "
         "href=\"http://a.test/b.svg\"></use><rect fill=\"url(http://a.test/c)\"></rect><rect "
         "fill=\"url(#d)\"></rect></svg>",
         "<svg><rect></rect><rect fill=\"url(#d)\"></rect></svg>"},
        {"<meta http-equiv=\"refresh\" content=\"0\"><base href=\"http://a.test/\"><link "
         "rel=\"stylesheet\" href=\"x\"><p>a</p>",
         "<p>a</p>"},
        {"<p autofocus tabindex=\"1\" contenteditable>a</p>", "<p>a</p>"},
        {"<template><p>a</p></template><p>b</p>", "<p>b</p>"},
    }));
    INFO(html);
    CHECK(page.shownOf(QString::fromLatin1(html)) == left);
}

TEST_CASE("styles say how a thing looks, not what it covers or loads", "[preview][filter]")
{
    RichPage page;
    const auto [style, left] = GENERATE(table<const char *, const char *>({
        {"text-align: center; color: red", "text-align: center; color: red;"},
        {"width: 50%; margin: 0 auto", "width: 50%; margin: 0px auto;"},
        {"position: fixed; inset: 0; z-index: 9; color: red", "color: red;"},
        {"background: url(http://a.test/b.png); color: red", "color: red;"},
        {"margin-top: -99px; color: red", "color: red;"},
        {"transform: scale(99); animation: a 1s; cursor: none; color: red", "color: red;"},
    }));
    INFO(style);
    page.shownOf(QStringLiteral("<p style=\"%1\">a</p>").arg(QString::fromLatin1(style)));
    CHECK(page.text(QStringLiteral("document.querySelector('.block p').style.cssText")) == left);
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("what is embedded is named and not loaded", "[preview][filter]")
{
    RichPage page;
    CHECK(page.shownOf(QStringLiteral("<p><iframe src=\"https://video.test/e/1\"></iframe></p>")) ==
          "<p><span class=\"galley-embed\">Embedded page from video.test, not "
          "loaded</span></p>");
    CHECK(page.shownOf(QStringLiteral("<video controls><source src=\"a.mp4\"></video>")) ==
          "<span class=\"galley-embed\">Video or sound, not loaded</span>");
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("HTML of which nothing is left says so, but a comment does not", "[preview][filter]")
{
    RichPage page;
    CHECK(page.shownOf(QStringLiteral("<script>x()</script><style>p{}</style>")) ==
          "<p class=\"galley-dropped\">HTML that the preview does not show: script, style</p>");
    CHECK(page.shownOf(QStringLiteral("<!-- a note -->")) == "");
    CHECK(
        page.ask(QStringLiteral("document.querySelector('.block').getBoundingClientRect().height"))
            .toInt() == 0);
}

TEST_CASE("HTML cannot end its block or begin another", "[preview][filter]")
{
    RichPage page;
    page.show(
        QStringLiteral("<section class=\"block\" data-raw=\"%1\"></section><section "
                       "class=\"block\"><p>after</p></section>")
            .arg(QStringLiteral("</section></div><section class=\"block\" data-raw=\"&lt;b&gt;\">"
                                "<img src=x onerror=x()></section>")
                     .toHtmlEscaped()));
    CHECK(page.ask(QStringLiteral("document.querySelectorAll('.part > .block').length")).toInt() ==
          2);
    CHECK(page.count(QStringLiteral("[onerror]")) == 0);
    CHECK(page.html(QStringLiteral(".part > .block:last-child")) == "<p>after</p>");
}

TEST_CASE("HTML among a section's contents is filtered with all that came with it",
          "[preview][filter]")
{
    RichPage page;
    page.show(QStringLiteral("<section class=\"block\" data-raw><p onclick=\"x()\">a</p></section>"
                             "<p onclick=\"x()\">b</p><img src=\"x.png\" onerror=\"x()\">"));
    CHECK(page.count(QStringLiteral("[onclick], [onerror]")) == 0);
}

TEST_CASE("without its library HTML is shown as text", "[preview][filter]")
{
    RichPage page;
    page.libraries.scriptsFor(renderer::NeedsFilter | renderer::NeedsFormulas, {}); // and not run
    CHECK(page.shownOf(QStringLiteral("<b>bold</b>")) == "<pre>&lt;b&gt;bold&lt;/b&gt;</pre>");
    page.show(QStringLiteral("<section class=\"block\"><div class=\"math\">x^2</div></section>"));
    CHECK(page.html(QStringLiteral(".math")) == "x^2");
}

TEST_CASE("code and formulas in HTML are coloured and set, and its images held back",
          "[preview][filter]")
{
    RichPage page;
    page.shownOf(QStringLiteral("<pre><code class=\"language-js\">const a</code></pre><p>b <img "
                                "src=\"https://a.test/b.png\" alt=\"c\"></p>"));
    CHECK(page.html(QStringLiteral(".hljs-keyword")) == "const");
    CHECK(page.shownOf(QStringLiteral("<p><kbd>x</kbd> <span class=\"math\">x^2</span></p>"))
              .find("class=\"katex\"") != std::string::npos);
    page.shownOf(QStringLiteral("<p><img src=\"https://a.test/b.png\" alt=\"c\"></p>"));
    CHECK(page.count(QStringLiteral("img")) == 0);
    CHECK(page.count(QStringLiteral(".galley-image")) == 1);
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("every class that the page gives a meaning to is kept from HTML", "[preview][filter]")
{
    RichPage page;
    for (const char *theme : {"magazine", "plain"}) {
        const QString css = QString::fromStdString(galley::page::styleSheet(theme));
        static const QRegularExpression word(QStringLiteral("\\.([a-z][a-z_-]+)"));
        QStringList names;
        for (auto each = word.globalMatch(css); each.hasNext();)
            names += each.next().captured(1);
        names.removeDuplicates();
        names.removeAll(QStringLiteral("math")); // formulas may be written in HTML too
        page.shownOf(QStringLiteral("<p class=\"%1\">a</p>").arg(names.join(u' ')));
        const QStringList left =
            page.ask(QStringLiteral("[...document.querySelector('.block p').classList]"))
                .toStringList();
        for (const QString &each : left)
            CHECK(each.startsWith(QStringLiteral("footnote")));
    }
}

TEST_CASE("an article's HTML is filtered on its way to the page", "[preview][filter]")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.md")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Press <kbd onclick=\"x()\">S</kbd> at $x$.\n\n<details><summary>More</summary>\n"
               "<p>Text</p></details>\n\n<iframe src=\"https://a.test/\"></iframe>\n\n"
               "| a<br>b |\n|---|\n| c |\n");
    file.close();
    galley::ArticleDocument document;
    REQUIRE(document.load(file.fileName()));
    galley::ui::PreviewView view(&document);
    view.resize(900, 700);
    view.show();
    REQUIRE(galley::tests::waitFor([&] { return view.shownRevision() == document.revision(); }));
    const auto html = [&](const char *selector) {
        return galley::tests::evaluate(view.webView()->page(),
                                       QStringLiteral("document.querySelector('%1')?.outerHTML")
                                           .arg(QString::fromLatin1(selector)))
            .toString()
            .toStdString();
    };
    CHECK(html("kbd") == "<kbd>S</kbd>");
    CHECK(html("span.math > .katex") != "");
    CHECK(html("details") == "<details><summary>More</summary>\n<p>Text</p></details>");
    CHECK(html(".galley-embed") ==
          "<span class=\"galley-embed\">Embedded page from a.test, not loaded</span>");
    CHECK(html(".block[data-kind=table] th") == "<th>a<br>b</th>");
}
