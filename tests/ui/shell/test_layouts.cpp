// The three ways to arrange one window.
#include "tests/ui/preview/web.h"
#include "tests/ui/shell/window_under_test.h"

#include "ui/actions/command_registry.h"
#include "ui/form/form_view.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QWebEngineView>

using namespace galley::ui;
using namespace galley::tests;

namespace {

struct Panes
{
    bool form, editor, page;
    friend bool operator==(const Panes &, const Panes &) = default;
};

Panes panesOf(const WindowUnderTest &window)
{
    const Workspace *workspace = window->workspace();
    return {workspace->isPaneShown(Pane::Form), workspace->isPaneShown(Pane::Editor),
            workspace->isPaneShown(Pane::Page)};
}

void openArticle(const WindowUnderTest &window)
{
    window->open(window.write(u"first.md"_qs, "---\ntitle: First\n---\nOne.\n"));
}

} // namespace

TEST_CASE("each layout is one key apart", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{false, true, true});
    window.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{true, true, true});
    window.press(Qt::Key_3, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{false, false, true});
    CHECK(window->commands().action(Command::ReviewLayout)->isChecked());
    window.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{false, true, true});
}

TEST_CASE("what is changed about a layout is remembered for it alone", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_1, Qt::ControlModifier);
    window->commands().action(Command::ShowPage)->trigger();
    CHECK(panesOf(window) == Panes{false, true, false});
    window.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{true, true, true});
    window.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{false, true, false});
    CHECK(settings::arrangement() == Arrangement::Write);
}

TEST_CASE("the last pane stays", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_3, Qt::ControlModifier);
    window->commands().action(Command::ShowPage)->trigger();
    CHECK(panesOf(window) == Panes{false, false, true});
    CHECK(window->commands().action(Command::ShowPage)->isChecked());
}

TEST_CASE("going to a pane that is away brings it, until a layout is chosen", "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.press(Qt::Key_3, Qt::ControlModifier);
    window.press(Qt::Key_2, Qt::AltModifier);
    CHECK(panesOf(window) == Panes{false, true, true});
    CHECK(window->commands().action(Command::ShowEditor)->isChecked());
    window.press(Qt::Key_3, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{false, false, true});
    CHECK_FALSE(window->commands().action(Command::ShowEditor)->isChecked());

    window.press(Qt::Key_1, Qt::ControlModifier);
    window.press(Qt::Key_1, Qt::AltModifier);
    CHECK(panesOf(window) == Panes{true, true, true});
    window.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(panesOf(window) == Panes{false, true, true});
    CHECK_FALSE(settings::isPaneShown(Arrangement::Review, Pane::Editor));
    CHECK_FALSE(settings::isPaneShown(Arrangement::Write, Pane::Form));
}

TEST_CASE("a description is as high as before once another layout was looked at", "[shell]")
{
    const WindowUnderTest window;
    for (const std::size_t words : {3, 60, 64, 68, 72, 76, 80, 90}) {
        std::string text;
        for (std::size_t i = 0; i < words; ++i)
            text += i % 3 ? "of " : "words ";
        INFO(words);
        window->open(
            window.write(u"a.md"_qs, "---\ntitle: 'A'\ndescription: '" + text + "'\n---\n"));
        const auto *description = window.find<QPlainTextEdit>("field.description");
        REQUIRE(description);
        QApplication::processEvents();
        const int before = description->height();
        window.press(Qt::Key_1, Qt::ControlModifier);
        QApplication::processEvents();
        window.press(Qt::Key_2, Qt::ControlModifier);
        QApplication::processEvents();
        CHECK(description->height() == before);
    }
}

TEST_CASE("the keyboard goes from a pane that goes away to one that stays, and nothing of the page "
          "is marked by it",
          "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    window.pageText();
    QWebEngineView *web = window->workspace()->page()->webView();
    const auto focused = [&] {
        waitForFrames(web->page());
        return evaluate(web->page(), u"document.activeElement.localName"_qs).toString();
    };
    window.press(Qt::Key_1, Qt::ControlModifier);
    window.press(Qt::Key_3, Qt::ControlModifier);
    waitUntil(
        [&] { return window->workspace()->page()->isAncestorOf(QApplication::focusWidget()); });
    CHECK(focused() == u"body"_qs);
    window.press(Qt::Key_1, Qt::ControlModifier);
    window->commands().action(Command::ShowEditor)->trigger();
    CHECK(window->workspace()->page()->isAncestorOf(QApplication::focusWidget()));
    CHECK(focused() == u"body"_qs);
}

TEST_CASE("where the form comes first it has a third of the window, as far as that is readable",
          "[shell]")
{
    const WindowUnderTest window;
    openArticle(window);
    const auto formWidth = [&](int width) {
        window->resize(width, 700);
        waitUntil([&] { return window->width() == width; });
        window->workspace()->arrange(Arrangement::Review);
        settings::setPaneWidths(Arrangement::Edit, {});
        window->workspace()->arrange(Arrangement::Edit);
        return window->workspace()->form()->width();
    };
    CHECK(formWidth(1280) == 424);
    CHECK(formWidth(1040) == 360);
}
