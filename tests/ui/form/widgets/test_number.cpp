// Numbers.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/widgets/number_editor.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("rank");

schema::Field rank()
{
    schema::Field made = field("rank", schema::FieldType::Number);
    made.standard = Value::integer(5);
    made.minimum = 0;
    made.maximum = 20;
    return made;
}

} // namespace

TEST_CASE("a number that is typed is one, and one step", "[form]")
{
    FormFixture f(siteSchema({field("title", schema::FieldType::Line), rank()}),
                  "---\ntitle: A\n---\n");
    CHECK(f.input(key)->property("placeholderText").toString() ==
          QStringLiteral("not set — 5 by default"));
    f.enter(key);
    f.type(QStringLiteral("12"));
    CHECK(f.bytes() == "---\ntitle: A\nrank: 12\n---\n");
    f.type(QStringLiteral(".5"));
    CHECK(f.bytes() == "---\ntitle: A\nrank: 12.5\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
    CHECK_FALSE(f.document.canUndo());
    f.redo();
    CHECK(f.bytes() == "---\ntitle: A\nrank: 12.5\n---\n");
}

TEST_CASE("the arrow keys count, within the bounds, and keep the spelling", "[form]")
{
    FormFixture f(siteSchema({rank()}), "---\nrank: 007 # of 20\n---\n");
    f.enter(key);
    f.press(Qt::Key_Up);
    CHECK(f.bytes() == "---\nrank: 008 # of 20\n---\n");
    f.press(Qt::Key_PageUp);
    CHECK(f.bytes() == "---\nrank: 018 # of 20\n---\n");
    f.press(Qt::Key_PageUp);
    CHECK(f.bytes() == "---\nrank: 020 # of 20\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\nrank: 007 # of 20\n---\n");
}

TEST_CASE("numbers are counted in the spelling that they have", "[form]")
{
    using ui::countedNumber;
    const auto text = [](const char *from, int steps) {
        return countedNumber(QLatin1String(from), steps, std::nullopt, std::nullopt).toStdString();
    };
    CHECK(text("1.50", 1) == "2.50");
    CHECK(text("-0.5", 1) == "0.5");
    CHECK(text("0.5", -1) == "-0.5");
    CHECK(text("0", -1) == "-1");
    CHECK(text("9", 1) == "10");
    CHECK(text("099", 1) == "100");
    CHECK(text("+3", 1) == "4");
    CHECK(text("0x1F", 1).empty());
    CHECK(text("1_000", 1).empty());
    CHECK(text("1e3", 1).empty());
    CHECK(countedNumber(QStringLiteral("25"), 1, 0, 20) == QStringLiteral("25"));
    CHECK(countedNumber(QStringLiteral("25"), -1, 0, 20) == QStringLiteral("24"));
}

TEST_CASE("neither the wheel nor the focus changes a number", "[form]")
{
    const std::string article = "---\nrank: 0x1F\nratio: 1_000\n---\n";
    FormFixture f(siteSchema({rank(), field("ratio", schema::FieldType::Number)}), article);
    f.enter(key);
    QWheelEvent wheel({5, 5}, f.input(key)->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(f.input(key), &wheel);
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Tab);
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("what is no number stays as it is typed, and says so once it is left", "[form]")
{
    FormFixture f(siteSchema({rank(), field("title", schema::FieldType::Line)}),
                  "---\nrank: 3\ntitle: A\n---\n");
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("1,5"));
    CHECK(f.bytes() == "---\nrank: 1,5\ntitle: A\n---\n");
    CHECK(f.notes(key).isEmpty());
    f.press(Qt::Key_Tab);
    CHECK(f.notes(key).contains(QStringLiteral("A number is written with a point: 1.5.")));
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("7"));
    CHECK(f.bytes() == "---\nrank: 7\ntitle: A\n---\n");
    f.press(Qt::Key_Tab);
    CHECK(f.notes(key).isEmpty());
}

TEST_CASE("a quoted number becomes one when it is edited", "[form]")
{
    FormFixture f(siteSchema({rank()}), "---\nrank: '3'\n---\n");
    f.enter(key);
    f.press(Qt::Key_End);
    f.type(QStringLiteral("1"));
    CHECK(f.bytes() == "---\nrank: 31\n---\n");
}

TEST_CASE("a letter that is typed behind a quoted number and taken back leaves its quotes",
          "[form]")
{
    const std::string article = "---\nrank: '5' # quoted\n---\n";
    FormFixture f(siteSchema({rank()}), article);
    f.enter(key);
    f.press(Qt::Key_End);
    f.type(QStringLiteral("x"));
    CHECK(f.bytes() == "---\nrank: '5x' # quoted\n---\n");
    f.press(Qt::Key_Backspace);
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.isModified());
    f.type(QStringLiteral("0"));
    CHECK(f.bytes() == "---\nrank: 50 # quoted\n---\n");
}

TEST_CASE("a number that is emptied is null, of whatever field, and never a text", "[form]")
{
    const std::string article = "---\nrank: 3 # of 20\nseo: {priority: 0.5}\nweight: 12\n---\n";
    schema::Field seo = field("seo", schema::FieldType::Group);
    seo.fields = {field("priority", schema::FieldType::Number)};
    FormFixture f(siteSchema({rank(), seo}), article);
    const auto clear = [&](const char *name) {
        f.input(QLatin1String(name))->setFocus();
        f.selectAll();
        f.press(Qt::Key_Delete);
    };
    clear("rank");
    CHECK(f.bytes() == withLine(article, "rank: 3 # of 20", "rank: null # of 20"));
    f.undo();
    clear("seo.priority");
    CHECK(f.bytes() == withLine(article, "seo: {priority: 0.5}", "seo: {priority: null}"));
    f.undo();
    clear("weight");
    CHECK(f.bytes() == withLine(article, "weight: 12", "weight: null"));
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}
