// What is typed is seen in the page, also inside a block that is taller than it.
#include "tests/ui/preview/page_under_test.h"

using namespace galley;
using galley::tests::PageUnderTest;
using galley::tests::waitForFrames;

namespace {

const QByteArray words = "Harbour lamps burn late in the salt wind. ";

QByteArray code(int lines)
{
    QByteArray text = "Before.\n\n```\n";
    for (int line = 0; line < lines; ++line)
        text += "line " + QByteArray::number(line) + "\n";
    return text + "last line\n```\n\nBehind.\n";
}

/// Whether the letters can be seen in the page.
bool isSeen(const PageUnderTest &page, const char *letters)
{
    waitForFrames(page.view.webView()->page());
    return page
        .ask(qPrintable(
            QStringLiteral(
                "(() => { const walker = document.createTreeWalker(galley.body, "
                "NodeFilter.SHOW_TEXT); for (let node; (node = walker.nextNode());) {"
                "const at = node.data.indexOf('%1'); if (at < 0) continue;"
                "const range = document.createRange(); range.setStart(node, at);"
                "range.setEnd(node, at + 1); const {top, bottom} = range.getBoundingClientRect();"
                "return top >= 0 && bottom <= innerHeight; } })()")
                .arg(QLatin1String(letters))))
        .toBool();
}

} // namespace

TEST_CASE("what is typed at the end of a block that is taller than the page is seen", "[preview]")
{
    PageUnderTest page(GENERATE(code(100), words.repeated(200) + "last line\n"));
    page.ask("scrollTo(0, document.documentElement.scrollHeight)");
    QTextCursor cursor = page.document.textDocument()->find(QStringLiteral("last line"));
    REQUIRE_FALSE(cursor.isNull());
    cursor.setPosition(cursor.selectionEnd());
    for (int line = 0; line < 40; ++line) {
        cursor.insertText(QStringLiteral("\nmore and more words than a line of the page has room "
                                         "for, of lamps and of harbours"));
        REQUIRE(page.isUpToDate());
    }
    cursor.insertText(QStringLiteral("\nNEWEST"));
    REQUIRE(page.isUpToDate());
    CHECK(isSeen(page, "NEWEST"));
}

TEST_CASE("what is typed in the middle of a block that is taller than the page comes into view",
          "[preview]")
{
    PageUnderTest page(code(300));
    page.replace("line 150", "line 150 NEWEST");
    REQUIRE(page.isUpToDate());
    CHECK(isSeen(page, "NEWEST"));
    const double place = page.ask("scrollY").toDouble();
    page.replace("NEWEST", "NEWEST and on");
    REQUIRE(page.isUpToDate());
    CHECK(isSeen(page, "NEWEST"));
    CHECK(page.ask("scrollY").toDouble() == place);
}
