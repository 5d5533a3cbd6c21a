#include "ui/shell/word_count.h"

namespace galley::ui {

int wordCount(QStringView text)
{
    int words = 0;
    bool counted = false; // the run that we are in already is a word
    for (const QChar c : text) {
        if (c.isSpace()) {
            counted = false;
        } else if (!counted && (c.isLetterOrNumber() || c.isSurrogate())) {
            counted = true;
            ++words;
        }
    }
    return words;
}

} // namespace galley::ui
