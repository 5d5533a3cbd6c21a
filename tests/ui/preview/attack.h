// What an attack needs to do harm, and the instruments that see it try.
#pragma once

#include "tests/support/catch.h"

#include <QList>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>
#include <QWebEngineDownloadRequest>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>

namespace galley::tests {

/// One case of tests/cases/attacks: an article.
struct Attack
{
    QString name; ///< "file: name"
    QString text;
};

/// The cases of one file. Each begins behind a line "@@@ name".
std::vector<std::vector<Attack>> attacks();

/// Stands in the guard's place and lets everything pass, so that what arrives here would have left.
class RequestRecorder : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

    QList<QUrl> left;
};

/// Tells whether anybody opened one of these files.
class OpenWatch
{
public:
    explicit OpenWatch(const QStringList &files);
    ~OpenWatch();
    OpenWatch(const OpenWatch &) = delete;
    OpenWatch &operator=(const OpenWatch &) = delete;

    /// Since it was asked last.
    int opened();

private:
    int descriptor_;
};

/// A site with an article in it, files beside the site that are none of its business, links that
/// lead to them, and a server that listens.
class Battlefield
{
public:
    Battlefield();

    /// A case's text with this battlefield's addresses: EVIL and PORT of the server, CANARY for the
    /// path of the private files without their ending, RUN for a script that leaves a mark, and
    /// words for what is too long to write.
    QString filled(QString text) const;

    QString article() const { return path("site/content/article.md"); }
    QString path(const char *name) const { return folder_.filePath(QString::fromLatin1(name)); }
    /// Connections to the server so far.
    int connections() const { return connections_; }
    OpenWatch &canaries() { return *canaries_; }

    static constexpr const char *secret = "CANARY-5d1c-TEXT";
    static constexpr int canaryWidth = 37; ///< no other image is as wide

private:
    void write(const char *name, const QByteArray &bytes) const;
    void link(const char *target, const char *name) const;

    QTemporaryDir folder_;
    QTcpServer server_;
    int connections_ = 0;
    std::unique_ptr<OpenWatch> canaries_;
};

} // namespace galley::tests
