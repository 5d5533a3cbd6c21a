// What an article is called in headings, lists and the window's title.
#pragma once

#include <QString>

namespace galley::frontmatter {
struct FrontMatter;
}

namespace galley::ui {

/// At most this many characters of a title are shown; an ellipsis stands for the rest.
inline constexpr int longestTitle = 300;

/// The title field in one line; empty when the article has none.
QString titleOf(const frontmatter::FrontMatter &frontMatter);

} // namespace galley::ui
