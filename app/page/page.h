// An article's page as it will be published: hero image, title, subtitle, byline, dates, read
// time, body, call to action, from a template and a theme.
#pragma once

#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"
#include "app/markdown/blocks.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::page {

/// The fields that a page shows; an empty one leaves no hole.
struct Header {
    std::string title, subtitle, description, author, readTime, publishDate, createdDate, heroImage, cta;
};

Header headerOf(const frontmatter::FrontMatter &frontMatter);

struct Options {
    std::string theme = "magazine"; ///< a folder of resources/themes
    std::string language = "en";
    std::string contentSecurityPolicy; ///< a meta element first in the head; none when empty
};

/// The part above the body: hero image, title, subtitle, byline. Escaped HTML.
std::string headerHtml(const Header &header);
/// The part below it: the call to action. Empty when there is none.
std::string footerHtml(const Header &header);
/// Each block in an element of its own: <section class="block" data-first="1" data-last="3">.
std::string blocksHtml(const std::vector<markdown::Block> &blocks);
/// The whole page, style included: one file that needs no other but its images.
std::string pageHtml(const Header &header, const std::vector<markdown::Block> &blocks,
                     const Options &options = {});

} // namespace galley::page
