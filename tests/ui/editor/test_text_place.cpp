// Which line of the body the Markdown pane is scrolled to.
#include "tests/support/catch.h"
#include "tests/ui/editor/pane.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QWheelEvent>

using namespace galley;
using galley::tests::Pane;
using galley::ui::EditorView;

namespace {

const std::string front = "---\ntitle: Salt\nauthor: Ines\n---\n";

/// One paragraph a line, each wrapped to several rows of the pane, with blank lines between.
std::string paragraphs(int count)
{
    std::string text;
    for (int i = 1; i <= count; ++i) {
        text += "Paragraph " + std::to_string(i);
        for (int word = 0; word < 40; ++word)
            text += " of several words";
        text += ".\n\n";
    }
    return text;
}

QScrollBar *bar(const Pane &pane)
{
    return pane.edit()->verticalScrollBar();
}

void turnWheel(const Pane &pane, int notches)
{
    QWidget *view = pane.edit()->viewport();
    const QPointF place = view->rect().center();
    QWheelEvent event(place, view->mapToGlobal(place), {}, {0, -120 * notches}, {}, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view, &event);
}

/// Lets the pane finish what an edit makes it do.
void settle()
{
    QApplication::processEvents();
}

} // namespace

TEST_CASE("the pane's beginning is line 1, or 0 where front matter is shown", "[editor]")
{
    Pane pane(front + paragraphs(30));
    CHECK(pane.view.scrolledLine() == 1);
    CHECK(pane.view.firstLine() == 1);
    pane.view.setFrontMatterShown(true);
    CHECK(pane.view.scrolledLine() == 0);
    CHECK(pane.view.firstLine() == 0);
    pane.view.scrollToLine(0.5);
    CHECK(bar(pane)->value() == 2); // of the four lines ahead of the body
    pane.view.scrollToLine(1);
    CHECK(bar(pane)->value() == 4);
}

TEST_CASE("the pane's end is behind the last line", "[editor]")
{
    Pane pane(front + paragraphs(30));
    bar(pane)->setValue(bar(pane)->maximum());
    CHECK(pane.view.scrolledLine() == 62); // 60 lines and the empty one behind them
    bar(pane)->setValue(0);
    pane.view.scrollToLine(1e9);
    CHECK(bar(pane)->value() == bar(pane)->maximum());
}

TEST_CASE("a wrapped line is scrolled to in its parts", "[editor]")
{
    Pane pane(paragraphs(30));
    const int rows = pane.text()->firstBlock().lineCount();
    REQUIRE(rows > 4);
    bar(pane)->setValue(1);
    CHECK(pane.view.scrolledLine() == 1 + 1.0 / rows);
    pane.view.scrollToLine(1.5);
    CHECK(bar(pane)->value() == (rows + 1) / 2);
    pane.view.scrollToLine(3);
    CHECK(bar(pane)->value() == rows + 1);
}

TEST_CASE("each place has its line, which leads back to it", "[editor]")
{
    for (const bool shown : {false, true}) {
        Pane pane(front + paragraphs(20));
        pane.view.setFrontMatterShown(shown);
        for (int place = 0; place <= bar(pane)->maximum(); ++place) { // lays everything out
            bar(pane)->setValue(place);
            pane.edit()->grab();
        }
        double before = -1;
        for (int place = 0; place <= bar(pane)->maximum(); ++place) {
            bar(pane)->setValue(place);
            const double line = pane.view.scrolledLine();
            CHECK(line > before);
            before = line;
            pane.view.scrollToLine(line);
            CHECK(bar(pane)->value() == place);
        }
    }
}

TEST_CASE("a line far away in a long article comes to the upper edge", "[editor]")
{
    Pane pane(front + paragraphs(5000));
    pane.view.scrollToLine(7001);
    const QTextCursor top = pane.edit()->cursorForPosition({200, 20});
    CHECK(top.block().text().startsWith(QStringLiteral("Paragraph 3501 ")));
    CHECK(std::abs(pane.view.scrolledLine() - 7001) < 0.01);
}

