// Preferences in the real window.
#include "tests/ui/shell/window_under_test.h"

#include "ui/shell/settings.h"

#include <QLabel>
#include <QSettings>
#include <QSpinBox>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

TEST_CASE("the reading speed is set from the keyboard and remembered", "[shell]")
{
    const WindowUnderTest window;
    CHECK(settings::preferences().wordsPerMinute == 265);
    window.press(Qt::Key_Comma, Qt::ControlModifier);
    auto *words = window.find<QSpinBox>("preferences.wordsPerMinute");
    REQUIRE(words);
    CHECK(words->hasFocus());
    CHECK(words->value() == 265);
    CHECK_FALSE(window.find<QWidget>("preferencesReset")->isEnabled());
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"200"_qs);
    CHECK(settings::preferences().wordsPerMinute == 265); // a half typed number is none
    window.press(Qt::Key_Tab);
    CHECK(settings::preferences().wordsPerMinute == 200);
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.isShown("preferencesSheet"));

    window.press(Qt::Key_Comma, Qt::ControlModifier);
    CHECK(window.find<QSpinBox>("preferences.wordsPerMinute")->value() == 200);
    window.click("preferencesReset");
    CHECK(settings::preferences().wordsPerMinute == 265);
    window.click("preferencesClose");
    CHECK_FALSE(window.isShown("preferencesSheet"));
}

TEST_CASE("what is typed counts when the preferences are closed with Escape", "[shell]")
{
    const WindowUnderTest window;
    window.press(Qt::Key_Comma, Qt::ControlModifier);
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.type(u"300"_qs);
    window.press(Qt::Key_Escape);
    CHECK(settings::preferences().wordsPerMinute == 300);
}

TEST_CASE("a reading speed that nobody has is not taken from the settings", "[shell]")
{
    for (const char *wrong : {"0", "-5", "49", "1001", "fast", ""}) {
        QSettings().setValue(u"reading/wordsPerMinute"_qs, QString::fromLatin1(wrong));
        CHECK(settings::preferences().wordsPerMinute == 265);
    }
    QSettings().clear();
}
