// Places, colours and lengths in the Markdown pane.
#include "tests/support/catch.h"
#include "tests/ui/editor/pane.h"
#include "ui/common/look.h"

#include <QLabel>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

using namespace galley;
using galley::tests::Pane;

namespace {

const std::string front = "---\ntitle: 'It's salt'\nauthor: Ines\n---\n";

bool bold(const Pane &pane, int line)
{
    pane.view.textEdit()->grab();
    const QTextBlock block = pane.text()->findBlockByNumber(line);
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.format.fontWeight() == QFont::Bold)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("revealing a place in the front matter shows its source and selects it", "[editor]")
{
    Pane pane(front + "Text.\n");
    pane.view.reveal({11, 20});
    CHECK(pane.view.isFrontMatterShown());
    CHECK(pane.selected() == "'It's sal");
    CHECK_FALSE(pane.text()->isModified());
}

TEST_CASE("revealing a place in the body scrolls to it and leaves the fold", "[editor]")
{
    std::string text = front;
    for (int line = 0; line < 300; ++line)
        text += "Line " + std::to_string(line) + ".\n\n";
    Pane pane(text);
    const int place = static_cast<int>(text.find("Line 250."));
    pane.view.reveal({place, place + 9});
    CHECK_FALSE(pane.view.isFrontMatterShown());
    CHECK(pane.selected() == "Line 250.");
    CHECK(pane.edit()->viewport()->rect().contains(pane.edit()->cursorRect()));
}

TEST_CASE("a place beyond the text is its end", "[editor]")
{
    Pane pane("Text.");
    pane.view.reveal({3, 900});
    CHECK(pane.selected() == "t.");
}

TEST_CASE("findings are underlined at their place, and no longer when they are gone", "[editor]")
{
    Pane pane(front + "Text.\n");
    CHECK(pane.edit()->extraSelections().isEmpty()); // nothing of it is seen
    pane.view.setFrontMatterShown(true);
    REQUIRE(pane.edit()->extraSelections().size() == 1);
    const QTextEdit::ExtraSelection mark = pane.edit()->extraSelections().front();
    CHECK(mark.format.underlineStyle() == QTextCharFormat::WaveUnderline);
    CHECK(pane.text()->findBlock(mark.cursor.selectionStart()).blockNumber() == 1);
    REQUIRE(pane.document.repair());
    CHECK(pane.edit()->extraSelections().isEmpty());
    pane.document.undo();
    CHECK(pane.edit()->extraSelections().size() == 1);
    pane.view.setFrontMatterShown(false);
    CHECK(pane.edit()->extraSelections().isEmpty());
}

TEST_CASE("a line takes its look from the lines around it as they are typed", "[editor]")
{
    Pane pane("Title\n\n# Heading\n");
    CHECK_FALSE(bold(pane, 0));
    CHECK(bold(pane, 2));
    pane.place(6);
    pane.type("---");
    CHECK(bold(pane, 0));
    pane.place(0);
    pane.press(Qt::Key_Return);
    pane.press(Qt::Key_Up);
    pane.type("```");
    CHECK_FALSE(bold(pane, 1));
    CHECK_FALSE(bold(pane, 3));
    pane.press(Qt::Key_Backspace);
    CHECK(bold(pane, 1));
    CHECK(bold(pane, 3));
}

TEST_CASE("colours and layout never touch the text, its undo or its modified mark", "[editor]")
{
    Pane pane(front + "# One\n\n```\ncode\n```\n\n- a\n");
    pane.view.resize(400, 300);
    pane.view.grab();
    pane.view.setFrontMatterShown(true);
    pane.view.grab();
    CHECK_FALSE(pane.text()->isModified());
    CHECK_FALSE(pane.text()->isUndoAvailable());
    pane.placeAtEnd();
    pane.type("b");
    pane.view.grab();
    pane.document.undo();
    CHECK_FALSE(pane.document.isModified());
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("what the document tells of a change is exact while the pane is open", "[editor]")
{
    Pane pane("---\nauthor: Ines\n---\nOne.\n\nTwo.\n\nThree.\n");
    pane.view.grab();
    std::vector<ChangeEvent> events;
    QObject::connect(&pane.document, &ArticleDocument::changed, &pane.view,
                     [&](const ChangeEvent &event) { events.push_back(event); });
    pane.place(6);
    pane.type("x");
    REQUIRE(pane.document.setField(QStringLiteral("author"), Value::string("Ana")));
    REQUIRE(events.size() == 2);
    CHECK(events[0].before == Utf16Range{pane.body() + 7, pane.body() + 7});
    CHECK(events[0].after == Utf16Range{pane.body() + 7, pane.body() + 8});
    CHECK_FALSE(events[0].frontMatter);
    CHECK_FALSE(events[1].body);
}

TEST_CASE("text is set in a column that is centred when the pane is wide", "[editor]")
{
    Pane pane(std::string(300, 'x'));
    pane.view.resize(1600, 500);
    pane.view.grab();
    const QRectF line = pane.text()->firstBlock().layout()->lineAt(0).rect();
    const int room = pane.edit()->viewport()->width();
    CHECK(line.width() < 900);
    CHECK(qAbs(line.left() - (room - line.right())) <= 1);
    pane.view.resize(420, 500);
    pane.view.grab();
    CHECK(pane.text()->firstBlock().layout()->lineAt(0).rect().right() <=
          pane.edit()->viewport()->width());
}

TEST_CASE("a line that is too long to be laid out is refused with a sentence", "[editor]")
{
    const std::string endless = front + std::string(250'000, 'x');
    Pane pane(endless);
    auto *refusal = pane.view.findChild<QLabel *>(QStringLiteral("editorRefusal"));
    REQUIRE(refusal);
    CHECK(refusal->isVisible());
    CHECK_FALSE(pane.edit()->isVisible());
    CHECK(pane.bytes() == endless);
    const auto *strip = pane.view.findChild<QWidget *>(QStringLiteral("frontMatterFold"));
    REQUIRE(strip);
    CHECK(strip->isVisible());
    CHECK(strip->width() == pane.view.width());
    pane.document.startNew(QStringLiteral("Short.\n"));
    CHECK_FALSE(refusal->isVisible());
    CHECK(pane.edit()->isVisible());
}

TEST_CASE("a word of a hundred thousand characters is broken anywhere, others between words",
          "[editor]")
{
    std::string article(100'000, '>');
    article += '\n';
    for (int i = 0; i < 3000; ++i)
        article += "a few words ";
    Pane pane(article);
    pane.view.grab();
    const QTextBlock first = pane.text()->firstBlock();
    const QTextLayout &endless = *first.layout();
    REQUIRE(endless.lineCount() > 500);
    const QTextLine last = endless.lineAt(endless.lineCount() - 1);
    CHECK(last.textStart() + last.textLength() == 100'000);
    CHECK(endless.textOption().wrapMode() == QTextOption::WrapAnywhere);

    pane.press(Qt::Key_End, Qt::ControlModifier);
    pane.view.grab();
    const QTextLayout &plain = *first.next().layout();
    REQUIRE(plain.lineCount() > 100);
    const QTextLine line = plain.lineAt(0);
    CHECK(first.next().text().at(line.textStart() + line.textLength() - 1) == u' ');
}

TEST_CASE("control characters are seen in the text, tabs as the room they are", "[editor]")
{
    const auto marked = [](const std::string &text) {
        Pane pane(text);
        const QImage image = pane.edit()->viewport()->grab().toImage();
        const QRgb colour = ui::Look::current().colours().warning.rgb();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour)
                    return true;
            }
        }
        return false;
    };
    CHECK_FALSE(marked("Text.\tAnd more.\n"));
    CHECK(marked(std::string("Te\0xt.\n", 7)));
    CHECK(marked("Te\x1bxt.\n"));
    CHECK(marked(std::string(100'000, '\0')));
}

TEST_CASE("the pane lets go of a document that outlives it", "[editor]")
{
    ArticleDocument document;
    document.startNew(QStringLiteral("---\na: 1\n---\nText.\n"));
    {
        const ui::EditorView view(&document);
    }
    QTextCursor cursor(document.textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QStringLiteral("More."));
    CHECK(document.bytes() == "---\na: 1\n---\nText.\nMore.");
}
