#include "app/page/image_address.h"

#include <algorithm>

namespace galley::page {

/// As the URL standard strips it (§4.4): controls and blanks at both ends, tabs and line ends
/// anywhere, so that "java\nscript:" is seen for what it is.
static std::string stripped(std::string_view written)
{
    const auto isBlank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!written.empty() && isBlank(written.front()))
        written.remove_prefix(1);
    while (!written.empty() && isBlank(written.back()))
        written.remove_suffix(1);
    std::string address(written);
    std::erase_if(address, [](char c) { return static_cast<unsigned char>(c) < ' '; });
    return address;
}

static std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string imageAddress(std::string_view written)
{
    std::string address = stripped(written);
    const auto colon = address.find(':');
    if (colon == std::string::npos || address.find_first_of("/?#") < colon)
        return address;
    const std::string beginning = lowerCase(std::string_view(address).substr(0, 32));
    for (const std::string_view allowed :
         {"http:", "https:", "data:image/png;", "data:image/jpeg;", "data:image/gif;",
          "data:image/webp;", "data:image/avif;"}) {
        if (beginning.starts_with(allowed))
            return address;
    }
    return {};
}

} // namespace galley::page
