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

/// Links whose items have a field that is edited as its source.
schema::Schema sourceSchema()
{
    schema::Field links = field("links", FieldType::Groups);
    links.title = "Links";
    links.fields = {field("label", FieldType::Line), field("data", FieldType::Any)};
    links.fields[0].required = true;
    links.fields[1].title = "Data";
    return siteSchema({field("title", FieldType::Line), links});
}

/// An article with these links, each one's label and data.
std::string linksOf(const std::vector<std::pair<std::string, std::string>> &items)
{
    std::string text = "---\ntitle: A\nlinks:\n";
    for (const auto &[label, data] : items)
        text += "  - label: " + label + "\n    data: " + data + "\n";
    return text + "---\n";
}

/// Puts half a source into the data of an item; the article is as it was.
void draftData(FormFixture &f, int item, const QString &text)
{
    const QString name = QStringLiteral("links.%1.data").arg(item);
    const std::string before = f.bytes();
    f.input(name)->setFocus();
    f.selectAll();
    f.type(text);
    REQUIRE(f.shown(name) == text);
    REQUIRE(f.bytes() == before);
}

/// What the data of an item show.
std::string dataOf(const FormFixture &f, int item)
{
    return f.shown(QStringLiteral("links.%1.data").arg(item)).toStdString();
}

const std::string article = "---\ntitle: A\ntags: [sea]\nextra: {a: 1}\n---\n";

} // namespace

TEST_CASE("a half typed tag is taken when the article is to be saved", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("tags"));
    f.type(QStringLiteral("wind"));
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.form.drafts().isEmpty());
    f.form.takeDrafts();
    CHECK(f.bytes() == withLine(article, "tags: [sea]", "tags: [sea, wind]"));
    CHECK(f.form.drafts().isEmpty());
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
    CHECK_FALSE(f.form.drafts().isEmpty());
    f.document.startNew(QString::fromStdString(other));
    CHECK(f.form.drafts().isEmpty());
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
    CHECK(f.form.drafts().isEmpty());
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
    CHECK(f.form.drafts().isEmpty());
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

TEST_CASE("an item that moves takes its half typed source along, and undo brings both back",
          "[form]")
{
    const std::string before = linksOf({{"a", "{k: 1}"}, {"b", "{k: 2}"}});
    FormFixture f(sourceSchema(), before);
    draftData(f, 0, QStringLiteral("["));
    f.find<QAbstractButton>(QStringLiteral("field.links.0.down"))->click();
    CHECK(f.bytes() == linksOf({{"b", "{k: 2}"}, {"a", "{k: 1}"}}));
    CHECK(dataOf(f, 0) == "k: 2");
    CHECK(dataOf(f, 1) == "[");
    f.document.undo();
    REQUIRE(f.bytes() == before);
    CHECK(dataOf(f, 0) == "[");
    CHECK(dataOf(f, 1) == "k: 2");
    f.document.redo();
    f.input(QStringLiteral("links.1.data"))->setFocus();
    f.press(Qt::Key_End);
    f.type(QStringLiteral("1]"));
    CHECK(f.bytes() == linksOf({{"b", "{k: 2}"}, {"a", "[1]"}}));
}

TEST_CASE("items that are equal change places with what is half typed in them", "[form]")
{
    FormFixture f(sourceSchema(), linksOf({{"a", "{k: 1}"}, {"a", "{k: 1}"}}));
    draftData(f, 0, QStringLiteral("["));
    f.find<QAbstractButton>(QStringLiteral("field.links.0.down"))->click();
    CHECK(dataOf(f, 0) == "k: 1");
    CHECK(dataOf(f, 1) == "[");
}

TEST_CASE("an item that is removed takes its half typed source along, and no other one's", "[form]")
{
    const std::string before = linksOf({{"a", "{k: 1}"}, {"b", "{k: 2}"}, {"c", "{k: 3}"}});
    FormFixture f(sourceSchema(), before);
    draftData(f, 0, QStringLiteral("["));
    draftData(f, 2, QStringLiteral("{"));
    f.find<QAbstractButton>(QStringLiteral("field.links.0.remove"))->click();
    CHECK(f.bytes() == linksOf({{"b", "{k: 2}"}, {"c", "{k: 3}"}}));
    CHECK(dataOf(f, 0) == "k: 2");
    CHECK(dataOf(f, 1) == "{");
    CHECK(f.form.drafts().size() == 1);
    f.document.undo();
    REQUIRE(f.bytes() == before);
    CHECK(dataOf(f, 0) == "k: 1");
    CHECK(dataOf(f, 1) == "k: 2");
    // The card that was there goes when the event loop comes round.
    CHECK(QTest::qWaitFor([&] { return dataOf(f, 2) == "{"; }));
}

