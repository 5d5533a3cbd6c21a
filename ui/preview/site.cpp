#include "ui/preview/site.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace galley::ui {

static bool isSiteRoot(const QDir &folder)
{
    for (const QString &mark : {QStringLiteral("public"), QStringLiteral("static"),
                                QStringLiteral(".git"), QStringLiteral("_config.yml")}) {
        if (folder.exists(mark))
            return true;
    }
    return false;
}

static QString rootAbove(const QString &articleFolder)
{
    const QString home = QDir(QDir::homePath()).canonicalPath();
    for (QDir folder(articleFolder); !folder.isRoot() && folder.path() != home;) {
        if (isSiteRoot(folder))
            return folder.path();
        if (!folder.cdUp())
            break;
    }
    return articleFolder;
}

Site::Site(const QString &articlePath)
{
    const QString folder =
        articlePath.isEmpty() ? QString() : QFileInfo(articlePath).absoluteDir().canonicalPath();
    if (folder.isEmpty())
        return;
    root_ = rootAbove(folder);
    if (folder != root_)
        pagePath_ += QDir(root_).relativeFilePath(folder) + u'/';
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
        if (info.isFile() && info.canonicalFilePath().startsWith(root_ + u'/'))
            return info.canonicalFilePath();
    }
    return std::nullopt;
}

} // namespace galley::ui
