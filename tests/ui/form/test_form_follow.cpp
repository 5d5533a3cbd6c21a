// The form shows the document, whatever changed it, and changes nothing by itself.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace galley;
using namespace galley::tests;

namespace {

const char *const schemaKeys[] = {"title",     "subtitle",     "description",
                                  "author",    "publish_date", "created_date",
                                  "read_time", "heroImage",    "cta"};

/// Types into the document's text, as the editor does.
void typeInto(ArticleDocument &document, const QString &ahead, const QString &text)
{
    QTextCursor cursor = document.textDocument()->find(ahead);
    REQUIRE_FALSE(cursor.isNull());
    cursor.setPosition(cursor.selectionEnd());
    cursor.insertText(text);
}

} // namespace

TEST_CASE("tabbing through all fields follows the eye and changes nothing", "[form]")
{
    FormFixture f;
    f.enter(QStringLiteral("title"));
    for (const char *key : schemaKeys) {
        INFO(key);
        CHECK(QApplication::focusWidget() == f.input(QLatin1String(key)));
        f.press(Qt::Key_Tab);
    }
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("draft")));
    f.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("tags")));
    CHECK(f.bytes() == sampleArticle);
    CHECK_FALSE(f.document.canUndo());
    CHECK_FALSE(f.document.isModified());
}

TEST_CASE("undo in a field undoes the last thing done elsewhere", "[form]")
{
    FormFixture f;
    typeInto(f.document, QStringLiteral("Body"), QStringLiteral(" of"));
    f.enter(QStringLiteral("title"));
    f.undo();
    CHECK(f.bytes() == sampleArticle);
    f.redo();
    CHECK(f.bytes() == withLine(sampleArticle, "Body text.", "Body of text."));
}

TEST_CASE("a change of the source is in the form at once", "[form]")
{
    FormFixture f;
    typeInto(f.document, QStringLiteral("Ann"), QStringLiteral("a"));
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("Anna Miller"));
    typeInto(f.document, QStringLiteral("draft: false"), QStringLiteral("\nmood: good"));
    CHECK(f.shown(QStringLiteral("mood")) == QStringLiteral("good"));
    f.document.undo();
    CHECK_FALSE(f.find<QWidget>(QStringLiteral("row.mood")));
}

TEST_CASE("a change from elsewhere leaves the cursor with the characters around it", "[form]")
{
    FormFixture f;
    f.enter(QStringLiteral("author"));
    auto *author = qobject_cast<QLineEdit *>(f.input(QStringLiteral("author")));
    author->setCursorPosition(6);
    typeInto(f.document, QStringLiteral("Ann"), QStringLiteral("a"));
    CHECK(author->text() == QStringLiteral("Anna Miller"));
    CHECK(author->cursorPosition() == 7);

    f.enter(QStringLiteral("title"));
    auto *title = qobject_cast<QPlainTextEdit *>(f.input(QStringLiteral("title")));
    f.press(Qt::Key_End, Qt::ControlModifier);
    typeInto(f.document, QStringLiteral("Long"), QStringLiteral("er"));
    CHECK(title->toPlainText() == QStringLiteral("The Longer Way Home"));
    CHECK(title->textCursor().atEnd());
    typeInto(f.document, QStringLiteral("Body"), QStringLiteral("!"));
    CHECK(title->textCursor().atEnd());
}

TEST_CASE("a broken field shows its recovered value, its fault, and the way to its repair",
          "[form]")
{
    const std::string broken =
        withLine(sampleArticle, "title: 'The Long Way Home'", "title: 'Ann's Way'");
    FormFixture f(broken);
    CHECK(f.shown(QStringLiteral("title")) == QStringLiteral("Ann's Way"));
    CHECK(f.isLocked(QStringLiteral("title")));
    CHECK(f.isLocked(QStringLiteral("author")));
    CHECK(f.notes(QStringLiteral("title")).contains(QStringLiteral("Error: ")));

    f.enter(QStringLiteral("title"));
    f.type(QStringLiteral("x"));
    CHECK(f.bytes() == broken);

    f.click(QStringLiteral("field.title.source"));
    CHECK(f.sources == QStringList{QStringLiteral("title")});

    f.click(QStringLiteral("field.title.repair"));
    const std::string repaired =
        withLine(sampleArticle, "title: 'The Long Way Home'", "title: 'Ann''s Way'");
    CHECK(f.bytes() == repaired);
    CHECK_FALSE(f.isLocked(QStringLiteral("title")));
    CHECK(f.notes(QStringLiteral("title")).isEmpty());
    REQUIRE(QApplication::focusWidget() == f.input(QStringLiteral("title")));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("!"));
    CHECK(f.bytes() ==
          withLine(sampleArticle, "title: 'The Long Way Home'", "title: 'Ann''s Way!'"));
    f.undo();
    f.undo();
    CHECK(f.bytes() == broken);
    CHECK(f.isLocked(QStringLiteral("title")));
}

