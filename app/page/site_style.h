// The style sheet that a site brings for its articles' pages: galley.css.
#pragma once

#include "app/page/site.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::page {

inline constexpr auto siteStyleName = "galley.css";

/// The largest that is taken, in bytes.
inline constexpr qint64 largestSiteStyle = 1024 * 1024;

/// What is wrong with a style sheet, as a sentence's end.
struct StyleFault
{
    std::string message;
    std::size_t line = 0; ///< from 1; 0 where it is the whole file
    friend bool operator==(const StyleFault &, const StyleFault &) = default;
};

struct SiteStyle
{
    QString path;                    ///< of the file; empty when the site has none
    std::string css;                 ///< UTF-8 with line ends "\n"; empty when it cannot be used
    std::optional<StyleFault> fault; ///< the first; with css the rest of it holds
    friend bool operator==(const SiteStyle &, const SiteStyle &) = default;
};

/// The nearest galley.css at or above the article's folder, up to the site's root.
SiteStyle siteStyleOf(const Site &site);

/// The first comment, text, block or parenthesis of a style sheet that is not closed, or closed
/// without being open, or what no page loads: an @import, a font's file, an address that is not the
/// site's (CSS Syntax 3, §4.3). Any thread.
std::optional<StyleFault> faultOf(std::string_view css);

} // namespace galley::page
