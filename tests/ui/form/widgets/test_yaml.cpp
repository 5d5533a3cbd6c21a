// Values as their YAML source.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("data");
const std::string article = "---\ndata: # of all\n  - [a, b]\n  - c\ntitle: A\n---\n";

void enterAtEnd(FormFixture &f)
{
    f.enter(key);
    f.press(Qt::Key_End, Qt::ControlModifier);
}

} // namespace

TEST_CASE("a value that no widget fits is edited as its source, as one step", "[form]")
{
    FormFixture f(article);
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- c"));
    CHECK_FALSE(f.isLocked(key));
    enterAtEnd(f);
    f.type(QStringLiteral("de"));
    CHECK(f.bytes() == "---\ndata: # of all\n  - [a, b]\n  - cde\ntitle: A\n---\n");
    f.press(Qt::Key_Return);
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- cde\n"));
    f.type(QStringLiteral("- x"));
    CHECK(f.bytes() == "---\ndata: # of all\n  - [a, b]\n  - cde\n  - x\ntitle: A\n---\n");
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- c"));
    f.redo();
    CHECK(f.bytes() == "---\ndata: # of all\n  - [a, b]\n  - cde\n  - x\ntitle: A\n---\n");
}

TEST_CASE("a source that is no YAML stays a draft, with its fault, until it is right", "[form]")
{
    FormFixture f(article);
    enterAtEnd(f);
    f.press(Qt::Key_Return);
    f.type(QStringLiteral("- [x"));
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- c\n- [x"));
    CHECK(f.notes(key).contains(QStringLiteral(
        "Not in the article yet. Line 3: The bracket that opens here is never closed.")));
    REQUIRE(f.document.setField(QStringLiteral("title"), Value::string("B")));
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- c\n- [x"));
    f.type(QStringLiteral("]"));
    CHECK(f.notes(key).isEmpty());
    CHECK(f.bytes() == "---\ndata: # of all\n  - [a, b]\n  - c\n  - [x]\ntitle: B\n---\n");
}

TEST_CASE("a draft is discarded by Escape twice or by its link", "[form]")
{
    FormFixture f(article);
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("[x"));
    REQUIRE_FALSE(f.notes(key).isEmpty());
    f.press(Qt::Key_Escape);
    CHECK(f.shown(key) == QStringLiteral("[x"));
    f.press(Qt::Key_Escape);
    CHECK(f.notes(key).isEmpty());
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- c"));
    CHECK(f.bytes() == article);
    f.selectAll();
    f.type(QStringLiteral("["));
    REQUIRE_FALSE(f.notes(key).isEmpty());
    f.click(QStringLiteral("field.data.discard"));
    CHECK(f.notes(key).isEmpty());
    CHECK(QApplication::focusWidget() == f.input(key));
}

TEST_CASE("the Tab key leads from a draft to what can be done about it", "[form]")
{
    FormFixture f(article);
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("["));
    QApplication::processEvents();
    f.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == f.find<QWidget>(QStringLiteral("field.data.discard")));
    f.press(Qt::Key_Return);
    CHECK(f.notes(key).isEmpty());
    CHECK(QApplication::focusWidget() == f.input(key));
}

TEST_CASE("undo goes back through a draft before it undoes the document's steps", "[form]")
{
    FormFixture f(article);
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("["));
    REQUIRE_FALSE(f.notes(key).isEmpty());
    CHECK(f.bytes() == article);
    f.undo();
    CHECK(f.shown(key) == QStringLiteral("- [a, b]\n- c"));
    CHECK(f.notes(key).isEmpty());
    CHECK(f.bytes() == article);
}

