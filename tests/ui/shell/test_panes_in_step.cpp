// Text and page in step, in the real window.
#include "tests/ui/preview/web.h"
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/editor/editor_view.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QWebEngineView>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace galley::ui;
using namespace galley::tests;
using galley::ArticleDocument;

namespace {

const std::string front = "---\ntitle: Salt\nsubtitle: What a harbour remembers\nauthor: Ines\n"
                          "cta: Write to us.\n---\n";

/// Paragraph i stands in line 2 i - 1.
std::string paragraphs(int count)
{
    std::string text;
    for (int i = 1; i <= count; ++i) {
        text += "Paragraph " + std::to_string(i) + " of a long article";
        for (int word = 0; word < 4 + i % 5 * 4; ++word)
            text += " and its words";
        text += ".\n\n";
    }
    return text;
}

/// A window in the Write layout with an article.
class Panes
{
public:
    explicit Panes(const std::string &article)
    {
        window->open(window.write(u"article.md"_qs, article));
        window->commands().action(Command::WriteLayout)->trigger();
        waitForPage();
    }

    EditorView *text() const { return window->workspace()->editor(); }
    QPlainTextEdit *edit() const { return text()->textEdit(); }
    QScrollBar *bar() const { return edit()->verticalScrollBar(); }
    PreviewView *page() const { return window->workspace()->page(); }
    ArticleDocument *document() const { return window->document(); }

    void waitForPage() const
    {
        REQUIRE(waitFor([&] { return page()->shownRevision() == document()->revision(); }));
        waitForFrames(page()->webView()->page());
    }
    /// Until both panes have done all that one of them has begun.
    void settle() const
    {
        for (int round = 0; round < 3; ++round) {
            QApplication::processEvents();
            waitForFrames(page()->webView()->page());
        }
    }

    QVariant ask(const QString &script) const
    {
        return evaluate(page()->webView()->page(), script);
    }
    double scrolled() const { return ask(u"scrollY"_qs).toDouble(); }
    double farthest() const
    {
        return ask(u"document.body.scrollHeight - innerHeight"_qs).toDouble();
    }

    /// Scrolls the page as its reader does.
    void scrollPage(const QString &place) const
    {
        ask(u"scrollTo(0, %1)"_qs.arg(place));
        settle();
    }
    void scrollText(int place) const
    {
        bar()->setValue(place);
        settle();
    }
    void turnWheel(QWidget *target, int notches) const
    {
        const QPointF place = target->rect().center();
        QWheelEvent event(place, target->mapToGlobal(place), {}, {0, -120 * notches}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &event);
    }

    /// The number of the paragraph at the upper edge, with how much of it is above.
    double topOfPage() const
    {
        return ask(u"(() => { const at = (all) => [...all].find("
                   "other => other.getBoundingClientRect().bottom > 0);"
                   "const block = at(at(document.querySelectorAll('.part')).children);"
                   "const {top, height} = block.getBoundingClientRect();"
                   "return Number(block.textContent.match(/Paragraph (\\d+)/)[1]) +"
                   "Math.max(0, -top / height); })()"_qs)
            .toDouble();
    }
    double topOfText() const
    {
        const double line = text()->scrolledLine();
        const double paragraph = (std::floor(line) + 1) / 2;
        return paragraph == std::floor(paragraph) ? paragraph + line - std::floor(line)
                                                  : std::ceil(paragraph); // in the gap
    }
    void select(int line) const
    {
        QTextCursor cursor = edit()->textCursor();
        cursor.setPosition(
            document()->textDocument()->findBlock(document()->bodyPosition()).position());
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::MoveAnchor, line - 1);
        cursor.movePosition(QTextCursor::EndOfBlock);
        edit()->setTextCursor(cursor);
    }

    WindowUnderTest window;
};

