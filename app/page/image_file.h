// What a page shows as an image, and what it does not, whoever the bytes come from.
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>

namespace galley::page {

/// Larger files are not read. No site publishes one.
inline constexpr qint64 largestImage = qint64(64) << 20;
/// A drawing is text that has to be read to the end before it is shown.
inline constexpr qint64 largestDrawing = qint64(2) << 20;
/// Unpacked, an image takes four bytes a pixel.
inline constexpr quint64 mostPixels = 100'000'000;

enum class ImageFault
{
    Missing,
    Unreadable,    ///< it is there, and may not be read
    NoImage,       ///< by its bytes; its name does not count
    TooLarge,      ///< more bytes than largestImage
    TooManyPixels, ///< more than mostPixels
    LargeDrawing,  ///< more bytes than largestDrawing
    BrokenDrawing, ///< see DrawingFault
    HostileDrawing
};

/// The media type of an image's bytes, if a page may show it. What is cut off behind its header is
/// shown as far as it goes, as browsers do. Any thread.
tl::expected<QByteArray, ImageFault> typeOfImage(const QByteArray &bytes);

struct Image
{
    QByteArray type;
    QByteArray bytes;
};

/// Reads a file that may be no image, or none any more. Any thread.
tl::expected<Image, ImageFault> readImage(const QString &path);

} // namespace galley::page
