// The real window, with a folder of files for it to work on.
#pragma once

#include "tests/support/catch.h"
#include "ui/shell/main_window.h"

#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <string>

class QPushButton;

namespace galley::ui {
class MessageBar;
class Sheet;
} // namespace galley::ui

namespace galley::tests {

/// How long a window may take for anything, in milliseconds; waiting ends as soon as it is done.
inline constexpr int patience = 20'000;

/// Runs the event loop until `condition` holds; fails the test when it never does.
void waitUntil(const std::function<bool()> &condition);

/// A main window on the screen, active, with settings as after a first start.
class WindowUnderTest
{
public:
    WindowUnderTest();
    ~WindowUnderTest();

    QString write(const QString &name, const std::string &bytes) const;
    QString path(const QString &name) const { return folder_.filePath(name); }
    std::string read(const QString &name) const;

    ui::MainWindow *operator->() const { return window_; }
    ui::MainWindow *window() const { return window_; }
    bool isGone() const { return window_.isNull(); }

    /// Keys go to the widget that has the focus, as those of a keyboard do.
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const;
    void type(const QString &text) const;

    /// A visible child, by name.
    template <class Widget>
    Widget *find(const char *name) const;
    ui::MessageBar *bar(const char *name) const;
    bool isShown(const char *name) const;
    void click(const char *name) const;

    /// The text of the page in the preview, once it shows the document's revision.
    QString pageText() const;

private:
    QTemporaryDir folder_;
    QPointer<ui::MainWindow> window_;
};

template <class Widget>
Widget *WindowUnderTest::find(const char *name) const
{
    for (Widget *widget : window_->findChildren<Widget *>(QLatin1String(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace galley::tests
