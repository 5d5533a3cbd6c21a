// Formulas, set.
#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/rich_page.h"
#include "ui/preview/preview_view.h"

#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>

using galley::tests::RichPage;
using galley::tests::waitFor;

namespace {

QString block(const QString &tex, const char *element = "div")
{
    return QStringLiteral("<section class=\"block\"><%1 class=\"math\">%2</%1></section>")
        .arg(QLatin1String(element), tex.toHtmlEscaped());
}

} // namespace

TEST_CASE("a formula is set, with its TeX for who cannot see it", "[preview][formulas]")
{
    RichPage page;
    page.show(block(QStringLiteral("\\frac{a}{b} < \\sqrt{2}")) +
              block(QStringLiteral("x^2"), "span"));
    CHECK(page.count(QStringLiteral("div.math > .katex-display .mfrac")) == 1);
    CHECK(page.count(QStringLiteral("span.math > .katex .msupsub")) == 1);
    CHECK(page.count(QStringLiteral("span.math .katex-display")) == 0);
    CHECK(page.ask(QStringLiteral("document.querySelector('.math').getAttribute('aria-label')"))
              .toString() == QStringLiteral("\\frac{a}{b} < \\sqrt{2}"));
    CHECK(page.ask(QStringLiteral("document.querySelector('.math').getAttribute('role')"))
              .toString() == QStringLiteral("math"));
}

