#include "app/page/site.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

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

/// A path that says neither from where it goes, as ./a and ../a do, nor that it is one of the
/// site's.
static bool isBare(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(u'.') && !path.startsWith(u'/');
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
    QStringList candidates{root_ + QStringLiteral("/static") + path,
                           root_ + QStringLiteral("/public") + path, root_ + path};
    if (path.startsWith(QStringLiteral("/-/")))
        candidates = QStringList{root_ + path.sliced(2)};
    if (path.startsWith(pagePath_))
        candidates.append(inSources(path.sliced(pagePath_.size())));
    for (const QString &candidate : std::as_const(candidates)) {
        const QFileInfo info(candidate);
        if (info.isFile() && mayShow(info.canonicalFilePath()))
            return info.canonicalFilePath();
    }
    return std::nullopt;
}

QStringList Site::inSources(const QString &path) const
{
    const bool named = path.startsWith(u'@') && !path.startsWith(QStringLiteral("@/"));
    if (!named && !path.startsWith(QStringLiteral("@/")) && !path.startsWith(QStringLiteral("~/")))
        return {};
    if (path.split(u'/').contains(QStringLiteral("..")))
        return {};
    const QStringList folders = foldersUpToRoot();
    for (const QString &folder : folders) {
        const QString sources = below(folder) + QStringLiteral("src/");
        if (QFileInfo(sources).isDir())
            return {sources + path.sliced(named ? 1 : 2)};
    }
    return {};
}

std::optional<QString> Site::referredFile(const QString &reference) const
{
    const QUrl address = addressOf(pagePath_);
    const QUrl referred = address.resolved(QUrl(reference));
    if (referred.scheme() != address.scheme() || referred.host() != address.host())
        return std::nullopt;
    if (const auto found = file(referred.path(QUrl::FullyDecoded)))
        return found;
    const QString path = QUrl(reference).path(QUrl::FullyDecoded);
    return isBare(path) ? file(u'/' + path) : std::nullopt;
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

/// All folders that a decoded path may mean, the likeliest first. Where there is static/, public/
/// is what a site builder made of it.
QStringList Site::foldersMeant(const QString &path) const
{
    QStringList folders;
    if (!path.startsWith(u'/'))
        folders = QStringList(below(folder_) + path) + inSources(path);
    const bool bare = isBare(path) && !path.split(u'/').contains(QStringLiteral(".."));
    if (!bare && !path.startsWith(u'/'))
        return folders;
    const QString fromRoot = path.startsWith(u'/') ? path : u'/' + path;
    return folders + QStringList{root_ + QStringLiteral("/static") + fromRoot,
                                 root_ + QStringLiteral("/public") + fromRoot, root_ + fromRoot};
}

/// Of those, the ones that can be made where they are not there: what else they are written for is
/// not known.
QStringList Site::foldersToMake(const QString &path) const
{
    if (isBare(path))
        return {};
    if (!path.startsWith(u'/'))
        return {below(folder_) + path};
    QStringList folders;
    for (const QString &name : {QStringLiteral("/static"), QStringLiteral("/public")}) {
        if (QFileInfo(root_ + name).isDir())
            folders.append(root_ + name + path);
    }
    return folders;
}

std::optional<QString> Site::folder(const QString &reference) const
{
    const QString path = QUrl::fromPercentEncoding(reference.toUtf8());
    if (root_.isEmpty() || path.contains(QChar::Null) || (!path.isEmpty() && !path.endsWith(u'/')))
        return std::nullopt;
    const auto mayHold = [this](const QString &folder) {
        return mayShow(below(folder) + u'x') && mayShow(below(thereAbove(folder)) + u'x');
    };
    const QStringList meant = foldersMeant(path), toMake = foldersToMake(path);
    for (const QString &candidate : meant) {
        const QString folder = QDir::cleanPath(candidate);
        if (QFileInfo(folder).isDir() && mayHold(folder))
            return folder;
    }
    for (const QString &candidate : toMake) {
        const QString folder = QDir::cleanPath(candidate);
        if (!QFileInfo::exists(folder) && mayHold(folder))
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
