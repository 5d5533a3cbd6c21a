// What is half typed: it goes into the article of which it is, and into no other.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/field_row.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

schema::Schema draftSchema()
{
    schema::Field any = field("extra", FieldType::Any);
    schema::Field links = field("links", FieldType::Groups);
    links.fields = {field("label", FieldType::Line), field("tags", FieldType::Tags)};
    links.fields[0].required = true;
    return siteSchema({field("title", FieldType::Line), field("tags", FieldType::Tags),
                       field("draft", FieldType::Boolean), any, links});
}

const std::string article = "---\ntitle: A\ntags: [sea]\nextra: {a: 1}\n---\n";

} // namespace

TEST_CASE("a half typed tag is taken when the article is to be saved", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("tags"));
    f.type(QStringLiteral("wind"));
    CHECK(f.bytes() == article);
    CHECK(f.form.hasDrafts());
    f.form.takeDrafts();
    CHECK(f.bytes() == withLine(article, "tags: [sea]", "tags: [sea, wind]"));
    CHECK_FALSE(f.form.hasDrafts());
}

TEST_CASE("what is half typed in one article is in no other", "[form]")
{
    const std::string other = "---\ntitle: B\ntags: [hill]\nextra: {b: 2}\n---\n";
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("extra"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("{"));
    f.enter(QStringLiteral("tags"));
    f.type(QStringLiteral("wi"));
    CHECK(f.form.hasDrafts());
    f.document.startNew(QString::fromStdString(other));
    CHECK_FALSE(f.form.hasDrafts());
    CHECK(f.shown(QStringLiteral("extra")) == QStringLiteral("{b: 2}"));
    f.enter(QStringLiteral("title"));
    CHECK(f.bytes() == other);
}

TEST_CASE("undo takes a half typed tag back before it takes back what was done", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("b"));
    f.enter(QStringLiteral("tags"));
    f.type(QStringLiteral("wi"));
    CHECK(f.form.undoDraft());
    CHECK_FALSE(f.form.hasDrafts());
    CHECK(f.bytes() == withLine(article, "title: A", "title: Ab"));
    CHECK_FALSE(f.form.undoDraft());
}

TEST_CASE("a new schema waits for what is half typed", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("tags"));
    f.type(QStringLiteral("wi"));
    schema::Schema with = draftSchema();
    with.fields.push_back(field("kind", FieldType::Line));
    f.document.setSchema(std::make_shared<const schema::Schema>(with));
    CHECK(f.bytes() == article);
    f.type(QStringLiteral("nd"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == withLine(article, "tags: [sea]", "tags: [sea, wind]"));
    f.enter(QStringLiteral("title"));
    CHECK(QTest::qWaitFor([&] { return f.find<QWidget>(QStringLiteral("field.kind")); }));
}

TEST_CASE("a card that undo takes away goes with what is half typed in it", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.click(QStringLiteral("field.links"));
    f.input(QStringLiteral("links.0.tags"))->setFocus();
    f.type(QStringLiteral("wi"));
    f.document.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.find<QWidget>(QStringLiteral("field.links.0.tags"))->isVisible());
    CHECK(f.document.canRedo());
}

TEST_CASE("a field that undo takes away goes with what is half typed, and redo brings both back",
          "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line)}), "---\ntitle: A\n---\n");
    f.document.setField(QStringLiteral("mood"), Value::list({}));
    f.document.endMerging();
    f.enter(QStringLiteral("mood"));
    f.type(QStringLiteral("wi"));
    f.document.undo();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    REQUIRE(f.document.canRedo());
    REQUIRE(f.form.drafts().size() == 1);
    CHECK(f.form.drafts().first().text == QStringLiteral("wi"));
    f.document.redo();
    CHECK(f.shown(QStringLiteral("mood")) == QStringLiteral("wi"));
    CHECK(f.bytes() == "---\ntitle: A\nmood: []\n---\n");
    CHECK(f.form.drafts().size() == 1);
}

TEST_CASE("a source that is half typed stays while the front matter is broken elsewhere", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("extra"));
    f.selectAll();
    f.type(QStringLiteral("{c: ["));
    const std::string before = f.bytes();
    QTextCursor cursor(f.document.textDocument());
    cursor.setPosition(int(std::string("---\ntitle: ").size()));
    cursor.insertText(QStringLiteral("'it's "));
    REQUIRE(f.isLocked(QStringLiteral("title")));
    CHECK(f.shown(QStringLiteral("extra")) == QStringLiteral("{c: ["));
    CHECK(f.isLocked(QStringLiteral("extra")));
    f.document.undo();
    REQUIRE(f.bytes() == before);
    CHECK_FALSE(f.isLocked(QStringLiteral("extra")));
    f.type(QStringLiteral("]}"));
    CHECK(f.bytes() == withLine(article, "extra: {a: 1}", "extra: {c: []}"));
}

TEST_CASE("a field that is removed takes what is half typed in it along", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("extra"));
    f.selectAll();
    f.type(QStringLiteral("{c: ["));
    f.find<ui::FieldRow>(QStringLiteral("row.extra"))->removeRequested();
    CHECK_FALSE(f.form.hasDrafts());
    CHECK(f.shown(QStringLiteral("extra")).isEmpty());
}

TEST_CASE("an item that moves takes what is half typed in it along", "[form]")
{
    FormFixture f(draftSchema(), "---\nlinks:\n  - label: a\n  - label: b\n---\n");
    f.input(QStringLiteral("links.0.tags"))->setFocus();
    f.type(QStringLiteral("wi"));
    f.find<QAbstractButton>(QStringLiteral("field.links.0.down"))->click();
    CHECK(f.bytes() == "---\nlinks:\n  - label: b\n  - label: a\n    tags: [wi]\n---\n");
}

TEST_CASE("a label's letter goes to a switch and to a list of groups, and changes neither",
          "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_D, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("draft")));
    f.press(Qt::Key_L, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("links")));
    CHECK(f.bytes() == article);
}

TEST_CASE("Shift and Enter make a line like any other", "[form]")
{
    FormFixture f("---\ndescription: |\n  One.\n  Two.\n---\n");
    f.enter(QStringLiteral("description"));
    f.press(Qt::Key_Home, Qt::ControlModifier);
    f.press(Qt::Key_End);
    f.press(Qt::Key_Return, Qt::ShiftModifier);
    f.type(QStringLiteral("Half."));
    CHECK(f.bytes() == "---\ndescription: |\n  One.\n  Half.\n  Two.\n---\n");
    CHECK_FALSE(f.isLocked(QStringLiteral("description")));
}
