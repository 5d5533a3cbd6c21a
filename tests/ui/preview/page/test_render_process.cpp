// Markdown is rendered apart: whatever it costs, the window goes on.
#include "ui/preview/page/render_process.h"

#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/ui/preview/web.h"
#include "ui/preview/page/article_renderer.h"

#include <QFile>
#include <QProcess>
#include <QTextCursor>
#include <QTextDocument>

#include <csignal>

using namespace galley;
using namespace galley::ui;
using galley::tests::waitFor;
using Failure = RenderProcess::Failure;

namespace {

struct Process
{
    Process()
    {
        QObject::connect(&process, &RenderProcess::replied, &process,
                         [this](const renderer::Reply &reply) { replies.push_back(reply); });
        QObject::connect(&process, &RenderProcess::failed, &process,
                         [this](Failure failure) { failures.push_back(failure); });
    }

    void send(const QByteArray &text)
    {
        renderer::Request request;
        request.number = ++number;
        request.isWhole = request.wantsAll = true;
        request.text = text;
        process.send(request);
    }
    bool isAnswered(const QByteArray &text)
    {
        replies.clear();
        send(text);
        return waitFor([&] { return !replies.empty() && replies.back().isLast; });
    }
    pid_t pid() const { return pid_t(process.findChild<QProcess *>()->processId()); }

    RenderProcess process;
    std::vector<renderer::Reply> replies;
    std::vector<Failure> failures;
    quint32 number = 0;
};

} // namespace

TEST_CASE("the process that renders answers, and another is started when it dies", "[preview]")
{
    Process p;
    REQUIRE(p.isAnswered("one\n"));
    CHECK(p.replies[0].body.contains("<p>one</p>"));
    REQUIRE(::kill(p.pid(), SIGKILL) == 0);
    REQUIRE(waitFor([&] { return p.failures == std::vector{Failure::Died}; }));
    CHECK_FALSE(p.process.isAlive());
    REQUIRE(p.isAnswered("two\n"));
    CHECK(p.replies[0].body.contains("<p>two</p>"));
}

TEST_CASE("a process that gives no answer in time is ended", "[preview]")
{
    Process p;
    REQUIRE(p.isAnswered("one\n"));
    REQUIRE(::kill(p.pid(), SIGSTOP) == 0);
    p.send("two\n");
    REQUIRE(waitFor([&] { return p.failures == std::vector{Failure::TooLong}; }));
    CHECK_FALSE(p.process.isBusy());
    REQUIRE(p.isAnswered("three\n"));
}

TEST_CASE("the process that renders may use a part of the memory, and open no file", "[preview]")
{
    Process p;
    REQUIRE(p.isAnswered("one\n"));
    QFile limits(QStringLiteral("/proc/%1/limits").arg(p.pid()));
    if (!limits.open(QIODevice::ReadOnly))
        return; // no Linux
    const QString text = QString::fromLatin1(limits.readAll()).simplified();
    CHECK(text.contains(QStringLiteral("Max address space 1610612736 1610612736 bytes")));
    CHECK(text.contains(QStringLiteral("Max open files 3 3 files")));
    CHECK(text.contains(QStringLiteral("Max core file size 0 0 bytes")));
}

TEST_CASE("a process that has used up the processor's time took too long", "[preview]")
{
    Process p;
    REQUIRE(p.isAnswered("one\n"));
    REQUIRE(::kill(p.pid(), SIGXCPU) == 0);
    REQUIRE(waitFor([&] { return p.failures == std::vector{Failure::TooLong}; }));
    REQUIRE(p.isAnswered("two\n"));
}

TEST_CASE("ten megabytes of prose are rendered within the memory that there is", "[preview]")
{
    Process p;
    const QByteArray paragraph = "Words with *emphasis*, a [link](https://example.org/a) and "
                                 "`code`, in a paragraph of some length as people write them.\n\n";
    CHECK(p.isAnswered("# Long\n\n" + paragraph.repeated(10'000'000 / int(paragraph.size()))));
    CHECK(p.failures.empty());
}

namespace {

/// The body as the patches of a renderer make it, and what they say.
struct Rendered
{
    explicit Rendered(const QString &text)
    {
        document.startNew(text);
        QObject::connect(&renderer, &ArticleRenderer::rendered, &renderer,
                         [this](const PagePatch &patch) { patches.push_back(patch); });
        QObject::connect(&renderer, &ArticleRenderer::problemFound, &renderer,
                         [this](const QString &reason) { problem = reason; });
        renderer.renderAll();
        REQUIRE(render());
    }

    bool render()
    {
        patches.clear();
        renderer.render();
        return waitFor([&] { return !patches.empty() && patches.back().isLast; });
    }
    void insert(const QString &before, const QString &text)
    {
        QTextCursor cursor = document.textDocument()->find(before);
        REQUIRE_FALSE(cursor.isNull());
        cursor.setPosition(cursor.selectionStart());
        cursor.insertText(text);
    }
    QByteArray body() const { return patches[0].body; }

    ArticleDocument document;
    ArticleRenderer renderer{&document};
    std::vector<PagePatch> patches;
    QString problem;
};

} // namespace