TEST_CASE("each fault has its own fix, and shows what that changes before it is made", "[form]")
{
    const std::string broken = "---\ntags: ['it's', 'Ann's', \"x\"]\n---\n";
    FormFixture f(broken);
    const auto *second = f.find<QPushButton>(QStringLiteral("field.tags.repair.2"));
    REQUIRE(second);
    CHECK(second->isVisible());
    CHECK(second->accessibleDescription() ==
          QStringLiteral("Before: tags: ['it's', 'Ann's', \"x\"] "
                         "After: tags: ['it's', 'Ann''s', \"x\"]"));
    CHECK(f.notes(QStringLiteral("tags")).contains(second->accessibleDescription()));
    const auto *change = f.find<QLabel>(QStringLiteral("field.tags.repair.2.change"));
    REQUIRE(change);
    CHECK(change->isVisible());
    CHECK(change->text().count(QLatin1String("<b style=")) == 1); // what comes
    CHECK(f.bytes() == broken);
    f.click(QStringLiteral("field.tags.repair.2"));
    CHECK(f.bytes() == "---\ntags: ['it's', 'Ann''s', \"x\"]\n---\n");
    CHECK_FALSE(second->isVisible());
    f.document.undo();
    CHECK(f.bytes() == broken);
}

TEST_CASE("a field's fixes are made together, as one step", "[form]")
{
    const std::string broken = "---\ntags: ['it's', 'Ann's', \"x\", 'so'n']\n---\n";
    FormFixture f(broken);
    REQUIRE(f.find<QPushButton>(QStringLiteral("field.tags.repairAll")));
    CHECK(f.find<QPushButton>(QStringLiteral("field.tags.repairAll"))->text() ==
          QStringLiteral("Repair all 3"));
    f.click(QStringLiteral("field.tags.repairAll"));
    CHECK(f.bytes() == "---\ntags: ['it''s', 'Ann''s', \"x\", 'so''n']\n---\n");
    f.document.undo();
    CHECK(f.bytes() == broken);
    CHECK_FALSE(f.document.canUndo());
    CHECK(f.refusals.isEmpty());
}

TEST_CASE("of many faults of one field the first are told, and the others counted", "[form]")
{
    std::string article = "---\n";
    for (int i = 0; i < 3000; ++i)
        article += "author: x\n";
    FormFixture f(article + "---\n");
    const auto count = f.document.snapshot()->frontMatter.findings.size();
    REQUIRE(count > 1000);
    const QString notes = f.notes(QStringLiteral("author"));
    CHECK(notes.count(QStringLiteral("Error: ")) == 4);
    CHECK(notes.contains(QStringLiteral("And %1 more.").arg(QLocale().toString(int(count) - 4))));
}

TEST_CASE("a key that is written twice is locked, and says so", "[form]")
{
    FormFixture f(withLine(sampleArticle, "draft: false", "draft: false\nauthor: Bo"));
    CHECK(f.isLocked(QStringLiteral("author")));
    CHECK(f.notes(QStringLiteral("author")).contains(QStringLiteral("twice")));
    f.enter(QStringLiteral("author"));
    f.type(QStringLiteral("x"));
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("Ann Miller"));
}

TEST_CASE("a locked list of lists is shown as it is written", "[form]")
{
    FormFixture f(withLine(sampleArticle, "tags: [walking, home]", "tags: &t [[walking], home]"));
    CHECK(f.shown(QStringLiteral("tags")) == QStringLiteral("&t [[walking], home]"));
    CHECK(f.isLocked(QStringLiteral("tags")));
    typeInto(f.document, QStringLiteral("Ann Miller"), QStringLiteral("\n  - x"));
    f.document.undo();
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("Ann Miller"));
}

TEST_CASE("front matter that Galley does not edit is locked as a whole", "[form]")
{
    const std::string article =
        GENERATE("+++\ntitle = 'A'\n+++\nBody\n", "{\n\"title\": \"A\"\n}\nBody\n");
    FormFixture f(article);
    for (const char *key : schemaKeys)
        CHECK(f.isLocked(QLatin1String(key)));
    CHECK(f.find<QWidget>(QStringLiteral("form.notice"))->isVisible());
    f.document.startNew(QString::fromStdString(sampleArticle));
    CHECK_FALSE(f.isLocked(QStringLiteral("title")));
    CHECK_FALSE(f.find<QWidget>(QStringLiteral("form.notice"))->isVisible());
}

