#include "ui/preview/page_export.h"

#include "tests/ui/preview/page_under_test.h"
#include "ui/preview/card_view.h"
#include "ui/preview/device_frame.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>

#include <optional>

using namespace galley;
using namespace galley::ui;
using galley::tests::PageUnderTest;
using galley::tests::waitFor;

namespace {

const QByteArray article = "---\n"
                           "title: Rails & roads\n"
                           "subtitle: What a street remembers\n"
                           "author: Ada Marsh\n"
                           "publish_date: 2025-02-05\n"
                           "heroImage: /hero.png\n"
                           "cta: Write to us.\n"
                           "---\n"
                           "First [words](https://example.org/a?b=c&d) of **it**.[^1]\n"
                           "\n"
                           "## Second\n"
                           "\n"
                           "![near](/hero.png) ![far](https://example.org/far.png)\n"
                           "\n"
                           "- [x] one\n"
                           "- two\n"
                           "\n"
                           "| a | b |\n| --- | ---: |\n| 1 | 2 |\n"
                           "\n"
                           "```sh\ncd \"a\"\n\n\nls\n```\n"
                           "\n"
                           "[^1]: A note.\n";

PageExport::File fileOf(const PageUnderTest &page,
                        void (PageExport::*make)(const PageExport::Answer &))
{
    std::optional<Result<PageExport::File>> answer;
    (page.view.exporter()->*make)([&](const auto &file) { answer = file; });
    REQUIRE(waitFor([&] { return answer.has_value(); }));
    INFO((answer->has_value() ? std::string() : answer->error().message));
    REQUIRE(answer->has_value());
    return **answer;
}

QString htmlOf(const PageUnderTest &page)
{
    return QString::fromUtf8(fileOf(page, &PageExport::asHtml).bytes);
}

void copy(const PageUnderTest &page, void (PageExport::*how)(const PageExport::Done &))
{
    std::optional<bool> done;
    (page.view.exporter()->*how)([&](bool copied) { done = copied; });
    REQUIRE(waitFor([&] { return done.has_value(); }));
    CHECK(*done);
}

QString copiedHtml(const PageUnderTest &page)
{
    copy(page, &PageExport::copyAsHtml);
    return QGuiApplication::clipboard()->text();
}

void select(const PageUnderTest &page, const char *selector)
{
    page.ask(qPrintable(QStringLiteral("getSelection().selectAllChildren("
                                       "document.querySelector('%1'))")
                            .arg(QLatin1String(selector))));
}

} // namespace

