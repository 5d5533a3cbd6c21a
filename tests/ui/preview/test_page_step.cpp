// What the page tells of its scrolling, and what it is told.
#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/web.h"
#include "ui/preview/page_step.h"
#include "ui/preview/preview_view.h"

#include <QSignalSpy>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QWebEngineView>

#include <cmath>
#include <csignal>

using namespace galley;
using galley::tests::waitFor;
using galley::tests::waitForFrames;
using galley::ui::PageStep;
using galley::ui::PreviewView;

namespace {

/// A hundred paragraphs, in lines 1, 3, 5, ….
struct Fixture
{
    Fixture()
    {
        document.startNew(QStringLiteral("---\ntitle: Long\n---\n") +
                          QStringLiteral("A paragraph.\n\n").repeated(100));
        view.resize(900, 700);
        view.show();
        REQUIRE(waitFor([&] { return view.shownRevision() == document.revision(); }));
    }

    QWebEnginePage *page() { return view.webView()->page(); }
    QVariant ask(const QString &script) { return tests::evaluate(page(), script); }
    double topOf(int line)
    {
        return ask(QStringLiteral("galley.sectionAtLine(%1).getBoundingClientRect().top").arg(line))
            .toDouble();
    }

    ArticleDocument document;
    PreviewView view{&document};
    PageStep *step = view.step();
    QSignalSpy told{step, &PageStep::scrolledByReader};
};

} // namespace

TEST_CASE("a line that the page is told comes to its upper edge", "[preview][step]")
{
    Fixture f;
    f.step->scrollToLine(101);
    CHECK(std::abs(f.topOf(101)) <= 1);
    waitForFrames(f.page());
    CHECK(f.told.isEmpty());
}

TEST_CASE("a reader's scroll is told once, with its line", "[preview][step]")
{
    Fixture f;
    f.ask(QStringLiteral("scrollBy(0, galley.sectionAtLine(101).getBoundingClientRect().top + 1)"));
    REQUIRE(waitFor([&] { return !f.told.isEmpty(); }));
    waitForFrames(f.page());
    REQUIRE(f.told.size() == 1);
    CHECK(f.told[0][0].toDouble() > 101);
    CHECK(f.told[0][0].toDouble() < 101.1);
}

TEST_CASE("what the page tells of before a line that it was told is dropped", "[preview][step]")
{
    Fixture f;
    f.step->scrollToLine(101);
    f.ask(QStringLiteral("galley.tell('line', '0 7')")); // on its way since before
    waitForFrames(f.page());
    CHECK(f.told.isEmpty());
    f.ask(QStringLiteral("galley.tell('line', '1 7')"));
    CHECK(waitFor([&] { return f.told.size() == 1; }));
}

TEST_CASE("a page that was loaded again says so, and is heard", "[preview][step]")
{
    Fixture f;
    f.step->scrollToLine(101);
    QSignalSpy renewed(f.step, &PageStep::renewed);
    QSignalSpy shown(&f.view, &PreviewView::shown);
    REQUIRE(::kill(pid_t(f.page()->renderProcessPid()), SIGKILL) == 0);
    REQUIRE(waitFor([&] { return renewed.size() == 1 && !shown.isEmpty(); }));
    f.told.clear();
    f.ask(QStringLiteral("scrollTo(0, 300)"));
    CHECK(waitFor([&] { return f.told.size() == 1; }));
}

TEST_CASE("the reader's place stays when the window becomes wider", "[preview][step]")
{
    Fixture f;
    f.ask(QStringLiteral("scrollBy(0, galley.sectionAtLine(101).getBoundingClientRect().top)"));
    waitForFrames(f.page());
    f.view.resize(420, 700);
    CHECK(waitFor([&] { return f.ask(QStringLiteral("innerWidth")).toInt() == 420; }));
    waitForFrames(f.page());
    CHECK(std::abs(f.topOf(101)) <= 2);
}

TEST_CASE("an edit in view moves the page by no pixel, also far down", "[preview][step]")
{
    Fixture f;
    f.step->scrollToLine(151);
    const double place = f.ask(QStringLiteral("scrollY")).toDouble();
    QTextCursor cursor(f.document.textDocument()->findBlockByNumber(3 + 154));
    for (int i = 0; i < 40; ++i) {
        cursor.insertText(QStringLiteral("more words "));
        REQUIRE(waitFor([&] { return f.view.shownRevision() == f.document.revision(); }));
        waitForFrames(f.page());
        CHECK(f.ask(QStringLiteral("scrollY")).toDouble() == place);
    }
    CHECK(f.told.isEmpty());
}

TEST_CASE("a block that was asked for stays in view when the page gets another width",
          "[preview][step]")
{
    Fixture f;
    f.step->showLine(101);
    waitForFrames(f.page());
    REQUIRE(f.topOf(101) > 0);
    f.view.resize(500, 700);
    REQUIRE(waitFor([&] { return f.ask(QStringLiteral("innerWidth < 600")).toBool(); }));
    waitForFrames(f.page());
    CHECK(f.topOf(101) > 0);
    CHECK(f.topOf(101) < 700);
}

TEST_CASE("what is loaded above a block that was asked for moves nobody's text", "[preview][step]")
{
    Fixture f;
    f.step->showLine(101);
    waitForFrames(f.page());
    REQUIRE(f.told.isEmpty());
    const double place = f.topOf(101);
    f.ask(QStringLiteral("galley.sectionAtLine(1).style.paddingTop = '200px'"));
    waitForFrames(f.page());
    CHECK(std::abs(f.topOf(101) - place) <= 1);
    CHECK(f.told.isEmpty());
}
