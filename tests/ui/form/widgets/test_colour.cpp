// Colours.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/widgets/css_colour.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::tests;
using ui::cssColour;

namespace {

const QString key = QStringLiteral("accent");

schema::Schema accent()
{
    return siteSchema({field("accent", schema::FieldType::Colour)});
}

QToolButton *paletteButton(const FormFixture &f, const char *name)
{
    for (auto *button : f.form.findChildren<QToolButton *>(QStringLiteral("palette.colour"))) {
        if (button->accessibleName() == QLatin1String(name))
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("colours are read as CSS has them", "[form]")
{
    const auto rgba = [](const char *text) {
        const auto colour = cssColour(QLatin1String(text));
        return colour ? colour->name(QColor::HexArgb).toStdString() : "none";
    };
    CHECK(rgba("#f00") == "#ffff0000");
    CHECK(rgba(" #F008 ") == "#88ff0000");
    CHECK(rgba("#ff000080") == "#80ff0000");
    CHECK(rgba("RebeccaPurple") == "#ff663399");
    CHECK(rgba("transparent") == "#00000000");
    CHECK(rgba("rgb(255, 0, 10)") == "#ffff000a");
    CHECK(rgba("rgb(100% 0% 0% / 50%)") == "#80ff0000");
    CHECK(rgba("rgba(0,0,255,.5)") == "#800000ff");
    CHECK(rgba("hsl(120, 100%, 50%)") == "#ff00ff00");
    CHECK(rgba("hsl(-240deg 100% 50%)") == "#ff00ff00");
    for (const char *text : {"", "#ff", "#ggg", "blurple", "rgb(1,2)", "rgb(a,b,c)", "var(--x)",
                             "hsl(1,2,3)", "rgb(1,2,3", "rgb(nan,inf,0)"}) {
        INFO(text);
        CHECK(rgba(text) == "none");
    }
}

TEST_CASE("a colour is picked from the palette by keys, in the spelling of the one before",
          "[form]")
{
    FormFixture f(accent(), "---\naccent: '#FF0000' # loud\n---\n");
    f.enter(key);
    f.press(Qt::Key_Down, Qt::AltModifier);
    auto *black = paletteButton(f, "#000000");
    REQUIRE(black);
    black->setFocus();
    QTest::keyClick(black, Qt::Key_Right);
    CHECK(QApplication::focusWidget() == paletteButton(f, "#444444"));
    CHECK(f.bytes() == "---\naccent: '#FF0000' # loud\n---\n");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(f.bytes() == "---\naccent: '#16A34A' # loud\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\naccent: '#FF0000' # loud\n---\n");
}

TEST_CASE("a colour that is typed stays as it is typed, and is not changed by looking", "[form]")
{
    FormFixture f(accent(), "---\naccent: rgb(255, 0, 0)\n---\n");
    f.enter(key);
    f.press(Qt::Key_F4);
    auto *popup = f.find<QWidget>(QStringLiteral("field.accent.popup"));
    REQUIRE(popup);
    QTest::keyClick(popup, Qt::Key_Escape);
    CHECK(f.bytes() == "---\naccent: rgb(255, 0, 0)\n---\n");
    CHECK_FALSE(f.document.canUndo());
    f.enter(key);
    f.selectAll();
    f.type(QStringLiteral("blurple"));
    CHECK(f.bytes() == "---\naccent: blurple\n---\n");
    CHECK(f.notes(key).isEmpty());
    f.press(Qt::Key_Tab);
    CHECK(f.notes(key).contains(QStringLiteral("no colour that Galley knows")));
}
