// Asking a page what it shows.
#pragma once

#include <QTest>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include "tests/support/catch.h"

namespace galley::tests {

/// How long a page may take on a busy machine, in milliseconds.
inline constexpr int pageTime = 30000;

template <class Condition>
bool waitFor(Condition condition)
{
    return QTest::qWaitFor(condition, pageTime);
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