TEST_CASE("a page as HTML is one file: style and images of the site in it", "[preview]")
{
    const PageUnderTest page(article);
    page.write("galley.css", ".body p { color: red }");
    REQUIRE(page.becomes("getComputedStyle(document.querySelector('.body p')).color === "
                         "'rgb(255, 0, 0)'"));
    REQUIRE(page.isUpToDate());
    const PageExport::File file = fileOf(page, &PageExport::asHtml);
    const QString html = QString::fromUtf8(file.bytes);
    CHECK(file.missing == 0);
    CHECK(file.elsewhere == 1);
    CHECK(html.startsWith(u"<!DOCTYPE html>"));
    CHECK(html.contains(u"<title>Rails &amp; roads</title>"));
    CHECK(html.contains(u".masthead"));
    CHECK(html.contains(u".body p { color: red }"));
    CHECK(html.count(u"src=\"data:image/png;base64,") == 2);
    CHECK(html.contains(u"Write to us."));
    CHECK(html.contains(u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "));
}

TEST_CASE("a page as HTML has nothing in it that is Galley's own", "[preview]")
{
    const PageUnderTest page(article);
    const QString html = htmlOf(page);
    for (const char *ours : {"galley", "data-field", "data-image", "class=\"part\"", "<script"}) {
        INFO(ours);
        CHECK_FALSE(html.contains(QLatin1String(ours)));
    }
}

TEST_CASE("an image of another site stays where it is, also behind a placeholder", "[preview]")
{
    const PageUnderTest page(article);
    CHECK(htmlOf(page).contains(u"<img src=\"https://example.org/far.png\" alt=\"far\">"));
}

TEST_CASE("the page itself stays as it was when it is saved", "[preview]")
{
    const PageUnderTest page(article);
    REQUIRE(page.becomes("document.querySelector('[data-later], .galley-waiting') === null"));
    const std::string before = page.ask("galley.article.outerHTML").toString().toStdString();
    htmlOf(page);
    copiedHtml(page);
    CHECK(page.ask("galley.article.outerHTML").toString().toStdString() == before);
}

TEST_CASE("images that are missing are counted, and keep their address", "[preview]")
{
    const PageUnderTest page(
        "---\ntitle: Rails\n---\n![a](gone.png)\n\n![b](../a%20b.png?c&d)\n\n![c](%zz.png)\n");
    REQUIRE(page.becomes("document.querySelectorAll('.galley-image').length === 3"));
    const PageExport::File file = fileOf(page, &PageExport::asHtml);
    CHECK(file.missing == 3);
    CHECK(file.elsewhere == 0);
    const QString html = QString::fromUtf8(file.bytes);
    CHECK(html.contains(u"<img src=\"gone.png\" alt=\"a\">"));
    CHECK(html.contains(u"<img src=\"../a%20b.png?c&amp;d\" alt=\"b\">"));
}

TEST_CASE("images of other sites are no missing ones, and an address without a protocol gets one",
          "[preview]")
{
    const PageUnderTest page("---\ntitle: Rails\nheroImage: https://a.test/hero.jpg\n---\n"
                             "![a](http://b.test/b.png) ![c](//c.test/hero.png) ![d](gone.png)\n");
    REQUIRE(page.becomes("document.querySelectorAll('.galley-image').length === 4"));
    const PageExport::File html = fileOf(page, &PageExport::asHtml);
    CHECK(html.missing == 1);
    CHECK(html.held == 0);
    CHECK(html.elsewhere == 3);
    CHECK(html.bytes.contains("<img src=\"https://c.test/hero.png\" alt=\"c\">"));
    const PageExport::File pdf = fileOf(page, &PageExport::asPdf);
    CHECK(pdf.missing == 1);
    CHECK(pdf.held == 3);
    CHECK(pdf.elsewhere == 0);
}

TEST_CASE("a drawing of the site is in the file as any image is", "[preview]")
{
    PageUnderTest page(article);
    page.write("public/a.svg", "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                               "width=\"8\" height=\"8\"><rect width=\"8\" height=\"8\"/></svg>");
    page.open("![a](/a.svg)\n");
    REQUIRE(page.becomes("document.querySelector('img')?.naturalWidth === 8"));
    const PageExport::File file = fileOf(page, &PageExport::asHtml);
    CHECK(file.missing == 0);
    CHECK(file.bytes.contains("src=\"data:image/svg+xml;base64,"));
}

TEST_CASE("a page as PDF has its text on paper, whatever it looks like in the window", "[preview]")
{
    QByteArray text = article;
    for (int i = 0; i < 400; ++i)
        text += "\nMore words that fill a line of the page, and then a second line of it too.\n";
    const PageUnderTest page(text);
    const auto pages = [&] {
        const QByteArray pdf = fileOf(page, &PageExport::asPdf).bytes;
        CHECK(pdf.startsWith("%PDF-"));
        return pdf.count("/GalleyNumber 8 Tf"); // a number on each
    };
    const auto count = pages();
    CHECK(count >= 8);
    page.view.frame()->setPageWidth(PageWidth::Phone);
    page.view.frame()->setZoom(2);
    CHECK(pages() == count);
    page.view.cards()->setShown(true);
    REQUIRE(page.becomes("document.querySelector('.galley-cards') !== null"));
    CHECK(pages() == count);
}

TEST_CASE("a page as PDF has the images that are still on their way", "[preview]")
{
    PageUnderTest page(article);
    page.open("---\ntitle: Rails\nheroImage: /hero.png\n---\n");
    REQUIRE(page.isUpToDate());
    CHECK(fileOf(page, &PageExport::asPdf).bytes.contains("/Subtype /Image"));
}

TEST_CASE("formulas and the colours of code are in the file as they are in the page", "[preview]")
{
    const PageUnderTest page("The cost $a^2$.\n\n```sh\necho a\n```\n\n<b>bold</b> "
                             "<iframe src=\"https://example.org\"></iframe>\n");
    REQUIRE(page.becomes("document.querySelector('.katex') !== null"));
    const QString html = htmlOf(page);
    CHECK(html.contains(u"<span class=\"katex\">"));
    CHECK(html.contains(u"@font-face{font-family:KaTeX_Math;"));
    CHECK(html.contains(u"src:url(data:font/woff2;base64,"));
    CHECK_FALSE(html.contains(u"KaTeX_Fraktur;"));
    CHECK(html.contains(u"class=\"hljs-"));
    CHECK(html.contains(u"<b>bold</b>"));
    const QString body = html.mid(html.indexOf(u"</style>"));
    for (const char *ours : {"galley", "data-raw", "Embedded"}) {
        INFO(ours);
        CHECK_FALSE(body.contains(QLatin1String(ours)));
    }
    CHECK(copiedHtml(page).toStdString() == "<p>The cost <code>a^2</code>.</p>\n"
                                            "<pre><code>echo a\n</code></pre>\n"
                                            "<p><b>bold</b> </p>");
}

TEST_CASE("the article is copied as HTML without classes", "[preview]")
{
    const PageUnderTest page(article);
    CHECK(copiedHtml(page).toStdString() ==
          "<figure><img src=\"/hero.png\" alt=\"\"></figure>\n"
          "<h1>Rails &amp; roads</h1>\n"
          "<p>What a street remembers</p>\n"
          "<p>By Ada Marsh · <time datetime=\"2025-02-05\">February 5, 2025</time></p>\n"
          "<p>First <a href=\"https://example.org/a?b=c&amp;d\">words</a> of <strong>it</strong>."
          "<sup><a href=\"#fn-1\">1</a></sup></p>\n"
          "<h2>Second</h2>\n"
          "<p><img src=\"/hero.png\" alt=\"near\"> "
          "<img src=\"https://example.org/far.png\" alt=\"far\"></p>\n"
          "<ul>\n<li>☑ one</li>\n<li>two</li>\n</ul>\n"
          "<table>\n<thead>\n<tr>\n<th>a</th>\n<th align=\"right\">b</th>\n</tr>\n</thead>\n"
          "<tbody>\n<tr>\n<td>1</td>\n<td align=\"right\">2</td>\n</tr>\n</tbody>\n</table>\n"
          "<pre><code>cd \"a\"\n\n\nls\n</code></pre>\n"
          "<ol>\n<li id=\"fn-1\">\n<p>A note. </p>\n</li>\n</ol>\n"
          "<p>Write to us.</p>");
}

TEST_CASE("the article is copied as rich text and as plain text", "[preview]")
{
    const PageUnderTest page(article);
    copy(page, &PageExport::copyAsRichText);
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    CHECK(clipboard->html().contains(u"<h1>Rails &amp; roads</h1>"));
    CHECK(clipboard->html().count(u"data:image/png;base64,") == 2);
    CHECK(clipboard->text().toStdString() == "Rails & roads\n\nWhat a street remembers\n\n"
                                             "By Ada Marsh · February 5, 2025\n\n"
                                             "First words of it.1\n\nSecond\n\nnear far\n\n"
                                             "– ☑ one\n– two\n\na\tb\n1\t2\n\ncd \"a\"\n\n\nls\n\n"
                                             "1. A note.\n\nWrite to us.");
}

TEST_CASE("rich text has images, captions and formulas in paragraphs of their own", "[preview]")
{
    const PageUnderTest page("One.\n\n![a](/hero.png \"Two *words*\")\n\n$$a^2$$\n\nThree.\n");
    REQUIRE(page.becomes("document.querySelector('.katex') !== null"));
    copy(page, &PageExport::copyAsRichText);
    QString html = QGuiApplication::clipboard()->mimeData()->html();
    html.replace(QRegularExpression(QStringLiteral("data:[^\"]*")), QStringLiteral("data:"));
    CHECK(html.toStdString() == "<p>One.</p>\n"
                                "<p><img src=\"data:\" alt=\"a\" title=\"Two *words*\"></p>"
                                "<p><em>Two *words*</em></p>\n"
                                "<p><code>a^2</code></p>\n"
                                "<p>Three.</p>");
}

TEST_CASE("a formula in the file is as large as in the page", "[preview]")
{
    const PageUnderTest page("A $a^2$ and\n\n$$\\frac{a}{b}$$\n\nend.\n");
    REQUIRE(page.becomes("document.querySelectorAll('.katex').length === 2"));
    const QByteArray html = fileOf(page, &PageExport::asHtml).bytes;
    QWebEngineView file;
    file.resize(page.view.size());
    file.show();
    bool loaded = false;
    QObject::connect(&file, &QWebEngineView::loadFinished, [&] { loaded = true; });
    file.setHtml(QString::fromUtf8(html));
    REQUIRE(waitFor([&] { return loaded; }));
    const char *sizes = "[...document.querySelectorAll('.katex, .math')].map(e => "
                        "getComputedStyle(e).fontSize + getComputedStyle(e).margin).join(' ')";
    CHECK(galley::tests::evaluate(file.page(), QString::fromUtf8(sizes)).toString() ==
          page.ask(sizes).toString());
}

TEST_CASE("a page as PDF has title, author, and a number on each page", "[preview]")
{
    QByteArray text = article;
    for (int i = 0; i < 100; ++i)
        text += "\nMore words that fill a line of the page, and then a second line of it too.\n";
    const PageUnderTest page(text);
    const QByteArray pdf = fileOf(page, &PageExport::asPdf).bytes;
    // "Rails & roads", "Ada Marsh"
    CHECK(pdf.contains("/Title <FEFF005200610069006C00730020002600200072006F006100640073>"));
    CHECK(pdf.contains("/Author <FEFF0041006400610020004D0061007200730068>"));
    CHECK(pdf.contains("(1 / "));
    CHECK(pdf.contains("(2 / "));
}

TEST_CASE("a page that dies while it is saved is said not to be there", "[preview]")
{
    const auto make = GENERATE(&PageExport::asHtml, &PageExport::asPdf);
    const PageUnderTest page(article);
    std::optional<Result<PageExport::File>> answer;
    REQUIRE(::kill(pid_t(page.view.webView()->page()->renderProcessPid()), SIGKILL) == 0);
    (page.view.exporter()->*make)([&](const auto &file) { answer = file; });
    REQUIRE(waitFor([&] { return answer.has_value(); }));
    REQUIRE_FALSE(answer->has_value());
    CHECK(answer->error().message == "the page is not there to be saved");
}

TEST_CASE("no heading stands alone at the foot of a page", "[preview]")
{
    QByteArray text = "---\ntitle: Rails\n---\n";
    constexpr int count = 80;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "[to](#h" + number + ")\n\n## H" + number + "\n\n" +
                QByteArray("Some words of a paragraph. ").repeated(2 + i % 13) + "\n\n";
    }
    const PageUnderTest page(text);
    const QString pdf = QString::fromLatin1(fileOf(page, &PageExport::asPdf).bytes);
    static const QRegularExpression place(
        QStringLiteral("/h\\d+ \\[\\d+ 0 R /XYZ \\S+ (\\S+) 0\\]"));
    int found = 0;
    constexpr double foot = 57; // points, where the page's text ends
    for (auto each = place.globalMatch(pdf); each.hasNext(); ++found)
        CHECK(each.next().captured(1).toDouble() > foot + 40);
    CHECK(found == count);
}

TEST_CASE("of a page with a selection only that is copied, with what gives it a meaning",
          "[preview]")
{
    const PageUnderTest page(article);
    select(page, ".body strong");
    CHECK(copiedHtml(page) == u"<strong>it</strong>");
    select(page, ".body li");
    CHECK(copiedHtml(page) == u"<ul><li>☑ one</li></ul>");
    select(page, ".title");
    CHECK(copiedHtml(page) == u"<h1>Rails &amp; roads</h1>");
}
