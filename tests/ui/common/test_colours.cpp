#include "tests/support/catch.h"
#include "ui/common/colours.h"

using namespace galley::ui;

TEST_CASE("text is readable on every ground that it stands on, light and dark", "[common]")
{
    constexpr double aa = 4.5; // WCAG 2.1, success criterion 1.4.3
    for (const Colours *c : {&lightColours(), &darkColours()}) {
        INFO((c->dark ? "dark" : "light"));
        for (const QColor &ground : {c->window, c->surface}) {
            CHECK(contrast(c->text, ground) >= 7);
            for (const QColor &ink : {c->muted, c->accent, c->error, c->warning, c->hint})
                CHECK(contrast(ink, ground) >= aa);
        }
        for (const QColor &ground : {c->hover, c->pressed, c->accentSoft, c->errorSoft,
                                     c->warningSoft, c->hintSoft, c->removed, c->added})
            CHECK(contrast(c->text, ground) >= aa);
        CHECK(contrast(c->onAccent, c->accent) >= aa);
    }
}

TEST_CASE("an icon of a severity stands out from its bar", "[common]")
{
    constexpr double graphics = 3; // WCAG 2.1, success criterion 1.4.11
    for (const Colours *c : {&lightColours(), &darkColours()}) {
        CHECK(contrast(c->error, c->errorSoft) >= graphics);
        CHECK(contrast(c->warning, c->warningSoft) >= graphics);
        CHECK(contrast(c->hint, c->hintSoft) >= graphics);
        CHECK(contrast(c->accent, c->surface) >= graphics);
    }
}

TEST_CASE("contrast is that of WCAG", "[common]")
{
    CHECK(contrast(Qt::white, Qt::black) == 21.0);
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    CHECK(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
}
