// What the commands of the page do, and what is remembered of them.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/actions/command_registry.h"
#include "ui/common/look.h"
#include "ui/common/message_bar.h"
#include "ui/preview/card_view.h"
#include "ui/preview/device_frame.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
#include <QToolButton>

using namespace galley::ui;
using namespace galley::tests;

namespace {

/// An article in the window, with its page.
void openArticle(const WindowUnderTest &window)
{
    window->open(window.write(u"first.md"_qs, "---\ntitle: First\n---\nOne word.\n"));
    window.pageText();
}

void trigger(const WindowUnderTest &window, Command command)
{
    window->commands().action(command)->trigger();
}

/// Answers the file dialog that is open.
void choose(const WindowUnderTest &window, const QString &path)
{
    QFileDialog *dialog = nullptr;
    waitUntil([&] {
        dialog = window->findChild<QFileDialog *>(QStringLiteral("fileDialog"));
        return dialog && dialog->isVisible();
    });
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    waitUntil([&] { return !window->findChild<QFileDialog *>(QStringLiteral("fileDialog")); });
}

bool says(const WindowUnderTest &window, const QString &sentence)
{
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == sentence)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("Ctrl+F looks in the page while the keyboard is there, and not from the text", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_2, Qt::AltModifier);
    window.press(Qt::Key_F, Qt::ControlModifier);
    CHECK_FALSE(window.isShown("findBar"));
    window.press(Qt::Key_3, Qt::AltModifier);
    window.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(window.isShown("findBar"));
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.isShown("findBar"));
    window.press(Qt::Key_3, Qt::ControlModifier);
    window->setFocus();
    window.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(window.isShown("findBar"));
}

TEST_CASE("the menu looks in the page from everywhere, and brings it when it is away", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window->workspace()->setPaneShown(Pane::Page, false);
    trigger(window, Command::FindInPage);
    CHECK(window->workspace()->isPaneShown(Pane::Page));
    CHECK(window.isShown("findBar"));
}

TEST_CASE("width, zoom and theme of the page are remembered", "[shell]")
{
    {
        const WindowUnderTest window;
        openArticle(window);
        window.press(Qt::Key_7, Qt::ControlModifier);
        window.press(Qt::Key_Plus, Qt::ControlModifier);
        trigger(window, Command::PlainTheme);
        CHECK(window->workspace()->page()->frame()->pageWidth() == PageWidth::Phone);
        CHECK(window->workspace()->page()->frame()->zoom() == 1.1);
    }
    CHECK(settings::pageWidth() == PageWidth::Phone);
    CHECK(settings::pageZoom() == 1.1);
    CHECK(settings::pageTheme() == u"plain");
    auto *second = new MainWindow;
    CHECK(second->workspace()->page()->frame()->pageWidth() == PageWidth::Phone);
    CHECK(second->workspace()->page()->frame()->zoom() == 1.1);
    CHECK(second->commands().action(Command::PhoneWidth)->isChecked());
    CHECK(second->commands().action(Command::PlainTheme)->isChecked());
    delete second;
}

TEST_CASE("the strip says the zoom while it is not 100 %, and takes it back", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_3, Qt::ControlModifier);
    CHECK_FALSE(window.isShown("page.zoomReset.button"));
    window.press(Qt::Key_Minus, Qt::ControlModifier);
    REQUIRE(window.isShown("page.zoomReset.button"));
    CHECK(window.find<QToolButton>("page.zoomReset.button")->text() == u"90 %");
    window.click("page.zoomReset.button");
    CHECK_FALSE(window.isShown("page.zoomReset.button"));
}

TEST_CASE("the strip says a scale that the pane's width makes, which nothing takes back", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window->resize(800, 600);
    window.press(Qt::Key_3, Qt::ControlModifier);
    window.press(Qt::Key_9, Qt::ControlModifier);
    waitUntil([&] { return window.isShown("page.zoomReset.button"); });
    const auto *scale = window.find<QToolButton>("page.zoomReset.button");
    CHECK_FALSE(scale->isEnabled());
    for (const Command scheme : {Command::Dark, Command::Light, Command::FollowSystem}) {
        trigger(window, scheme);
        CHECK(scale->palette().color(QPalette::Disabled, QPalette::ButtonText) ==
              Look::current().colours().muted);
    }
    window.press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(scale->isEnabled());
}

TEST_CASE("every button of the strip has a name and fits the narrowest pane", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window->resize(window->minimumSize());
    const auto *strip = window.find<QWidget>("pageStrip");
    REQUIRE(strip);
    for (const QToolButton *button : strip->findChildren<QToolButton *>()) {
        INFO(button->objectName().toStdString());
        CHECK_FALSE(button->accessibleName().isEmpty());
        CHECK(button->focusPolicy() == Qt::TabFocus);
        CHECK((button->isHidden() || strip->rect().contains(button->geometry())));
    }
}

TEST_CASE("one key shows the cards, another one the page", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_5, Qt::ControlModifier);
    CHECK(window->workspace()->page()->cards()->isShown());
    window.press(Qt::Key_4, Qt::ControlModifier);
    CHECK_FALSE(window->workspace()->page()->cards()->isShown());
}

TEST_CASE("the page is saved as HTML and as PDF under the name that was chosen", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page.html"_qs));
    waitUntil([&] { return says(window, u"Saved page.html"_qs); });
    CHECK(window.read(u"page.html"_qs).find("One word.") != std::string::npos);
    trigger(window, Command::SaveAsPdf);
    choose(window, window.path(u"page"_qs));
    waitUntil([&] { return says(window, u"Saved page.pdf"_qs); });
    CHECK(window.read(u"page.pdf"_qs).starts_with("%PDF-"));
}

