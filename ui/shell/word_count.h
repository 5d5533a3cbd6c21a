// How long a text is.
#pragma once

#include <QStringView>

namespace galley::ui {

/// The number of words in a text: runs without space that hold a letter or a digit.
int wordCount(QStringView text);

} // namespace galley::ui
