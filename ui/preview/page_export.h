// The page for other programs: as one file, as a PDF, on paper, on the clipboard.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QMimeData;
class QPrinter;
class QWebEngineView;

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class PreviewPage;

/// Takes what the page shows. No call waits: answers come to functions, on the same thread, unless
/// the export is gone by then.
class PageExport : public QObject
{
    Q_OBJECT

public:
    /// Bytes for a file, and how many images are not in it.
    struct File
    {
        QByteArray bytes;
        int missing = 0;   ///< there is none to show, or it is too large
        int held = 0;      ///< they are on other sites, and nobody asked for them
        int elsewhere = 0; ///< they are loaded from other sites by whoever opens the file
    };
    using Answer = std::function<void(const Result<File> &)>;
    using Done = std::function<void(bool)>;

    /// All must outlive it.
    PageExport(QWebEngineView *web, PreviewPage *page, ArticleDocument *document,
               QObject *parent = nullptr);

    /// What the page looks like, see page::Options.
    void setStyle(const QString &theme, const std::string &siteStyle);

    /// One file of HTML: style and images of the site in it, no script. Images of other sites stay
    /// where they are.
    void asHtml(const Answer &answer);
    /// On the paper that the country uses. This and print() wait a while for images that are on
    /// their way.
    void asPdf(const Answer &answer);
    /// `done` is told whether it was printed.
    void print(const std::shared_ptr<QPrinter> &printer, const Done &done);

    /// What is selected in the page, or else all of it, put on the clipboard. `done` is told
    /// whether it was there.
    void copyAsRichText(const Done &done);
    void copyAsHtml(const Done &done);

private:
    void ask(const QString &script, const std::function<void(const QVariant &)> &answer);
    void printToPdf(const QVariantMap &left, const Answer &answer);
    void whenImagesAreThere(const std::function<void()> &then);
    void goOn();
    Result<File> fileOf(const QVariantMap &parts, const QString &token) const;
    void copy(const QString &token, const Done &done,
              const std::function<void(const QVariantMap &, QMimeData &)> &fill);

    QWebEngineView *web_;
    PreviewPage *page_;
    ArticleDocument *document_;
    QString theme_;
    std::string siteStyle_;
    std::vector<std::function<void()>> waiting_; ///< for images
    QTimer patience_;
};

} // namespace galley::ui