TEST_CASE("several edits in one step are one change of the page", "[preview]")
{
    Rendered r(QStringLiteral("---\ntitle: A\n---\none\n\ntwo\n\nthree\n\nfour\n\nfive\n"));
    CHECK(r.patches[0].isAll);
    CHECK(r.patches[0].frame->title == QStringLiteral("A"));
    r.insert(QStringLiteral("four"), QStringLiteral("4 "));
    r.insert(QStringLiteral("two"), QStringLiteral("zero\n\n"));
    r.insert(QStringLiteral("4 four"), QStringLiteral("new\n"));
    r.document.undo();
    r.insert(QStringLiteral("three"), QStringLiteral("3\n"));
    REQUIRE(r.renderer.canRender());
    REQUIRE(r.render());
    CHECK_FALSE(r.patches[0].isAll);
    CHECK_FALSE(r.patches[0].frame);
    CHECK(r.patches[0].revision == r.document.revision());
    CHECK(r.body().contains("<p>zero</p>"));
    CHECK(r.body().contains("<p>3\\nthree</p>"));
    CHECK(r.body().contains("<p>4 four</p>"));
    CHECK_FALSE(r.body().contains("five"));
    CHECK_FALSE(r.renderer.canRender());
}

TEST_CASE("an edit of the front matter leaves the body alone", "[preview]")
{
    Rendered r(QStringLiteral("---\ntitle: A\n---\none\n"));
    REQUIRE(r.document.setField(QStringLiteral("subtitle"), Value::string("S")));
    REQUIRE(r.render());
    CHECK(r.patches[0].frame->header.contains(QStringLiteral("S</p>")));
    CHECK(r.body().isEmpty());
}

TEST_CASE("another article is rendered while the document takes it in, and once", "[preview]")
{
    Rendered r(QStringLiteral("one\n"));
    auto *process = r.renderer.findChild<RenderProcess *>();
    REQUIRE(process);
    bool hasBegun = false;
    QObject::connect(&r.document, &ArticleDocument::loading, process,
                     [&] { hasBegun = process->isBusy(); });
    int replies = 0;
    QObject::connect(process, &RenderProcess::replied, process, [&] { ++replies; });
    r.document.startNew(QStringLiteral("---\ntitle: B\n---\ntwo\n"));
    CHECK(hasBegun);
    r.renderer.renderAll();
    REQUIRE(r.render());
    CHECK(replies == 1);
    CHECK(r.patches[0].isAll);
    CHECK(r.patches[0].revision == r.document.revision());
    CHECK(r.patches[0].frame->title == QStringLiteral("B"));
    CHECK(r.body().contains("<p>two</p>"));
}

TEST_CASE("an article that was changed before its page was asked for has that change", "[preview]")
{
    Rendered r(QStringLiteral("one\n"));
    r.document.startNew(QStringLiteral("two\n"));
    r.insert(QStringLiteral("two"), QStringLiteral("more than "));
    r.renderer.renderAll();
    QObject::connect(&r.renderer, &ArticleRenderer::changed, &r.renderer,
                     [&] { r.renderer.render(); });
    REQUIRE(r.render());
    CHECK(r.patches[0].isAll);
    CHECK(r.body().contains("<p>more than two</p>"));
}

TEST_CASE("an article that comes while another one is rendered takes its place", "[preview]")
{
    Rendered r(QStringLiteral("one\n"));
    r.insert(QStringLiteral("one"), QStringLiteral("more than "));
    r.patches.clear();
    r.renderer.render();
    r.document.startNew(QStringLiteral("two\n"));
    QObject::connect(&r.renderer, &ArticleRenderer::changed, &r.renderer,
                     [&] { r.renderer.render(); });
    r.renderer.renderAll();
    REQUIRE(waitFor([&] { return !r.patches.empty() && r.patches.back().isAll; }));
    CHECK(r.patches.back().body.contains("<p>two</p>"));
    CHECK(r.patches.back().revision == r.document.revision());
}

TEST_CASE("an article is not blamed for the one before, which its process dies of", "[preview]")
{
    Rendered r(QStringLiteral("one\n"));
    const auto process = pid_t(r.renderer.findChild<QProcess *>()->processId());
    REQUIRE(::kill(process, SIGSTOP) == 0);
    r.insert(QStringLiteral("one"), QStringLiteral("more than "));
    r.patches.clear();
    r.renderer.render();
    r.document.startNew(QStringLiteral("two\n"));
    r.renderer.renderAll();
    r.renderer.render();
    QObject::connect(&r.renderer, &ArticleRenderer::changed, &r.renderer,
                     [&] { r.renderer.render(); });
    REQUIRE(::kill(process, SIGKILL) == 0);
    REQUIRE(waitFor([&] { return !r.patches.empty(); }));
    CHECK(r.patches.back().isAll);
    CHECK(r.patches.back().body.contains("<p>two</p>"));
    CHECK(r.problem.isEmpty());
}

TEST_CASE("a body that begins elsewhere is rendered from there", "[preview]")
{
    Rendered r(QStringLiteral("---\ntitle: A\n---\none\n\n---\n\ntwo\n"));
    r.insert(QStringLiteral("title"), QStringLiteral("---\n"));
    REQUIRE(r.render());
    CHECK(r.body().contains("title: A"));
    r.document.undo();
    REQUIRE(r.render());
    CHECK_FALSE(r.body().contains("title: A"));
}

TEST_CASE("Markdown that stops its process leaves the page, and the next edit begins anew",
          "[preview]")
{
    Rendered r(QStringLiteral("one\n"));
    const auto *process = r.renderer.findChild<QProcess *>();
    REQUIRE(process);
    REQUIRE(::kill(pid_t(process->processId()), SIGSTOP) == 0);
    r.insert(QStringLiteral("one"), QStringLiteral("no "));
    r.renderer.render();
    REQUIRE(waitFor([&] { return !r.problem.isEmpty(); }));
    CHECK(r.problem == QStringLiteral("its Markdown takes too long to show"));
    r.insert(QStringLiteral("one"), QStringLiteral("more "));
    REQUIRE(r.render());
    CHECK(r.problem.isEmpty());
    CHECK(r.patches[0].isAll);
    CHECK(r.body().contains("<p>no more one</p>"));
}
