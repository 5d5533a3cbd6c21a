// The schema of the article in the real window: found, followed, and told of where it is faulty.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/common/message_bar.h"
#include "ui/shell/article_schema.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QLineEdit>

#include <sys/stat.h>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: First\n---\nOne.\n";

std::string schemaOf(const std::string &properties)
{
    return R"({"type": "object", "properties": {)" + properties + "}}";
}
const std::string headline =
    schemaOf(R"("title": {"type": "string"}, "kicker": {"type": "string"})");
const std::string shout = schemaOf(R"("title": {"type": "string"}, "shout": {"type": "string"})");

/// In content/ or in a folder of it.
void make(const WindowUnderTest &window, const QString &name, const std::string &text)
{
    QDir().mkpath(QFileInfo(window.path(name)).path());
    window.write(name, text);
}

QStringList keysOf(const WindowUnderTest &window)
{
    QStringList keys;
    for (const schema::Field &field : window->document()->schema()->fields)
        keys.append(QString::fromStdString(field.key));
    return keys;
}

bool becomes(const WindowUnderTest &window, const QString &lastKey)
{
    return QTest::qWaitFor([&] { return keysOf(window).last() == lastKey; }, patience);
}

QString said(const WindowUnderTest &window)
{
    const auto *bar = window.bar("schemaBar");
    return bar ? bar->sentence() : QString();
}

} // namespace

TEST_CASE("an article has the schema beside its collection as soon as it is open", "[shell]")
{
    const WindowUnderTest window;
    make(window, u"content/frontmatter.schema.json"_qs, headline);
    make(window, u"content/news/a.md"_qs, article);
    window->open(window.path(u"content/news/a.md"_qs));
    CHECK(keysOf(window) == QStringList{u"title"_qs, u"kicker"_qs});
    CHECK(window.find<QLineEdit>("field.kicker"));
    CHECK(said(window).isEmpty());
    // One of another folder has what is there.
    window->open(window.write(u"b.md"_qs, article));
    CHECK(keysOf(window).last() == u"cta");
}

TEST_CASE("a schema that is changed, replaced, added or taken away is followed", "[shell]")
{
    const WindowUnderTest window;
    make(window, u"content/public/x"_qs, "");
    make(window, u"content/news/a.md"_qs, article);
    window->open(window.path(u"content/news/a.md"_qs));
    CHECK(keysOf(window).last() == u"cta");

    const QString path = window.path(u"content/frontmatter.schema.json"_qs);
    make(window, u"content/frontmatter.schema.json"_qs, headline);
    CHECK(becomes(window, u"kicker"_qs));
    make(window, u"content/frontmatter.schema.json"_qs, shout);
    CHECK(becomes(window, u"shout"_qs));
    make(window, u"content/new"_qs, headline);
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(window.path(u"content/new"_qs), path));
    CHECK(becomes(window, u"kicker"_qs));
    make(window, u"content/news/frontmatter.schema.json"_qs, shout); // a nearer one
    CHECK(becomes(window, u"shout"_qs));
    REQUIRE(QFile::remove(window.path(u"content/news/frontmatter.schema.json"_qs)));
    CHECK(becomes(window, u"kicker"_qs));
    REQUIRE(QFile::remove(path));
    CHECK(becomes(window, u"cta"_qs));
    CHECK(window->document()->bytes() == article);
}

TEST_CASE("a schema that is no JSON is told of, and the last good one stays", "[shell]")
{
    const WindowUnderTest window;
    const QString path = window.write(u"a.md"_qs, article);
    const QString schema = window.write(u"frontmatter.schema.json"_qs, headline);
    window->open(path);
    window.write(u"frontmatter.schema.json"_qs, "{\"type\": ");
    waitUntil([&] { return !said(window).isEmpty(); });
    CHECK(window.bar("schemaBar")->kind() == MessageBar::Kind::Warning);
    CHECK(said(window).startsWith(u"The schema of these articles, frontmatter.schema.json, cannot "
                                  "be used. "));
    CHECK(said(window).endsWith(u". The form stays as it was."));
    CHECK(keysOf(window).last() == u"kicker");
    window.write(u"frontmatter.schema.json"_qs, shout);
    CHECK(becomes(window, u"shout"_qs));
    CHECK(said(window).isEmpty());
    REQUIRE(QFile::remove(schema));
    CHECK(becomes(window, u"cta"_qs));
}

TEST_CASE("a schema that was never good leaves the article with the standard one", "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, "[1, 2]");
    window->open(window.write(u"a.md"_qs, article));
    CHECK(said(window).endsWith(u". The form does without it."));
    CHECK(keysOf(window).last() == u"cta");
}

TEST_CASE("what of a schema is passed over is told once", "[shell]")
{
    const WindowUnderTest window;
    const std::string partly = R"({"properties": {"title": {"type": "colour"}, "kicker": {}}})";
    window.write(u"frontmatter.schema.json"_qs, partly);
    const QString path = window.write(u"a.md"_qs, article);
    window->open(path);
    REQUIRE(window.bar("schemaBar"));
    CHECK(window.bar("schemaBar")->kind() == MessageBar::Kind::Notice);
    CHECK(said(window).startsWith(u"In the schema of these articles, frontmatter.schema.json: "));
    window.click("messageBarClose");
    make(window, u"other/b.md"_qs, article);
    make(window, u"other/frontmatter.schema.json"_qs, headline);
    window->open(window.path(u"other/b.md"_qs));
    CHECK(said(window).isEmpty());
    window->open(path);
    CHECK(said(window).isEmpty());
}