/// Whether both panes show the same place, give or take a row of the text and a gap between blocks.
bool inStep(const Panes &panes)
{
    const double text = panes.topOfText();
    const double page = panes.topOfPage();
    const int line = 2 * static_cast<int>(text) - 1;
    const int body =
        panes.document()->textDocument()->findBlock(panes.document()->bodyPosition()).blockNumber();
    const int rows =
        panes.document()->textDocument()->findBlockByNumber(body + line - 1).lineCount();
    UNSCOPED_INFO("text " << text << ", page " << page << ", rows " << rows);
    return std::abs(text - page) <= 1.0 / std::max(1, rows);
}

} // namespace

TEST_CASE("the page follows the text", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    for (const int line : {41, 60, 81}) {
        panes.text()->scrollToLine(line); // nobody's scrolling
        panes.turnWheel(panes.edit()->viewport(), 1);
        panes.settle();
        CHECK(inStep(panes));
        CHECK(panes.scrolled() > 1000);
    }
}

TEST_CASE("the text follows the page", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    for (const int place : {2500, 2600, 4000, 3000}) {
        panes.scrollPage(QString::number(place));
        CHECK(inStep(panes));
        CHECK(panes.scrolled() == place);
    }
    const int before = panes.bar()->value();
    panes.turnWheel(panes.page()->webView()->focusProxy(), 2);
    CHECK(waitFor([&] { return panes.bar()->value() > before; }));
    panes.settle();
    CHECK(inStep(panes));
}

TEST_CASE("both panes begin at their beginnings and end at their ends", "[shell][step]")
{
    const bool shown = GENERATE(false, true);
    const Panes panes(front + paragraphs(40));
    panes.text()->setFrontMatterShown(shown);
    panes.settle();
    panes.scrollText(panes.bar()->maximum());
    CHECK(std::abs(panes.scrolled() - panes.farthest()) <= 1);
    panes.scrollText(0);
    CHECK(panes.scrolled() == 0);
    panes.scrollPage(u"1e6"_qs);
    CHECK(panes.bar()->value() == panes.bar()->maximum());
    panes.scrollPage(u"0"_qs);
    CHECK(panes.bar()->value() == 0);
}

TEST_CASE("the page never goes back while the text goes on", "[shell][step]")
{
    const Panes panes(front + paragraphs(25));
    double before = 0;
    for (int place = 3; place <= panes.bar()->maximum() + 2; place += 3) {
        panes.scrollText(place);
        const double now = panes.scrolled();
        CHECK(now >= before);
        CHECK(now - before < 400); // no jump over the head, and none at the end
        before = now;
    }
    CHECK(std::abs(before - panes.farthest()) <= 1);
}

TEST_CASE("turning the wheel over either pane never throws one of them back", "[shell][step]")
{
    QList<int> rows;                            // goes after the window, which scrolls as it goes
    const Panes panes(front + paragraphs(600)); // laid out as it comes into view
    panes.ask(
        u"places = []; document.addEventListener('scroll', () => places.push(scrollY)); 0"_qs);
    QObject::connect(panes.bar(), &QScrollBar::valueChanged, panes.bar(),
                     [&](int place) { rows.append(place); });
    QWidget *target =
        GENERATE(false, true) ? panes.edit()->viewport() : panes.page()->webView()->focusProxy();
    for (int turn = 0; turn < 60; ++turn) {
        panes.turnWheel(target, 1);
        waitForFrames(panes.page()->webView()->page());
    }
    panes.settle();
    CHECK(inStep(panes));
    CHECK(rows.size() > 30);
    CHECK(std::is_sorted(rows.begin(), rows.end()));
    CHECK(panes
              .ask(u"places.length > 30 && places.every("
                   "(place, at) => !at || place >= places[at - 1])"_qs)
              .toBool());
}

TEST_CASE("what follows does not lead", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    panes.ask(u"scrolls = 0; document.addEventListener('scroll', () => ++scrolls); 0"_qs);
    QSignalSpy moves(panes.bar(), &QScrollBar::valueChanged);
    panes.scrollText(100);
    CHECK(moves.size() == 1);
    CHECK(panes.ask(u"scrolls"_qs).toInt() == 1);
    panes.scrollPage(u"3333"_qs);
    CHECK(moves.size() == 2);
    CHECK(panes.ask(u"scrolls"_qs).toInt() == 2);
    CHECK(panes.scrolled() == 3333);
}

