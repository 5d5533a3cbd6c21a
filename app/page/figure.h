// Images with captions, which Markdown has no notation for.
#pragma once

#include <string>
#include <string_view>

namespace galley::page {

/// A paragraph that is one image with a title, or one image and a line of emphasis below it, as a
/// <figure> with a <figcaption>; a paragraph that is one image alone as a <figure>. Any other block
/// as it is.
std::string withFigure(std::string_view html);

} // namespace galley::page
