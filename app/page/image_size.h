// How large an image is, before anybody unpacks it.
#pragma once

#include <QByteArray>

#include <optional>

namespace galley::page {

/// In pixels, as the file claims.
struct ImageSize
{
    quint32 width = 0;
    quint32 height = 0;

    quint64 pixels() const { return quint64(width) * height; }
    friend bool operator==(const ImageSize &, const ImageSize &) = default;
};

/// The size in the header of a PNG (its specification, §11.2.2), JPEG (ITU-T T.81, §B.2.2), GIF
/// (89a, §18), WebP (RFC 9649, §2) or AVIF (ISO/IEC 23008-12, "ispe", the largest of several)
/// image; nothing when the header is cut off or says none. Reads the bytes, never unpacks them.
std::optional<ImageSize> imageSize(const QByteArray &bytes);

} // namespace galley::page
