// Problems that the schema has against an article: quiet, and one key apart.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/common/message_bar.h"
#include "ui/editor/editor_view.h"
#include "ui/shell/problem_list.h"
#include "ui/shell/workspace.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string schemaText = R"({
  "type": "object",
  "properties": {
    "title": {"type": "string", "maxLength": 5},
    "kicker": {"type": "string", "maxLength": 5},
    "author": {"type": "string"}
  },
  "required": ["title", "author"]
})";

const std::string article = "---\ntitle: Much too long\nkicker: Too long as well\n---\nOne.\n";

void openWithSchema(const WindowUnderTest &window, const std::string &text = article)
{
    window.write(u"frontmatter.schema.json"_qs, schemaText);
    window->open(window.write(u"a.md"_qs, text));
}

/// What the foot of the window says of problems.
QString count(const WindowUnderTest &window)
{
    const auto *button = window.find<QToolButton>("statusProblems");
    return button ? button->text() : QString();
}

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

} // namespace

TEST_CASE("what the schema has against an article is counted quietly at the foot", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window);
    CHECK_FALSE(window.isShown("findingsMessage"));
    auto *button = window.find<QToolButton>("statusProblems");
    REQUIRE(button);
    CHECK(button->text() == u"3 errors");
    CHECK(button->accessibleName() == u"Problems: 3 errors");
    window.click("statusProblems");
    REQUIRE(window.isShown("findingsList"));
    CHECK(window.find<ProblemList>("findingsList")->count() == 3);
    window.click("statusProblems");
    CHECK_FALSE(window.isShown("findingsList"));
}

TEST_CASE("an article without problems has nothing at the foot", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window, "---\ntitle: Short\nauthor: A\n---\n");
    CHECK_FALSE(window.isShown("statusProblems"));
}

TEST_CASE("F8 leads from field to field, and what is mended there is gone", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window);
    window.press(Qt::Key_F8);
    REQUIRE(focusName() == u"field.title");
    CHECK(window.find<QLabel>("statusMessage")->text().startsWith(u"Problem 1 of 3. Error: "));
    window.press(Qt::Key_F8);
    CHECK(focusName() == u"field.author");
    window.press(Qt::Key_F8);
    CHECK(focusName() == u"field.kicker");
    window.press(Qt::Key_F8, Qt::ShiftModifier);
    CHECK(focusName() == u"field.author");
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"Short"_qs);
    CHECK(count(window) == u"2 errors");
    window.press(Qt::Key_F8);
    CHECK(focusName() == u"field.kicker");
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"A"_qs);
    window.press(Qt::Key_F8);
    CHECK(focusName() == u"field.title");
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"Short"_qs);
    CHECK_FALSE(window.isShown("statusProblems"));
    CHECK(window->document()->bytes() ==
          "---\ntitle: Short\nkicker: A\nauthor: Short\n---\nOne.\n");
}

TEST_CASE("the list leads to the field by keyboard, and Escape to where one came from", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window);
    auto *author = window.find<QLineEdit>("field.author");
    REQUIRE(author);
    author->setFocus();
    window.press(Qt::Key_F8, Qt::ControlModifier);
    CHECK(focusName() == u"findingsList");
    window.press(Qt::Key_Escape);
    CHECK(focusName() == u"field.author");
    window.press(Qt::Key_F8, Qt::ControlModifier);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Return);
    CHECK(focusName() == u"field.author");
    CHECK(window.isShown("findingsList"));
}

TEST_CASE("without the form a problem leads to its place in the text", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window);
    window->workspace()->setPaneShown(Pane::Form, false);
    window.press(Qt::Key_F8);
    auto *editor = window.find<QPlainTextEdit>("markdownEdit");
    REQUIRE(editor);
    CHECK(editor->hasFocus());
    CHECK(editor->textCursor().blockNumber() == 1);
}

TEST_CASE("a problem within a group leads to its own field, and to its own line of the text",
          "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, R"({"properties": {
        "links": {"type": "array", "items": {"type": "object", "properties":
            {"label": {"type": "string"}, "url": {"type": "string", "maxLength": 5}}}}}})");
    window->open(window.write(
        u"a.md"_qs, "---\nlinks:\n  - url: good\n  - label: A\n    url: too long\n---\nOne.\n"));
    window.press(Qt::Key_F8);
    CHECK(focusName() == u"field.links.1.url");
    window->workspace()->setPaneShown(Pane::Form, false);
    window.press(Qt::Key_F8);
    auto *editor = window.find<QPlainTextEdit>("markdownEdit");
    REQUIRE(editor);
    CHECK(editor->hasFocus());
    CHECK(editor->textCursor().blockNumber() == 4);
    window.press(Qt::Key_F8, Qt::ControlModifier);
    auto *list = window.find<ProblemList>("findingsList");
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->data(Qt::AccessibleTextRole).toString().endsWith(u"(links · line 5)"));
}

