// How an article is shown where somebody finds it: in search results, and as a link that is shared.
#pragma once

#include "app/page/page.h"
#include "app/page/text_width.h"

#include <string>

namespace galley::page {

/// Where a card has its description from.
enum class DescriptionSource
{
    Description,
    Subtitle, ///< stands in for it
    None
};

/// What each place shows. The rooms are those of 2025: a search engine's result on a desktop (a
/// title of 600 pixels at 20, a description of 920 at 14), and cards of 500 pixels as networks make
/// them from Open Graph and from summary cards.
struct Cards
{
    CutText searchTitle, searchDescription;
    CutText largeTitle, largeDescription;
    CutText smallTitle, smallDescription;
    DescriptionSource source = DescriptionSource::None;
    std::string date;  ///< ahead of the search result's description; empty without one
    std::string image; ///< an address that a page may show; empty without one
    std::string place; ///< "news › a-days-work": folder and file of the article
    friend bool operator==(const Cards &, const Cards &) = default;
};

/// `path` is that of the article; empty when it is kept nowhere.
Cards cardsOf(const Header &header, const std::string &path);

/// What the cards' page says beside them, in the reader's language. %1 and %2 stand for the number
/// of characters that are shown and that there are. What is said of an image is hidden until the
/// page knows it (resources/preview/cards.js).
struct CardWords
{
    std::string search, large, small; ///< headings
    std::string noTitle, noDescription, noImage;
    std::string unseenImage; ///< there is a hero image, but none to show
    std::string littleImage; ///< with %1, %2: its width and height in pixels
    std::string site;        ///< in place of the site's name
    std::string wholeTitle, cutTitle, wholeDescription, cutDescription; ///< with %1, %2
    std::string fromSubtitle, fromNowhere;
};

/// Escaped HTML: one <div class="cards">.
std::string cardsHtml(const Cards &cards, const CardWords &words);

/// The style sheet for it.
std::string cardsStyleSheet();

} // namespace galley::page
