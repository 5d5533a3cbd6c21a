#include "ui/preview/image_embedding.h"

#include "app/page/image_type.h"

#include <QFile>
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
        QFile file(site_.file(path).value_or(QString()));
        if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > room_)
            return std::nullopt;
        const QByteArray type = page::imageType(file.peek(page::imageTypeBytes));
        if (type.isEmpty())
            return std::nullopt;
        const QByteArray bytes = file.readAll();
        room_ -= bytes.size();
        return QStringLiteral("data:%1;base64,%2")
            .arg(QLatin1String(type), QLatin1String(bytes.toBase64()));
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
        result.left += address ? 0 : 1;
        const QString written = image.value(QStringLiteral("written")).toString();
        result.html += address.value_or(written.toHtmlEscaped());
        end = html.indexOf(u'.', begin) + 1;
    }
    result.html += QStringView(html).mid(end);
    return result;
}

} // namespace galley::ui
