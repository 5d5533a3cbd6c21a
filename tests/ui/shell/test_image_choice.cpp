#include "tests/ui/shell/window_under_test.h"
#include "ui/actions/command_registry.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QSettings>

using namespace galley::tests;
using namespace galley::ui;

static RemoteImages *imagesOf(const WindowUnderTest &window)
{
    return window->workspace()->page()->remoteImages();
}

static QAction *action(const WindowUnderTest &window, Command command)
{
    return window->commands().action(command);
}

TEST_CASE("nothing is loaded from other computers at first", "[shell][images]")
{
    const WindowUnderTest window;
    CHECK(imagesOf(window)->remembered() == RememberedImages());
    CHECK(action(window, Command::AskForImages)->isChecked());
    CHECK_FALSE(action(window, Command::AlwaysLoadImages)->isChecked());
    CHECK_FALSE(action(window, Command::ForgetImageHosts)->isEnabled());
}

TEST_CASE("what nobody chose in the settings loads no image", "[shell][images]")
{
    const WindowUnderTest window;
    for (const QString &value : {u"maybe"_qs, u"1"_qs, u"@Invalid()"_qs, u"no"_qs}) {
        QSettings().setValue(u"images/always"_qs, value);
        CHECK_FALSE(settings::remoteImages().always);
    }
}

TEST_CASE("what is chosen about images is remembered, and holds in every window", "[shell][images]")
{
    const WindowUnderTest window;
    auto *other = new MainWindow;
    other->show();
    imagesOf(window)->loadAlwaysFrom(u"images.example.org"_qs);
    const RememberedImages host{false, {u"images.example.org"_qs}};
    CHECK(settings::remoteImages() == host);
    CHECK(other->workspace()->page()->remoteImages()->remembered() == host);
    action(window, Command::AlwaysLoadImages)->trigger();
    const RememberedImages always{true, {u"images.example.org"_qs}};
    CHECK(settings::remoteImages() == always);
    CHECK(other->commands().action(Command::AlwaysLoadImages)->isChecked());
    delete other;
    const MainWindow later;
    CHECK(later.workspace()->page()->remoteImages()->remembered() == always);
}

TEST_CASE("what was chosen about images can be taken back", "[shell][images]")
{
    const WindowUnderTest window;
    imagesOf(window)->loadAlwaysFrom(u"images.example.org"_qs);
    imagesOf(window)->loadAlways();
    imagesOf(window)->loadHere();
    const QUrl address(u"https://other.example.org/a.png"_qs);
    CHECK(imagesOf(window)->verdictOn(address) == RemoteImages::Verdict::Load);
    action(window, Command::AskForImages)->trigger();
    CHECK(imagesOf(window)->verdictOn(address) == RemoteImages::Verdict::Ask);
    CHECK(settings::remoteImages() == RememberedImages{false, {u"images.example.org"_qs}});
    action(window, Command::ForgetImageHosts)->trigger();
    CHECK(settings::remoteImages() == RememberedImages());
    CHECK_FALSE(action(window, Command::ForgetImageHosts)->isEnabled());
}