TEST_CASE("formulas have their fonts and their styles, and ask nobody for them",
          "[preview][formulas]")
{
    RichPage page;
    page.show(block(QStringLiteral("\\vec{a} \\mathcal{B} \\frac{1}{2} \\overbrace{abc}")));
    CHECK(page.ask(QStringLiteral("document.fonts.check('1em KaTeX_Main')")).toBool());
    CHECK(page.ask(QStringLiteral("[...document.fonts].every(font => font.status === 'loaded')"))
              .toBool());
    CHECK(page.ask(QStringLiteral("document.fonts.size")).toInt() == 20);
    CHECK(page.ask(QStringLiteral("getComputedStyle(document.querySelector('.katex')).fontFamily"))
              .toString()
              .startsWith(QStringLiteral("KaTeX_Main")));
    // The heights of a fraction's parts are styles of its elements: without them it lies flat.
    CHECK(page.ask(QStringLiteral("parseFloat(getComputedStyle(document.querySelector("
                                  "'.katex .strut')).height)"))
              .toDouble() > 20);
    CHECK(page.ask(QStringLiteral("document.querySelectorAll('.katex [style]').length")).toInt() >
          3);
    galley::tests::waitForFrames(&page.page);
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("a formula that cannot be set is its source and says why", "[preview][formulas]")
{
    RichPage page;
    page.show(block(QStringLiteral("\\frac{1")) + block(QStringLiteral("y"), "span"));
    CHECK(page.html(QStringLiteral(".galley-wrong")) == "\\frac{1");
    const QString title =
        page.ask(QStringLiteral("document.querySelector('.galley-wrong').title")).toString();
    CHECK(title.startsWith(QStringLiteral("This formula cannot be read: Unexpected end of input")));
    CHECK(page.ask(QStringLiteral(
                       "document.querySelector('.galley-wrong').getAttribute('aria-label')"))
              .toString()
              .contains(title));
    CHECK(page.count(QStringLiteral("span.math > .katex")) == 1);
}

TEST_CASE("a hostile formula costs itself", "[preview][formulas]")
{
    RichPage page;
    const QString tex = GENERATE(
        QStringLiteral("\\def\\a{\\a}\\a"), QStringLiteral("\\def\\a{\\b\\b}\\def\\b{\\a\\a}\\a"),
        QStringLiteral("\\def\\a{") + QString(4000, u'x') + QStringLiteral("}\\def\\b{") +
            QStringLiteral("\\a").repeated(900) + u'}' + QStringLiteral("\\b").repeated(900),
        QStringLiteral("\\href{javascript:alert(1)}{x}"), QStringLiteral("\\url{http://a.test/}"),
        QStringLiteral("\\includegraphics{http://a.test/b.png}"),
        QStringLiteral("\\htmlStyle{position:fixed}{x}"), QStringLiteral("\\htmlId{galley}{x}"),
        QString(QStringLiteral("{")).repeated(9000),
        QString(QStringLiteral("\\frac{")).repeated(1500), QString(20000, u'x'));
    INFO(tex.left(40).toStdString());
    page.show(block(tex) + block(QStringLiteral("z"), "span"));
    CHECK(page.count(QStringLiteral(".block")) == 2);
    CHECK(page.count(QStringLiteral("a, img, [id]")) == 0);
    CHECK(page.count(QStringLiteral("span.math > .katex")) == 1);
    galley::tests::waitForFrames(&page.page);
    CHECK(page.counter->requests.isEmpty());
}

TEST_CASE("a rule in a formula is no larger than it may be", "[preview][formulas]")
{
    RichPage page;
    page.show(block(QStringLiteral("\\rule{9000em}{9000em}")));
    CHECK(page.ask(QStringLiteral("document.querySelector('.rule').getBoundingClientRect().height"))
              .toDouble() < 1200);
}

TEST_CASE("definitions in one formula are not known in another", "[preview][formulas]")
{
    RichPage page;
    page.show(block(QStringLiteral("\\gdef\\mine{1}\\mine")) + block(QStringLiteral("\\mine")));
    CHECK(page.count(QStringLiteral(".galley-wrong")) == 1);
}

TEST_CASE("wide formulas and tables scroll by themselves", "[preview][formulas]")
{
    RichPage page;
    const QString cells = QStringLiteral("<td>word word</td>").repeated(60);
    page.show(
        block(QStringLiteral("x+").repeated(300) + QStringLiteral("y")) +
        QStringLiteral("<section class=\"block\" data-kind=\"table\"><table><tr>%1</tr></table>"
                       "</section><section class=\"block\"><ul><li><table><tr>%1</tr></table>"
                       "</li></ul></section>")
            .arg(cells));
    for (const char *selector : {"div.math", ".block[data-kind=table]", "li > table"}) {
        INFO(selector);
        CHECK(page.ask(QStringLiteral("(() => { const box = document.querySelector('%1');"
                                      "return box.scrollWidth > box.clientWidth + 100; })()")
                           .arg(QLatin1String(selector)))
                  .toBool());
    }
    CHECK(page.ask(QStringLiteral("document.documentElement.scrollWidth <= innerWidth")).toBool());
}

TEST_CASE("an edit elsewhere leaves what is set and coloured alone", "[preview][formulas][code]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.md"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("First.\n\n$$x^2$$\n\n```py\nreturn 1\n```\n\nFor $5 and $y$.\n\n- [x] done\n- [ ] "
               "open\n");
    file.close();
    galley::ArticleDocument document;
    REQUIRE(document.load(path));
    galley::ui::PreviewView view(&document);
    view.resize(900, 700);
    view.show();
    REQUIRE(waitFor([&] { return view.shownRevision() == document.revision(); }));
    const auto ask = [&](const char *script) {
        return galley::tests::evaluate(view.webView()->page(), QString::fromLatin1(script));
    };
    CHECK(
        ask("document.querySelectorAll('.math > .katex, .math > .katex-display').length").toInt() ==
        2);
    CHECK(ask("document.querySelector('.hljs-keyword').textContent").toString() ==
          QStringLiteral("return"));
    CHECK(ask("document.querySelectorAll('li > input[type=checkbox]').length").toInt() == 2);
    ask("document.querySelectorAll('.katex, .hljs-keyword').forEach(e => e.kept = true)");
    QTextCursor cursor(document.textDocument());
    cursor.insertText(QStringLiteral("A word. "));
    REQUIRE(waitFor([&] { return view.shownRevision() == document.revision(); }));
    CHECK(ask("document.querySelector('p').textContent").toString() ==
          QStringLiteral("A word. First."));
    CHECK(
        ask("[...document.querySelectorAll('.katex, .hljs-keyword')].every(e => e.kept)").toBool());
}
