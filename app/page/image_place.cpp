#include "app/page/image_place.h"

#include "app/page/site.h"

namespace galley::page {

std::optional<ImagePlace> placeForImages(const QString &articlePath,
                                         const std::optional<QString> &common)
{
    const Site site(articlePath);
    if (common) {
        if (const auto folder = site.folder(*common))
            return ImagePlace{*folder, *common};
    }
    for (const QString &reference : {QStringLiteral("./images/"), QStringLiteral("./")}) {
        if (const auto folder = site.folder(reference))
            return ImagePlace{*folder, reference};
    }
    return std::nullopt;
}

QString imageSuffix(const QByteArray &type)
{
    if (type == "image/svg+xml")
        return QStringLiteral("svg");
    if (type == "image/jpeg")
        return QStringLiteral("jpg");
    for (const char *known : {"png", "gif", "webp", "avif"}) {
        if (type == QByteArray("image/") + known)
            return QString::fromLatin1(known);
    }
    return {};
}

} // namespace galley::page
