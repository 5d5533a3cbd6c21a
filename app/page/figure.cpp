#include "app/page/figure.h"

#include <optional>

namespace galley::page {

static bool take(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// What is emphasised, if `rest` is one emphasis up to the paragraph's end.
static std::optional<std::string_view> emphasis(std::string_view rest)
{
    if (!take(rest, "<em>") || !rest.ends_with("</em>"))
        return std::nullopt;
    rest.remove_suffix(std::string_view("</em>").size());
    if (rest.find("<em>") != std::string_view::npos || rest.find("<img") != std::string_view::npos)
        return std::nullopt;
    return rest;
}

static std::string_view titleOf(std::string_view image)
{
    static constexpr std::string_view attribute = " title=\"";
    const auto begin = image.rfind(attribute);
    if (begin == std::string_view::npos)
        return {};
    image.remove_prefix(begin + attribute.size());
    return image.substr(0, image.find('"'));
}

static std::string figure(std::string_view image, std::string_view caption)
{
    std::string html = "<figure>";
    html += image;
    if (!caption.empty())
        html.append("<figcaption>").append(caption).append("</figcaption>");
    return html + "</figure>\n";
}

std::string withFigure(std::string_view html)
{
    std::string_view rest = html;
    if (!take(rest, "<p>") || !rest.starts_with("<img ") || !rest.ends_with("</p>\n"))
        return std::string(html);
    rest.remove_suffix(std::string_view("</p>\n").size());
    // cmark escapes every > inside an attribute, so the first one ends the element.
    const auto image = rest.substr(0, rest.find('>') + 1);
    rest.remove_prefix(image.size());
    if (rest.empty())
        return figure(image, titleOf(image));
    take(rest, "<br />");
    if (take(rest, "\n")) {
        if (const auto caption = emphasis(rest))
            return figure(image, *caption);
    }
    return std::string(html);
}

} // namespace galley::page
