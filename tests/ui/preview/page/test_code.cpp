// Code in colours.
#include "tests/support/catch.h"
#include "tests/ui/preview/rich_page.h"
#include "ui/preview/page/code_languages.h"

using galley::tests::RichPage;
using galley::ui::CodeLanguages;

namespace {

QString block(const QString &language, const QString &code)
{
    return QStringLiteral(
               "<section class=\"block\"><pre><code class=\"language-%1\">%2</code></pre>"
               "</section>")
        .arg(language.toHtmlEscaped(), code.toHtmlEscaped());
}

} // namespace

TEST_CASE("code is coloured in its language, and its text stays", "[preview][code]")
{
    RichPage page;
    const QString code = QStringLiteral("def f(x):\n\treturn '<b>' # it's\n");
    page.show(block(QStringLiteral("python"), code));
    CHECK(page.html(QStringLiteral(".hljs-keyword")) == "def");
    CHECK(page.html(QStringLiteral(".hljs-string")) == "'&lt;b&gt;'");
    CHECK(page.ask(QStringLiteral("document.querySelector('pre').textContent")).toString() == code);
    CHECK(
        page.ask(QStringLiteral("getComputedStyle(document.querySelector('.hljs-keyword')).color"))
            .toString() == QStringLiteral("rgb(166, 58, 43)"));
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("a language goes by its aliases and brings those within it", "[preview][code]")
{
    RichPage page;
    const auto *language = GENERATE("py", "js", "ts", "sh", "c++", "c#", "yml", "HTML", "rs");
    INFO(language);
    page.show(block(QString::fromLatin1(language), QStringLiteral("if x: 'a' return \"b\" <i>")));
    CHECK(page.count(QStringLiteral("code > span[class^=hljs-]")) > 0);
    page.show(block(QStringLiteral("html"), QStringLiteral("<script>const a = 1;</script>")));
    CHECK(page.html(QStringLiteral("[class] > .hljs-keyword")) == "const");
}

TEST_CASE("code of no language that is known stays plain", "[preview][code]")
{
    RichPage page;
    page.show(QStringLiteral(
                  "<section class=\"block\"><pre><code>if (a) return 1;</code></pre></section>") +
              block(QStringLiteral("nosuch"), QStringLiteral("if (a) return 2;")) +
              block(QStringLiteral("constructor"), QStringLiteral("if (a) return 3;")) +
              block(QStringLiteral("js"), QString(120000, u'1')));
    CHECK(page.count(QStringLiteral(".block")) == 4);
    CHECK(page.count(QStringLiteral("code *")) == 0);
}

TEST_CASE("long code is coloured across all of it", "[preview][code]")
{
    RichPage page;
    const QString line = QStringLiteral("return '/*' + 1; // it's\n");
    const QString code =
        QStringLiteral("/* ") + line.repeated(200) + QStringLiteral("*/\n") + line.repeated(800);
    page.show(block(QStringLiteral("js"), code));
    CHECK(page.text(QStringLiteral("document.querySelector('pre').textContent")) ==
          code.toStdString());
    CHECK(page.count(QStringLiteral(".hljs-keyword")) == 800);
    CHECK(page.count(QStringLiteral(".hljs-string")) == 800);
}

TEST_CASE("code that highlight.js would take minutes over costs a moment", "[preview][code]")
{
    RichPage page;
    const auto *language = GENERATE("c", "cpp", "java", "http", "ruby", "livescript");
    INFO(language);
    page.show(block(QString::fromLatin1(language), QStringLiteral("a\n").repeated(49000)) +
              block(QString::fromLatin1(language), QStringLiteral("a ").repeated(49000)) +
              block(QStringLiteral("js"), QStringLiteral("return 1;")));
    CHECK(page.count(QStringLiteral(".block")) == 3);
    REQUIRE(
        galley::tests::waitFor([&] { return page.count(QStringLiteral(".hljs-keyword")) > 0; }));
}

TEST_CASE("of the languages of code a page is given those that it shows, and once",
          "[preview][code]")
{
    const CodeLanguages &all = CodeLanguages::installed();
    QSet<QString> present;
    CHECK(all.scriptFor({QStringLiteral("nosuch")}, present).isEmpty());
    const QString first = all.scriptFor({QStringLiteral("py")}, present);
    CHECK(first.contains(QStringLiteral("registerLanguage(\"python\"")));
    CHECK_FALSE(first.contains(QStringLiteral("registerLanguage(\"rust\"")));
    CHECK(first.size() < 40000);
    CHECK(all.scriptFor({QStringLiteral("python")}, present).isEmpty());
    CHECK(all.scriptFor({QStringLiteral("rust")}, present)
              .startsWith(QStringLiteral("hljs.registerLanguage(\"rust\"")));
}

TEST_CASE("a library of another make is given as a whole", "[preview][code]")
{
    const QString other = QStringLiteral("var hljs = {}; hljs.registerLanguage(\"a\", () => 1);");
    const CodeLanguages languages(other);
    QSet<QString> present;
    CHECK(languages.scriptFor({QStringLiteral("py")}, present) == other);
    CHECK(languages.scriptFor({QStringLiteral("js")}, present).isEmpty());
}

TEST_CASE("a page whose elements all take too long is left as it is", "[preview][code]")
{
    RichPage page;
    page.ask(QStringLiteral("worked = 0; galley.work(Array(50).fill(document.body), () => {"
                            "++worked; const end = performance.now() + 400;"
                            "while (performance.now() < end); })"));
    const auto worked = [&] { return page.ask(QStringLiteral("worked")).toInt(); };
    REQUIRE(galley::tests::waitFor([&] { return worked() >= 9; }));
    galley::tests::waitForFrames(&page.page);
    galley::tests::waitForFrames(&page.page);
    CHECK(worked() <= 10); // four seconds' worth
}