TEST_CASE("a burst of scrolling costs the page one step a frame, and ends in step", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    panes.ask(u"calls = 0; original = galley.step.to;"
              "galley.step.to = (line, token) => { ++calls; original(line, token); }; 0"_qs);
    for (int place = 1; place <= 200; ++place)
        panes.bar()->setValue(place);
    panes.settle();
    CHECK(inStep(panes));
    CHECK(panes.ask(u"calls"_qs).toInt() <= 20);
}

TEST_CASE("images that arrive late leave the page where the text is", "[shell][step]")
{
    std::string article = front;
    for (int i = 1; i <= 40; ++i)
        article += "Paragraph " + std::to_string(i) + " and its picture.\n\n![A map](map.png)\n\n";
    const Panes panes(article);
    panes.text()->scrollToLine(80);
    panes.turnWheel(panes.edit()->viewport(), 1);
    panes.settle();
    const QString top = u"(() => { const block = [...document.querySelectorAll('.block')].find("
                        "other => other.getBoundingClientRect().bottom > 0);"
                        "return galley.linesOf(block).first; })()"_qs;
    const int before = panes.ask(top).toInt();
    CHECK(std::abs(before - panes.text()->scrolledLine()) < 2);
    const double place = panes.scrolled();

    QImage image(300, 1200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    REQUIRE(image.save(panes.window.path(u"map.png"_qs)));
    panes.ask(u"galley.refreshImages([]); galley.loadAllImages()"_qs);
    REQUIRE(waitFor([&] {
        return panes
            .ask(u"document.images.length === 40 && [...document.images].every("
                 "image => image.complete && image.naturalHeight)"_qs)
            .toBool();
    }));
    panes.settle();
    CHECK(panes.ask(top).toInt() == before);
    CHECK(panes.scrolled() > place + 1000);
}

TEST_CASE("typing in a block that is in view moves neither pane", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    panes.scrollText(100);
    const int line = static_cast<int>(panes.text()->scrolledLine()) / 2 * 2 + 3;
    panes.select(line);
    panes.settle();
    const double page = panes.scrolled();
    const int text = panes.bar()->value();
    panes.edit()->setFocus();
    for (int word = 0; word < 30; ++word) {
        panes.window.type(u" another word"_qs);
        panes.waitForPage();
        CHECK(panes.scrolled() == page);
        CHECK(panes.bar()->value() == text);
    }
    panes.window.press(Qt::Key_Return);
    panes.window.press(Qt::Key_Return);
    panes.window.type(u"New."_qs);
    panes.waitForPage();
    CHECK(panes.scrolled() == page);
}

TEST_CASE("typing at the foot of the text and deleting there do not throw the panes about",
          "[shell][step]")
{
    const Panes panes(front + paragraphs(30));
    panes.scrollText(panes.bar()->maximum());
    panes.edit()->moveCursor(QTextCursor::End);
    panes.edit()->setFocus();
    panes.settle();
    for (int i = 0; i < 12; ++i) {
        panes.window.type(u"The end. "_qs);
        panes.window.press(Qt::Key_Return);
        panes.window.press(Qt::Key_Return);
        panes.waitForPage();
        CHECK(panes.farthest() - panes.scrolled() < 400);
        CHECK(panes.edit()->viewport()->rect().contains(panes.edit()->cursorRect()));
    }
    for (int i = 0; i < 12; ++i) {
        const int before = panes.bar()->value();
        for (int key = 0; key < 11; ++key)
            panes.window.press(Qt::Key_Backspace);
        panes.waitForPage();
        panes.settle();
        CHECK(before - panes.bar()->value() <= 2);
        CHECK(panes.edit()->viewport()->rect().contains(panes.edit()->cursorRect()));
    }
}

TEST_CASE("an edit out of the page's view is brought into it", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    panes.window->commands().action(Command::ScrollTogether)->trigger();
    panes.select(81);
    panes.settle();
    CHECK(panes.scrolled() == 0);
    panes.edit()->setFocus();
    panes.window.type(u"!"_qs);
    panes.waitForPage();
    CHECK(panes
              .ask(u"(() => { const {top, bottom} = galley.sectionAtLine(81)"
                   ".getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()"_qs)
              .toBool());
}

TEST_CASE("Scroll Together is on at first, and remembered", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    QAction *together = panes.window->commands().action(Command::ScrollTogether);
    CHECK(together->isChecked());
    together->trigger();
    CHECK_FALSE(settings::scrollsTogether());
    panes.scrollText(100);
    CHECK(panes.scrolled() == 0);
    const double line = std::floor(panes.text()->scrolledLine());
    panes.scrollPage(u"3000"_qs);
    CHECK(std::floor(panes.text()->scrolledLine()) == line);
    together->trigger();
    panes.settle();
    CHECK(settings::scrollsTogether());
    CHECK(inStep(panes));
    CHECK(std::floor(panes.text()->scrolledLine()) == line);
}

TEST_CASE("a pane that is shown again takes its place from the other", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    QAction *text = panes.window->commands().action(Command::ShowEditor);
    QAction *page = panes.window->commands().action(Command::ShowPage);
    SECTION("the page from the text")
    {
        page->trigger();
        panes.bar()->setValue(90);
        QApplication::processEvents();
        page->trigger();
        panes.settle();
        CHECK(inStep(panes));
        CHECK(panes.scrolled() > 1000);
    }
    SECTION("the text from the page")
    {
        text->trigger();
        panes.settle();
        panes.scrollPage(u"4000"_qs);
        text->trigger();
        REQUIRE(waitFor([&] { return panes.bar()->value() > 0; }));
        panes.settle();
        CHECK(std::abs(panes.topOfText() - panes.topOfPage()) < 1);
    }
}

TEST_CASE("a long article is in step wherever it is", "[shell][step]")
{
    const Panes panes(front + paragraphs(5000));
    CHECK(panes.ask(u"document.querySelector('.body').hasAttribute('data-large')"_qs).toBool());
    for (const int line : {8001, 201, 5001}) {
        panes.text()->scrollToLine(line);
        panes.turnWheel(panes.edit()->viewport(), 1);
        panes.settle();
        CHECK(inStep(panes));
    }
    panes.scrollPage(u"document.body.scrollHeight / 3"_qs);
    CHECK(inStep(panes));
    panes.scrollText(panes.bar()->maximum());
    CHECK(std::abs(panes.scrolled() - panes.farthest()) <= 1);
}

TEST_CASE("a link within the page stays there, and leads the text along", "[shell][step]")
{
    const Panes panes(front + "A claim.[^one]\n\n" + paragraphs(40) +
                      "[^one]: The source of it.\n");
    panes.ask(u"document.querySelector('.footnote-ref a').click()"_qs);
    panes.settle();
    CHECK(panes.scrolled() > 1000);
    CHECK(panes.bar()->value() > panes.bar()->maximum() / 2);
    panes.ask(u"document.querySelector('.footnote-backref').click()"_qs);
    panes.settle();
    CHECK(panes.scrolled() < 400);
    CHECK(panes.bar()->value() < 10);
    CHECK_FALSE(panes.window.isShown("openLink"));
}

TEST_CASE("the block at the caret is marked while that is wanted", "[shell][step]")
{
    const Panes panes(front + paragraphs(20));
    const QString marked =
        u"[...document.querySelectorAll('[data-caret]')].map(b => galley.linesOf(b).first).join()"_qs;
    panes.select(3);
    CHECK(waitFor([&] { return panes.ask(marked) == u"3"_qs; }));
    panes.edit()->setFocus();
    panes.window.type(u" typed"_qs);
    panes.waitForPage();
    CHECK(panes.ask(marked) == u"3"_qs);
    panes.window.press(Qt::Key_Down);
    CHECK(waitFor([&] { return panes.ask(marked) == QString(); })); // between two blocks
    panes.window.press(Qt::Key_Down);
    CHECK(waitFor([&] { return panes.ask(marked) == u"5"_qs; }));

    QAction *mark = panes.window->commands().action(Command::MarkCaret);
    CHECK(mark->isChecked());
    mark->trigger();
    CHECK_FALSE(settings::marksCaret());
    CHECK(waitFor([&] { return panes.ask(marked) == QString(); }));
    mark->trigger();
    CHECK(waitFor([&] { return panes.ask(marked) == u"5"_qs; }));
    panes.window->commands().action(Command::ReviewLayout)->trigger();
    CHECK(waitFor([&] { return panes.ask(marked) == QString(); }));
}

TEST_CASE("the caret's block is shown in the page when that is asked for", "[shell][step]")
{
    const Panes panes(front + paragraphs(60));
    panes.window->commands().action(Command::ScrollTogether)->trigger();
    panes.select(81);
    const double line = std::floor(panes.text()->scrolledLine());
    panes.window->commands().action(Command::ShowPage)->trigger();
    panes.window.press(Qt::Key_J, Qt::ControlModifier);
    CHECK(panes.window->workspace()->isPaneShown(Pane::Page));
    CHECK(waitFor([&] {
        return panes
            .ask(u"(() => { const {top, bottom} = galley.sectionAtLine(81)"
                 ".getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()"_qs)
            .toBool();
    }));
    panes.settle();
    CHECK(std::floor(panes.text()->scrolledLine()) == line);
}

namespace {

/// Double clicks a word of the page: occurrence `index` (from 0) of it in the body.
/// Brings the word in view, and answers where it is then.
QPointF bringWord(const Panes &panes, const QString &word, int index)
{
    const QString range =
        u"(() => { const walker = document.createTreeWalker(document.querySelector("
        "'.body'), NodeFilter.SHOW_TEXT); let left = %2;"
        "for (let node; (node = walker.nextNode());) {"
        "for (let at = -1; (at = node.data.indexOf('%1', at + 1)) >= 0;) {"
        "if (left--) continue; const range = document.createRange();"
        "range.setStart(node, at); range.setEnd(node, at + '%1'.length); return range; } } })()"_qs
            .arg(word)
            .arg(index);
    panes.ask(range + u".startContainer.parentElement.scrollIntoView({block: 'center'})"_qs);
    panes.settle();
    const QVariantList place =
        panes
            .ask(u"(box => [box.x + box.width / 2, box.y + box.height / 2])("_qs + range +
                 u".getBoundingClientRect())"_qs)
            .toList();
    REQUIRE(place.size() == 2);
    return {place[0].toDouble(), place[1].toDouble()};
}

void doubleClick(const Panes &panes, const QString &word, int index)
{
    const QPointF point = bringWord(panes, word, index);
    QWidget *view = panes.page()->webView()->focusProxy();
    static quint64 time = 0;
    time += 10'000; // apart from the double click before
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
                            QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const bool isPress = type == QEvent::MouseButtonPress;
        QMouseEvent event(type, point, view->mapToGlobal(point), Qt::LeftButton,
                          isPress ? Qt::LeftButton : Qt::NoButton, {});
        event.setTimestamp(time += 20);
        QApplication::sendEvent(view, &event);
    }
}

} // namespace

