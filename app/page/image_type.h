// What kind of image a file is, by its bytes and not by its name.
#pragma once

#include <QByteArray>

namespace galley::page {

/// How many bytes imageType() needs.
inline constexpr int imageTypeBytes = 16;

/// The media type of a raster image that begins so; empty for anything else, SVG included, because
/// an SVG is a document that can carry scripts and addresses.
QByteArray imageType(const QByteArray &beginning);

} // namespace galley::page
