// One of several values.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <QWheelEvent>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("section");

schema::Field section()
{
    schema::Field made = field("section", schema::FieldType::Choice);
    made.choices = {Value::string("news"), Value::string("opinion"), Value::integer(7)};
    return made;
}

const std::vector<schema::Field> fields = {field("title", schema::FieldType::Line), section()};

QComboBox *boxOf(const FormFixture &f)
{
    auto *box = qobject_cast<QComboBox *>(f.input(key));
    REQUIRE(box);
    return box;
}

/// A key in the open list.
void pressInList(const FormFixture &f, int pressed)
{
    QWidget *list = boxOf(f)->view();
    REQUIRE(QTest::qWaitFor([&] { return list->isVisible(); }));
    QTest::keyClick(list, Qt::Key(pressed));
}

} // namespace

TEST_CASE("a choice is made in its list, by keys, with its type, each as a step", "[form]")
{
    FormFixture f(siteSchema(fields), "---\ntitle: A\nsection: 'news' # first\n---\n");
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Down);
    pressInList(f, Qt::Key_Down);
    pressInList(f, Qt::Key_Return);
    CHECK(f.bytes() == "---\ntitle: A\nsection: 'opinion' # first\n---\n");
    f.type(QStringLiteral("7"));
    pressInList(f, Qt::Key_Return);
    CHECK(f.bytes() == "---\ntitle: A\nsection: 7 # first\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\nsection: 'opinion' # first\n---\n");
    CHECK(boxOf(f)->currentText() == QStringLiteral("opinion"));
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\nsection: 'news' # first\n---\n");
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("opening a list and closing it chooses nothing, nor does the wheel", "[form]")
{
    const std::string article = "---\ntitle: A\nsection: weather\n---\n";
    FormFixture f(siteSchema(fields), article);
    CHECK(boxOf(f)->currentText() == QStringLiteral("weather"));
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_F4);
    pressInList(f, Qt::Key_Escape);
    f.press(Qt::Key_Down, Qt::AltModifier);
    pressInList(f, Qt::Key_Return);
    f.press(Qt::Key_Home);
    f.press(Qt::Key_PageDown);
    QWheelEvent wheel({5, 5}, boxOf(f)->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(boxOf(f), &wheel);
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
    CHECK(boxOf(f)->currentText() == QStringLiteral("weather"));
}

TEST_CASE("a choice that is not set says so, and can be unset", "[form]")
{
    FormFixture f(siteSchema(fields), "---\ntitle: A\n---\n");
    CHECK(boxOf(f)->currentText() == QStringLiteral("not set"));
    REQUIRE(f.form.focusField(key));
    f.type(QStringLiteral("o"));
    pressInList(f, Qt::Key_Return);
    CHECK(f.bytes() == "---\ntitle: A\nsection: opinion\n---\n");
    f.press(Qt::Key_Space);
    pressInList(f, Qt::Key_Home);
    pressInList(f, Qt::Key_Return);
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    CHECK(boxOf(f)->currentText() == QStringLiteral("not set"));
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\nsection: opinion\n---\n");
    CHECK(boxOf(f)->currentText() == QStringLiteral("opinion"));
}

TEST_CASE("a screen reader finds a combo box with its value", "[form]")
{
    FormFixture f(siteSchema(fields), "---\nsection: news\n---\n");
    auto *box = QAccessible::queryAccessibleInterface(boxOf(f));
    REQUIRE(box);
    CHECK(box->role() == QAccessible::ComboBox);
    CHECK(box->text(QAccessible::Name) == QStringLiteral("section"));
    CHECK(box->text(QAccessible::Value) == QStringLiteral("news"));
}

TEST_CASE("a choice that is locked can be read and copied", "[form]")
{
    FormFixture f(siteSchema(fields), "---\nsection: &a news\ntitle: *a\n---\n");
    CHECK(f.shown(key) == QStringLiteral("news"));
    CHECK(f.isLocked(key));
}
