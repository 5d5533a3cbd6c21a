#include "app/document/article_document.h"
#include "tests/support/catch.h"
#include "tests/support/soon.h"

using namespace galley;

namespace {

void type(ArticleDocument &document, const std::vector<const char *> &values)
{
    for (const char *value : values)
        REQUIRE(document.setField(QStringLiteral("author"), Value::string(value)));
}

} // namespace

TEST_CASE("typing a value leaves the text that setting it at once would leave", "[document]")
{
    const std::string article = "---\nauthor: Ann   # who\n---\nBody\n";
    ArticleDocument document;
    document.startNew(QString::fromStdString(article));
    type(document, {"A", "", "B", "Bo", "Bo ", "Bo L"});
    CHECK(document.bytes() == "---\nauthor: Bo L   # who\n---\nBody\n");
    document.undo();
    CHECK(document.bytes() == article);
    CHECK_FALSE(document.canUndo());
    document.redo();
    CHECK(document.bytes() == "---\nauthor: Bo L   # who\n---\nBody\n");
}

TEST_CASE("typing a value back leaves the file as it was", "[document]")
{
    const std::string article = "---\nauthor: \"Ann\\x20M\"\n---\nBody\n";
    ArticleDocument document;
    document.startNew(QString::fromStdString(article));
    type(document, {"Ann", "Ann'", "Ann", "Ann M"});
    CHECK(document.bytes() == article);
    CHECK_FALSE(document.isModified());
}

TEST_CASE("typing a value costs no more in an article of ten megabytes", "[document]")
{
    const std::string line = "A line of the body, which no field of the article touches.\n";
    std::string body;
    while (body.size() < 10'000'000)
        body += line;
    ArticleDocument document;
    document.startNew(QString::fromStdString("---\ntitle: A\n---\n" + body));
    constexpr int keys = 100;
    std::string title;
    const double seconds = tests::secondsOf([&] {
        for (int key = 0; key < keys; ++key) {
            REQUIRE(document.setField(QStringLiteral("title"), Value::string(title += 'x')));
            CHECK(document.problems()->empty());
        }
    });
    CHECK(seconds < tests::soon);
    CHECK(document.bytes() == "---\ntitle: " + title + "\n---\n" + body);
    document.undo();
    CHECK(document.bytes() == "---\ntitle: A\n---\n" + body);
}
