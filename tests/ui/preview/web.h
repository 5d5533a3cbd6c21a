// Asking a page what it shows.
#pragma once

#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include "tests/support/catch.h"

namespace galley::tests {

/// How long a page may take on a busy machine, in milliseconds.
inline constexpr int pageTime = 30000;

/// Runs the event loop until the condition holds; false if it never did. QTest::qWaitFor() sleeps
/// between two rounds of events, which costs a web page, whose every step is an event, a second.
template <class Condition>
bool waitFor(Condition condition)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
        else
            look.start(1); // only now: a condition may ask the page, and wait itself
    });
    look.setSingleShot(true);
    if (condition())
        return true;
    look.start(1); // not before: to quit a loop that does not run yet has no effect
    QTimer::singleShot(pageTime, &loop, &QEventLoop::quit);
    loop.exec();
    return condition();
}

/// What a script in the preview's world apart evaluates to. Objects left on elements stay there.
inline QVariant evaluate(QWebEnginePage *page, const QString &script)
{
    bool answered = false;
    QVariant result;
    page->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
        result = value;
        answered = true;
    });
    REQUIRE(waitFor([&] { return answered; }));
    return result;
}

/// Waits until the page was laid out and drawn twice: whatever it was about to do, it has done.
inline void waitForFrames(QWebEnginePage *page)
{
    evaluate(page, QStringLiteral("framesDrawn = false; requestAnimationFrame("
                                  "() => requestAnimationFrame(() => framesDrawn = true))"));
    REQUIRE(waitFor([&] { return evaluate(page, QStringLiteral("framesDrawn")).toBool(); }));
}

} // namespace galley::tests
