// The main job, done on the real window with real keys: a broken article opened, repaired, edited
// in form and text, previewed, undone, redone and saved.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/common/message_bar.h"
#include "ui/shell/change_view.h"
#include "ui/shell/workspace.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

const std::string broken = "---\n"
                           "title: 'The Printer's Devil'   # working title\n"
                           "subtitle: 'A boy's first night at the case'\n"
                           "author: \"Marta Lindqvist\"\n"
                           "publish_date: 2025-03-14\n"
                           "weather: rain\n"
                           "---\n"
                           "\n"
                           "The lamps burned until four.\n";

const std::string finished = "---\n"
                             "title: 'The Printer''s Devil'   # working title\n"
                             "subtitle: 'A boy''s first night at the case'\n"
                             "author: \"Jan Tschichold\"\n"
                             "publish_date: 2025-03-14\n"
                             "weather: rain\n"
                             "---\n"
                             "\n"
                             "The lamps burned until four.\n"
                             "\n"
                             "Nobody slept.\n";

void repair(const WindowUnderTest &window)
{
    REQUIRE(window.isShown("findingsMessage"));
    window.click("findingsRepair");
    REQUIRE(window.isShown("repairSheet"));
    const QString change = window.find<ChangeView>("changeView")->toPlainText();
    CHECK(change.contains(u"− title: 'The Printer's Devil'"_qs));
    CHECK(change.contains(u"+ title: 'The Printer''s Devil'"_qs));
    CHECK(change.contains(u"+ subtitle: 'A boy''s first night at the case'"_qs));
    CHECK(window->document()->bytes() == broken);
    window.press(Qt::Key_Return);
    CHECK_FALSE(window.isShown("repairSheet"));
    CHECK_FALSE(window.isShown("findingsMessage"));
}

void changeAuthor(const WindowUnderTest &window)
{
    auto *author = window.find<QLineEdit>("field.author");
    REQUIRE(author);
    CHECK(author->text() == u"Marta Lindqvist"_qs);
    author->setFocus();
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"Jan Tschichold"_qs);
    window.press(Qt::Key_Tab);
}

void writeParagraph(const WindowUnderTest &window)
{
    window.press(Qt::Key_2, Qt::AltModifier);
    window.press(Qt::Key_End, Qt::ControlModifier);
    window.type(u"\nNobody slept.\n"_qs);
}

} // namespace

TEST_CASE("a broken article is repaired, edited, previewed, undone, redone and saved", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"devil.md"_qs, broken));
    CHECK(window->windowTitle() == u"The Printer's Devil — devil.md[*]"_qs);
    CHECK(window.bar("findingsMessage")->kind() == MessageBar::Kind::Error);
    CHECK_FALSE(window->isWindowModified());

    repair(window);
    changeAuthor(window);
    writeParagraph(window);
    CHECK(window->document()->bytes() == finished);
    CHECK(window->isWindowModified());
    const QString page = window.pageText();
    CHECK(page.contains(u"The Printer's Devil"_qs));
    CHECK(page.contains(u"Jan Tschichold"_qs));
    CHECK(page.contains(u"Nobody slept."_qs));

    while (window->document()->canUndo())
        window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window->document()->bytes() == broken);
    CHECK_FALSE(window->isWindowModified());
    CHECK(window.isShown("findingsMessage"));
    CHECK_FALSE(window.pageText().contains(u"Nobody slept."_qs));

    while (window->document()->canRedo())
        window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(window->document()->bytes() == finished);
    CHECK(window.find<QLineEdit>("field.author")->text() == u"Jan Tschichold"_qs);

    CHECK(window.read(u"devil.md"_qs) == broken);
    window.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(window.read(u"devil.md"_qs) == finished);
    CHECK_FALSE(window->isWindowModified());
}

TEST_CASE("each finding leads to its place in the text", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"devil.md"_qs, broken));
    window.press(Qt::Key_F8, Qt::ControlModifier);
    auto *list = window.find<QListWidget>("findingsList");
    REQUIRE(list);
    REQUIRE(list->count() == 2);
    CHECK(QApplication::focusWidget() == list);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Return);
    auto *editor = window.find<QPlainTextEdit>("markdownEdit");
    REQUIRE(editor);
    CHECK(editor->hasFocus());
    const QTextCursor cursor = editor->textCursor();
    CHECK(editor->document()->findBlock(cursor.selectionStart()).blockNumber() == 2);
}

TEST_CASE("a repair that is cancelled changes nothing", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"devil.md"_qs, broken));
    window.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(window.isShown("repairSheet"));
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.isShown("repairSheet"));
    CHECK(window->document()->bytes() == broken);
    CHECK_FALSE(window->document()->canUndo());
}