TEST_CASE("a double click in the page puts the caret to its word", "[shell][step]")
{
    const std::string article =
        front +
        "The lamp and the tray, and the **lamp** again in [a lamp shop](https://x.org/lamp).\n"
        "\n"
        "1. One keeper\n"
        "2. Another keeper, 2 keepers\n"
        "\n"
        "| Made by | Read by |\n"
        "| :-- | --: |\n"
        "| reader | reader |\n"
        "\n"
        "```python\n"
        "reader = f(reader)\n"
        "```\n"
        "\n" +
        paragraphs(30) + "The very last one.\n";
    struct Case
    {
        const char *word;
        int index, line, column;
    };
    const Case cases[] = {
        {"lamp", 0, 1, 4},    {"lamp", 1, 1, 33},    {"lamp", 2, 1, 52},
        {"keeper", 1, 4, 11}, {"keepers", 0, 4, 21}, {"reader", 0, 8, 2},
        {"reader", 1, 8, 11}, {"reader", 3, 11, 11}, {"very", 0, 74, 4},
    };
    const Panes panes(article);
    for (const Case &each : cases) {
        INFO(each.word << " " << each.index);
        doubleClick(panes, QLatin1String(each.word), each.index);
        CHECK(waitFor([&] {
            return panes.text()->caretLine() == each.line &&
                   panes.edit()->textCursor().positionInBlock() == each.column;
        }));
        UNSCOPED_INFO(panes.text()->caretLine()
                      << " " << panes.edit()->textCursor().positionInBlock());
        CHECK(panes.edit()->hasFocus());
        CHECK(panes.edit()->viewport()->rect().contains(panes.edit()->cursorRect()));
    }
}

