// How much of a text other programs show where room is short.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace galley::page {

/// Room for a text set in Arial, in CSS pixels.
struct TextRoom
{
    double size = 16; ///< of the font
    bool bold = false;
    double width = 0; ///< of a line
    int lines = 1;
};

/// A text in such a room. Characters are those that a reader counts (UAX #29).
struct CutText
{
    std::string shown; ///< with an ellipsis where something is cut off
    std::string rest;  ///< what is cut off
    int shownCount = 0;
    int count = 0;

    bool isCut() const { return !rest.empty(); }
    friend bool operator==(const CutText &, const CutText &) = default;
};

/// By the widths of Arial, whatever fonts this machine has; those of characters outside Latin are
/// estimated. Lines break between words, and inside one that is longer than a line.
CutText cutToFit(std::string_view text, const TextRoom &room);

/// The width of a text on one line, in CSS pixels.
double widthOf(const QString &text, double size, bool bold);

} // namespace galley::page