TEST_CASE("looking at a source, and going through it, changes nothing", "[form]")
{
    const std::string text = "---\ndata: {b: [1,  2], \"c\": ~} # as it is\nmore:\n- - x\n---\n";
    FormFixture f(siteSchema({field("data", schema::FieldType::Line),
                              field("more", schema::FieldType::Number)}),
                  text);
    CHECK(f.shown(key) == QStringLiteral("{b: [1,  2], \"c\": ~}"));
    f.enter(key);
    f.press(Qt::Key_End, Qt::ControlModifier);
    f.press(Qt::Key_Tab);
    f.enter(QStringLiteral("more"));
    f.press(Qt::Key_Escape);
    f.press(Qt::Key_Tab, Qt::ShiftModifier);
    CHECK(f.bytes() == text);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("the wheel over a source that is all seen is the form's", "[form]")
{
    FormFixture f(article);
    auto *edit = qobject_cast<QPlainTextEdit *>(f.input(key));
    REQUIRE(edit);
    CHECK(edit->verticalScrollBar()->maximum() == 0);
    QWheelEvent wheel({5, 5}, edit->viewport()->mapToGlobal(QPointF(5, 5)), {}, {0, -240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    wheel.accept();
    QApplication::sendEvent(edit->viewport(), &wheel);
    CHECK(edit->verticalScrollBar()->value() == 0);
}

TEST_CASE("a source that becomes a simple value has that value's widget once it is left", "[form]")
{
    FormFixture f("---\nx: [[a]]\ntitle: A\n---\n");
    const QString x = QStringLiteral("x");
    f.enter(x);
    f.selectAll();
    f.type(QStringLiteral("true"));
    CHECK(f.bytes() == "---\nx: true\ntitle: A\n---\n");
    CHECK(f.shown(x) == QStringLiteral("true"));
    f.enter(QStringLiteral("title"));
    CHECK(QTest::qWaitFor([&] { return f.shown(x) == QStringLiteral("on"); }));
    CHECK(f.bytes() == "---\nx: true\ntitle: A\n---\n");
}

TEST_CASE("a field of any kind that is not set takes a source", "[form]")
{
    FormFixture f(siteSchema({field("title", schema::FieldType::Line),
                              field("data", schema::FieldType::Any)}),
                  "---\ntitle: A\n---\n");
    CHECK(f.input(key)->property("placeholderText").toString() == QStringLiteral("not set"));
    f.enter(key);
    QGuiApplication::clipboard()->setText(QStringLiteral("a: 1\nb: [2]"));
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.bytes() == "---\ntitle: A\ndata:\n  a: 1\n  b: [2]\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
}

TEST_CASE("a source that is typed and taken back leaves a field that was not set as it was",
          "[form]")
{
    const std::string article = "---\ntitle: A\n---\n";
    FormFixture f(siteSchema({field("title", schema::FieldType::Line),
                              field("data", schema::FieldType::Any)}),
                  article);
    f.enter(key);
    f.type(QStringLiteral("[1]"));
    CHECK(f.bytes() == "---\ntitle: A\ndata: [1]\n---\n");
    f.selectAll();
    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == article);
    CHECK(f.form.drafts().isEmpty());
    f.type(QStringLiteral("2"));
    CHECK(f.bytes() == "---\ntitle: A\ndata: 2\n---\n");
    f.undo();
    CHECK(f.bytes() == article);
}

// ---- within a group ---------------------------------------------------------------------------

namespace {

schema::Schema grouped()
{
    schema::Field seo = field("seo", schema::FieldType::Group);
    seo.fields = {field("title", schema::FieldType::Line), field("data", schema::FieldType::Any)};
    return siteSchema({seo, field("title", schema::FieldType::Line)});
}

const QString inner = QStringLiteral("seo.data");
const std::string within =
    "---\nseo:\n  title: \"A\" # seen\n  data:\n    - [a, 'b'] # pair\n    - c\ntitle: A\n---\n";

} // namespace

TEST_CASE("a value within a group is edited as its source, and what is equal keeps its bytes",
          "[form]")
{
    FormFixture f(grouped(), within);
    CHECK(f.shown(inner) == QStringLiteral("- [a, b]\n- c"));
    CHECK_FALSE(f.isLocked(inner));
    f.input(inner)->setFocus();
    f.press(Qt::Key_End, Qt::ControlModifier);
    f.type(QStringLiteral("d"));
    f.press(Qt::Key_Return);
    f.type(QStringLiteral("- x"));
    const std::string edited = withLine(within, "    - c", "    - cd\n    - x");
    CHECK(f.bytes() == edited);
    CHECK(f.shown(inner) == QStringLiteral("- [a, b]\n- cd\n- x"));
    f.undo();
    CHECK(f.bytes() == within);
    CHECK_FALSE(f.document.canUndo());
    CHECK(f.shown(inner) == QStringLiteral("- [a, b]\n- c"));
    f.redo();
    CHECK(f.bytes() == edited);
}

TEST_CASE("a source within a group that is no YAML stays a draft, with its fault", "[form]")
{
    FormFixture f(grouped(), within);
    f.input(inner)->setFocus();
    f.press(Qt::Key_End, Qt::ControlModifier);
    f.press(Qt::Key_Return);
    f.type(QStringLiteral("- [x"));
    CHECK(f.notes(inner).contains(QStringLiteral(
        "Not in the article yet. Line 3: The bracket that opens here is never closed.")));
    CHECK_FALSE(f.form.drafts().isEmpty());
    f.enter(QStringLiteral("title"));
    REQUIRE(f.document.setField(QStringLiteral("title"), Value::string("B")));
    CHECK(f.shown(inner) == QStringLiteral("- [a, b]\n- c\n- [x"));
    f.input(inner)->setFocus();
    f.press(Qt::Key_End, Qt::ControlModifier);
    f.type(QStringLiteral("]"));
    CHECK(f.notes(inner).isEmpty());
    CHECK(f.document.frontMatter()->find("seo")->value.fields()[1].second.items().size() == 3);
}

TEST_CASE("a source within a group is refused what would be lost: comments and anchors", "[form]")
{
    FormFixture f(grouped(), within);
    const char *typed = GENERATE("[a] # why", "&x a", "a: 1\n# why\nb: 2");
    INFO(typed);
    f.input(inner)->setFocus();
    f.selectAll();
    QGuiApplication::clipboard()->setText(QLatin1String(typed));
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.notes(inner).contains(QStringLiteral("Not in the article yet.")));
    CHECK(f.bytes() == within);
    f.press(Qt::Key_Escape);
    f.press(Qt::Key_Escape);
    CHECK(f.notes(inner).isEmpty());
    CHECK(f.shown(inner) == QStringLiteral("- [a, b]\n- c"));
    f.selectAll();
    f.type(QStringLiteral("'# of #1'"));
    CHECK(f.document.frontMatter()->find("seo")->value.fields()[1].second ==
          Value::string("# of #1"));
}

TEST_CASE("a field of any kind within a group that is not set takes a source, and gives it back",
          "[form]")
{
    const std::string article = "---\nseo:\n  title: A\ntitle: A\n---\n";
    FormFixture f(grouped(), article);
    f.input(inner)->setFocus();
    f.type(QStringLiteral("{a: 1}"));
    CHECK(f.document.frontMatter()->find("seo")->value.fields()[1].second ==
          Value::map({{"a", Value::integer(1)}}));
    f.selectAll();
    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == article);
    CHECK(f.input(inner)->property("placeholderText").toString() == QStringLiteral("not set"));
}

TEST_CASE("a source within a group that is not set takes an empty map, as it is typed", "[form]")
{
    FormFixture f(grouped(), "---\nseo:\n  title: A\ntitle: A\n---\n");
    f.input(inner)->setFocus();
    f.type(QStringLiteral("{}"));
    CHECK(f.bytes() == "---\nseo:\n  title: A\n  data: {}\ntitle: A\n---\n");
    CHECK_FALSE(f.notes(inner).contains(QStringLiteral("Not in the article")));
    CHECK(f.form.drafts().empty());
}
