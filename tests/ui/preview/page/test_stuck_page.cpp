// A page that does nothing any more, neither ending nor answering, costs the page and no key.
#include "tests/support/catch.h"
#include "tests/ui/preview/page_under_test.h"

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

TEST_CASE("a page that stops before another article is loaded does not keep it out",
          "[preview][stuck]")
{
    PageUnderTest p("one\n");
    stop(p);
    p.open("another\n");
    REQUIRE(p.isUpToDate());
    CHECK(shows(p, "another"));
}
