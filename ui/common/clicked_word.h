// A word in the page as the text needs it to find its own.
#pragma once

#include <QString>

namespace galley::ui {

/// A word (letters, marks and digits; `*`, `_`, `~`, backticks and backslashes between them left
/// out) in the rendered text of a block.
struct ClickedWord
{
    int firstLine = 1; ///< of the block, in the article's body, from 1
    int lastLine = 1;
    QString word;     ///< empty in a block without text
    int index = 0;    ///< how many of the same word are before it in the block
    int count = 0;    ///< how many there are in the block
    double share = 0; ///< of the block's text is before it, from 0 to 1
};

} // namespace galley::ui