TEST_CASE("a problem is repaired from its row in the list, by keyboard", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window, "---\ntitle: 'It's'\nauthor: A\n---\n");
    window.press(Qt::Key_F8, Qt::ControlModifier);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {}, {});
    QApplication::sendEvent(QApplication::focusWidget(), &event);
    auto *menu = window->findChild<QMenu *>(u"problemMenu"_qs);
    REQUIRE(menu);
    REQUIRE(QTest::qWaitForWindowExposed(menu, patience));
    REQUIRE(menu->actions().size() == 2);
    CHECK(menu->actions().at(1)->text() == u"Write the apostrophe twice");
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    CHECK(window->document()->bytes() == "---\ntitle: 'It''s'\nauthor: A\n---\n");
    CHECK_FALSE(window.isShown("findingsList"));
}

TEST_CASE("faults of YAML are loud, what the schema has beside them is not", "[shell]")
{
    const WindowUnderTest window;
    openWithSchema(window, "---\ntitle: 'It's'\nkicker: Much too long\nauthor: A\n---\n");
    REQUIRE(window.isShown("findingsMessage"));
    CHECK(window.bar("findingsMessage")->sentence().startsWith(u"Inside single quotes"));
    CHECK(count(window) == u"2 errors");
    window.click("findingsRepair");
    window.click("repairApply");
    CHECK_FALSE(window.isShown("findingsMessage"));
    CHECK(count(window) == u"1 error");
}

namespace {

/// Its fields stand in the form as the schema has them, in the article the other way round.
const std::string turnedSchema = R"({
  "type": "object",
  "properties": {
    "mood": {"type": "string", "maxLength": 5},
    "links": {"type": "array", "items": {"type": "object", "properties": {
      "label": {"type": "string", "maxLength": 5}, "kind": {"type": "string", "maxLength": 5}}}},
    "pace": {"type": "string", "maxLength": 5}
  }
})";
const std::string turned = "---\npace: much too long\nlinks:\n  - kind: far too long\n"
                           "    label: Short\n  - kind: Short\n    label: far too long\n"
                           "  - kind: way too long\n    label: way too long\nmood: much too long\n"
                           "---\nOne.\n";

QStringList stepped(const WindowUnderTest &window, int times, Qt::KeyboardModifiers modifiers = {})
{
    QStringList names;
    for (int i = 0; i < times; ++i) {
        window.press(Qt::Key_F8, modifiers);
        names.append(focusName());
    }
    return names;
}

void openTurned(const WindowUnderTest &window)
{
    window.write(u"frontmatter.schema.json"_qs, turnedSchema);
    window->open(window.write(u"a.md"_qs, turned));
    REQUIRE(count(window) == u"6 errors");
}

} // namespace

TEST_CASE("F8 goes as the form does, also through what is within fields", "[shell]")
{
    const WindowUnderTest window;
    openTurned(window);
    window.find<QLineEdit>("field.mood")->setFocus();
    const QStringList behind{u"field.links.0.kind"_qs,  u"field.links.1.label"_qs,
                             u"field.links.2.label"_qs, u"field.links.2.kind"_qs,
                             u"field.pace"_qs,          u"field.mood"_qs};
    CHECK(stepped(window, 6) == behind);
    const QStringList ahead{u"field.pace"_qs, u"field.links.2.kind"_qs, u"field.links.2.label"_qs};
    CHECK(stepped(window, 3, Qt::ShiftModifier) == ahead);
    CHECK(window.find<QLabel>("statusMessage")->text().startsWith(u"Problem 4 of 6. "));
    // Whoever goes elsewhere goes on from there.
    window.find<QLineEdit>("field.links.1.kind")->setFocus();
    CHECK(stepped(window, 1) == QStringList{u"field.links.2.label"_qs});
}

TEST_CASE("the list of problems has the form's order while the form is there", "[shell]")
{
    const WindowUnderTest window;
    openTurned(window);
    window.press(Qt::Key_F8, Qt::ControlModifier);
    const auto *list = window.find<ProblemList>("findingsList");
    REQUIRE(list);
    CHECK(list->item(0)->text().contains(u"mood", Qt::CaseInsensitive));
    CHECK(list->item(5)->text().contains(u"pace", Qt::CaseInsensitive));
    window->workspace()->setPaneShown(Pane::Form, false);
    CHECK(list->item(0)->text().contains(u"pace", Qt::CaseInsensitive));
    CHECK(list->item(5)->text().contains(u"mood", Qt::CaseInsensitive));
}

TEST_CASE("from the text F8 goes to the problem behind the cursor, or ahead of it", "[shell]")
{
    const WindowUnderTest window;
    openTurned(window);
    auto *editor = window.find<QPlainTextEdit>("markdownEdit");
    REQUIRE(editor);
    window->workspace()->editor()->setFrontMatterShown(true);
    const auto putCursor = [&](const char *before) {
        editor->setFocus();
        QTextCursor cursor = editor->document()->find(QLatin1String(before));
        REQUIRE_FALSE(cursor.isNull());
        cursor.setPosition(cursor.selectionStart());
        editor->setTextCursor(cursor);
    };
    putCursor("mood:");
    CHECK(stepped(window, 1) == QStringList{u"field.mood"_qs});
    putCursor("links:");
    CHECK(stepped(window, 1, Qt::ShiftModifier) == QStringList{u"field.pace"_qs});
    putCursor("One.");
    CHECK(stepped(window, 1) == QStringList{u"field.pace"_qs});
    putCursor("One.");
    CHECK(stepped(window, 1, Qt::ShiftModifier) == QStringList{u"field.mood"_qs});
}

