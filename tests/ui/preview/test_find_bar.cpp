#include "ui/preview/find_bar.h"

#include "tests/ui/preview/page_under_test.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace galley::ui;
using galley::tests::PageUnderTest;
using galley::tests::waitFor;

namespace {

const QByteArray article = "---\ntitle: Rails and Roads\n---\n"
                           "Rails are long. *Rails* are bright.\n\nNothing here, but rails.\n";

struct OpenBar
{
    OpenBar()
    {
        page.view.activateWindow();
        bar->open();
    }

    void type(const char *words) const { field->setText(QString::fromUtf8(words)); }

    /// Waits for what the bar says of the number of places.
    bool says(const char *count) const
    {
        const auto *label = bar->findChild<QLabel *>(QStringLiteral("findCount"));
        return waitFor([&] { return label->text() == QString::fromUtf8(count); });
    }

    void click(const char *name) const
    {
        bar->findChild<QToolButton *>(QLatin1String(name))->click();
    }

    PageUnderTest page{article};
    FindBar *bar = page.view.finder();
    QLineEdit *field = bar->findChild<QLineEdit *>(QStringLiteral("findWords"));
};

} // namespace

TEST_CASE("the bar counts where words are in the page, and goes round", "[preview]")
{
    const OpenBar open;
    open.type("rails");
    CHECK(open.says("1 of 4"));
    open.click("findNext");
    CHECK(open.says("2 of 4"));
    open.click("findPrevious");
    CHECK(open.says("1 of 4"));
    open.click("findPrevious");
    CHECK(open.says("4 of 4"));
    QTest::keyClick(open.field, Qt::Key_Return);
    CHECK(open.says("1 of 4"));
    QTest::keyClick(open.field, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(open.says("4 of 4"));
}

TEST_CASE("the bar tells capitals apart when it is asked to", "[preview]")
{
    const OpenBar open;
    open.type("rails");
    CHECK(open.says("1 of 4"));
    open.click("findCase");
    CHECK(open.says("1 of 1"));
}

TEST_CASE("words that are not there are said not to be", "[preview]")
{
    const OpenBar open;
    open.type("ships");
    CHECK(open.says("Not found"));
    open.type("");
    CHECK(open.says(""));
}

TEST_CASE("words are found as they are read", "[preview]")
{
    OpenBar open;
    open.page.open("---\ntitle: Ships\n---\nA *b*ri**d**ge (of `a.*b`) [costs](/x) 5$ in "
                   "K\u00f6ln.\n\nSoft\nline, stra\u00dfe &amp; \U0001F600.\n");
    REQUIRE(open.page.isUpToDate());
    for (const char *words : {"bridge", "(of a.*b)", "costs 5$ in", "a.*b", "K\u00f6ln",
                              "k\u00f6ln", "soft line", "STRA\u00dfE", "&", "\U0001F600"}) {
        INFO(words);
        open.type(words);
        CHECK(open.says("1 of 1"));
    }
    for (const char *words : {".*", "a?b", "[costs]", "&amp;", "*b*"}) {
        INFO(words);
        open.type(words);
        CHECK(open.says(words == std::string(".*") ? "1 of 1" : "Not found"));
    }
}

TEST_CASE("Escape closes the bar, takes the marks away, and gives the page the keyboard",
          "[preview]")
{
    OpenBar open;
    REQUIRE(QTest::qWaitForWindowActive(&open.page.view));
    open.type("rails");
    CHECK(open.says("1 of 4"));
    CHECK(open.field->hasFocus());
    QTest::keyClick(open.field, Qt::Key_Escape);
    CHECK(open.bar->isHidden());
    CHECK(waitFor([&] { return open.page.view.webView()->focusProxy()->hasFocus(); }));
}

TEST_CASE("what is selected in the page is looked for", "[preview]")
{
    const OpenBar open;
    QTest::keyClick(open.field, Qt::Key_Escape);
    open.page.ask("getSelection().selectAllChildren(document.querySelector('em'))");
    REQUIRE(waitFor([&] { return open.page.view.webView()->page()->hasSelection(); }));
    open.bar->open();
    CHECK(open.field->text() == u"Rails");
    const auto *label = open.bar->findChild<QLabel *>(QStringLiteral("findCount"));
    CHECK(waitFor([&] { return label->text().endsWith(u"of 4"); }));
    CHECK(label->text().toStdString() == "3 of 4");
}

TEST_CASE("a count is forgotten when the page is another", "[preview]")
{
    OpenBar open;
    open.type("rails");
    CHECK(open.says("1 of 4"));
    open.page.replace("bright", "rails");
    REQUIRE(open.page.isUpToDate());
    CHECK(open.says(""));
    open.bar->findNext();
    const auto *label = open.bar->findChild<QLabel *>(QStringLiteral("findCount"));
    CHECK(waitFor([&] { return label->text().endsWith(u"of 5"); }));
}

TEST_CASE("the page stays at the word when the bar is closed", "[preview]")
{
    PageUnderTest page("---\ntitle: Rails\nheroImage: /hero.png\n---\n" +
                       QByteArray("Words.\n\n").repeated(100) + "A lantern.\n");
    page.view.activateWindow();
    FindBar *bar = page.view.finder();
    bar->open();
    auto *field = bar->findChild<QLineEdit *>(QStringLiteral("findWords"));
    REQUIRE(waitFor([&] { return field->hasFocus(); }));
    galley::tests::waitForFrames(page.view.webView()->page());
    field->setText(QStringLiteral("lantern"));
    REQUIRE(waitFor([&] {
        QTest::keyClick(field, Qt::Key_Return);
        return page.ask("scrollY > 500").toBool();
    }));
    QTest::keyClick(field, Qt::Key_Escape);
    REQUIRE(bar->isHidden());
    galley::tests::waitForFrames(page.view.webView()->page());
    CHECK(page.ask("scrollY").toDouble() > 500);
    CHECK(page.ask("document.activeElement === document.body").toBool());
}
