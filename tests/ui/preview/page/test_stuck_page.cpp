// A page that does nothing any more, neither ending nor answering, costs the page and no key.
#include "tests/support/catch.h"
#include "tests/ui/preview/page_under_test.h"
#include "ui/preview/late_notice.h"
#include "ui/preview/page/live_page.h"

#include <QProcess>
#include <QSignalSpy>

#include <csignal>

using namespace galley;
using namespace galley::tests;

namespace {

/// Stops the page's process where it is, as a loop without an end would.
qint64 stop(const PageUnderTest &p)
{
    const qint64 process = p.view.webView()->page()->renderProcessPid();
    REQUIRE(::kill(pid_t(process), SIGSTOP) == 0);
    return process;
}

bool shows(const PageUnderTest &p, const char *text)
{
    return p.ask("document.body.textContent").toString().contains(QLatin1String(text));
}

} // namespace

TEST_CASE("a page that answers no more is ended, and comes back with what was written meanwhile",
          "[preview][stuck]")
{
    PageUnderTest p("one\n");
    const qint64 stopped = stop(p);
    p.replace("one", "two");
    QCoreApplication::processEvents();
    p.replace("two", "three");
    REQUIRE(p.isUpToDate());
    CHECK(shows(p, "three"));
    CHECK(p.view.webView()->page()->renderProcessPid() != stopped);
    CHECK(p.said("previewProblem").isEmpty());
}

TEST_CASE("a page that is long in coming is said to be on its way, until it is there",
          "[preview][stuck]")
{
    PageUnderTest p("one\n");
    const qint64 stopped = stop(p);
    p.replace("one", "two");
    CHECK(waitFor([&] { return !p.said("previewLate").isEmpty(); }));
    CHECK(p.said("previewLate") ==
          QStringLiteral("The page is still being made. You can go on writing meanwhile."));
    CHECK(p.said("previewProblem").isEmpty());
    REQUIRE(::kill(pid_t(stopped), SIGCONT) == 0);
    REQUIRE(p.isUpToDate());
    CHECK(shows(p, "two"));
    CHECK(p.said("previewLate").isEmpty());
}

TEST_CASE("a page that cannot come is not said to be on its way any more", "[preview][stuck]")
{
    ArticleDocument document;
    document.startNew(QStringLiteral("one\n"));
    ui::ArticleRenderer renderer(&document);
    const ui::LivePage live;
    ui::MessageBar bar;
    const ui::LateNotice notice(&document, &renderer, &live, &bar);
    QSignalSpy rendered(&renderer, &ui::ArticleRenderer::rendered);
    renderer.render();
    REQUIRE(waitFor([&] { return !rendered.isEmpty(); }));
    const auto process = pid_t(renderer.findChild<QProcess *>()->processId());
    REQUIRE(::kill(process, SIGSTOP) == 0);
    QTextCursor(document.textDocument()).insertText(QStringLiteral("more than "));
    renderer.render();
    REQUIRE(waitFor([&] { return !bar.isHidden(); }));
    REQUIRE(::kill(process, SIGKILL) == 0);
    CHECK(waitFor([&] { return bar.isHidden(); }));
}

TEST_CASE("a page that stops before another article is loaded does not keep it out",
          "[preview][stuck]")
{
    PageUnderTest p("one\n");
    stop(p);
    p.open("another\n");
    REQUIRE(p.isUpToDate());
    CHECK(shows(p, "another"));
}
