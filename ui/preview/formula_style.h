// What formulas need to look the same in a file as in the page.
#pragma once

#include <QStringList>

#include <string>

namespace galley::ui {

/// KaTeX's style sheet with those of its fonts that are named, in it; empty for no name, and in a
/// program without KaTeX.
std::string formulaStyle(const QStringList &families);

} // namespace galley::ui