TEST_CASE("an edit that is refused leaves the field as the document has it, and says why", "[form]")
{
    const std::string article = "---\nbase: &b x\ntitle: A\nother: *b\n---\n";
    FormFixture f(article);
    f.enter(QStringLiteral("base"));
    f.type(QStringLiteral("y"));
    CHECK(f.bytes() == article);
    CHECK(f.shown(QStringLiteral("base")) == QStringLiteral("x"));
    CHECK(f.notes(QStringLiteral("base")).contains(QStringLiteral("It has an anchor")));

    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, f.form.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(f.input(QStringLiteral("base")), &event);
    auto *menu = f.find<QMenu>(QStringLiteral("field.base.menu"));
    REQUIRE(menu);
    menu->actions().last()->trigger();
    menu->close();
    CHECK(f.bytes() == article);
    CHECK(f.shown(QStringLiteral("base")) == QStringLiteral("x"));
    REQUIRE(f.refusals.size() == 1);
    INFO(f.refusals.first().toStdString());
    CHECK(f.refusals.first().startsWith(QStringLiteral("base was not changed: ")));
    CHECK(f.refusals.first().contains(QStringLiteral("nother field")));
}

TEST_CASE("the cursor stays where it is when the value needs another widget", "[form]")
{
    FormFixture f("---\nauthor: '" + std::string(1000, 'x') + "'\n---\n");
    f.enter(QStringLiteral("author"));
    f.press(Qt::Key_Home);
    f.press(Qt::Key_Right);
    f.type(QStringLiteral("ab"));
    const auto *grown = qobject_cast<QPlainTextEdit *>(f.input(QStringLiteral("author")));
    REQUIRE(grown);
    CHECK(grown->hasFocus());
    CHECK(grown->textCursor().position() == 3);
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Backspace);
    f.type(QStringLiteral("c"));
    CHECK(f.bytes() == "---\nauthor: 'xc" + std::string(999, 'x') + "'\n---\n");
}

