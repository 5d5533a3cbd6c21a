// An article's page as it will be published: hero image, title, subtitle, byline, dates, read
// time, body, call to action, from a template and a theme.
//
// Templates and themes are Qt resources (:/templates, :/themes). All functions may be called on any
// thread. Whatever a field holds is shown as text: no value becomes markup or a script.
#pragma once

#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"
#include "app/markdown/blocks.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::page {

/// The fields that a page shows; an empty one leaves no hole.
struct Header
{
    std::string title, subtitle, description, author, readTime, publishDate, createdDate, heroImage,
        cta;
    friend bool operator==(const Header &, const Header &) = default;
};

/// Lists are joined by commas; of a map its name, src, url, title or text is taken.
Header headerOf(const frontmatter::FrontMatter &frontMatter);

struct Options
{
    std::string theme = "magazine"; ///< a folder of resources/themes; of another name: magazine
    std::string language = "en";
    std::string contentSecurityPolicy; ///< a meta element first in the head; none when empty
    std::string colorScheme; ///< "light" or "dark"; the reader's system decides when empty
    std::string siteStyle;   ///< the style sheet of the site, see site_style.h
};

/// What becomes of a hero image whose address no image can have.
enum class UnusableImage
{
    LeftOut,
    Named ///< an <img> without an address stands in its place, for a preview to say so
};

/// The part above the body: hero image, title, subtitle, byline. Escaped HTML; empty when the
/// article has none of them. Each part has the key of its field in data-field.
std::string headerHtml(const Header &header, UnusableImage unusable = UnusableImage::LeftOut);
/// The part below it: the call to action. Empty when there is none.
std::string footerHtml(const Header &header);
/// A block in an element of its own: <section class="block">, with data-kind="heading", "table" or
/// "figure" where it is one.
/// A block with raw HTML is an empty one that has it as the text of data-raw, from where it is to
/// be cleaned and shown: as markup it could end its section or begin others. A block that is one
/// image with a title, or with a line of emphasis below, becomes a figure with that as its caption.
std::string sectionHtml(const markdown::Block &block);
/// All blocks, with what a style sheet needs to know of their neighbours: data-lead for the first,
/// data-after with the kind of the block above.
std::string blocksHtml(const std::vector<markdown::Block> &blocks);
/// What a page shows, as HTML that stands in it as it is.
struct Parts
{
    std::string header, body, footer;
};
/// The whole page, style included: one file that needs no other but its images.
std::string pageHtml(const Header &header, const std::vector<markdown::Block> &blocks,
                     const Options &options = {});
/// The same of parts that are HTML already. The header says what the page tells about itself.
std::string pageOfParts(const Header &header, const Parts &parts, const Options &options = {});

/// The contents of the page's one style element, to the byte: what a policy may hash. The site's
/// own style stands behind the theme, in a form that cannot end the element.
std::string styleSheet(std::string_view theme, std::string_view siteStyle = {});

} // namespace galley::page
