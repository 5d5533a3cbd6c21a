// Finds a word of the page in the Markdown that it was made of.
#pragma once

#include "ui/common/clicked_word.h"

#include <QStringView>

namespace galley::ui {

/// The place (UTF-16 units) of the word in `source`, the lines of its block. What the page does not
/// show as text is passed over: addresses, labels, marks of lists, HTML tags, images. Where the
/// page and the source do not count the same word equally often, it is the one at the most similar
/// place; where the source does not have it, whatever word is there. 0 in a source without words.
int placeInSource(const ClickedWord &word, QStringView source);

} // namespace galley::ui