TEST_CASE("a date in another format is never rewritten", "[form]")
{
    const std::string article = withLine(sampleArticle, "publish_date: '2025-02-02'",
                                         "publish_date: 'February 2nd, around noon'");
    FormFixture f(article);
    f.enter(QStringLiteral("publish_date"));
    CHECK(f.shown(QStringLiteral("publish_date")) == QStringLiteral("February 2nd, around noon"));
    f.press(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = f.find<QCalendarWidget>(QStringLiteral("calendar"));
    REQUIRE(calendar);
    QTest::keyClick(calendar, Qt::Key_Escape);
    CHECK_FALSE(calendar->isVisible());
    f.press(Qt::Key_Tab);
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("the calendar writes as the present value is written", "[form]")
{
    struct Case
    {
        const char *written;
        const char *picked;
    };
    const Case c = GENERATE(
        Case{"publish_date: '2025-02-02'", "publish_date: '2025-02-17'"},
        Case{"publish_date: 2025-02-02", "publish_date: 2025-02-17"},
        Case{"publish_date: \"2 February 2025\"", "publish_date: \"17 February 2025\""},
        Case{"publish_date: 2025-02-02T23:30:00-11:00", "publish_date: 2025-02-17T23:30:00-11:00"});
    INFO(c.written);
    const std::string article = withLine(sampleArticle, "publish_date: '2025-02-02'", c.written);
    FormFixture f(article);
    f.enter(QStringLiteral("publish_date"));
    f.press(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = f.find<QCalendarWidget>(QStringLiteral("calendar"));
    REQUIRE(calendar);
    CHECK(calendar->selectedDate() == QDate(2025, 2, 2));
    calendar->setSelectedDate(QDate(2025, 2, 17));
    CHECK(f.bytes() == article);
    Q_EMIT calendar->activated(calendar->selectedDate());
    CHECK(f.bytes() == withLine(sampleArticle, "publish_date: '2025-02-02'", c.picked));
    f.document.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("a day that does not exist is kept, and said once the field is left", "[form]")
{
    const QString key = QStringLiteral("publish_date");
    FormFixture f;
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("2025-02-30"));
    CHECK(f.notes(key).isEmpty());
    f.press(Qt::Key_Tab);
    CHECK(f.notes(key).contains(QStringLiteral("there is no 30 February 2025")));
    CHECK_FALSE(f.notes(key).contains(QStringLiteral("February 2025 has no day 30.")));
    CHECK(f.bytes() ==
          withLine(sampleArticle, "publish_date: '2025-02-02'", "publish_date: '2025-02-30'"));
}

TEST_CASE("a day that does not exist is said once it is left where no schema knows it", "[form]")
{
    const QString key = QStringLiteral("updated");
    FormFixture f("---\nupdated: 2025-02-03\n---\n");
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("2025-02-30"));
    CHECK(f.notes(key).isEmpty());
    f.press(Qt::Key_Tab);
    CHECK(f.notes(key).contains(QStringLiteral("February 2025 has no day 30.")));
    CHECK(f.bytes() == "---\nupdated: '2025-02-30'\n---\n");
}

TEST_CASE("ten thousand keys are a bounded form", "[form]")
{
    std::string article = "---\n";
    for (int i = 0; i < 10000; ++i)
        article += "key" + std::to_string(i) + ": 'x'\n";
    FormFixture f(article + "---\n");
    CHECK(f.form.findChildren<QWidget *>().size() < 5000);
    CHECK(f.find<QWidget>(QStringLiteral("field.key199")));
    CHECK_FALSE(f.find<QWidget>(QStringLiteral("field.key200")));
    f.click(QStringLiteral("more.source"));
    CHECK(f.sources == QStringList{QStringLiteral("key200")});
}

TEST_CASE("one key beyond the form's is one more field", "[form]")
{
    std::string article = "---\n";
    for (int i = 0; i < 201; ++i)
        article += "key" + std::to_string(i) + ": 'x'\n";
    FormFixture f(article + "---\n");
    QStringList texts;
    for (const QLabel *label : f.form.findChildren<QLabel *>())
        texts.append(label->text());
    CHECK(texts.contains(QStringLiteral("1 more field is in the source.")));
}

TEST_CASE("the form never scrolls sideways", "[form]")
{
    const int width = GENERATE(300, 420, 900);
    FormFixture f(sampleArticle, width);
    const auto *scroll = f.find<QScrollArea>(QStringLiteral("form.scroll"));
    CHECK(scroll->widget()->width() <= scroll->viewport()->width());
    for (const char *key : schemaKeys) {
        const QWidget *input = f.input(QLatin1String(key));
        CHECK(input->mapTo(&f.form, QPoint(input->width(), 0)).x() <= width);
    }
}

TEST_CASE("no key and no value makes the form wider than its pane", "[form]")
{
    const QString longKey(120, u'k');
    const std::string bytes = longKey.toStdString();
    FormFixture f(withLine(sampleArticle, "draft: false", bytes + ": [" + bytes + "]"), 400);
    const auto *scroll = f.find<QScrollArea>(QStringLiteral("form.scroll"));
    CHECK(scroll->widget()->width() == scroll->viewport()->width());
    const auto *counter = f.find<QLabel>(QStringLiteral("field.title.counter"));
    CHECK(counter->mapTo(&f.form, QPoint(counter->width(), 0)).x() <= 400);
    auto *label = f.find<QLabel>(QStringLiteral("field.%1.label").arg(longKey));
    REQUIRE(label);
    label->grab();
    CHECK(label->mapTo(&f.form, QPoint(label->width(), 0)).x() <= 400);
    CHECK(label->toolTip().contains(longKey));
}

TEST_CASE("a line that is left shows its beginning again", "[form]")
{
    FormFixture f(withLine(sampleArticle, "publish_date: '2025-02-02'",
                           "publish_date: '2025-02-01T10:00:00+01:00'"));
    const auto *date = qobject_cast<QLineEdit *>(f.input(QStringLiteral("publish_date")));
    f.enter(QStringLiteral("publish_date"));
    f.press(Qt::Key_End);
    CHECK(date->cursorPosition() == 25);
    f.press(Qt::Key_Tab);
    CHECK_FALSE(date->hasFocus());
    CHECK(date->cursorPosition() == 0);
    CHECK_FALSE(f.document.isModified());
}

TEST_CASE("a text is as high as its lines after the form was narrow for a while", "[form]")
{
    FormFixture f(withLine(sampleArticle, "description: 'What one sees on foot'",
                           "description: 'What one sees on foot when one takes the long way home "
                           "on a Sunday in May, and what not'"),
                  700);
    const QWidget *text = f.input(QStringLiteral("description"));
    QApplication::processEvents();
    const int before = text->height();
    f.form.resize(260, 900);
    CHECK(QTest::qWaitFor([&] { return text->height() > before; }));
    f.form.resize(700, 900);
    CHECK(QTest::qWaitFor([&] { return text->height() == before; }));
}