TEST_CASE("a double click brings the text when it is away", "[shell][step]")
{
    const Panes panes(front + paragraphs(30) + "The very last one.\n");
    panes.window->commands().action(Command::ReviewLayout)->trigger();
    panes.settle();
    doubleClick(panes, u"very"_qs, 0);
    CHECK(waitFor([&] { return panes.text()->caretLine() == 61; }));
    CHECK(panes.window->workspace()->isPaneShown(Pane::Editor));
    panes.settle();
    CHECK(panes.edit()->hasFocus());
    CHECK(panes.edit()->viewport()->rect().contains(panes.edit()->cursorRect()));
}

TEST_CASE("a part of the head leads to its field, by mouse and by key, in each layout",
          "[shell][step]")
{
    const Command layout =
        GENERATE(Command::WriteLayout, Command::EditLayout, Command::ReviewLayout);
    const Panes panes("---\ntitle: Salt\nsubtitle: Of harbours\nauthor: Ines\nread_time: 4 mins\n"
                      "publish_date: 2025-03-14\nheroImage: none.png\ncta: Write.\n---\nText.\n");
    for (const char *key :
         {"title", "subtitle", "author", "publish_date", "read_time", "heroImage", "cta"}) {
        INFO(key);
        panes.window->commands().action(layout)->trigger();
        panes.window->workspace()->focusPane(Pane::Page);
        panes.settle();
        panes.ask(u"document.querySelector('[data-field=%1]').focus()"_qs.arg(QLatin1String(key)));
        QTest::keyClick(panes.page()->webView()->focusProxy(), Qt::Key_Return);
        const QString field = u"field."_qs + QLatin1String(key);
        CHECK(waitFor([&] {
            for (const QWidget *widget = QApplication::focusWidget(); widget;
                 widget = widget->parentWidget()) {
                if (widget->objectName().startsWith(field))
                    return true;
            }
            return false;
        }));
        CHECK(panes.window->workspace()->isPaneShown(Pane::Form));
    }
}

TEST_CASE("another theme leaves its reader where he was, and both panes in step", "[shell]")
{
    const Panes panes(front + paragraphs(200));
    panes.scrollPage(u"document.body.scrollHeight / 2"_qs);
    const double read = panes.topOfPage();
    REQUIRE(read > 50);
    panes.window->commands().action(Command::PlainTheme)->trigger();
    REQUIRE(waitFor([&] {
        return panes
            .ask(
                u"getComputedStyle(document.documentElement).getPropertyValue('--serif') === ''"_qs)
            .toBool();
    }));
    panes.settle();
    CHECK(std::abs(panes.topOfPage() - read) < 1.5);
    CHECK(inStep(panes));
}
