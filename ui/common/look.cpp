#include "ui/common/look.h"

#include "ui/common/style.h"
#include "ui/common/system_scheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPixmapCache>
#include <QPointer>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr double smallestInterface = 10; ///< points; a bare X server says 9
QPointer<Look> installed;

/// The first of `families` that is there, else the system's own idea of `hint`.
QFont fontOf(const QStringList &families, QFont::StyleHint hint, double points)
{
    QFont font;
    font.setStyleHint(hint);
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamilies({family});
            break;
        }
    }
    font.setPointSizeF(points);
    return font;
}

} // namespace

class Look::Private
{
public:
    QFont interface;
    std::unique_ptr<SystemScheme> system;
    bool startedDark = false;
    Scheme scheme = Scheme::System;
    const Colours *colours = &lightColours();

    bool wantsDark() const
    {
        if (scheme != Scheme::System)
            return scheme == Scheme::Dark;
        return (system ? system->dark() : std::nullopt).value_or(startedDark);
    }
};

Look::Look()
    : d(std::make_unique<Private>())
{
    d->interface = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (d->interface.pointSizeF() > 0)
        d->interface.setPointSizeF(std::max(d->interface.pointSizeF(), smallestInterface));
}

Look::~Look() = default;

void Look::install(QApplication &application)
{
    delete installed;
    auto *look = new Look;
    installed = look;
    look->setParent(&application);
    look->d->startedDark = application.palette().color(QPalette::Window).lightness() < 128;
    look->d->system = std::make_unique<SystemScheme>();
    connect(look->d->system.get(), &SystemScheme::changed, look, &Look::apply);
    application.setStyle(new Style);
    application.setFont(look->interfaceFont());
    look->d->colours = look->d->wantsDark() ? &darkColours() : &lightColours();
    application.setPalette(paletteOf(look->colours()));
}

Look &Look::current()
{
    if (!installed) {
        installed = new Look;
        installed->setParent(qApp);
    }
    return *installed;
}

void Look::apply()
{
    const Colours *wanted = d->wantsDark() ? &darkColours() : &lightColours();
    if (wanted == d->colours)
        return;
    d->colours = wanted;
    QPixmapCache::clear();
    QApplication::setPalette(paletteOf(colours()));
    Q_EMIT changed();
}

const Colours &Look::colours() const
{
    return *d->colours;
}

Scheme Look::scheme() const
{
    return d->scheme;
}

void Look::setScheme(Scheme scheme)
{
    if (scheme == d->scheme)
        return;
    d->scheme = scheme;
    apply();
    Q_EMIT schemeChanged();
}

QFont Look::interfaceFont() const
{
    return d->interface;
}

QFont Look::smallFont() const
{
    QFont font = d->interface;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont Look::headingFont() const
{
    QFont font = d->interface;
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Look::proseFont() const
{
    static const QStringList families = {
        QStringLiteral("Source Serif 4"), QStringLiteral("Source Serif Pro"),
        QStringLiteral("Charis SIL"),     QStringLiteral("Noto Serif"),
        QStringLiteral("Gelasio"),        QStringLiteral("DejaVu Serif"),
    };
    return fontOf(families, QFont::Serif, d->interface.pointSizeF() * 1.25);
}

QFont Look::monospaceFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(d->interface.pointSizeF() * 1.05);
    return font;
}

} // namespace galley::ui
