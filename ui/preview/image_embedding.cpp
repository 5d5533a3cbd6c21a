#include "ui/preview/image_embedding.h"

#include "app/page/image_file.h"

#include <QFileInfo>
#include <QUrl>
#include <QVariantMap>

#include <optional>

namespace galley::ui {

namespace {

/// Turns paths of images into data: addresses while there is room.
class Embedder
{
public:
    Embedder(const page::Site &site, qint64 room)
        : site_(site)
        , room_(room)
    {
    }

    /// Nothing for an image that cannot be had or has no room.
    std::optional<QString> addressOf(const QString &path)
    {
        const auto file = site_.file(path);
        if (!file || QFileInfo(*file).size() > room_)
            return std::nullopt;
        const auto image = page::readImage(*file);
        if (!image)
            return std::nullopt;
        room_ -= image->bytes.size();
        return QStringLiteral("data:%1;base64,%2")
            .arg(QLatin1String(image->type), QLatin1String(image->bytes.toBase64()));
    }

private:
    const page::Site &site_;
    qint64 room_;
};

} // namespace

EmbeddedHtml embedImages(const QString &html, const QString &token, const QVariantList &images,
                         const page::Site &site, qint64 limit)
{
    Embedder embedder(site, limit);
    EmbeddedHtml result;
    qsizetype end = 0;
    for (const QVariant &value : images) {
        const QVariantMap image = value.toMap();
        const qsizetype begin = html.indexOf(token, end);
        if (begin < 0)
            break;
        result.html += QStringView(html).mid(end, begin - end);
        const QByteArray path = image.value(QStringLiteral("path")).toString().toUtf8();
        const auto address = embedder.addressOf(QUrl::fromPercentEncoding(path));
        result.missing += address ? 0 : 1;
        const QString written = image.value(QStringLiteral("written")).toString();
        result.html += address.value_or(written.toHtmlEscaped());
        end = html.indexOf(u'.', begin) + 1;
    }
    result.html += QStringView(html).mid(end);
    return result;
}

} // namespace galley::ui