namespace {

/// Tags and lines of which two each are wrong, groups of which one lacks a key that it must have,
/// and a source with a fault within.
const std::string innerSchema = R"({
  "type": "object",
  "properties": {
    "mood": {"type": "string", "maxLength": 5},
    "tags": {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}},
    "lines": {"type": "array", "items": {"type": "string", "maxLength": 5}},
    "links": {"type": "array", "items": {"type": "object", "properties": {
      "label": {"type": "string", "maxLength": 5}, "url": {"type": "string"}},
      "required": ["url"]}},
    "any": {"anyOf": [{"type": "array", "items": {"type": "array", "items": {"type": "number"}}}]},
    "pace": {"type": "string", "maxLength": 5}
  }
})";
const std::string inner = "---\nmood: much too long\ntags: [a, no, b, nor]\n"
                          "lines:\n  - Short\n  - far too long\n  - way too long\n"
                          "links:\n  - label: Short\n  - label: far too long\n    url: u\n"
                          "any: [[a]]\npace: much too long\n---\nOne.\n";

/// Which part of a list, or which chip, has the focus.
int focusedAmong(const WindowUnderTest &window, const QString &name)
{
    const auto parts = window->findChildren<QWidget *>(name);
    for (int i = 0; i < int(parts.size()); ++i) {
        if (parts[i]->hasFocus())
            return i;
    }
    return -1;
}

QStringList said(const WindowUnderTest &window, int times, Qt::KeyboardModifiers modifiers = {})
{
    QStringList ranks;
    for (int i = 0; i < times; ++i) {
        window.press(Qt::Key_F8, modifiers);
        ranks.append(window.find<QLabel>("statusMessage")->text().section(u'.', 0, 0));
    }
    return ranks;
}

QStringList ranks(std::initializer_list<int> numbers, int count)
{
    QStringList all;
    for (const int number : numbers)
        all.append(u"Problem %1 of %2"_qs.arg(number).arg(count));
    return all;
}

} // namespace

TEST_CASE("F8 goes through the problems within lists, groups and sources, and never sticks",
          "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, innerSchema);
    window->open(window.write(u"a.md"_qs, inner));
    REQUIRE(count(window) == u"9 errors");
    CHECK(said(window, 10) == ranks({1, 2, 3, 4, 5, 6, 7, 8, 9, 1}, 9));
    CHECK(said(window, 10, Qt::ShiftModifier) == ranks({9, 8, 7, 6, 5, 4, 3, 2, 1, 9}, 9));
}

TEST_CASE("F8 leads to the very tag and line that is wrong, from another one of them too",
          "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, innerSchema);
    window->open(window.write(u"a.md"_qs, inner));
    window.find<QLineEdit>("field.mood")->setFocus();
    window.press(Qt::Key_F8);
    CHECK(focusName() == u"field.tags.tag");
    CHECK(focusedAmong(window, u"field.tags.tag"_qs) == 1);
    window.press(Qt::Key_Right);
    window.press(Qt::Key_F8);
    CHECK(focusedAmong(window, u"field.tags.tag"_qs) == 3);
    window.press(Qt::Key_F8);
    CHECK(window.find<QLabel>("statusMessage")->text().startsWith(u"Problem 4 of 9. "));
    const QWidget *line = QApplication::focusWidget();
    window.press(Qt::Key_F8);
    CHECK(QApplication::focusWidget() != line);
    window.press(Qt::Key_F8, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == line);
    // From below, the last of them comes first.
    window.find<QLineEdit>("field.pace")->setFocus();
    window.press(Qt::Key_F8, Qt::ShiftModifier);
    CHECK(window.find<QLabel>("statusMessage")->text().startsWith(u"Problem 8 of 9. "));
}

TEST_CASE("who went on within a group goes on from there", "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, R"({"properties": {
        "seo": {"type": "object", "required": ["end"], "properties": {
            "a": {"type": "string", "maxLength": 5}, "b": {"type": "string"},
            "c": {"type": "string", "maxLength": 5}, "end": {"type": "string"}}}}})");
    window->open(window.write(
        u"a.md"_qs, "---\nseo:\n  a: much too long\n  b: B\n  c: much too long\n---\nOne.\n"));
    REQUIRE(count(window) == u"3 errors");
    window.press(Qt::Key_F8);
    window.find<QLineEdit>("field.seo.b")->setFocus();
    CHECK(stepped(window, 1) == QStringList{u"field.seo.c"_qs});
    window.find<QLineEdit>("field.seo.b")->setFocus();
    CHECK(stepped(window, 1, Qt::ShiftModifier) == QStringList{u"field.seo.a"_qs});
}
