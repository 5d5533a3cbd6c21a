// The web page behind the preview: it shows, and does nothing else.
#pragma once

#include "ui/preview/page/page_server.h"

#include <QWebEnginePage>

namespace galley::ui {

/// Scripts of the page are off. It goes nowhere but where showPage() sends it, opens no window,
/// saves no file and gets no permission. A script of our own in a world apart follows the article
/// (resources/preview) and tells what the reader does.
class PreviewPage : public QWebEnginePage
{
    Q_OBJECT

public:
    /// The profile must outlive the page.
    PreviewPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    void showPage(const QUrl &address);
    /// Runs a script in the world apart; `answer` gets what it evaluates to, or an invalid value
    /// when the page went away before.
    void run(const QString &script, const std::function<void(const QVariant &)> &answer = {});

Q_SIGNALS:
    void linkActivated(const QUrl &address);
    /// What the script says by galley.tell(name, value).
    void told(const QString &name, const QString &value);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &preset,
                          QString *answer) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                  int line, const QString &source) override;

private:
    void switchEverythingOff();
    void refuseWishes();

    QUrl address_;
};

/// A profile that leaves nothing on the disk, whose every request goes to `server`, which it does
/// not own.
std::unique_ptr<QWebEngineProfile> makePreviewProfile(PageServer *server);

} // namespace galley::ui
