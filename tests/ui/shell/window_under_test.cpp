#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "tests/support/cases.h"
#include "ui/common/message_bar.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <optional>

namespace galley::tests {

void waitUntil(const std::function<bool()> &condition)
{
    REQUIRE(QTest::qWaitFor(condition, patience));
}

WindowUnderTest::WindowUnderTest()
{
    QSettings().clear();
    window_ = new ui::MainWindow;
    window_->show();
    window_->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window_, patience));
}

WindowUnderTest::~WindowUnderTest()
{
    delete window_.data();
}

QString WindowUnderTest::write(const QString &name, const std::string &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()));
    return path(name);
}

std::string WindowUnderTest::read(const QString &name) const
{
    return readBytes(path(name).toStdString());
}

void WindowUnderTest::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : window_.data(), Qt::Key(key), modifiers);
}

void WindowUnderTest::type(const QString &text) const
{
    for (const QChar c : text) {
        if (c == u'\n')
            press(Qt::Key_Return);
        else
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
                                QString(c), Qt::NoModifier);
    }
}

ui::MessageBar *WindowUnderTest::bar(const char *name) const
{
    return find<ui::MessageBar>(name);
}

bool WindowUnderTest::isShown(const char *name) const
{
    return find<QWidget>(name) != nullptr;
}

void WindowUnderTest::click(const char *name) const
{
    INFO(name);
    auto *button = find<QAbstractButton>(name);
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString WindowUnderTest::pageText() const
{
    const ui::PreviewView *page = window_->workspace()->page();
    waitUntil([&] { return page->shownRevision() == window_->document()->revision(); });
    std::optional<QString> text;
    page->webView()->page()->runJavaScript(
        QStringLiteral("document.body.innerText"), QWebEngineScript::ApplicationWorld,
        [&](const QVariant &answer) { text = answer.toString(); });
    waitUntil([&] { return text.has_value(); });
    return *text;
}

} // namespace galley::tests
