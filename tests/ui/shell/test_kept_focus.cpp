// Who types when the page dies types on.
#include "tests/ui/preview/web.h"
#include "tests/ui/shell/window_under_test.h"
#include "ui/editor/editor_view.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QWebEngineView>

#include <csignal>

using namespace galley::tests;
using namespace galley::ui;

namespace {

/// Ends the page's process, and waits until it has come back.
void killPage(const WindowUnderTest &window)
{
    const PreviewView *page = window->workspace()->page();
    QSignalSpy shown(page, &PreviewView::shown);
    REQUIRE(::kill(pid_t(page->webView()->page()->renderProcessPid()), SIGKILL) == 0);
    REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    waitForFrames(page->webView()->page());
}

} // namespace

TEST_CASE("a page that dies and comes back takes the keyboard from nobody", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"a.md"_qs, "---\ntitle: Salt\n---\nWords.\n"));
    window.pageText();
    QPlainTextEdit *text = window->workspace()->editor()->textEdit();
    text->setFocus();
    killPage(window);
    CHECK(QApplication::focusWidget() == text);
    window.type(u"More "_qs);
    CHECK(window.pageText().contains(u"More Words."));
    window->workspace()->focusPane(Pane::Form);
    QWidget *field = QApplication::focusWidget();
    REQUIRE(field != text);
    killPage(window);
    CHECK(QApplication::focusWidget() == field);
}

TEST_CASE("a page with the keyboard that dies and comes back has it again", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"a.md"_qs, "---\ntitle: Salt\n---\nWords.\n"));
    window.pageText();
    window->workspace()->focusPane(Pane::Page);
    killPage(window);
    CHECK(window->workspace()->page()->webView()->hasFocus());
}