TEST_CASE("several things that are passed over are counted, and shown when they are asked for",
          "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs,
                 R"({"properties": {"title": {"type": "colour"}, "kicker": {"minLength": "x"}}})");
    window->open(window.write(u"a.md"_qs, article));
    CHECK(said(window) == u"2 things in the schema of these articles, frontmatter.schema.json, are "
                          "passed over.");
    window.click("schemaShow");
    CHECK(said(window).startsWith(u"In the schema of these articles, frontmatter.schema.json: "));
    CHECK(said(window).contains(u"of title"));
    CHECK(said(window).contains(u"of kicker"));
}

TEST_CASE("a schema that is the same, however often it is written, leaves the form alone",
          "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, headline);
    window->open(window.write(u"a.md"_qs, article));
    const auto before = window->document()->schema();
    window.write(u"frontmatter.schema.json"_qs, headline);
    window.write(u"sign"_qs, ""); // the folder is told of as well
    window->findChild<ArticleSchema *>()->refresh();
    CHECK(window->document()->schema() == before);
}

TEST_CASE("articles without a schema file have what those beside them have", "[shell]")
{
    const WindowUnderTest window;
    for (const char *name : {"content/a.md", "content/b.md", "content/c.md", "content/d.md"})
        make(window, QString::fromLatin1(name), "---\ntitle: One\nkicker: Two\n---\n");
    window->open(window.path(u"content/a.md"_qs));
    CHECK(becomes(window, u"kicker"_qs));
    REQUIRE(window->findChild<ArticleSchema *>()->survey());
    CHECK(window->findChild<ArticleSchema *>()->survey()->articles() == 4);
    // The next article of the folder has it at once.
    window->open(window.path(u"content/b.md"_qs));
    CHECK(keysOf(window).last() == u"kicker");
    window->open(window.write(u"e.md"_qs, article));
    CHECK(window->findChild<ArticleSchema *>()->survey() == nullptr);
    CHECK(keysOf(window).last() == u"cta");
    // And so has one of the folder that is come back to.
    window->open(window.path(u"content/c.md"_qs));
    CHECK(keysOf(window).last() == u"kicker");
}

TEST_CASE("what the folder's articles have leaves the keyboard where it is", "[shell]")
{
    const WindowUnderTest window;
    for (const char *name : {"content/a.md", "content/b.md", "content/c.md", "content/d.md"})
        make(window, QString::fromLatin1(name), "---\ntitle: One\nkicker: Two\n---\n");
    window->open(window.path(u"content/a.md"_qs));
    REQUIRE(keysOf(window).last() == u"cta");
    auto *title = window.find<QWidget>("field.title");
    REQUIRE(title);
    title->setFocus();
    window.press(Qt::Key_End);
    window.type(u" and"_qs);
    CHECK(becomes(window, u"kicker"_qs));
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == u"field.title");
    window.type(u" a half"_qs);
    CHECK(window->document()->bytes() == "---\ntitle: One and a half\nkicker: Two\n---\n");
    while (window->document()->canUndo())
        window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window->document()->bytes() == "---\ntitle: One\nkicker: Two\n---\n");
}

TEST_CASE("Astro's generated schema holds, and one that it generates anew", "[shell]")
{
    const WindowUnderTest window;
    const auto generated = [](const std::string &key) {
        return R"({"$ref": "#/definitions/news", "definitions": {"news": {"type": "object",
            "properties": {"title": {"type": "string"}, ")" +
               key + R"(": {"type": "string"}}, "additionalProperties": false}},
            "$schema": "http://json-schema.org/draft-07/schema#"})";
    };
    make(window, u"public/x"_qs, "");
    make(window, u".astro/collections/news.schema.json"_qs, generated("kicker"));
    make(window, u"src/content/news/2025/a.md"_qs, article);
    window->open(window.path(u"src/content/news/2025/a.md"_qs));
    CHECK(keysOf(window).last() == u"kicker");
    CHECK(window->document()->schema()->origin == schema::Origin::Astro);
    make(window, u".astro/collections/news.schema.json"_qs, generated("shout"));
    CHECK(becomes(window, u"shout"_qs));
}

TEST_CASE("a schema that is a pipe, a folder or a link to nowhere holds nothing up", "[shell]")
{
    const WindowUnderTest window;
    const QByteArray schema = QFile::encodeName(window.path(u"frontmatter.schema.json"_qs));
    REQUIRE(::mkfifo(schema.constData(), 0600) == 0);
    window->open(window.write(u"a.md"_qs, article));
    CHECK(said(window) == u"The schema of these articles, frontmatter.schema.json, cannot be used. "
                          "It is a pipe, not a file. The form does without it.");
    REQUIRE(QFile::remove(QFile::decodeName(schema)));
    QDir().mkpath(QFile::decodeName(schema));
    waitUntil([&] { return said(window).isEmpty(); });
    CHECK(keysOf(window).last() == u"cta");
}

TEST_CASE("a new article is as the schema of the folder has it", "[shell]")
{
    const WindowUnderTest window;
    make(window, u"content/frontmatter.schema.json"_qs,
         R"({"properties": {"kicker": {"type": "string"}}, "required": ["kicker"]})");
    make(window, u"content/a.md"_qs, article);
    window->open(window.path(u"content/a.md"_qs));
    window.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(window->document()->path().isEmpty());
    CHECK(window->document()->bytes() == "---\nkicker: ''\n---\n\n");
    CHECK(keysOf(window) == QStringList{u"kicker"_qs});
    // In a folder that is shown the same holds, before anything of it is opened.
    window->open(window.write(u"b.md"_qs, article));
    window->open(window.path(u"content"_qs));
    window.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(window->document()->bytes() == "---\nkicker: ''\n---\n\n");
}
