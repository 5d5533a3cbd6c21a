// No key, no mouse, no drop and no input method reaches into the folded front matter.
#include "tests/support/catch.h"
#include "tests/ui/editor/pane.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

using galley::tests::Pane;

namespace {

const std::string front = "---\ntitle: Salt\nauthor: Ines\n---\n";
const std::string body = "First line of it.\n\nLast line.\n";

struct Stroke
{
    const char *name;
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
};

constexpr Qt::KeyboardModifiers none = Qt::NoModifier;
constexpr Qt::KeyboardModifiers control = Qt::ControlModifier;
constexpr Qt::KeyboardModifiers shift = Qt::ShiftModifier;

} // namespace

TEST_CASE("no key that moves the caret leads into what is folded away", "[editor]")
{
    const auto stroke = GENERATE(values<Stroke>({
        {"Left", Qt::Key_Left, none},
        {"Ctrl+Left", Qt::Key_Left, control},
        {"Up", Qt::Key_Up, none},
        {"Ctrl+Up", Qt::Key_Up, control},
        {"PageUp", Qt::Key_PageUp, none},
        {"Home", Qt::Key_Home, none},
        {"Ctrl+Home", Qt::Key_Home, control},
        {"Shift+Left", Qt::Key_Left, shift},
        {"Ctrl+Shift+Left", Qt::Key_Left, control | shift},
        {"Shift+Up", Qt::Key_Up, shift},
        {"Shift+PageUp", Qt::Key_PageUp, shift},
        {"Ctrl+Shift+Home", Qt::Key_Home, control | shift},
    }));
    INFO(stroke.name);
    Pane pane(front + body);
    pane.press(stroke.key, stroke.modifiers);
    CHECK(pane.caret() == 0);
    CHECK(pane.selected().empty());
    pane.type("x");
    CHECK(pane.bytes() == front + "x" + body);
}

TEST_CASE("no key that deletes takes a byte of what is folded away", "[editor]")
{
    const auto stroke = GENERATE(values<Stroke>({
        {"Backspace", Qt::Key_Backspace, none},
        {"Shift+Backspace", Qt::Key_Backspace, shift},
        {"Ctrl+Backspace", Qt::Key_Backspace, control},
        {"Ctrl+Shift+Backspace", Qt::Key_Backspace, control | shift},
    }));
    INFO(stroke.name);
    Pane pane(front + body);
    pane.press(stroke.key, stroke.modifiers);
    CHECK(pane.bytes() == front + body);
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("Ctrl+Backspace from inside the body stops at its beginning", "[editor]")
{
    Pane pane(front + "  word\n");
    pane.place(6);
    for (int i = 0; i < 5; ++i)
        pane.press(Qt::Key_Backspace, control);
    CHECK(pane.bytes() == front + "\n");
}

TEST_CASE("deleting the body's first line leaves the fence its line end", "[editor]")
{
    if (QKeySequence::keyBindings(QKeySequence::DeleteCompleteLine).isEmpty())
        return; // not every desktop has a key for it
    Pane pane(front + body);
    pane.press(Qt::Key_U, control);
    CHECK(pane.bytes() == front + "\nLast line.\n");
    for (int i = 0; i < 5; ++i)
        pane.press(Qt::Key_U, control);
    CHECK(pane.bytes() == front);
}

TEST_CASE("Select All selects the body only", "[editor]")
{
    Pane pane(front + body);
    SECTION("by its key")
    {
        pane.press(Qt::Key_A, control);
    }
    SECTION("by the menu")
    {
        pane.edit()->selectAll();
    }
    SECTION("from the end")
    {
        pane.placeAtEnd();
        pane.press(Qt::Key_Home, control | shift);
    }
    CHECK(pane.selected() == body);
    pane.press(Qt::Key_Delete);
    CHECK(pane.bytes() == front);
    pane.type("x");
    CHECK(pane.bytes() == front + "x");
}

TEST_CASE("Select All and Cut takes the body only", "[editor]")
{
    Pane pane(front + body);
    pane.press(Qt::Key_A, control);
    pane.press(Qt::Key_X, control);
    CHECK(pane.bytes() == front);
    CHECK(QGuiApplication::clipboard()->text().toStdString() == body);
    pane.document.undo();
    CHECK(pane.bytes() == front + body);
}

TEST_CASE("pasting at the body's beginning goes into the body", "[editor]")
{
    Pane pane(front + body);
    QGuiApplication::clipboard()->setText(QStringLiteral("New.\n"));
    pane.press(Qt::Key_V, control);
    CHECK(pane.bytes() == front + "New.\n" + body);
}

TEST_CASE("a drag of the mouse selects within the body", "[editor]")
{
    Pane pane(front + body);
    QWidget *viewport = pane.edit()->viewport();
    pane.place(8);
    const QPoint inside = pane.edit()->cursorRect().center();
    QTest::mousePress(viewport, Qt::LeftButton, none, inside);
    QTest::mouseMove(viewport, {inside.x(), 1});
    QMouseEvent move(QEvent::MouseMove, QPointF(1, -40), viewport->mapToGlobal(QPointF(1, -40)),
                     Qt::NoButton, Qt::LeftButton, none);
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, none, {1, -40});
    CHECK(pane.edit()->textCursor().selectionStart() >= pane.body());
    pane.press(Qt::Key_Delete);
    CHECK(pane.bytes().substr(0, front.size()) == front);
}

