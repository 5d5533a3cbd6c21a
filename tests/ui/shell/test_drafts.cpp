// What is half typed in a field is not lost, whichever way the article is left.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/form/form_view.h"
#include "ui/shell/file_controller.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: First\nextra: {a: 1}\n---\nOne.\n";
const std::string other = "---\ntitle: Second\nextra: {b: 2}\n---\nTwo.\n";
const std::string schemaText = R"({"properties": {"title": {"type": "string"}, "extra": {}}})";

QString shown(const WindowUnderTest &window)
{
    const auto *edit = window.find<QPlainTextEdit>("field.extra");
    return edit ? edit->toPlainText() : QString();
}

/// Opens first.md and leaves half a list in its field; the article is as it was.
void openAndDraft(const WindowUnderTest &window)
{
    window.write(u"frontmatter.schema.json"_qs, schemaText);
    window.write(u"second.md"_qs, other);
    window->open(window.write(u"first.md"_qs, article));
    REQUIRE(window->workspace()->form()->focusField(u"extra"_qs));
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"[1, "_qs);
    REQUIRE(shown(window) == u"[1, ");
    REQUIRE_FALSE(window->workspace()->form()->drafts().isEmpty());
}

/// Takes back what typing on the way to half a list put into the article.
void openAndDraftOnly(const WindowUnderTest &window)
{
    openAndDraft(window);
    window->document()->undo();
    REQUIRE_FALSE(window->document()->isModified());
    REQUIRE(shown(window) == u"[1, ");
}

void drop(QWidget *target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

struct Way
{
    const char *name;
    std::function<void(const WindowUnderTest &)> leave;
    QString title; ///< of the article that is open then
};

const std::vector<Way> ways = {
    {"opening an article",
     [](const WindowUnderTest &window) { window->open(window.path(u"second.md"_qs)); },
     u"Second"_qs},
    {"opening the article again",
     [](const WindowUnderTest &window) { window->open(window.path(u"first.md"_qs)); }, u"First"_qs},
    {"dropping an article",
     [](const WindowUnderTest &window) { drop(window.window(), window.path(u"second.md"_qs)); },
     u"Second"_qs},
    {"a new article",
     [](const WindowUnderTest &window) { window.press(Qt::Key_N, Qt::ControlModifier); },
     u"Untitled"_qs},
    {"opening a folder", [](const WindowUnderTest &window) { window->open(window.path({})); }, {}},
    {"closing the article",
     [](const WindowUnderTest &window) { window.press(Qt::Key_W, Qt::ControlModifier); },
     {}},
};

} // namespace

TEST_CASE("each way to leave an article asks about what is half typed in a field", "[shell]")
{
    const Way way = GENERATE(from_range(ways));
    INFO(way.name);
    const WindowUnderTest window;
    openAndDraftOnly(window);
    way.leave(window);
    REQUIRE(window.isShown("draftSheet"));
    CHECK(window->files()->title() == u"First");

    SECTION("Escape and Enter go on with it, in its field")
    {
        if (GENERATE(true, false)) {
            window.press(Qt::Key_Escape);
        } else {
            window.press(Qt::Key_Return);
            CHECK(QApplication::focusWidget() == window.find<QWidget>("field.extra"));
        }
        CHECK_FALSE(window.isShown("draftSheet"));
        CHECK(window->files()->title() == u"First");
        CHECK(shown(window) == u"[1, ");
        CHECK(window->document()->bytes() == article);
    }
    SECTION("Throw Away does it, and nothing of it is in what is open then")
    {
        window.click("draftThrowAway");
        CHECK_FALSE(window.isShown("draftSheet"));
        CHECK(window->files()->hasArticle() == !way.title.isEmpty());
        if (!way.title.isEmpty())
            CHECK(window->files()->title() == way.title);
        CHECK(window->workspace()->form()->drafts().isEmpty());
        CHECK(window.read(u"first.md"_qs) == article);
    }
}

TEST_CASE("closing the window asks about what is half typed, and then about what is unsaved",
          "[shell]")
{
    const WindowUnderTest window;
    openAndDraft(window);
    const bool modified = GENERATE(true, false);
    if (modified)
        window->document()->setField(u"title"_qs, Value::string("Changed"));
    else
        window->document()->undo();
    CHECK_FALSE(window->close());
    REQUIRE(window.isShown("draftSheet"));
    window.click("draftThrowAway");
    CHECK(window.isShown("unsavedSheet") == modified);
    if (modified)
        window.click("unsavedDiscard");
    CHECK((window.isGone() || !window->isVisible()));
    CHECK(window.read(u"first.md"_qs) == article);
}

