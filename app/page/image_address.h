// Which addresses a page may show as an image.
#pragma once

#include <string>
#include <string_view>

namespace galley::page {

/// The address without the blanks and control characters that a browser would skip, if it is http,
/// https, relative, or a raster image in a data: address; empty otherwise.
std::string imageAddress(std::string_view written);

} // namespace galley::page
