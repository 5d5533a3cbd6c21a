#include "ui/preview/site_style_watch.h"

#include "tests/ui/preview/page_under_test.h"

using namespace galley::ui;
using galley::tests::PageUnderTest;
using galley::tests::waitFor;

namespace {

const QByteArray article = "---\ntitle: Rails\n---\nFirst words.\n";
constexpr auto isRed = "getComputedStyle(document.querySelector('p')).color === 'rgb(255, 0, 0)'";
constexpr auto isBlue = "getComputedStyle(document.querySelector('p')).color === 'rgb(0, 0, 255)'";

void replace(const PageUnderTest &page, const QByteArray &css)
{
    page.write("new.css", css);
    QFile::remove(page.path("galley.css"));
    REQUIRE(QFile::rename(page.path("new.css"), page.path("galley.css")));
}

} // namespace

TEST_CASE("the site's style sheet is used as soon as it is there, changed, replaced or gone",
          "[preview]")
{
    const PageUnderTest page(article);
    CHECK_FALSE(page.ask(isRed).toBool());
    page.write("galley.css", ".body p { color: red }");
    CHECK(page.becomes(isRed));
    page.write("galley.css", ".body p { color: blue }");
    CHECK(page.becomes(isBlue));
    replace(page, ".body p { color: red }");
    CHECK(page.becomes(isRed));
    replace(page, ".body p { color: blue }");
    CHECK(page.becomes(isBlue));
    REQUIRE(QFile::remove(page.path("galley.css")));
    CHECK(waitFor([&] { return !page.ask(isBlue).toBool(); }));
    CHECK(page.said("previewStyleFault").isEmpty());
}

TEST_CASE("a nearer style sheet takes over", "[preview]")
{
    const PageUnderTest page(article);
    page.write("galley.css", ".body p { color: red }");
    CHECK(page.becomes(isRed));
    page.write("content/galley.css", ".body p { color: blue }");
    CHECK(page.becomes(isBlue));
}

TEST_CASE("a style sheet with a fault is used as far as it goes, and the bar says where",
          "[preview]")
{
    const PageUnderTest page(article);
    page.write("galley.css", ".body p { color: red }\n\n.title { color: blue\n");
    CHECK(page.becomes(isRed));
    CHECK(
        page.said("previewStyleFault") ==
        u"The site's style sheet, galley.css, line 3: a { is not closed. The rest of it is used.");
    page.write("galley.css", "\xff");
    CHECK(waitFor([&] {
        return page.said("previewStyleFault") ==
               u"The site's style sheet, galley.css, line 1: it is not UTF-8 text. The page is "
               "shown without it.";
    }));
    page.write("galley.css", ".body p { color: red }");
    CHECK(waitFor([&] { return page.said("previewStyleFault").isEmpty(); }));
}

TEST_CASE("a style sheet can neither end its element nor bring in another one", "[preview]")
{
    const PageUnderTest page(article);
    page.write("other.css", ".body p { color: blue }");
    page.write("galley.css", "@import url('/other.css');\n"
                             ".body p::after { content: '</style><img src=x id=evil>' }\n"
                             ".body p { color: red }\n"
                             ".title { background: url(https://example.org/spy.png) }\n");
    CHECK(page.becomes(isRed));
    CHECK(page.ask("document.getElementById('evil') === null").toBool());
    CHECK(page.ask("getComputedStyle(document.querySelector('.body p'), '::after').content")
              .toString() == u"\"</style><img src=x id=evil>\"");
    CHECK(page.ask("performance.getEntriesByType('resource')"
                   ".filter(entry => entry.name.startsWith('http')).length")
              .toInt() == 0);
}

TEST_CASE("the page keeps its place when its style changes", "[preview]")
{
    QByteArray text = article;
    for (int i = 0; i < 100; ++i)
        text += "\nMore words.\n";
    const PageUnderTest page(text);
    page.ask("scrollTo(0, 900)");
    REQUIRE(page.becomes("scrollY === 900"));
    galley::tests::waitForFrames(page.view.webView()->page());
    page.write("galley.css", ".body p { color: red }");
    CHECK(page.becomes(isRed));
    CHECK(page.becomes("scrollY === 900"));
}

TEST_CASE("what the browser passes over in a style sheet is said, with its line", "[preview]")
{
    const PageUnderTest page(article);
    const auto fault = [&](const char *css) {
        return page
            .ask(qPrintable(QStringLiteral("(f => f && `${f.line} ${f.text}`)("
                                           "galley.faultOfStyle(`%1`))")
                                .arg(QString::fromUtf8(css))))
            .toString();
    };
    CHECK(fault("p { colour: red }") == u"1 colour: red");
    CHECK(fault("p {\n  color: red;\n  width: 3 px;\n}") == u"3 width: 3 px");
    CHECK(fault("@media print {\n  p { color }\n}") == u"2 color");
    CHECK(fault("a { color: red }\np >> q { color: red }") == u"2 p >> q");
    for (const char *fine :
         {"", "p { color: red !important }",
          "p { --any: thing; -moz-any: thing; color: var(--any) }",
          "/* ; } */ p { color: /* a: b; */ red }", "@font-face { font-family: A; src: url(a;b) }",
          "@keyframes a { from { color: red } 50% { color: blue } }", "@page { margin: 2cm }",
          "p::before, a:hover > b { content: ';}{' }", "@media screen { p { color: red; } }",
          "@charset 'utf-8'; p { background: url(data:image/png;base64,AA==) }"}) {
        INFO(fine);
        CHECK(fault(fine).isEmpty());
    }
    page.write("galley.css", "\n.body p { color: red; colour: blue }");
    CHECK(page.becomes(isRed));
    CHECK(waitFor([&] {
        return page.said("previewStyleFault") ==
               u"The site's style sheet, galley.css, line 2: the browser does not understand "
               "“colour: blue”. The rest of it is used.";
    }));
}