TEST_CASE("what is half typed is unsaved work when all windows close or the session ends",
          "[shell]")
{
    const WindowUnderTest window;
    openAndDraftOnly(window);
    CHECK_FALSE(windows::endSession([] { return true; }));
    REQUIRE(window.isShown("draftSheet"));
    window.press(Qt::Key_Return);
    CHECK(window->isVisible());
    CHECK(shown(window) == u"[1, ");
}

TEST_CASE("reverting, undo and redo leave what is half typed in its field", "[shell]")
{
    const WindowUnderTest window;
    openAndDraft(window);
    window->document()->setField(u"title"_qs, Value::string("Changed"));
    window->commands().action(Command::Revert)->trigger();
    CHECK(window->document()->bytes() == article);
    CHECK(shown(window) == u"[1, ");
    window->document()->undo();
    CHECK(shown(window) == u"[1, ");
    window->document()->redo();
    CHECK(shown(window) == u"[1, ");
    window.type(u"2]"_qs);
    CHECK(window->document()->bytes() == "---\ntitle: First\nextra: [1, 2]\n---\nOne.\n");
    CHECK(window->workspace()->form()->drafts().isEmpty());
}

TEST_CASE("saving says what it left in a field, and leaves it there", "[shell]")
{
    const WindowUnderTest window;
    openAndDraft(window);
    window->document()->setField(u"title"_qs, Value::string("Changed"));
    window.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(window.find<QLabel>("statusMessage")->text() ==
          u"Saved, but for what is typed in “Extra”");
    CHECK(shown(window) == u"[1, ");
}

TEST_CASE("what is typed in several fields is asked about field by field", "[shell]")
{
    const WindowUnderTest window;
    window.write(u"frontmatter.schema.json"_qs, R"({"properties": {"one": {}, "two": {},
        "three": {}, "four": {}}})");
    window->open(window.write(u"first.md"_qs,
                              "---\none: {a: 1}\ntwo: {a: 1}\nthree: {a: 1}\nfour: {a: 1}\n---\n"));
    for (const QString &key : {u"one"_qs, u"two"_qs, u"three"_qs, u"four"_qs}) {
        REQUIRE(window->workspace()->form()->focusField(key));
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(u"["_qs + key);
    }
    REQUIRE(window->workspace()->form()->drafts().size() == 4);
    window.press(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(window.isShown("draftSheet"));
    QStringList said;
    for (const QLabel *label : window.find<QWidget>("draftSheet")->findChildren<QLabel *>())
        said.append(label->text());
    CHECK(said.contains(u"Throw away what is typed in 4 fields?"));
    CHECK(said.filter(QRegularExpression(u"^\\[|^(One|Two|Three|Four)$"_qs)).size() == 6);
    CHECK(said.contains(u"and 1 more"));
}

TEST_CASE("what is typed in a field that is gone is said when it is to be kept", "[shell]")
{
    const WindowUnderTest window;
    openAndDraft(window);
    window->document()->setField(u"mood"_qs, Value::list({}));
    window->document()->endMerging();
    REQUIRE(window->workspace()->form()->focusField(u"extra"_qs));
    window.type(u"]"_qs);
    REQUIRE(window->workspace()->form()->drafts().isEmpty());
    window->document()->setField(u"mood"_qs, Value::list({Value::string("calm")}));
    window->document()->endMerging();
    REQUIRE(window->workspace()->form()->focusField(u"mood"_qs));
    window.type(u"wi"_qs);
    window->document()->removeField(u"mood"_qs);
    REQUIRE(window->workspace()->form()->drafts().size() == 1);
    window.press(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(window.isShown("draftSheet"));
    window.press(Qt::Key_Return);
    CHECK(window.isShown("problemBar"));
    QStringList said;
    for (const QLabel *label : window.find<QWidget>("problemBar")->findChildren<QLabel *>())
        said.append(label->text());
    CHECK(said.contains(u"No field shows what is typed in “mood” now: wi"));
}

TEST_CASE("another schema waits for what is half typed, and comes with the next article", "[shell]")
{
    const WindowUnderTest window;
    openAndDraftOnly(window);
    window.write(u"frontmatter.schema.json"_qs,
                 R"({"properties": {"kicker": {"type": "string"}, "extra": {"type": "string"}}})");
    waitUntil([&] { return window->document()->schema()->find("kicker") != nullptr; });
    CHECK(shown(window) == u"[1, ");
    CHECK_FALSE(window.isShown("field.kicker"));
    window->open(window.path(u"second.md"_qs));
    window.click("draftThrowAway");
    CHECK(window.isShown("field.kicker"));
}
