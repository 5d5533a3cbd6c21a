#include "app/page/image_file.h"

#include "app/page/drawing.h"
#include "app/page/image_size.h"
#include "app/page/image_type.h"

#include <QFile>

namespace galley::page {

static tl::expected<QByteArray, ImageFault> typeOfDrawing(const QByteArray &bytes)
{
    if (bytes.size() > largestDrawing)
        return tl::make_unexpected(ImageFault::LargeDrawing);
    switch (faultOfDrawing(bytes)) {
    case DrawingFault::None:
        return QByteArrayLiteral("image/svg+xml");
    case DrawingFault::Broken:
        return tl::make_unexpected(ImageFault::BrokenDrawing);
    default:
        return tl::make_unexpected(ImageFault::HostileDrawing);
    }
}

tl::expected<QByteArray, ImageFault> typeOfImage(const QByteArray &bytes)
{
    if (bytes.size() > largestImage)
        return tl::make_unexpected(ImageFault::TooLarge);
    const QByteArray type =
        imageType(bytes.first(std::min<qsizetype>(bytes.size(), imageTypeBytes)));
    if (type.isEmpty() && isDrawing(bytes))
        return typeOfDrawing(bytes);
    if (type.isEmpty())
        return tl::make_unexpected(ImageFault::NoImage);
    const auto size = imageSize(bytes);
    if (size && size->pixels() > mostPixels)
        return tl::make_unexpected(ImageFault::TooManyPixels);
    return type;
}

tl::expected<Image, ImageFault> readImage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(file.exists() ? ImageFault::Unreadable : ImageFault::Missing);
    if (file.size() > largestImage)
        return tl::make_unexpected(ImageFault::TooLarge);
    const QByteArray beginning = file.peek(drawingBytes);
    if (imageType(beginning).isEmpty() && !isDrawing(beginning))
        return tl::make_unexpected(ImageFault::NoImage); // and not read on: it may be anything
    const QByteArray bytes = file.read(largestImage + 1);
    return typeOfImage(bytes).map([&](const QByteArray &type) { return Image{type, bytes}; });
}

} // namespace galley::page
