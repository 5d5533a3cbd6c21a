#include "app/page/text_width.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <vector>

namespace galley::page {

namespace {

/// Thousandths of the font's size, of the characters from blank to tilde (Adobe's metrics of
/// Helvetica, which Arial shares).
constexpr std::array<short, 95> regularWidths{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<short, 95> boldWidths{
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

constexpr int wholeWidth = 1000; ///< dashes, ellipses, Chinese, pictures
constexpr int usualWidth = 556;  ///< a small letter

const QString ellipsis = QStringLiteral(" …");

bool isWide(char32_t c)
{
    return c == 0x2014 || c == 0x2026 || (c >= 0x1100 && c <= 0x115f) ||
           (c >= 0x2e80 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || c >= 0x1f000;
}

int thousandths(char32_t c, bool bold)
{
    const auto &widths = bold ? boldWidths : regularWidths;
    if (c >= 32 && c < 127)
        return widths[c - 32];
    if (c == 0x00a0)
        return widths[0];
    if (c == 0x2018 || c == 0x2019)
        return bold ? 278 : 222;
    if (c == 0x201c || c == 0x201d)
        return bold ? 500 : 333;
    if (isWide(c))
        return wholeWidth;
    const QString parts = QChar::decomposition(c);
    const char16_t base = parts.isEmpty() ? u'\0' : parts.front().unicode();
    return base >= 32 && base < 127 ? widths[base - 32u] : usualWidth;
}

/// A character as a reader counts it: what it begins with is as wide as all of it.
struct Sign
{
    qsizetype begin = 0, end = 0;
    double width = 0;
    bool blank = false;
    bool breaksAnywhere = false;
};

std::vector<Sign> signsOf(const QString &text, const TextRoom &room)
{
    std::vector<Sign> signs;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > begin;
         begin = end, end = finder.toNextBoundary()) {
        const QList<uint> points = text.mid(begin, end - begin).toUcs4();
        const char32_t first = points.constFirst();
        signs.push_back({begin, end, thousandths(first, room.bold) * room.size / 1000,
                         QChar::isSpace(first), isWide(first)});
    }
    return signs;
}

/// How many signs from `from` on stand on a line of this width, the blanks at its end included.
std::size_t lineLength(const std::vector<Sign> &signs, std::size_t from, double width)
{
    double used = 0;
    std::size_t lastBreak = from; // behind a blank, or between two wide signs
    for (std::size_t index = from; index < signs.size(); ++index) {
        const Sign &sign = signs[index];
        if (!sign.blank && used + sign.width > width)
            return (lastBreak > from ? lastBreak : std::max(index, from + 1)) - from;
        used += sign.width;
        if (sign.blank || sign.breaksAnywhere)
            lastBreak = index + 1;
    }
    return signs.size() - from;
}

/// How many signs are shown when the ellipsis stands behind them, whole words if possible.
std::size_t shownWithEllipsis(const std::vector<Sign> &signs, const TextRoom &room)
{
    std::size_t from = 0;
    for (int line = 1; line < room.lines; ++line)
        from += lineLength(signs, from, room.width);
    const double width = room.width - widthOf(ellipsis, room.size, room.bold);
    std::size_t end = from + lineLength(signs, from, width);
    while (end > 0 && signs[end - 1].blank)
        --end;
    return end;
}

bool fits(const std::vector<Sign> &signs, const TextRoom &room)
{
    std::size_t from = 0;
    for (int line = 0; line < room.lines && from < signs.size(); ++line)
        from += lineLength(signs, from, room.width);
    return from == signs.size();
}

} // namespace

double widthOf(const QString &text, double size, bool bold)
{
    double width = 0;
    for (const Sign &sign : signsOf(text, {size, bold, 0, 1}))
        width += sign.width;
    return width;
}

CutText cutToFit(std::string_view text, const TextRoom &room)
{
    const QString whole =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
    const std::vector<Sign> signs = signsOf(whole, room);
    CutText result;
    result.count = static_cast<int>(signs.size());
    if (fits(signs, room)) {
        result.shown = whole.toStdString();
        result.shownCount = result.count;
        return result;
    }
    const std::size_t shown = shownWithEllipsis(signs, room);
    const qsizetype end = shown > 0 ? signs[shown - 1].end : 0;
    result.shown = (whole.first(end) + ellipsis).toStdString();
    result.rest = whole.mid(end).trimmed().toStdString();
    result.shownCount = static_cast<int>(shown);
    return result;
}

} // namespace galley::page
