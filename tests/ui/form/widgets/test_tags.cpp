// Tags.
#include "app/schema/tag_text.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/widgets/tag_chip.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

const QString key = QStringLiteral("tags");
const std::string plain = "---\ntags: [walking, home] # two\n---\n";

/// The chips that are seen, in their order.
QList<ui::TagChip *> chipsOf(const FormFixture &f)
{
    QList<ui::TagChip *> chips;
    for (auto *chip : f.form.findChildren<ui::TagChip *>()) {
        if (chip->isVisibleTo(&f.form))
            chips.append(chip);
    }
    return chips;
}

std::string chipTexts(const FormFixture &f)
{
    QStringList texts;
    for (const ui::TagChip *chip : chipsOf(f))
        texts.append(chip->text());
    return texts.join(QLatin1Char('|')).toStdString();
}

std::string focusedChip()
{
    const auto *chip = qobject_cast<ui::TagChip *>(QApplication::focusWidget());
    return chip ? chip->text().toStdString() : "none";
}

schema::Schema allowing(const std::vector<std::string> &choices)
{
    schema::Field tags = field("tags", schema::FieldType::Tags);
    for (const std::string &choice : choices)
        tags.choices.push_back(Value::string(choice));
    return siteSchema({tags});
}

} // namespace

TEST_CASE("Enter and a comma end a tag, each a step of its own", "[form]")
{
    FormFixture f(plain);
    CHECK(chipTexts(f) == "walking|home");
    f.enter(key);
    f.type(QStringLiteral("hills"));
    CHECK(f.bytes() == plain);
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ntags: [walking, home, hills] # two\n---\n");
    f.type(QStringLiteral("sea,"));
    CHECK(f.bytes() == "---\ntags: [walking, home, hills, sea] # two\n---\n");
    CHECK(chipTexts(f) == "walking|home|hills|sea");
    CHECK(f.shown(key).isEmpty());
    f.undo();
    CHECK(f.bytes() == "---\ntags: [walking, home, hills] # two\n---\n");
    f.undo();
    CHECK(f.bytes() == plain);
    CHECK_FALSE(f.document.canUndo());
    CHECK(chipTexts(f) == "walking|home");
    f.redo();
    CHECK(chipTexts(f) == "walking|home|hills");
}

TEST_CASE("leaving the field ends a tag, undo and Escape take back what is typed of it", "[form]")
{
    FormFixture f(plain);
    f.enter(key);
    f.type(QStringLiteral("hil"));
    f.undo();
    CHECK(f.shown(key).isEmpty());
    f.type(QStringLiteral("hil"));
    f.press(Qt::Key_Escape);
    CHECK(f.shown(key).isEmpty());
    CHECK(f.bytes() == plain);
    CHECK_FALSE(f.document.canUndo());
    f.type(QStringLiteral("hills"));
    f.press(Qt::Key_Tab);
    CHECK(f.bytes() == "---\ntags: [walking, home, hills] # two\n---\n");
}

TEST_CASE("what is typed of a tag is in the article that is saved", "[form]")
{
    FormFixture f(plain);
    f.enter(key);
    f.type(QStringLiteral("hills"));
    QKeyEvent save(QEvent::ShortcutOverride, Qt::Key_S, Qt::ControlModifier);
    QApplication::sendEvent(f.input(key), &save);
    CHECK(f.bytes() == "---\ntags: [walking, home, hills] # two\n---\n");
}

TEST_CASE("Backspace marks the last tag, and then takes it out", "[form]")
{
    FormFixture f(plain);
    f.enter(key);
    f.press(Qt::Key_Backspace);
    CHECK(f.bytes() == plain);
    CHECK(focusedChip() == "home");
    f.press(Qt::Key_Backspace);
    CHECK(f.bytes() == "---\ntags: [walking] # two\n---\n");
    CHECK(focusedChip() == "walking");
    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == "---\ntags: [] # two\n---\n");
    CHECK(QApplication::focusWidget() == f.input(key));
    CHECK(f.input(key)->property("placeholderText").toString() == QStringLiteral("empty"));
    f.undo();
    f.undo();
    CHECK(f.bytes() == plain);
}

