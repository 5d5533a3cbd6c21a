// Where a key's time goes in Galley's window, seen from within: opens an article in the real
// window, types a letter and takes it back, again and again, and tells for each key when the
// document's change was handled, when the window was painted, and when the page showed that
// revision.
//
// Use: window_times FILE KEYS [start|middle|end|form]
// The last word says where the letter is typed: in the text, or in the form's title.
// Prints medians and 95th percentiles in milliseconds since the key, and the panes' places.
#include "app/document/article_document.h"
#include "ui/common/look.h"
#include "ui/editor/editor_view.h"
#include "ui/form/form_view.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/graphics.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace galley;

/// Tells when the window was painted: an update request was handled.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool request = event->type() == QEvent::UpdateRequest && window &&
                             (receiver == window || receiver == window->windowHandle());
        const bool handled = QApplication::notify(receiver, event);
        if (request && painted < 0 && clock.isValid())
            painted = now();
        return handled;
    }

    double now() const { return double(clock.nsecsElapsed()) / 1e6; }

    const QWidget *window = nullptr; ///< the one that is watched
    QElapsedTimer clock;             ///< since the last key
    double painted = -1;
};

struct Times
{
    std::vector<double> handled;
    std::vector<double> painted;
    std::vector<double> shown;
};

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-34s median %8.2f ms, p95 %8.2f ms\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100]);
}

void printPlace(const char *what, const QWidget *pane)
{
    const QRect place(pane->mapTo(pane->window(), QPoint(0, 0)), pane->size());
    std::printf("%-34s %d,%d %dx%d\n", what, place.x(), place.y(), place.width(), place.height());
}

template <class Condition>
void waitUntil(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void waitFor(int milliseconds)
{
    bool over = false;
    QTimer::singleShot(milliseconds, qApp, [&] { over = true; });
    waitUntil([&] { return over; });
}

/// The widget that gets the keys: the text with its caret at that place, or the form's first field.
QWidget *placeCaret(ui::MainWindow &window, const QString &place)
{
    if (place == u"form") {
        window.arrange(ui::Arrangement::Edit);
        window.workspace()->form()->focusField(QStringLiteral("title"));
        waitFor(500);
        return QApplication::focusWidget();
    }
    QPlainTextEdit *edit = window.workspace()->editor()->textEdit();
    const int begin = window.document()->bodyPosition();
    const int end = window.document()->textDocument()->characterCount() - 1;
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(place == u"end" ? end : place == u"middle" ? (begin + end) / 2 : begin);
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit->setTextCursor(cursor);
    edit->setFocus();
    return edit;
}

void press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &event);
}

void measure(Application &application, ui::MainWindow &window, QWidget *target, bool back,
             Times &times)
{
    ui::PreviewView *page = window.workspace()->page();
    waitFor(250);
    application.painted = -1;
    application.clock.start();
    press(target, back ? Qt::Key_Backspace : Qt::Key_A, back ? QString() : QStringLiteral("a"));
    times.handled.push_back(application.now());
    const int revision = window.document()->revision();
    waitUntil([&] { return application.painted >= 0; });
    times.painted.push_back(application.painted);
    waitUntil([&] { return page->shownRevision() >= revision; });
    times.shown.push_back(application.now());
}

} // namespace

int main(int argc, char *argv[])
{
    ui::PreviewView::registerScheme();
    ui::Graphics graphics(argc, argv);
    Application application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() < 3) {
        std::fputs("Usage: window_times FILE KEYS [start|middle|end|form]\n", stderr);
        return 2;
    }
    application.setOrganizationName(QStringLiteral("galley"));
    application.setApplicationName(QStringLiteral("galley"));
    application.setQuitOnLastWindowClosed(false);
    ui::Look::install(application);
    graphics.decide();
    application.clock.start();
    ui::MainWindow window;
    application.window = &window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.arrange(ui::Arrangement::Write);
    window.resize(1580, 940);
    const double made = application.now();
    window.open(words[1]);
    const double opened = application.now();
    window.show();
    waitUntil([&] {
        return window.workspace()->page()->shownRevision() == window.document()->revision();
    });
    std::printf("%-34s %.1f ms\n", "start: window made", made);
    std::printf("%-34s %.1f ms\n", "start: article opened", opened);
    std::printf("%-34s %.1f ms\n", "start: page shown", application.now());
    printPlace("editor", window.workspace()->editor());
    printPlace("page", window.workspace()->page());
    QWidget *target = placeCaret(window, words.value(3));
    if (!target) {
        std::fputs("nothing has the keyboard\n", stderr);
        return 3;
    }
    Times times;
    for (int key = 0; key < words[2].toInt(); ++key)
        measure(application, window, target, key % 2 == 1, times);
    print("key -> change handled", times.handled);
    print("key -> painted", times.painted);
    print("key -> page shows it", times.shown);
    window.closeWithoutAsking();
    return 0;
}
