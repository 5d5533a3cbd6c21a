// The article's page as it will be published, following the document revision by revision.
#pragma once

#include <QWidget>

#include <memory>

class QWebEngineView;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

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

    QWebEngineView *webView() const;
    /// The revision that the page shows.
    int shownRevision() const;

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