TEST_CASE("a click above the first line puts the caret at the body's beginning", "[editor]")
{
    Pane pane(front + body);
    pane.placeAtEnd();
    QTest::mouseClick(pane.edit()->viewport(), Qt::LeftButton, none, {1, 1});
    CHECK(pane.caret() == 0);
}

TEST_CASE("a click between two lines of a paragraph stays in the one that is nearer", "[editor]")
{
    std::string paragraph;
    for (int i = 0; i < 60; ++i)
        paragraph += "word ";
    Pane pane(front + paragraph + "\n");
    pane.place(12);
    const QRect first = pane.edit()->cursorRect();
    QTest::mouseClick(pane.edit()->viewport(), Qt::LeftButton, none,
                      {first.center().x(), first.bottom() + 2});
    CHECK(pane.caret() == 12);
}

TEST_CASE("text that is dropped above the first line goes into the body", "[editor]")
{
    Pane pane(front + body);
    QMimeData data;
    data.setText(QStringLiteral("dropped"));
    QWidget *viewport = pane.edit()->viewport();
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, none);
    QCoreApplication::sendEvent(viewport, &enter);
    QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, none);
    QCoreApplication::sendEvent(viewport, &drop);
    CHECK(pane.bytes() == front + "dropped" + body);
}

TEST_CASE("the input method replaces nothing of what is folded away", "[editor]")
{
    Pane pane(front + body);
    QInputMethodEvent event;
    event.setCommitString(QStringLiteral("é"), -10, 12);
    QCoreApplication::sendEvent(pane.edit(), &event);
    CHECK(pane.bytes() == front + "é" + body.substr(2));
}

TEST_CASE("a cursor that the program puts into the fold comes out of it", "[editor]")
{
    Pane pane(front + body);
    QTextCursor cursor(pane.text());
    cursor.setPosition(3);
    cursor.setPosition(pane.body() + 5, QTextCursor::KeepAnchor);
    pane.edit()->setTextCursor(cursor);
    CHECK(pane.selected() == "First");
}

TEST_CASE("at the top of the window the body's first line is seen, and no line of the fold",
          "[editor]")
{
    Pane pane(front + body);
    CHECK(pane.edit()->verticalScrollBar()->value() == 0);
    CHECK(pane.edit()->cursorForPosition({350, 30}).block().text() == u"First line of it.");
}
