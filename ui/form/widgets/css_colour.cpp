#include "ui/form/widgets/css_colour.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace galley::ui {

namespace {

std::optional<QColor> hexColour(const QString &digits)
{
    static const QRegularExpression hex(QStringLiteral("^[0-9a-fA-F]+$"));
    if (!hex.match(digits).hasMatch())
        return std::nullopt;
    QString all = digits;
    if (digits.size() == 3 || digits.size() == 4) {
        all.clear();
        for (const QChar digit : digits)
            all += QString(2, digit);
    }
    if (all.size() != 6 && all.size() != 8)
        return std::nullopt;
    const auto part = [&](int i) { return all.mid(2 * i, 2).toInt(nullptr, 16); };
    return QColor(part(0), part(1), part(2), all.size() == 8 ? part(3) : 255);
}

/// A part of rgb() as 0 to 255, of which `whole` is all.
std::optional<double> number(QString text, double whole)
{
    const bool percent = text.endsWith(QLatin1Char('%'));
    if (percent)
        text.chop(1);
    bool right = false;
    const double value = text.toDouble(&right);
    if (!right || !std::isfinite(value))
        return std::nullopt;
    return percent ? value / 100 * whole : value;
}

std::optional<double> degrees(QString text)
{
    if (text.endsWith(QLatin1String("deg")))
        text.chop(3);
    bool right = false;
    const double value = text.toDouble(&right);
    if (!right || !std::isfinite(value))
        return std::nullopt;
    return std::fmod(std::fmod(value, 360) + 360, 360);
}

std::optional<QColor> rgbColour(const QStringList &parts, double alpha)
{
    int values[3];
    for (int i = 0; i < 3; ++i) {
        const auto value = number(parts[i], 255);
        if (!value)
            return std::nullopt;
        values[i] = int(std::lround(std::clamp(*value, 0.0, 255.0)));
    }
    return QColor(values[0], values[1], values[2], int(std::lround(alpha * 255)));
}

std::optional<QColor> hslColour(const QStringList &parts, double alpha)
{
    const auto hue = degrees(parts[0]);
    const auto saturation = number(parts[1], 1);
    const auto lightness = number(parts[2], 1);
    if (!hue || !saturation || !lightness || !parts[1].endsWith(QLatin1Char('%')) ||
        !parts[2].endsWith(QLatin1Char('%')))
        return std::nullopt;
    return QColor::fromHslF(float(*hue / 360), float(std::clamp(*saturation, 0.0, 1.0)),
                            float(std::clamp(*lightness, 0.0, 1.0)), float(alpha));
}

std::optional<QColor> functionColour(const QString &text)
{
    static const QRegularExpression function(QStringLiteral("^(rgb|hsl)a?\\(([^()]*)\\)$"));
    static const QRegularExpression divider(QStringLiteral("[\\s,/]+"));
    const auto found = function.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const QStringList parts = found.captured(2).split(divider, Qt::SkipEmptyParts);
    if (parts.size() != 3 && parts.size() != 4)
        return std::nullopt;
    const auto alpha = parts.size() == 4 ? number(parts[3], 1) : 1.0;
    if (!alpha)
        return std::nullopt;
    const double seen = std::clamp(*alpha, 0.0, 1.0);
    return found.captured(1) == QLatin1String("rgb") ? rgbColour(parts, seen)
                                                     : hslColour(parts, seen);
}

} // namespace

std::optional<QColor> cssColour(const QString &text)
{
    const QString lower = text.trimmed().toLower();
    if (lower.startsWith(QLatin1Char('#')))
        return hexColour(lower.mid(1));
    if (lower.contains(QLatin1Char('(')))
        return functionColour(lower);
    static const QRegularExpression name(QStringLiteral("^[a-z]+$"));
    if (!name.match(lower).hasMatch())
        return std::nullopt;
    const QColor named(lower == QLatin1String("rebeccapurple") ? QStringLiteral("#663399") : lower);
    return named.isValid() ? std::optional(named) : std::nullopt;
}

QString cssText(const QColor &colour, const QString &model)
{
    QString text = colour.name(QColor::HexRgb);
    if (colour.alpha() < 255)
        text += QStringLiteral("%1").arg(colour.alpha(), 2, 16, QLatin1Char('0'));
    const bool capitals = model.startsWith(QLatin1Char('#')) && model != model.toLower();
    return capitals ? text.toUpper() : text;
}

} // namespace galley::ui
