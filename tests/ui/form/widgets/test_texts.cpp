// Lists of texts.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("links");
const std::string article = "---\nlinks:\n  - one # first\n  - two\n---\n";

schema::Schema links()
{
    return siteSchema({field("links", schema::FieldType::Texts)});
}

QLineEdit *focusedLine()
{
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(line);
    return line;
}

} // namespace

TEST_CASE("typing in a line of a list changes that item alone, as one step", "[form]")
{
    FormFixture f(links(), article);
    f.enter(key);
    f.press(Qt::Key_End);
    f.type(QStringLiteral("ce"));
    CHECK(f.bytes() == "---\nlinks:\n  - onece # first\n  - two\n---\n");
    f.press(Qt::Key_Down);
    f.press(Qt::Key_End);
    f.type(QStringLiteral("!"));
    CHECK(f.bytes() == "---\nlinks:\n  - onece # first\n  - two!\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\nlinks:\n  - onece # first\n  - two\n---\n");
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
    f.redo();
    CHECK(f.shown(key) == QStringLiteral("onece"));
}

TEST_CASE("Enter adds a line below, Backspace in an empty one takes it out", "[form]")
{
    FormFixture f(links(), article);
    f.enter(key);
    f.press(Qt::Key_Return);
    f.type(QStringLiteral("half"));
    CHECK(f.bytes() == "---\nlinks:\n  - one # first\n  - half\n  - two\n---\n");
    f.selectAll();
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Backspace);
    CHECK(f.bytes() == article);
    CHECK(focusedLine()->text() == QStringLiteral("one"));
    CHECK(focusedLine()->cursorPosition() == 3);
}

TEST_CASE("Alt and an arrow key move a line, its button takes it out", "[form]")
{
    FormFixture f(links(), "---\nlinks: [one, two, three]\n---\n");
    f.enter(key);
    f.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(f.bytes() == "---\nlinks: [two, one, three]\n---\n");
    CHECK(focusedLine()->text() == QStringLiteral("one"));
    const auto buttons = f.form.findChildren<QToolButton *>(QStringLiteral("field.links.remove"));
    REQUIRE(buttons.size() == 3);
    CHECK(buttons[2]->accessibleName() == QStringLiteral("Remove links, line 3"));
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    CHECK(f.bytes() == "---\nlinks: [two, one]\n---\n");
    f.undo();
    f.undo();
    CHECK(f.bytes() == "---\nlinks: [one, two, three]\n---\n");
}

TEST_CASE("several lines that are pasted become several", "[form]")
{
    FormFixture f(links(), "---\nlinks: [one, two]\n---\n");
    QGuiApplication::clipboard()->setText(QStringLiteral("a, b\nc\r\nd"));
    f.enter(key);
    f.selectAll();
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.document.snapshot()->frontMatter.find("links")->value ==
          Value::list({Value::string("a, b"), Value::string("c"), Value::string("d"),
                       Value::string("two")}));
    CHECK(focusedLine()->text() == QStringLiteral("d"));
    f.undo();
    CHECK(f.bytes() == "---\nlinks: [one, two]\n---\n");
}

TEST_CASE("a list of texts that is not set has a line that is none yet", "[form]")
{
    FormFixture f(links(), "---\ntitle: A\n---\n");
    CHECK(f.input(key)->property("placeholderText").toString() == QStringLiteral("not set"));
    f.enter(key);
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    f.enter(key);
    f.type(QStringLiteral("x"));
    CHECK(f.document.snapshot()->frontMatter.find("links")->value ==
          Value::list({Value::string("x")}));
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
}

TEST_CASE("each line of a list has a name for a screen reader", "[form]")
{
    FormFixture f(links(), article);
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Down);
    const auto *line = QAccessible::queryAccessibleInterface(focusedLine());
    REQUIRE(line);
    CHECK(line->text(QAccessible::Name) == QStringLiteral("links, line 2"));
    CHECK(line->text(QAccessible::Value) == QStringLiteral("two"));
}

TEST_CASE("a button below a list adds a line at its end, and typing goes on there", "[form]")
{
    FormFixture f(links(), article);
    f.click(QStringLiteral("field.links.add"));
    f.type(QStringLiteral("three"));
    CHECK(f.bytes() == "---\nlinks:\n  - one # first\n  - two\n  - three\n---\n");
    f.undo();
    CHECK(f.bytes() == article);
    FormFixture empty(links(), "---\ntitle: A\n---\n");
    CHECK_FALSE(empty.find<QWidget>(QStringLiteral("field.links.add"))->isVisible());
}

TEST_CASE("a list beyond the schema keeps its widget while somebody types in any part of it",
          "[form]")
{
    const std::string longText =
        "A line of a list that is longer than any tag of an article would be";
    FormFixture f("---\nnotes: [one, '" + longText + "']\ntitle: A\n---\n");
    auto *second = f.find<QLineEdit>(QStringLiteral("field.notes.item"));
    REQUIRE(second);
    second->setFocus();
    f.selectAll();
    f.type(QStringLiteral("two"));
    CHECK(QApplication::focusWidget() == second);
    CHECK(second->text() == QStringLiteral("two"));
    CHECK(f.bytes() == "---\nnotes: [one, 'two']\ntitle: A\n---\n");
    f.enter(QStringLiteral("title"));
    CHECK(QTest::qWaitFor([&] { return f.find<QWidget>(QStringLiteral("field.notes.tags")); }));
    CHECK(f.bytes() == "---\nnotes: [one, 'two']\ntitle: A\n---\n");
}

TEST_CASE("tags beyond the schema stay tags while a long one is added", "[form]")
{
    FormFixture f("---\nnotes: [one]\ntitle: A\n---\n");
    f.enter(QStringLiteral("notes"));
    f.type(QString(70, QLatin1Char('x')));
    f.press(Qt::Key_Return);
    CHECK(f.document.snapshot()->frontMatter.find("notes")->value.items().size() == 2);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("notes")));
    CHECK(f.find<QWidget>(QStringLiteral("field.notes.tags"))->isVisible());
    f.type(QStringLiteral("three"));
    f.press(Qt::Key_Return);
    CHECK(f.document.snapshot()->frontMatter.find("notes")->value.items().size() == 3);
    f.enter(QStringLiteral("title"));
    CHECK(QTest::qWaitFor([&] { return !f.find<QWidget>(QStringLiteral("field.notes.tags")); }));
}