TEST_CASE("what is half typed in the last item goes with it when it is removed", "[form]")
{
    FormFixture f(sourceSchema(), linksOf({{"a", "{k: 1}"}, {"b", "{k: 2}"}}));
    draftData(f, 1, QStringLiteral("["));
    f.find<QAbstractButton>(QStringLiteral("field.links.1.remove"))->click();
    CHECK(f.bytes() == linksOf({{"a", "{k: 1}"}}));
    CHECK(f.form.drafts().isEmpty());
}

TEST_CASE("a removal that is refused leaves what is half typed", "[form]")
{
    FormFixture f(draftSchema(), article);
    f.enter(QStringLiteral("extra"));
    f.selectAll();
    f.type(QStringLiteral("{c: ["));
    QTextCursor cursor(f.document.textDocument());
    cursor.setPosition(int(std::string("---\ntitle: ").size()));
    cursor.insertText(QStringLiteral("'it's "));
    const std::string before = f.bytes();
    f.find<ui::FieldRow>(QStringLiteral("row.extra"))->removeRequested();
    CHECK(f.bytes() == before);
    CHECK(f.refusals.size() == 1);
    CHECK(f.shown(QStringLiteral("extra")) == QStringLiteral("{c: ["));
    CHECK(f.form.drafts().size() == 1);
}

TEST_CASE("a field within an item that is removed takes what is half typed in it along", "[form]")
{
    FormFixture f(sourceSchema(), linksOf({{"a", "{k: 1}"}}));
    draftData(f, 0, QStringLiteral("["));
    f.find<ui::FieldRow>(QStringLiteral("row.links.0.data"))->removeRequested();
    CHECK(f.bytes() == "---\ntitle: A\nlinks:\n  - label: a\n---\n");
    CHECK(dataOf(f, 0).empty());
    CHECK(f.form.drafts().isEmpty());
}

TEST_CASE("a list of groups that is removed takes what is half typed in its items along", "[form]")
{
    FormFixture f(sourceSchema(), linksOf({{"a", "{k: 1}"}}));
    draftData(f, 0, QStringLiteral("["));
    f.find<ui::FieldRow>(QStringLiteral("row.links"))->removeRequested();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    CHECK(f.form.drafts().isEmpty());
}

TEST_CASE("a draft within an item says where it is, and its card opens for it", "[form]")
{
    FormFixture f(sourceSchema(), linksOf({{"a", "{k: 1}"}, {"b", "{k: 2}"}}));
    draftData(f, 1, QStringLiteral("["));
    f.find<QAbstractButton>(QStringLiteral("field.links.1.fold"))->click();
    f.enter(QStringLiteral("title"));
    REQUIRE(f.form.drafts().size() == 1);
    const ui::FormDraft draft = f.form.drafts().first();
    CHECK(draft.key == QStringLiteral("links"));
    CHECK(draft.pointer == QStringLiteral("/1/data"));
    CHECK(draft.title == QStringLiteral("Links 2, Data"));
    CHECK(f.form.focusDraft(draft));
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("links.1.data")));
}

TEST_CASE("a draft whose field is gone is told as what it was, and leads nowhere", "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line)}), "---\ntitle: A\n---\n");
    f.document.setField(QStringLiteral("the.mood"), Value::list({}));
    f.document.endMerging();
    f.enter(QStringLiteral("the.mood"));
    f.type(QStringLiteral("wi"));
    f.document.undo();
    REQUIRE(f.form.drafts().size() == 1);
    CHECK(f.form.drafts().first().key == QStringLiteral("the.mood"));
    CHECK(f.form.drafts().first().title == QStringLiteral("the.mood"));
    CHECK_FALSE(f.form.focusDraft(f.form.drafts().first()));
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
