// What typing into a field does to the file.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

struct Case
{
    const char *key;
    const char *line;
    const char *typed;
    const char *expected;
    const char *cleared;
};

const std::vector<Case> cases = {
    {"title", "title: 'The Long Way Home'", "It's over", "title: 'It''s over'", "title: ''"},
    {"subtitle", "subtitle: \"A walk\"", "Say \"no\"", "subtitle: \"Say \\\"no\\\"\"",
     "subtitle: \"\""},
    {"description", "description: 'What one sees on foot'", "Much", "description: 'Much'",
     "description: ''"},
    {"author", "author: Ann Miller   # plain", "Bo Lind", "author: Bo Lind   # plain",
     "author: ''   # plain"},
    {"read_time", "read_time: '8 mins'", "12", "read_time: '12'", "read_time: ''"},
    {"publish_date", "publish_date: '2025-02-02'", "2025-03-04", "publish_date: '2025-03-04'",
     "publish_date: null"},
    {"created_date", "created_date: 2025-02-01", "2025-03-04", "created_date: 2025-03-04",
     "created_date: null"},
    {"heroImage", "heroImage: 'https://example.com/hero.png'", "/a b.png", "heroImage: '/a b.png'",
     "heroImage: ''"},
    {"cta", "cta: 'Read on'", "Go", "cta: 'Go'", "cta: ''"},
};

} // namespace

TEST_CASE("typing into a field changes its value and no other byte, as one step", "[form]")
{
    const Case c = GENERATE(from_range(cases));
    INFO(c.key);
    FormFixture f;
    f.enter(QLatin1String(c.key));
    f.selectAll();
    f.type(QString::fromUtf8(c.typed));
    const std::string typed = withLine(sampleArticle, c.line, c.expected);
    CHECK(f.bytes() == typed);
    f.undo();
    CHECK(f.bytes() == sampleArticle);
    CHECK_FALSE(f.document.canUndo());
    f.redo();
    CHECK(f.bytes() == typed);
    CHECK(f.shown(QLatin1String(c.key)) == QString::fromUtf8(c.typed));
    CHECK(f.refusals.isEmpty());
}

TEST_CASE("clearing a field leaves an empty string, or null where that would be of the wrong type",
          "[form]")
{
    const Case c = GENERATE(from_range(cases));
    INFO(c.key);
    FormFixture f;
    f.enter(QLatin1String(c.key));
    f.selectAll();
    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == withLine(sampleArticle, c.line, c.cleared));
    f.undo();
    CHECK(f.bytes() == sampleArticle);
}

TEST_CASE("typing in two fields, or twice in one with a pause elsewhere, is two steps", "[form]")
{
    FormFixture f;
    f.enter(QStringLiteral("author"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("er"));
    f.enter(QStringLiteral("title"));
    f.enter(QStringLiteral("author"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("s"));
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("Ann Millerers"));
    f.undo();
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("Ann Millerer"));
    f.undo();
    CHECK(f.bytes() == sampleArticle);
}

TEST_CASE("a field that the file does not have is not set, and typing puts it in its place",
          "[form]")
{
    const std::string without = withLine(sampleArticle, "subtitle: \"A walk\"", "");
    FormFixture f(without);
    CHECK(f.input(QStringLiteral("subtitle"))->property("placeholderText").toString() ==
          QStringLiteral("not set"));
    f.enter(QStringLiteral("subtitle"));
    f.type(QStringLiteral("New"));
    CHECK(f.bytes() == withLine(without, "title: 'The Long Way Home'",
                                "title: 'The Long Way Home'\nsubtitle: 'New'"));
    f.undo();
    CHECK(f.bytes() == without);
}

TEST_CASE("unset, null and empty look different", "[form]")
{
    FormFixture f("---\ntitle: ''\nauthor:\nread_time: ~\n---\n");
    const auto placeholder = [&](const char *key) {
        return f.input(QLatin1String(key))->property("placeholderText").toString();
    };
    CHECK(placeholder("title") == QStringLiteral("empty"));
    CHECK(placeholder("author") == QStringLiteral("null"));
    CHECK(placeholder("read_time") == QStringLiteral("null"));
    CHECK(placeholder("cta") == QStringLiteral("not set"));
}

TEST_CASE("filling a field of a file without front matter adds one", "[form]")
{
    FormFixture f("Only text.\n");
    f.enter(QStringLiteral("title"));
    f.type(QStringLiteral("First"));
    CHECK(f.document.snapshot()->frontMatter.find("title"));
    CHECK(f.document.snapshot()->body().ends_with("Only text.\n"));
    f.undo();
    CHECK(f.bytes() == "Only text.\n");
}

TEST_CASE("Enter moves on where the text is one paragraph", "[form]")
{
    FormFixture f;
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("subtitle")));
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("author")));
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("publish_date")));
    CHECK(f.bytes() == sampleArticle);
}

TEST_CASE("Enter makes a line where the value has lines", "[form]")
{
    FormFixture f("---\ndescription: |\n  One.\n  Two.\n---\n");
    f.enter(QStringLiteral("description"));
    f.press(Qt::Key_Home, Qt::ControlModifier);
    f.press(Qt::Key_End);
    f.press(Qt::Key_Return);
    f.type(QStringLiteral("Half."));
    CHECK(f.bytes() == "---\ndescription: |\n  One.\n  Half.\n  Two.\n---\n");
}

