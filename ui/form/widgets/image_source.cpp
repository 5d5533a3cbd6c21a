#include "ui/form/widgets/image_source.h"

#include "app/page/site.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace galley::ui {

namespace {

/// Whether a path beside the article, as it is written, leads to a file.
bool isThere(const QString &path, const QString &articlePath)
{
    return !path.startsWith(QLatin1Char('/')) &&
           QFileInfo(QFileInfo(articlePath).absoluteDir().absoluteFilePath(path)).isFile();
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
    if (const auto file = page::Site(articlePath).referredFile(trimmed))
        return {Kind::File, *file, {}};
    return {isThere(trimmed, articlePath) ? Kind::Outside : Kind::Missing, {}, {}};
}

QString referenceTo(const QString &file, const QString &articlePath, const QString &present)
{
    const QString reference = page::Site(articlePath).referenceTo(file);
    const bool dotted = present.startsWith(QLatin1String("./")) &&
                        !reference.startsWith(QLatin1String("../")) &&
                        !reference.startsWith(QLatin1Char('/')) && !reference.isEmpty();
    return dotted ? QStringLiteral("./") + reference : reference;
}

} // namespace galley::ui
