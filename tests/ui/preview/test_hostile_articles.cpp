// Articles that cost whoever shows them too much: each has its page or a sentence that says why
// not, keys are answered meanwhile, and an ordinary article is shown after it.
#include "tests/support/catch.h"
#include "tests/ui/preview/page_under_test.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <time.h>

using namespace galley;
using namespace galley::tests;

namespace {

constexpr double mostStall = 200; ///< milliseconds of the thread's own work between two events

QByteArray times(int count, const QByteArray &piece)
{
    return piece.repeated(count);
}

/// `piece` as often as that, with % as the count.
QByteArray counted(int count, const QByteArray &piece)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray(piece).replace('%', QByteArray::number(i));
    return text;
}

struct Hostile
{
    const char *name;
    std::function<QByteArray()> body;
    const char *problem = ""; ///< a part of what the bar says, where the page is never shown
};

const std::vector<Hostile> hostile = {
    {"a table of 5,000 columns",
     [] { return "|" + times(5000, "a|") + "\n|" + times(5000, "-|") + "\n|" + times(5000, "b|"); },
     "has a table of more than 256 columns"},
    {"a line of 5 MB", [] { return times(1'000'000, "word "); }},
    {"10 MB of quote signs", [] { return times(10'000'000, ">"); },
     "is nested more than 1000 levels deep"},
    {"quote signs and emphasis", [] { return times(50'000, ">") + times(25'000, "a*"); },
     "is nested more than 1000 levels deep"},
    {"1 MB of images in images", [] { return times(170'000, "![[]()"); }, "takes too long to show"},
    {"100,000 headings with the same text", [] { return times(100'000, "# Same\n\n"); }},
    {"100,000 formulas", [] { return counted(100'000, "$x_{%}^2$\n\n"); }},
    {"1 MB of dollar signs", [] { return times(1'000'000, "$"); }},
    {"a formula of 100 KB", [] { return "$$\n" + times(9'000, "\\frac{a}{b}+") + "c\n$$"; }},
    {"a formula that is deep",
     [] { return "$$\n" + times(900, "\\sqrt{") + times(900, "}") + "\n$$"; }},
    {"raw HTML of 5 MB", [] { return "<div>" + times(420'000, "<b>word</b> ") + "</div>"; },
     "takes too long to show"},
    {"100,000 unclosed elements", [] { return times(100'000, "<div>"); }},
    {"as many unclosed elements as are shown", [] { return times(19'990, "<div>"); }},
    {"unclosed elements in inline", [] { return "a" + times(19'000, "<b>"); }},
    {"an element with 900 attributes", [] { return "<p " + counted(900, "a%=1 ") + ">x</p>"; }},
    {"an element with 100,000 attributes",
     [] { return "<p " + counted(100'000, "a%=1 ") + ">x</p>"; }},
    {"10,000 blocks of code",
     [] { return counted(10'000, "```cpp\nint x = %; // \"a\"\n```\n\n"); }},
    {"code of 5 MB",
     [] { return "```cpp\n" + times(120'000, "int main() { return 'x' + 5; } // a\n") + "```"; }},
};

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The most work of this thread between two rounds of its events, since it was made.
class Stalls
{
public:
    Stalls()
    {
        QObject::connect(&beat_, &QTimer::timeout, &beat_, [this] {
            const double now = threadMilliseconds();
            worst_ = std::max(worst_, now - last_);
            last_ = now;
        });
        beat_.start(0);
    }
    double worst() const { return worst_; }

private:
    QTimer beat_;
    double last_ = threadMilliseconds();
    double worst_ = 0;
};

} // namespace

TEST_CASE("a hostile article is shown or says why not, and keys are answered meanwhile",
          "[preview][hostile]")
{
    const Hostile &article = GENERATE(from_range(hostile));
    INFO(article.name);
    PageUnderTest p("before\n");
    p.open("---\ntitle: A\n---\nfirst\n\n" + article.body() + "\n\nlast\n");
    const Stalls stalls;
    const auto settled = [&] {
        return p.view.shownRevision() == p.document.revision() ||
               !p.said("previewProblem").isEmpty();
    };
    CHECK(waitFor(settled));
    for (const char *key : {"x", "y", "z"}) {
        p.replace("first", (QByteArray(key) + "first").constData());
        CHECK(waitFor(settled));
    }
    CHECK(stalls.worst() < mostStall);
    const QString said = p.said("previewProblem");
    CAPTURE(said.toStdString());
    CHECK(said.contains(QLatin1String(article.problem)));
    // A busy machine may take too long over what an idle one shows.
    CHECK((said.isEmpty() || said.contains(QStringLiteral("Markdown"))));

    p.open("after\n");
    REQUIRE(p.isUpToDate());
    CHECK(p.ask("document.body.textContent").toString().contains(QStringLiteral("after")));
    CHECK(p.said("previewProblem").isEmpty());
}

TEST_CASE("HTML that is too much for a page says so in its place, and the rest is there",
          "[preview][hostile]")
{
    const QByteArray html = GENERATE(as<QByteArray>(), times(100'000, "<div>"),
                                     "<p " + counted(100'000, "a%=1 ") + ">x</p>");
    const PageUnderTest p("first\n\n" + html + "\n\nlast\n");
    const QString text = p.ask("document.querySelector('.body').innerText").toString();
    CHECK(text.contains(QStringLiteral("first")));
    CHECK(text.contains(QStringLiteral("HTML that is too much for the preview, not shown")));
    CHECK(text.contains(QStringLiteral("last")));
}
