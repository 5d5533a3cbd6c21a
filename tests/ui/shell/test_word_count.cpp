#include "ui/shell/word_count.h"

#include "app/document/article_document.h"
#include "tests/support/catch.h"

#include <QTextCursor>
#include <QTextDocument>

#include <random>

using namespace galley;
using namespace galley::ui;

namespace {

int countedWhole(const ArticleDocument &document)
{
    const QString text = document.textDocument()->toRawText();
    return wordCount(QStringView(text).mid(document.bodyPosition()));
}

int countedOn(WordCount &count, const ArticleDocument &document)
{
    while (!count.countOn()) {
    }
    return count.wordsFrom(document.bodyPosition());
}

void edit(QTextDocument *text, std::mt19937 &random)
{
    const QStringList pieces = {QStringLiteral("a"),          QStringLiteral(" "),
                                QStringLiteral("one two"),    QStringLiteral("\n"),
                                QStringLiteral("x\n\ny z\n"), QStringLiteral("---\n")};
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    const int length = text->characterCount() - 1;
    QTextCursor cursor(text);
    cursor.setPosition(below(length + 1));
    if (below(3) == 0)
        cursor.setPosition(std::min(length, cursor.position() + below(20)),
                           QTextCursor::KeepAnchor);
    if (below(8) == 0)
        text->undo();
    else
        cursor.insertText(pieces[below(int(pieces.size()))]);
}

} // namespace

TEST_CASE("the words of the body are counted, not those of the front matter", "[shell][words]")
{
    ArticleDocument document;
    document.startNew(QStringLiteral("---\ntitle: One two\n---\nThree four\n\nfive\n"));
    WordCount count(document.textDocument());
    CHECK(countedOn(count, document) == 3);
    document.startNew(QStringLiteral("---\ntitle: One two\n---"));
    WordCount none(document.textDocument());
    CHECK(countedOn(none, document) == 0);
}

TEST_CASE("after any edits the count is that of the whole text", "[shell][words]")
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed);
        ArticleDocument document;
        document.startNew(QStringLiteral("---\ntitle: One\n---\nTwo three\n\nfour five six\n"));
        WordCount count(document.textDocument());
        QObject::connect(&document, &ArticleDocument::changed,
                         [&](const ChangeEvent &event) { count.follow(event); });
        for (int edits = 0; edits < 60; ++edits) {
            edit(document.textDocument(), random);
            INFO("seed " << seed << ", edit " << edits);
            if (random() % 3 == 0)
                count.countOn();
            if (random() % 3 == 0)
                REQUIRE(countedOn(count, document) == countedWhole(document));
        }
    }
}

TEST_CASE("a long text is counted in pieces", "[shell][words]")
{
    ArticleDocument document;
    document.startNew(QStringLiteral("one two three\n").repeated(100'000));
    WordCount count(document.textDocument());
    CHECK_FALSE(count.countOn());
    CHECK(countedOn(count, document) == 300'000);
}
