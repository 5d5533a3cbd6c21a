// True or false.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("draft");

schema::Field draft(bool standard)
{
    schema::Field made = field("draft", schema::FieldType::Boolean);
    made.standard = Value::boolean(standard);
    return made;
}

QCheckBox *boxOf(const FormFixture &f)
{
    auto *box = qobject_cast<QCheckBox *>(f.input(key));
    REQUIRE(box);
    return box;
}

} // namespace

TEST_CASE("a switch is switched by Space, Enter and the mouse, each as a step", "[form]")
{
    FormFixture f("---\ndraft: false # later\n---\n");
    CHECK(boxOf(f)->text() == QStringLiteral("off"));
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Space);
    CHECK(f.bytes() == "---\ndraft: true # later\n---\n");
    CHECK(boxOf(f)->text() == QStringLiteral("on"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ndraft: false # later\n---\n");
    QTest::mouseClick(boxOf(f), Qt::LeftButton, {}, {10, boxOf(f)->height() / 2});
    CHECK(f.bytes() == "---\ndraft: true # later\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\ndraft: false # later\n---\n");
    f.undo();
    f.undo();
    CHECK(f.bytes() == "---\ndraft: false # later\n---\n");
    CHECK_FALSE(f.document.canUndo());
    CHECK(boxOf(f)->checkState() == Qt::Unchecked);
    f.redo();
    CHECK(f.bytes() == "---\ndraft: true # later\n---\n");
}

TEST_CASE("a switch keeps the spelling of true and false", "[form]")
{
    const auto [before, after] = GENERATE(
        table<std::string, std::string>({{"True", "False"}, {"FALSE", "TRUE"}, {"true", "false"}}));
    FormFixture f("---\ndraft: " + before + "\n---\n");
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Space);
    CHECK(f.bytes() == "---\ndraft: " + after + "\n---\n");
}

TEST_CASE("a switch that is not set is neither on nor off, and says what it is by default",
          "[form]")
{
    FormFixture f(siteSchema({field("title", schema::FieldType::Line), draft(false)}),
                  "---\ntitle: A\n---\n");
    CHECK(boxOf(f)->checkState() == Qt::PartiallyChecked);
    CHECK(boxOf(f)->text() == QStringLiteral("not set — off by default"));
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Space);
    CHECK(f.bytes() == "---\ntitle: A\ndraft: true\n---\n");
    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    f.undo();
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    CHECK(boxOf(f)->checkState() == Qt::PartiallyChecked);
}

TEST_CASE("a switch whose default is on is switched off first", "[form]")
{
    FormFixture f(siteSchema({field("title", schema::FieldType::Line), draft(true)}),
                  "---\ntitle: A\n---\n");
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Space);
    CHECK(f.bytes() == "---\ntitle: A\ndraft: false\n---\n");
    CHECK(boxOf(f)->checkState() == Qt::Unchecked);
}

TEST_CASE("a text where true or false belongs is a line, and becomes a switch once it is right",
          "[form]")
{
    FormFixture f(siteSchema({draft(false)}), "---\ndraft: 'no'\n---\n");
    CHECK(f.shown(key) == QStringLiteral("no"));
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("false"));
    CHECK(f.bytes() == "---\ndraft: false\n---\n");
    CHECK(f.shown(key) == QStringLiteral("false"));
}

TEST_CASE("a screen reader finds a check box, mixed while it is not set", "[form]")
{
    FormFixture f(siteSchema({field("title", schema::FieldType::Line), draft(false)}),
                  "---\ntitle: A\n---\n");
    const auto *box = QAccessible::queryAccessibleInterface(boxOf(f));
    REQUIRE(box);
    CHECK(box->role() == QAccessible::CheckBox);
    CHECK(box->text(QAccessible::Name) == QStringLiteral("draft"));
    CHECK(box->state().checkStateMixed);
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Space);
    CHECK(box->state().checked);
}
