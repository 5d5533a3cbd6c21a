#include "app/page/site.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace galley::page {

static bool isSiteRoot(const QDir &folder)
{
    for (const QString &mark : {QStringLiteral("public"), QStringLiteral("static"),
                                QStringLiteral(".git"), QStringLiteral("_config.yml")}) {
        if (folder.exists(mark))
            return true;
    }
    return false;
}

static QString homePath()
{
    return QDir(QDir::homePath()).canonicalPath();
}

static QString rootAbove(const QString &articleFolder)
{
    const QString home = homePath();
    for (QDir folder(articleFolder); !folder.isRoot() && folder.path() != home;) {
        if (isSiteRoot(folder))
            return folder.path();
        if (!folder.cdUp())
            break;
    }
    return articleFolder;
}

static QString below(const QString &folder)
{
    return folder.endsWith(u'/') ? folder : folder + u'/';
}

/// The address of an article's page, as far as references are resolved against it.
static QUrl addressOf(const QString &pagePath)
{
    QUrl url;
    url.setScheme(QStringLiteral("galley"));
    url.setHost(QStringLiteral("page"));
    url.setPath(pagePath, QUrl::DecodedMode);
    return url;
}

/// A path as a reference: without what would end it or mean another character.
static QString asReference(QString path)
{
    path.replace(u'%', QStringLiteral("%25"));
    path.replace(u'#', QStringLiteral("%23"));
    return path.replace(u'?', QStringLiteral("%3F"));
}

Site::Site(const QString &articlePath)
    : folder_(articlePath.isEmpty() ? QString()
                                    : QFileInfo(articlePath).absoluteDir().canonicalPath())
{
    if (folder_.isEmpty())
        return;
    root_ = rootAbove(folder_);
    shallow_ = below(homePath()).startsWith(below(root_));
    if (folder_ != root_)
        pagePath_ += QDir(root_).relativeFilePath(folder_) + u'/';
}

bool Site::mayShow(const QString &canonicalFile) const
{
    if (!shallow_)
        return canonicalFile.startsWith(below(root_));
    return QFileInfo(canonicalFile).path() == root_ ||
           canonicalFile.startsWith(below(root_) + QStringLiteral("public/")) ||
           canonicalFile.startsWith(below(root_) + QStringLiteral("static/"));
}

std::optional<QString> Site::file(const QString &path) const
{
    const QStringList parts = path.split(u'/');
    if (root_.isEmpty() || !path.startsWith(u'/') || path.contains(QChar::Null) ||
        parts.contains(QStringLiteral("..")))
        return std::nullopt;
    QStringList candidates{root_ + QStringLiteral("/public") + path,
                           root_ + QStringLiteral("/static") + path, root_ + path};
    if (path.startsWith(QStringLiteral("/-/")))
        candidates = QStringList{root_ + path.sliced(2)};
    for (const QString &candidate : candidates) {
        const QFileInfo info(candidate);
        if (info.isFile() && mayShow(info.canonicalFilePath()))
            return info.canonicalFilePath();
    }
    return std::nullopt;
}

std::optional<QString> Site::referredFile(const QString &reference) const
{
    const QUrl address = addressOf(pagePath_);
    const QUrl referred = address.resolved(QUrl(reference));
    if (referred.scheme() != address.scheme() || referred.host() != address.host())
        return std::nullopt;
    return file(referred.path(QUrl::FullyDecoded));
}

QStringList Site::foldersUpToRoot() const
{
    QStringList folders;
    for (QString folder = folder_; !folder.isEmpty(); folder = QFileInfo(folder).path()) {
        folders.append(folder);
        if (folder == root_)
            break;
    }
    return folders;
}

std::optional<QString> Site::nearestFile(const QString &name) const
{
    const QStringList folders = foldersUpToRoot();
    for (const QString &folder : folders) {
        const QFileInfo info(below(folder) + name);
        if (info.isFile() && mayShow(info.canonicalFilePath()))
            return info.filePath();
    }
    return std::nullopt;
}

/// The nearest folder at or above a path that is there, links followed.
static QString thereAbove(QString path)
{
    while (!QFileInfo::exists(path) && QFileInfo(path).path() != path)
        path = QFileInfo(path).path();
    return QFileInfo(path).canonicalFilePath();
}

std::optional<QString> Site::folder(const QString &reference) const
{
    const QString path = QUrl::fromPercentEncoding(reference.toUtf8());
    if (root_.isEmpty() || path.contains(QChar::Null) || (!path.isEmpty() && !path.endsWith(u'/')))
        return std::nullopt;
    QStringList candidates{QDir::cleanPath(below(folder_) + path)};
    if (path.startsWith(u'/')) {
        candidates.clear();
        for (const QString &name : {QStringLiteral("/public"), QStringLiteral("/static")}) {
            const QString folder = QDir::cleanPath(root_ + name + path);
            if (QFileInfo(root_ + name).isDir())
                candidates.append(folder);
        }
    }
    // What is there already comes ahead of what would have to be made.
    std::stable_partition(candidates.begin(), candidates.end(),
                          [](const QString &folder) { return QFileInfo(folder).isDir(); });
    for (const QString &folder : std::as_const(candidates)) {
        const bool mayShow =
            this->mayShow(below(folder) + u'x') && this->mayShow(below(thereAbove(folder)) + u'x');
        if (mayShow && (!QFileInfo::exists(folder) || QFileInfo(folder).isDir()))
            return folder;
    }
    return std::nullopt;
}

QString Site::referenceTo(const QString &file) const
{
    if (folder_.isEmpty())
        return {};
    const QString canonical = QFileInfo(file).canonicalFilePath();
    for (const QString &name : {QStringLiteral("public/"), QStringLiteral("static/")}) {
        const QString published = below(root_) + name;
        if (canonical.startsWith(published))
            return u'/' + asReference(canonical.mid(published.size()));
    }
    return asReference(QDir(folder_).relativeFilePath(canonical));
}

} // namespace galley::page