/// Tries to save the page in a folder that is not there.
static void saveNowhere(const WindowUnderTest &window)
{
    openArticle(window);
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"nowhere/page.html"_qs));
    waitUntil([&] { return window.isShown("problemBar"); });
}

TEST_CASE("a page that cannot be saved is said not to be", "[shell]")
{
    const WindowUnderTest window;
    saveNowhere(window);
    CHECK(window.bar("problemBar")->sentence().startsWith(u"page.html was not saved: "));
}

TEST_CASE("a page that is saved after all is no longer said not to be", "[shell]")
{
    const WindowUnderTest window;
    saveNowhere(window);
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page.html"_qs));
    waitUntil([&] { return says(window, u"Saved page.html"_qs); });
    CHECK_FALSE(window.isShown("problemBar"));
}

TEST_CASE("an article that was not saved is said so also after its page was", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window->say(MessageBar::Kind::Error, u"first.md was not saved: the disk is full."_qs);
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page.html"_qs));
    waitUntil([&] { return says(window, u"Saved page.html"_qs); });
    CHECK(window.bar("problemBar")->sentence() == u"first.md was not saved: the disk is full.");
}

TEST_CASE("images that the file does not have in it are said", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"first.md"_qs, "![a](gone.png)\n"));
    window.pageText();
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page.html"_qs));
    waitUntil([&] { return window.isShown("problemBar"); });
    CHECK(window.bar("problemBar")->sentence() ==
          u"page.html was saved without one image: missing or too large.");
}

TEST_CASE("images that stay on other sites are said, and are no fault", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"first.md"_qs, "![a](https://a.test/a.png)\n"));
    window.pageText();
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page.html"_qs));
    waitUntil([&] {
        return says(window, u"Saved page.html. One image is loaded from another site."_qs);
    });
    CHECK_FALSE(window.isShown("problemBar"));
    trigger(window, Command::SaveAsPdf);
    choose(window, window.path(u"page.pdf"_qs));
    waitUntil([&] { return window.isShown("problemBar"); });
    CHECK(window.bar("problemBar")->sentence() ==
          u"page.pdf was saved without one image: on another site, not loaded.");
}

TEST_CASE("a name without a suffix gets one, and what has that name already is asked for",
          "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.write(u"page.html"_qs, "old");
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page"_qs));
    CHECK(window.read(u"page.html"_qs) == "old");
    CHECK(window.isShown("replaceSheet"));
}

TEST_CASE("a page that is older than the article is said to be when it is saved", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    std::string table = "|";
    for (int i = 0; i < 300; ++i)
        table += "a|";
    std::string line = "|";
    for (int i = 0; i < 300; ++i)
        line += "-|";
    window->document()->textDocument()->setPlainText(
        QString::fromStdString("---\ntitle: First\n---\n" + table + "\n" + line + "\n"));
    waitUntil([&] { return window.isShown("previewProblem"); });
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"page.html"_qs));
    waitUntil([&] { return window.isShown("problemBar"); });
    CHECK(window.bar("problemBar")
              ->sentence()
              .startsWith(u"page.html has the page as it was before, and not as the article is "
                          "now: "));
    CHECK(window.read(u"page.html"_qs).find("One word.") != std::string::npos);
}

TEST_CASE("a page is never saved over an article", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"first.md"_qs));
    waitUntil([&] { return says(window, u"Saved first.md.html"_qs); });
    CHECK(window.read(u"first.md"_qs) == "---\ntitle: First\n---\nOne word.\n");
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(u"Release 2.0"_qs));
    waitUntil([&] { return says(window, u"Saved Release 2.0.html"_qs); });
}

TEST_CASE("a page is saved under any name that a file may have", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    const QString name = u"Über 100 % #1 & <b>.html"_qs;
    trigger(window, Command::SaveAsHtml);
    choose(window, window.path(name));
    waitUntil([&] { return says(window, u"Saved "_qs + name); });
    CHECK(window.read(name).find("One word.") != std::string::npos);
}

TEST_CASE("the page is copied", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    QGuiApplication::clipboard()->setText(QString());
    trigger(window, Command::CopyAsHtml);
    waitUntil([&] { return says(window, u"Copied as HTML"_qs); });
    CHECK(QGuiApplication::clipboard()->text() == u"<h1>First</h1>\n<p>One word.</p>");
}

TEST_CASE("printing asks for the printer, and cancelling it prints nothing", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_P, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    waitUntil([&] {
        dialog = window->findChild<QDialog *>(QStringLiteral("printDialog"));
        return dialog && dialog->isVisible();
    });
    dialog->reject();
    waitUntil([&] { return !window->findChild<QDialog *>(QStringLiteral("printDialog")); });
    CHECK_FALSE(window.isShown("problemBar"));
}

TEST_CASE("all shortcuts can be read in the smallest window", "[shell]")
{
    const WindowUnderTest window;
    window->resize(window->minimumSize());
    window.press(Qt::Key_F1);
    const auto *list = window.find<QScrollArea>("shortcutList");
    REQUIRE(list);
    for (const QLabel *label : list->widget()->findChildren<QLabel *>()) {
        INFO(label->text().toStdString());
        CHECK(label->height() >= label->sizeHint().height());
        CHECK(label->width() >= label->sizeHint().width());
    }
}
