#include "app/page/site_style.h"

#include "app/page/page.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace galley::page;

namespace {

/// A site with an article at content/news/a.md.
struct SiteFolder
{
    SiteFolder()
    {
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("site/public")));
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("site/content/news")));
    }

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    SiteStyle style() const { return siteStyleOf(Site(path("site/content/news/a.md"))); }

    QTemporaryDir folder;
};

std::optional<StyleFault> fault(const char *message, std::size_t line)
{
    return StyleFault{message, line};
}

} // namespace

TEST_CASE("the nearest galley.css up to the site's root is the site's style", "[page]")
{
    const SiteFolder site;
    CHECK(site.style() == SiteStyle());
    site.write("galley.css", "above");
    CHECK(site.style() == SiteStyle());
    site.write("site/galley.css", "p { color: red }");
    CHECK(site.style().css == "p { color: red }");
    site.write("site/content/galley.css", "b { color: red }");
    CHECK(site.style().css == "b { color: red }");
    CHECK(site.style().path == site.path("site/content/galley.css"));
    CHECK_FALSE(site.style().fault);
    CHECK(siteStyleOf(Site()) == SiteStyle());
}

TEST_CASE("a galley.css that leads out of the site is none", "[page]")
{
    const SiteFolder site;
    site.write("secret.css", "p {}");
    REQUIRE(QFile::link(site.path("secret.css"), site.path("site/content/news/galley.css")));
    CHECK(site.style().path.isEmpty());
    site.write("site/galley.css", "b {}");
    CHECK(site.style().css == "b {}");
}

TEST_CASE("a folder that is called galley.css is none", "[page]")
{
    const SiteFolder site;
    REQUIRE(QDir().mkpath(site.path("site/galley.css")));
    CHECK(site.style().path.isEmpty());
}

TEST_CASE("a style sheet is read as a browser reads it", "[page]")
{
    const SiteFolder site;
    site.write("site/galley.css", "\xef\xbb\xbfp {\r\n}\rb {}\n");
    CHECK(site.style().css == "p {\n}\nb {}\n");
}

TEST_CASE("a style sheet that is no text, or too large, is not used", "[page]")
{
    const SiteFolder site;
    site.write("site/galley.css", "p {}\n\xff\xfe\n");
    CHECK(site.style().css.empty());
    CHECK(site.style().fault == fault("it is not UTF-8 text", 2));
    site.write("site/galley.css", QByteArray("a\0b", 3));
    CHECK(site.style().fault == fault("it is not UTF-8 text", 1));
    site.write("site/galley.css", QByteArray(1024 * 1024 + 1, ' '));
    CHECK(site.style().css.empty());
    CHECK(site.style().fault == fault("it is larger than 1 MB", 0));
}

TEST_CASE("a style sheet with a fault is used, and the fault has a line", "[page]")
{
    const SiteFolder site;
    site.write("site/galley.css", "p { color: red }\nb {\n");
    CHECK(site.style().css == "p { color: red }\nb {\n");
    CHECK(site.style().fault == fault("a { is not closed", 2));
}

TEST_CASE("the first fault of a style sheet is found", "[page]")
{
    CHECK(faultOf("p { color: red }\n}\n") == fault("a } closes nothing", 2));
    CHECK(faultOf("p { width: calc(1px }") == fault("a } where ) is due", 1));
    CHECK(faultOf("a[href { }") == fault("a [ is not closed", 1));
    CHECK(faultOf("p {}\n/* note") == fault("a comment that begins with /* has no end", 2));
    CHECK(faultOf("p::before { content: \"a\n}") ==
          fault("a text that begins with \" has no end", 1));
    CHECK(faultOf("p { background: url(a.png }") ==
          fault("an address that begins with url( has no end", 1));
    CHECK(faultOf("\n@IMPORT 'https://example.org/a.css';") ==
          fault("another style sheet is imported, which a page does not follow", 2));
}

TEST_CASE("what a page does not load is said of a style sheet", "[page]")
{
    const auto elsewhere =
        fault("something from elsewhere is named, which a page does not load", 2);
    CHECK(faultOf("p {\nbackground: url(https://example.org/a.png) }") == elsewhere);
    CHECK(faultOf("p {\nbackground: url( 'HTTP://example.org/a.png' ) }") == elsewhere);
    CHECK(faultOf("p {\nbackground: URL(\"//example.org/a.png\") }") == elsewhere);
    CHECK(faultOf("p {\nbackground: url(file:///etc/passwd) }") == elsewhere);
    const auto font = fault("a font is loaded from a file, which a page does not do", 1);
    CHECK(faultOf("@font-face { font-family: A; src: url(a.woff2) }") == font);
    CHECK(faultOf("@Font-Face { src: local(A), url(data:font/woff2;base64,AA==) }") == font);
    for (const char *fine :
         {"p { background: url(/img/a.png) }", "p { background: url(../a.png?x=1:2) }",
          "p { background: url(#a) }", "p { background: url() }", "p { background: url(\"\") }",
          "p { background: url(DATA:image/png;base64,AA==) }", "@font-face { src: local(A) }",
          "@font-face { src: local(A) }\np { background: url(a.png) }",
          "p::before { content: 'url(https://example.org)' }"}) {
        INFO(fine);
        CHECK_FALSE(faultOf(fine));
    }
}

TEST_CASE("a style sheet without a fault has none", "[page]")
{
    for (const char *css :
         {"", "p { color: red }", "/* } */ p {}", "p::before { content: '}' }",
          "p::before { content: \"\\\"}\" }", "p { background: url(data:image/png;base64,a'b{) }",
          "p { background: url( \"a)b\" ) }", "@media (min-width: 1px) { a[href] { } }",
          "p::before { content: \"a\\\nb\" }", ".a\\{ {}"}) {
        INFO(css);
        CHECK_FALSE(faultOf(css));
    }
}

TEST_CASE("the site's style follows the theme and cannot end the style element", "[page]")
{
    const std::string theme = styleSheet("plain");
    const std::string css = styleSheet("plain", "p::before { content: \"</style><script>\" }");
    CHECK(css == theme + "\np::before { content: \"<\\/style><script>\" }");
    Options options;
    options.theme = "plain";
    options.siteStyle = "</style></STYLE >";
    const std::string page = pageHtml({}, {}, options);
    CHECK(page.find("<\\/style><\\/STYLE ></style>\n</head>") != std::string::npos);
}
