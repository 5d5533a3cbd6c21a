#include "ui/form/image_source.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <array>

namespace galley::ui {

namespace {

constexpr std::array siteFolders{"public", "static"};

/// public/ and static/ of the article's folder and of those above it, the nearest first.
QStringList siteRoots(const QString &articlePath)
{
    QStringList roots;
    QDir folder = QFileInfo(articlePath).absoluteDir();
    do {
        for (const char *name : siteFolders) {
            const QString root = folder.absoluteFilePath(QLatin1String(name));
            if (QFileInfo(root).isDir())
                roots.append(root);
        }
    } while (folder.cdUp());
    return roots;
}

bool isInside(const QString &file, const QString &root)
{
    const QString canonicalFile = QFileInfo(file).canonicalFilePath();
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    return !canonicalFile.isEmpty() && !canonicalRoot.isEmpty() &&
           canonicalFile.startsWith(canonicalRoot + QLatin1Char('/'));
}

bool isFile(const QString &path)
{
    return QFileInfo(path).isFile();
}

QString findInSite(const QString &path, const QString &articlePath)
{
    for (const QString &root : siteRoots(articlePath)) {
        const QString file = QDir::cleanPath(root + QLatin1Char('/') + path);
        if (isFile(file) && isInside(file, root))
            return file;
    }
    return {};
}

QString findFile(const QString &path, const QString &articlePath)
{
    if (path.startsWith(QLatin1Char('/')))
        return findInSite(path, articlePath);
    const QString file =
        QDir::cleanPath(QFileInfo(articlePath).absoluteDir().absoluteFilePath(path));
    return isFile(file) ? file : QString();
}

/// The ways in which a reference may be meant: as it stands, then as a part of a URL.
QStringList readings(const QString &reference)
{
    static const QRegularExpression query(QStringLiteral("[?#].*$"));
    QString path = reference;
    path.remove(query);
    const QString decoded = QUrl::fromPercentEncoding(path.toUtf8());
    QStringList all{reference, path, decoded};
    all.removeDuplicates();
    all.removeAll(QString());
    return all;
}

} // namespace

ImageSource locateImage(const QString &reference, const QString &articlePath)
{
    using Kind = ImageSource::Kind;
    const QString trimmed = reference.trimmed();
    if (trimmed.isEmpty())
        return {};
    static const QRegularExpression web(QStringLiteral("^(https?:)?//"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:"));
    if (web.match(trimmed).hasMatch())
        return {Kind::Remote, {}, QUrl(trimmed).host()};
    if (scheme.match(trimmed).hasMatch() || trimmed.contains(QChar::Null))
        return {Kind::Other, {}, {}};
    if (articlePath.isEmpty())
        return {Kind::Untitled, {}, {}};
    for (const QString &reading : readings(trimmed)) {
        if (const QString file = findFile(reading, articlePath); !file.isEmpty())
            return {Kind::File, file, {}};
    }
    return {Kind::Missing, {}, {}};
}

QString referenceTo(const QString &file, const QString &articlePath, const QString &present)
{
    if (articlePath.isEmpty())
        return {};
    for (const QString &root : siteRoots(articlePath)) {
        if (isInside(file, root))
            return QLatin1Char('/') + QDir(QFileInfo(root).canonicalFilePath())
                                          .relativeFilePath(QFileInfo(file).canonicalFilePath());
    }
    const QString path = QFileInfo(articlePath).absoluteDir().relativeFilePath(file);
    const bool dotted =
        present.startsWith(QLatin1String("./")) && !path.startsWith(QLatin1String("../"));
    return dotted ? QStringLiteral("./") + path : path;
}

} // namespace galley::ui
