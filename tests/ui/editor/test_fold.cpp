// The front matter is folded away, stays so, and comes back as source on request.
#include "tests/support/catch.h"
#include "tests/ui/editor/pane.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTextBlock>

using namespace galley;
using galley::tests::Pane;

namespace {

const std::string front = "---\ntitle: Salt\nauthor: Ines\n---\n";
const std::string article = front + "First line.\n\nLast line.\n";

/// The text of the lines that are seen.
std::string seen(const Pane &pane)
{
    QStringList lines;
    for (QTextBlock block = pane.text()->firstBlock(); block.isValid(); block = block.next()) {
        if (block.isVisible())
            lines.append(block.text());
    }
    return lines.join(u'\n').toStdString();
}

QAbstractButton *strip(const Pane &pane)
{
    return pane.view.findChild<QAbstractButton *>(QStringLiteral("frontMatterFold"));
}

/// Lines that the scroll bar counts must be those that are seen.
int lineCountOfHidden(const Pane &pane)
{
    int lines = 0;
    for (QTextBlock block = pane.text()->firstBlock(); block.isValid(); block = block.next())
        lines += block.isVisible() ? 0 : block.lineCount();
    return lines;
}

Value words(const char *text)
{
    return Value::string(text);
}

} // namespace

TEST_CASE("an article opens with its front matter folded away, and nothing of it changed",
          "[editor]")
{
    const Pane pane(article);
    CHECK(seen(pane) == "First line.\n\nLast line.\n");
    CHECK_FALSE(pane.view.isFrontMatterShown());
    CHECK(pane.caret() == 0);
    CHECK(pane.bytes() == article);
    CHECK_FALSE(pane.document.isModified());
    CHECK_FALSE(pane.text()->isModified());
    CHECK_FALSE(pane.document.canUndo());
    CHECK(strip(pane)->isVisible());
    CHECK(strip(pane)->text() == u"Front matter, 2 fields");
}

