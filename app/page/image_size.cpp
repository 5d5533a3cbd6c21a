#include "app/page/image_size.h"

#include "app/page/image_type.h"

#include <QtEndian>

namespace galley::page {

namespace {

quint32 byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

quint32 bigEndian32(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

quint32 bigEndian16(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

quint32 littleEndian16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 littleEndian24(const QByteArray &bytes, qsizetype at)
{
    return littleEndian16(bytes, at) | byteAt(bytes, at + 2) << 16;
}

std::optional<ImageSize> sizeOfPng(const QByteArray &bytes)
{
    if (bytes.size() < 24 || bytes.mid(12, 4) != "IHDR")
        return std::nullopt;
    return ImageSize{bigEndian32(bytes, 16), bigEndian32(bytes, 20)};
}

std::optional<ImageSize> sizeOfGif(const QByteArray &bytes)
{
    if (bytes.size() < 10)
        return std::nullopt;
    return ImageSize{littleEndian16(bytes, 6), littleEndian16(bytes, 8)};
}

/// The frame header's marker: SOF0 to SOF15 without DHT, JPG and DAC.
bool isFrame(quint32 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<ImageSize> sizeOfJpeg(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size()) {
        if (byteAt(bytes, at) != 0xff)
            return std::nullopt;
        const quint32 marker = byteAt(bytes, at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
        } else if (isFrame(marker)) {
            return ImageSize{bigEndian16(bytes, at + 7), bigEndian16(bytes, at + 5)};
        } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += 2; // without a length
        } else {
            at += 2 + qsizetype(bigEndian16(bytes, at + 2));
        }
    }
    return std::nullopt;
}

std::optional<ImageSize> sizeOfWebp(const QByteArray &bytes)
{
    if (bytes.size() < 30)
        return std::nullopt;
    const QByteArray kind = bytes.mid(12, 4);
    if (kind == "VP8X")
        return ImageSize{littleEndian24(bytes, 24) + 1, littleEndian24(bytes, 27) + 1};
    if (kind == "VP8 ")
        return ImageSize{littleEndian16(bytes, 26) & 0x3fff, littleEndian16(bytes, 28) & 0x3fff};
    if (kind != "VP8L")
        return std::nullopt;
    const quint32 bits = qFromLittleEndian<quint32>(bytes.constData() + 21);
    return ImageSize{(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1};
}

std::optional<ImageSize> sizeOfAvif(const QByteArray &bytes)
{
    constexpr qsizetype headerBytes = 1 << 16;
    std::optional<ImageSize> largest;
    const QByteArray head = bytes.first(std::min(bytes.size(), headerBytes));
    for (qsizetype at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.size();
         at = head.indexOf("ispe", at + 4)) {
        const ImageSize size{bigEndian32(head, at + 8), bigEndian32(head, at + 12)};
        if (!largest || size.pixels() > largest->pixels())
            largest = size;
    }
    return largest;
}

} // namespace

std::optional<ImageSize> imageSize(const QByteArray &bytes)
{
    const QByteArray type =
        imageType(bytes.first(std::min<qsizetype>(bytes.size(), imageTypeBytes)));
    if (type == "image/png")
        return sizeOfPng(bytes);
    if (type == "image/jpeg")
        return sizeOfJpeg(bytes);
    if (type == "image/gif")
        return sizeOfGif(bytes);
    if (type == "image/webp")
        return sizeOfWebp(bytes);
    return type == "image/avif" ? sizeOfAvif(bytes) : std::nullopt;
}

} // namespace galley::page