TEST_CASE("the arrow keys go from tag to tag, and with Alt move them", "[form]")
{
    FormFixture f(plain);
    f.enter(key);
    f.press(Qt::Key_Left);
    CHECK(focusedChip() == "home");
    f.press(Qt::Key_Left);
    CHECK(focusedChip() == "walking");
    CHECK(f.bytes() == plain);
    f.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(f.bytes() == "---\ntags: [home, walking] # two\n---\n");
    CHECK(focusedChip() == "walking");
    f.undo();
    CHECK(f.bytes() == plain);
    f.press(Qt::Key_End);
    CHECK(QApplication::focusWidget() == f.input(key));
}

TEST_CASE("a tag is dragged to another place", "[form]")
{
    FormFixture f("---\ntags: [one, two, three]\n---\n");
    QWidget *first = chipsOf(f)[0];
    QWidget *last = chipsOf(f)[2];
    const QPoint target = last->mapTo(last->parentWidget(), QPoint(last->width() - 2, 10));
    const QPoint there = first->mapFrom(last->parentWidget(), target);
    QTest::mousePress(first, Qt::LeftButton, {}, {6, 10});
    QMouseEvent move(QEvent::MouseMove, there, first->mapToGlobal(there), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(first, &move);
    QTest::mouseRelease(first, Qt::LeftButton, {}, there);
    CHECK(f.bytes() == "---\ntags: [two, three, one]\n---\n");
}

TEST_CASE("a tag is edited in its place and keeps its comma", "[form]")
{
    FormFixture f("---\ntags: ['a, b', c]\n---\n");
    CHECK(chipTexts(f) == "a, b|c");
    f.enter(key);
    f.press(Qt::Key_Left);
    f.press(Qt::Key_Left);
    f.press(Qt::Key_F2);
    CHECK(f.shown(key) == QStringLiteral("a, b"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ntags: ['a, b', c]\n---\n");
    CHECK_FALSE(f.document.canUndo());
    QTest::mouseDClick(chipsOf(f)[0], Qt::LeftButton, {}, {8, 10});
    f.press(Qt::Key_End);
    f.type(QStringLiteral(", x"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ntags: ['a, b, x', c]\n---\n");
    CHECK(focusedChip() == "a, b, x");
    f.press(Qt::Key_Return);
    f.selectAll();
    f.press(Qt::Key_Delete);
    f.press(Qt::Key_Escape);
    CHECK(f.bytes() == "---\ntags: ['a, b, x', c]\n---\n");
}

TEST_CASE("several that are pasted become several tags", "[form]")
{
    FormFixture f(plain);
    QGuiApplication::clipboard()->setText(QStringLiteral("one, \"two, three\"\nhome\r\n four"));
    f.enter(key);
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(chipTexts(f) == "walking|home|one|two, three|four");
    f.undo();
    CHECK(f.bytes() == plain);
}

TEST_CASE("a tag that is there is not added again, and this is said", "[form]")
{
    FormFixture f(plain);
    f.enter(key);
    f.type(QStringLiteral("home"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == plain);
    CHECK_FALSE(f.document.canUndo());
    CHECK(f.notes(key).contains(QStringLiteral("“home” is there already.")));
    f.type(QStringLiteral("x"));
    CHECK(f.notes(key).isEmpty());
}

TEST_CASE("items keep their types and spellings while another is edited", "[form]")
{
    FormFixture f("---\ntags: [2024, 012, 'true', \"x\"]\n---\n");
    f.enter(key);
    f.type(QStringLiteral("2025,"));
    CHECK(f.bytes() == "---\ntags: [2024, 012, 'true', \"x\", 2025]\n---\n");
    QGuiApplication::clipboard()->setText(QStringLiteral("a 😀 \"tag\""));
    f.press(Qt::Key_V, Qt::ControlModifier);
    f.press(Qt::Key_Return);
    CHECK(f.document.snapshot()->frontMatter.find("tags")->value.items().back() ==
          Value::string("a 😀 \"tag\""));
}

TEST_CASE("suggestions come from the schema's choices, the first letters first", "[form]")
{
    FormFixture f(allowing({"new towns", "news", "old news", "sport"}), "---\ntags: [news]\n---\n");
    f.enter(key);
    f.type(QStringLiteral("new"));
    auto *list = f.find<QWidget>(QStringLiteral("field.tags.suggestions"));
    REQUIRE(list);
    CHECK(list->isVisible());
    CHECK(QApplication::focusWidget() == f.input(key));
    f.press(Qt::Key_Escape);
    CHECK_FALSE(list->isVisible());
    CHECK(f.shown(key) == QStringLiteral("new"));
    f.press(Qt::Key_Down);
    CHECK(list->isVisible());
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ntags: [news, old news]\n---\n");
    CHECK_FALSE(list->isVisible());
}

TEST_CASE("a tag that is no choice is kept and marked", "[form]")
{
    FormFixture f(allowing({"news", "sport"}), "---\ntags: [news, weather]\n---\n");
    CHECK(chipTexts(f) == "news|weather");
    const auto description = [&](int i) { return chipsOf(f)[i]->accessibleDescription(); };
    CHECK(description(0) == QStringLiteral("1 of 2"));
    CHECK(description(1) == QStringLiteral("2 of 2. None of the choices"));
}

TEST_CASE("a field of tags that is not set says so, and the first tag makes a list", "[form]")
{
    FormFixture f(allowing({}), "---\ntitle: A\n---\n");
    CHECK(f.input(key)->property("placeholderText").toString() == QStringLiteral("not set"));
    f.enter(key);
    f.type(QStringLiteral("news,"));
    CHECK(f.document.snapshot()->frontMatter.find("tags")->value ==
          Value::list({Value::string("news")}));
    f.undo();
    CHECK(f.bytes() == "---\ntitle: A\n---\n");
}

TEST_CASE("a screen reader finds a list of tags by name", "[form]")
{
    FormFixture f(plain);
    const auto *list =
        QAccessible::queryAccessibleInterface(f.find<QWidget>(QStringLiteral("field.tags.tags")));
    REQUIRE(list);
    CHECK(list->role() == QAccessible::List);
    CHECK(list->text(QAccessible::Name) == QStringLiteral("tags: walking, home"));
    const auto *chip = QAccessible::queryAccessibleInterface(chipsOf(f)[1]);
    REQUIRE(chip);
    CHECK(chip->role() == QAccessible::ListItem);
    CHECK(chip->text(QAccessible::Name) == QStringLiteral("home"));
    CHECK(chip->text(QAccessible::Description) == QStringLiteral("2 of 2"));
}

TEST_CASE("tags that are locked can be gone through and copied, and nothing else", "[form]")
{
    const std::string article = "---\ntags: &t [a, b]\nmore: *t\n---\n";
    FormFixture f(article);
    CHECK(f.isLocked(key));
    REQUIRE(f.form.focusField(key));
    f.press(Qt::Key_Left);
    CHECK(focusedChip() == "b");
    f.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("b"));
    f.press(Qt::Key_Delete);
    f.press(Qt::Key_F2);
    f.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(f.bytes() == article);
}

TEST_CASE("tags are divided as they are meant", "[form]")
{
    const auto split = [](const char16_t *text) {
        const schema::TagTexts tags = schema::splitTags(QString::fromUtf16(text));
        return (tags.whole + QStringList{QStringLiteral("rest:") + tags.rest})
            .join(QLatin1Char('|'))
            .toStdString();
    };
    CHECK(split(u"a, b ,c") == "a|b|rest:c");
    CHECK(split(u"a,,b\n") == "a|b|rest:");
    CHECK(split(u"'90s, rock 'n' roll") == "'90s|rest: rock 'n' roll");
    CHECK(split(u"'a, b', c") == "a, b|rest: c");
    CHECK(split(u"\"a, b") == "rest:\"a, b");
    CHECK(split(u"say \"a, b\"") == "say \"a|rest: b\"");
    CHECK(split(u"") == "rest:");
}

TEST_CASE("the menu of a tag takes it out, as its keys do", "[form]")
{
    FormFixture f(plain);
    f.enter(key);
    f.press(Qt::Key_Left);
    f.press(Qt::Key_Left);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, f.form.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(QApplication::focusWidget(), &event);
    auto *menu = f.find<QMenu>(QStringLiteral("field.tags.menu"));
    REQUIRE(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("&Remove the Tag"))
            action->trigger();
    }
    menu->close();
    CHECK(f.bytes() == "---\ntags: [home] # two\n---\n");
}

TEST_CASE("tags run from the right where the language does, and so do the arrow keys", "[form]")
{
    FormFixture f(plain);
    f.form.setLayoutDirection(Qt::RightToLeft);
    REQUIRE(QTest::qWaitFor([&] { return chipsOf(f)[0]->x() > chipsOf(f)[1]->x(); }));
    f.enter(key);
    f.press(Qt::Key_Right);
    CHECK(focusedChip() == "home");
    f.press(Qt::Key_Right);
    CHECK(focusedChip() == "walking");
    f.press(Qt::Key_Left);
    CHECK(focusedChip() == "home");
    CHECK(f.bytes() == plain);
}