TEST_CASE("pasted lines become one paragraph", "[form]")
{
    FormFixture f;
    QGuiApplication::clipboard()->setText(QStringLiteral("one  \n  two\r\nthree"));
    for (const char *key : {"title", "author"}) {
        f.enter(QLatin1String(key));
        f.selectAll();
        f.press(Qt::Key_V, Qt::ControlModifier);
        CHECK(f.shown(QLatin1String(key)) == QStringLiteral("one two three"));
    }
}

TEST_CASE("an NBSP that is typed over elsewhere stays one", "[form]")
{
    FormFixture f("---\ntitle: 'A\u00a0b'\n---\n");
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("c"));
    CHECK(f.bytes() == "---\ntitle: 'A\u00a0bc'\n---\n");
}

TEST_CASE("a value of another type keeps its type through typing", "[form]")
{
    FormFixture f("---\nweight: 12\nratio: 0.5\n---\n");
    f.enter(QStringLiteral("weight"));
    f.press(Qt::Key_End);
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Backspace);
    f.type(QStringLiteral("7"));
    CHECK(f.bytes() == "---\nweight: 7\nratio: 0.5\n---\n");
    f.type(QStringLiteral(" kg"));
    CHECK(f.bytes() == "---\nweight: 7 kg\nratio: 0.5\n---\n");
}

TEST_CASE("typing that is taken back leaves a field that had nothing as it was", "[form]")
{
    const std::string article = "---\n# About\nauthor: ~ # who\ncta: ''\n---\n";
    const char *key = GENERATE("title", "description", "publish_date", "author", "cta");
    INFO(key);
    FormFixture f(article);
    f.enter(QLatin1String(key));
    f.type(QStringLiteral("x"));
    CHECK(f.bytes() != article);
    f.press(Qt::Key_Backspace);
    CHECK(f.bytes() == article);
    f.type(QStringLiteral("y"));
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("a cleared field that is filled again is written as it was, in one step", "[form]")
{
    const std::string article = "---\ncreated_date: \"2025-02-01\" # first\ntitle: 'A'\n---\n";
    FormFixture f(article);
    f.enter(QStringLiteral("created_date"));
    f.selectAll();
    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == "---\ncreated_date: null # first\ntitle: 'A'\n---\n");
    CHECK(f.input(QStringLiteral("created_date"))->property("placeholderText").toString() ==
          QStringLiteral("null"));
    f.type(QStringLiteral("2025-03-04"));
    CHECK(f.bytes() == "---\ncreated_date: \"2025-03-04\" # first\ntitle: 'A'\n---\n");
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("a field that is removed behind typing in it comes back with what was typed", "[form]")
{
    const std::string article = "---\ntitle: A\nnotes:\n  - one\n  - two\n---\n";
    FormFixture f(siteSchema({field("title", schema::FieldType::Line),
                              field("notes", schema::FieldType::Texts)}),
                  article);
    auto *line = f.form.findChildren<QLineEdit *>(QStringLiteral("field.notes.item")).last();
    line->setFocus();
    line->end(false);
    f.type(QStringLiteral("s"));
    const std::string typed = withLine(article, "  - two", "  - twos");
    REQUIRE(f.bytes() == typed);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, f.form.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(line, &event);
    auto *menu = f.find<QMenu>(QStringLiteral("field.notes.menu"));
    REQUIRE(menu);
    menu->actions().last()->trigger();
    menu->close();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    f.document.undo();
    CHECK(f.bytes() == typed);
    f.document.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("the menu of a field removes it from the front matter", "[form]")
{
    FormFixture f;
    f.enter(QStringLiteral("draft"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, f.form.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(f.input(QStringLiteral("draft")), &event);
    auto *menu = f.find<QMenu>(QStringLiteral("field.draft.menu"));
    REQUIRE(menu);
    QAction *remove = menu->actions().last();
    REQUIRE(remove->text() == QStringLiteral("Remove from the &Front Matter"));
    remove->trigger();
    menu->close();
    CHECK(f.bytes() == withLine(sampleArticle, "draft: false", ""));
    f.document.undo();
    CHECK(f.bytes() == sampleArticle);
    CHECK(f.shown(QStringLiteral("draft")) == QStringLiteral("off"));
}

TEST_CASE("what is typed is one step, also where it needs another widget on the way", "[form]")
{
    const std::string article = "---\ntitle: A\nauthor: '" + std::string(1000, 'x') + "'\n---\n";
    QStringList focused;
    FormFixture f(article);
    const QWidget *before = f.input(QStringLiteral("author"));
    f.enter(QStringLiteral("author"));
    QObject::connect(qApp, &QApplication::focusChanged, &f.form,
                     [&](const QWidget *, const QWidget *now) {
                         focused.append(now ? now->objectName() : QString());
                     });
    f.type(QStringLiteral("abcd"));
    REQUIRE(f.input(QStringLiteral("author")) != before);
    CHECK(focused == QStringList{QStringLiteral("field.author")});
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}
