// Drawings (SVG): which of them a page may show.
//
// A browser that shows an SVG as an image runs no script of it and loads nothing that it refers to
// (SVG 2 §2.2.3, secure static mode), so what remains to be kept away is a drawing that is no image
// but a trap for the browser: a few hundred elements that refer to each other become billions.
#pragma once

#include <QByteArray>

#include <cstdint>

namespace galley::page {

/// Whether a file begins like an SVG: the <svg> element behind nothing but blanks, comments, and
/// what stands ahead of an XML document. Its name does not count.
bool isDrawing(const QByteArray &beginning);

/// How many bytes isDrawing() needs.
inline constexpr int drawingBytes = 4096;

enum class DrawingFault
{
    None,
    Broken,    ///< no well-formed XML with <svg> as its root
    Entities,  ///< a document type that declares entities
    TooComplex ///< more than plainElements once every reference is followed
};

/// How many elements a drawing may have, with those that it refers to counted as often as it does.
inline constexpr std::uint64_t plainElements = 100'000;

DrawingFault faultOfDrawing(const QByteArray &bytes);

} // namespace galley::page
