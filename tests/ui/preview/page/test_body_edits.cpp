// The lines that the window says have changed make the body what it is, however it was edited.
#include "ui/preview/page/body_edits.h"

#include "app/document/article_document.h"
#include "tests/support/catch.h"

#include <QObject>
#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>

#include <random>

using namespace galley;
using galley::ui::BodyEdits;

namespace {

/// Keeps a body by what it is told, as the process that renders does.
struct Follower
{
    explicit Follower(const QString &text)
    {
        document.startNew(text);
        QObject::connect(&document, &ArticleDocument::changed, &document,
                         [this](const ChangeEvent &event) { edits.add(event); });
        take();
    }

    renderer::Request take()
    {
        const renderer::Request request = edits.take();
        if (request.isWhole) {
            body = request.text;
        } else if (request.removed > 0 || !request.text.isEmpty()) {
            const qsizetype begin = offsetOf(int(request.first) - 1);
            const qsizetype end = offsetOf(int(request.first + request.removed) - 1);
            body.replace(begin, end - begin, request.text);
        }
        return request;
    }

    qsizetype offsetOf(int line) const
    {
        qsizetype offset = 0;
        for (; line > 0 && offset < body.size(); --line) {
            const qsizetype end = body.indexOf('\n', offset);
            offset = end < 0 ? body.size() : end + 1;
        }
        return offset;
    }

    QByteArray documentBody() const
    {
        return QByteArray::fromStdString(std::string(document.snapshot()->body()));
    }

    ArticleDocument document;
    BodyEdits edits{document};
    QByteArray body;
};

} // namespace

TEST_CASE("a key is one line", "[preview]")
{
    Follower f(QStringLiteral("---\ntitle: A\n---\none\ntwo\nthree\n"));
    QTextCursor cursor = f.document.textDocument()->find(QStringLiteral("two"));
    cursor.insertText(QStringLiteral("2"));
    CHECK_FALSE(f.edits.isEmpty());
    const renderer::Request request = f.take();
    CHECK(request.first == 2);
    CHECK(request.removed == 1);
    CHECK(request.text == "2\n");
    CHECK(request.linesBefore == 3);
    CHECK(f.edits.isEmpty());
    CHECK(f.take().text.isEmpty());
}

TEST_CASE("an edit of the front matter moves the body and does not change it", "[preview]")
{
    Follower f(QStringLiteral("---\ntitle: A\n---\none\n"));
    REQUIRE(f.document.setField(QStringLiteral("subtitle"), Value::string("two")));
    CHECK(f.edits.isEmpty());
    CHECK(f.take().linesBefore == 4);
}

TEST_CASE("edits at random, in steps of any size, make the body what it is", "[preview]")
{
    static const QStringList pieces{QStringLiteral("x"),       QStringLiteral("\n"),
                                    QStringLiteral("a\nb\n"),  QStringLiteral("---\n"),
                                    QStringLiteral("\n---\n"), QStringLiteral("é😀\n"),
                                    QStringLiteral("\n\n\n"),  QStringLiteral("title: x\n")};
    static const QStringList texts{
        QString(), QStringLiteral("one\ntwo\n\nthree"), QStringLiteral("---\ntitle: A\n---\n"),
        QStringLiteral("---\ntitle: A\n---"),
        QStringLiteral("---\ntitle: 'A\nauthor: B\n---\n\none\ntwo\n\nthree\nfour\n")};
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](int count) { return int(random() % unsigned(count)); };
        Follower f(texts[below(int(texts.size()))]);
        for (int step = 0; step < 40; ++step) {
            QTextDocument *text = f.document.textDocument();
            QTextCursor cursor(text);
            const int length = text->characterCount() - 1;
            switch (below(6)) {
            case 0:
                f.document.undo();
                break;
            case 1:
                f.document.redo();
                break;
            case 2:
                (void)f.document.setField(QStringLiteral("title"),
                                          Value::string(std::to_string(step)));
                break;
            default:
                cursor.setPosition(below(length + 1));
                cursor.setPosition(std::min(length, cursor.position() + below(12)),
                                   QTextCursor::KeepAnchor);
                cursor.insertText(pieces[below(int(pieces.size()))]);
            }
            if (below(3) == 0)
                f.take();
        }
        f.take();
        INFO("seed " << seed);
        REQUIRE(f.body == f.documentBody());
    }
}