TEST_CASE("showing and hiding the source changes no byte and makes no undo step", "[editor]")
{
    Pane pane(article);
    QSignalSpy changes(&pane.view, &ui::EditorView::frontMatterShownChanged);
    SECTION("by the strip")
    {
        strip(pane)->click();
    }
    SECTION("by the keyboard on the strip")
    {
        QTest::keyClick(strip(pane), Qt::Key_Return);
    }
    SECTION("by the window")
    {
        pane.view.setFrontMatterShown(true);
    }
    CHECK(pane.view.isFrontMatterShown());
    CHECK(strip(pane)->isChecked());
    CHECK(changes.count() == 1);
    CHECK(seen(pane) == article);
    pane.view.setFrontMatterShown(false);
    CHECK(seen(pane) == "First line.\n\nLast line.\n");
    CHECK(pane.bytes() == article);
    CHECK_FALSE(pane.text()->isModified());
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("the fold follows edits of the form, their undo and their redo", "[editor]")
{
    Pane pane(article);
    pane.place(3);
    REQUIRE(pane.document.setField(QStringLiteral("subtitle"), words("A year at the stove")));
    CHECK(seen(pane) == "First line.\n\nLast line.\n");
    CHECK(pane.caret() == 3);
    CHECK(lineCountOfHidden(pane) == 0);
    pane.document.undo();
    CHECK(pane.bytes() == article);
    CHECK(seen(pane) == "First line.\n\nLast line.\n");
    pane.document.redo();
    CHECK(seen(pane) == "First line.\n\nLast line.\n");
    REQUIRE(pane.document.removeField(QStringLiteral("subtitle")));
    REQUIRE(pane.document.removeField(QStringLiteral("author")));
    CHECK(seen(pane) == "First line.\n\nLast line.\n");
    CHECK(pane.caret() == 3);
    CHECK(lineCountOfHidden(pane) == 0);
    CHECK(strip(pane)->text() == u"Front matter, 1 field");
}

TEST_CASE("an undo of the form leaves the caret outside what is folded away", "[editor]")
{
    Pane pane(article);
    REQUIRE(pane.document.setField(QStringLiteral("title"), words("Pepper")));
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(pane.bytes() == article);
    CHECK(pane.caret() == 0);
    CHECK(pane.document.canRedo());
    pane.type("x");
    CHECK(pane.bytes() == front + "xFirst line.\n\nLast line.\n");
}

TEST_CASE("a repair of several places leaves the caret where it was, and so does its undo",
          "[editor]")
{
    Pane pane("---\ntitle: 'It's'\nauthor: 'Ines'\ncta: 'It's'\n---\nFirst line.\n\nLast line.\n");
    pane.place(3);
    REQUIRE(pane.document.repair());
    CHECK(pane.caret() == 3);
    pane.document.undo();
    CHECK(pane.caret() == 3);
    pane.document.redo();
    CHECK(pane.caret() == 3);
}

TEST_CASE("another article in the same window folds anew", "[editor]")
{
    Pane pane(article);
    pane.view.setFrontMatterShown(true);
    pane.document.startNew(QStringLiteral("---\na: 1\nb: 2\nc: 3\nd: 4\n---\nOther.\n"));
    CHECK_FALSE(pane.view.isFrontMatterShown());
    CHECK(seen(pane) == "Other.\n");
    CHECK(pane.caret() == 0);
    CHECK(lineCountOfHidden(pane) == 0);
}

TEST_CASE("a file without front matter has nothing to fold", "[editor]")
{
    Pane pane("Only text.\n");
    CHECK(seen(pane) == "Only text.\n");
    CHECK_FALSE(strip(pane)->isVisible());
    pane.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(pane.selected() == "Only text.\n");
}

TEST_CASE("what has no closing fence is shown", "[editor]")
{
    const Pane pane("---\ntitle: Salt\n\nText without a fence above it.\n");
    CHECK(seen(pane) == pane.bytes());
    CHECK_FALSE(strip(pane)->isVisible());
}

TEST_CASE("front matter that the form cannot edit opens as source", "[editor]")
{
    const Pane pane("+++\ntitle = \"Salt\"\n+++\nText.\n");
    CHECK(pane.view.isFrontMatterShown());
    CHECK(strip(pane)->isVisible());
    CHECK(seen(pane) == pane.bytes());
}

TEST_CASE("breaking the fence shows everything, mending it does not take it from under the caret",
          "[editor]")
{
    Pane pane(article);
    pane.view.setFrontMatterShown(true);
    const int fence = static_cast<int>(front.size()) - 2;
    QTextCursor cursor = pane.edit()->textCursor();
    cursor.setPosition(fence);
    pane.edit()->setTextCursor(cursor);
    pane.press(Qt::Key_Backspace);
    CHECK(seen(pane) == "---\ntitle: Salt\nauthor: Ines\n--\nFirst line.\n\nLast line.\n");
    pane.type("-");
    CHECK(pane.bytes() == article);
    CHECK(seen(pane) == article);
    CHECK(pane.view.isFrontMatterShown());
}

TEST_CASE("a fence that is typed closes front matter that stays in view", "[editor]")
{
    Pane pane("");
    pane.type("---");
    pane.press(Qt::Key_Return);
    pane.type("title: Salt");
    pane.press(Qt::Key_Return);
    pane.type("---");
    CHECK(pane.bytes() == "---\ntitle: Salt\n---");
    CHECK(pane.view.isFrontMatterShown());
    pane.press(Qt::Key_Return);
    pane.type("Text.");
    CHECK(pane.bytes() == "---\ntitle: Salt\n---\nText.");
    pane.view.setFrontMatterShown(false);
    CHECK(seen(pane) == "Text.");
}

TEST_CASE("behind a closing fence without a line end there is a place to type", "[editor]")
{
    const std::string bare = "---\ntitle: Salt\n---";
    Pane pane(bare);
    CHECK(pane.caret() == 0);
    SECTION("a character gets a line of its own, in one undo step")
    {
        pane.type("x");
        CHECK(pane.bytes() == bare + "\nx");
    }
    SECTION("Enter is that line end and no more")
    {
        pane.press(Qt::Key_Return);
        CHECK(pane.bytes() == bare + "\n");
    }
    SECTION("what is pasted begins below the fence")
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("Text."));
        pane.press(Qt::Key_V, Qt::ControlModifier);
        CHECK(pane.bytes() == bare + "\nText.");
    }
    SECTION("a command begins below the fence")
    {
        pane.press(Qt::Key_B, Qt::ControlModifier);
        CHECK(pane.bytes() == bare + "\n****");
        CHECK(pane.caret() == 2);
    }
    SECTION("the input method begins below the fence")
    {
        QInputMethodEvent event;
        event.setCommitString(QStringLiteral("é"));
        QCoreApplication::sendEvent(pane.edit(), &event);
        CHECK(pane.bytes() == bare + "\né");
    }
    pane.document.undo();
    CHECK(pane.bytes() == bare);
    CHECK(pane.caret() == 0);
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("the line at the top of the window stays there when a field is added above it",
          "[editor]")
{
    std::string text = front;
    for (int line = 0; line < 200; ++line)
        text += "Line " + std::to_string(line) + ".\n\n";
    Pane pane(text);
    pane.place(2000);
    pane.view.grab();
    const QString before = pane.edit()->cursorForPosition({350, 60}).block().text();
    REQUIRE(pane.document.setField(QStringLiteral("subtitle"), words("One line more")));
    pane.view.grab();
    CHECK(pane.edit()->cursorForPosition({350, 60}).block().text() == before);
    pane.document.undo();
    pane.view.grab();
    CHECK(pane.edit()->cursorForPosition({350, 60}).block().text() == before);
}
