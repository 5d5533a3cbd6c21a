// The article's page as it will be published, following the document revision by revision.
#pragma once

#include "ui/preview/remote/remote_images.h"

#include <QWidget>

#include <memory>

class QWebEngineView;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class CardView;
class CommandRegistry;
class FindBar;
class PageExport;
class DeviceFrame;
class PageStep;

/// Follows one document, which must outlive it. Bars at its foot ask before a link is opened, and
/// say what is wrong with the page for as long as it is.
class PreviewView : public QWidget
{
    Q_OBJECT

public:
    /// Registers the page's URL scheme; once, before the QApplication is made.
    static void registerScheme();

    explicit PreviewView(ArticleDocument *document, QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Puts a strip with the page's commands, which must outlive the view, above the page.
    void addStrip(const CommandRegistry &commands);

    QWebEngineView *webView() const;
    /// The page's width and zoom.
    DeviceFrame *frame() const;
    CardView *cards() const;
    FindBar *finder() const;
    PageExport *exporter() const;
    /// A folder of resources/themes.
    void setTheme(const QString &theme);
    /// The revision that the page shows.
    int shownRevision() const;
    /// Why the page shows an older article, or none; empty when it is the newest.
    const QString &problem() const;
    /// What keeps the page in step with the text.
    PageStep *step() const;

    /// Which images on other computers are loaded. What is chosen there is to be remembered.
    RemoteImages *remoteImages() const;

Q_SIGNALS:
    /// The page in view is that of this revision.
    void shown(int revision);
    /// A click on a part of the header: title, subtitle, author, publish_date, heroImage, ….
    void fieldActivated(const QString &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::ui
