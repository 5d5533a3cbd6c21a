// Colours as CSS writes them.
#pragma once

#include <QColor>
#include <QString>

#include <optional>

namespace galley::ui {

/// A colour's name (CSS Color 4 §6.1), #rgb, #rgba, #rrggbb, #rrggbbaa (§5.2), rgb(), rgba(), hsl()
/// and hsla() with commas or blanks (§5.1, §7); nothing for any other text, such as var().
std::optional<QColor> cssColour(const QString &text);

/// The colour as #rrggbb, or #rrggbbaa where it lets something through; in capitals where `model`
/// has them.
QString cssText(const QColor &colour, const QString &model);

} // namespace galley::ui