TEST_CASE("a pane that becomes wider or narrower stays where it is", "[editor]")
{
    Pane pane(front + paragraphs(100));
    pane.view.scrollToLine(101);
    pane.edit()->grab();
    QSignalSpy scrolled(&pane.view, &EditorView::scrolledByReader);
    for (const int width : {1000, 400, 700}) {
        pane.view.resize(width, 500);
        QApplication::processEvents();
        pane.edit()->grab();
        CHECK(pane.view.scrolledLine() == 101);
    }
    CHECK(scrolled.isEmpty());
}

TEST_CASE("a text that fits has nothing to scroll", "[editor]")
{
    Pane pane(front + "Short.\n");
    CHECK_FALSE(pane.view.canScroll());
    CHECK(pane.view.scrolledLine() == 1);
    pane.view.scrollToLine(7);
    CHECK(bar(pane)->value() == 0);
}

TEST_CASE("the reader's scrolling is told, and no other", "[editor]")
{
    Pane pane(front + paragraphs(30));
    settle();
    QSignalSpy scrolled(&pane.view, &EditorView::scrolledByReader);

    SECTION("the wheel")
    {
        turnWheel(pane, 1);
        CHECK(scrolled.size() == 1);
    }
    SECTION("a page down")
    {
        pane.press(Qt::Key_PageDown);
        CHECK(bar(pane)->value() > 0);
        CHECK(scrolled.size() == 1);
    }
    SECTION("what it is told to scroll to")
    {
        pane.view.scrollToLine(20);
        CHECK(bar(pane)->value() > 0);
        CHECK(scrolled.isEmpty());
    }
    SECTION("what is typed at the foot")
    {
        pane.placeAtEnd();
        settle();
        scrolled.clear();
        for (int i = 0; i < 10; ++i) {
            const int before = bar(pane)->value();
            pane.press(Qt::Key_Return);
            CHECK(bar(pane)->value() == before + 1);
            settle();
        }
        for (int i = 0; i < 10; ++i) {
            pane.press(Qt::Key_Backspace);
            settle();
        }
        pane.document.undo();
        settle();
        CHECK(scrolled.isEmpty());
        turnWheel(pane, -1);
        CHECK(scrolled.size() == 1);
    }
}

TEST_CASE("the caret is put before a word of the page", "[editor]")
{
    Pane pane(front + paragraphs(50) + "A lamp, a *lamp*.\n");
    QSignalSpy scrolled(&pane.view, &EditorView::scrolledByReader);
    pane.view.placeCaret({101, 101, QStringLiteral("lamp"), 1, 2, 0.7});
    CHECK(pane.view.caretLine() == 101);
    CHECK(pane.edit()->textCursor().positionInBlock() == 11);
    CHECK(pane.edit()->viewport()->rect().contains(pane.edit()->cursorRect()));
    CHECK(pane.edit()->hasFocus());
    CHECK(scrolled.isEmpty());

    const int place = bar(pane)->value();
    pane.view.placeCaret({101, 101, QStringLiteral("lamp"), 0, 2, 0.1});
    CHECK(bar(pane)->value() == place);
    pane.view.placeCaret({1, 1, QStringLiteral("Paragraph"), 0, 1, 0});
    CHECK(pane.view.caretLine() == 1);
    CHECK(pane.edit()->viewport()->rect().contains(pane.edit()->cursorRect()));
}

TEST_CASE("a word of a block of several lines is found in its line", "[editor]")
{
    Pane pane("One\ntwo\nthree\n");
    pane.view.placeCaret({1, 3, QStringLiteral("three"), 0, 1, 0.7});
    CHECK(pane.view.caretLine() == 3);
    pane.view.placeCaret({700, 900, QStringLiteral("three"), 0, 1, 0.7}); // of an older revision
    CHECK(pane.view.caretLine() == 4);
}
