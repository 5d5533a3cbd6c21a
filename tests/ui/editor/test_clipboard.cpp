// The clipboard carries the characters themselves.
#include "tests/support/catch.h"
#include "tests/ui/editor/pane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

using galley::tests::Pane;

namespace {

QClipboard *clipboard()
{
    return QGuiApplication::clipboard();
}

} // namespace

TEST_CASE("copying keeps no-break spaces and line separators", "[editor]")
{
    const std::string text = "10\u00a0km \u202f! one\u2028two\nthree\n";
    Pane pane(text);
    pane.press(Qt::Key_A, Qt::ControlModifier);
    pane.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(clipboard()->text().toStdString() == text);
    CHECK_FALSE(clipboard()->mimeData()->hasHtml());
    pane.placeAtEnd();
    pane.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(pane.bytes() == text + text);
}

TEST_CASE("pasting takes the plain text, with one kind of line end", "[editor]")
{
    auto *data = new QMimeData;
    data->setHtml(QStringLiteral("<b>a</b><p>b"));
    data->setText(QStringLiteral("a\r\nb\rc\u2029d"));
    clipboard()->setMimeData(data);
    Pane pane("");
    pane.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(pane.bytes() == "a\nb\nc\nd");
    pane.document.undo();
    CHECK(pane.bytes().empty());
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("a file that is dragged in is left to the window", "[editor]")
{
    Pane pane("Text.");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/articles/other.md"))});
    data.setText(QStringLiteral("file:///articles/other.md"));
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(pane.edit()->viewport(), &enter);
    CHECK_FALSE(enter.isAccepted());
}

TEST_CASE("Shift+Enter makes a line end and no line separator", "[editor]")
{
    Pane pane("- item");
    pane.placeAtEnd();
    pane.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(pane.bytes() == "- item\n");
}
