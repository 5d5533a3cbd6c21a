// That the instruments of the attack test see an attack: here on a page with scripts on, without a
// policy, without a guard, at home in the file system.
#include "tests/ui/preview/attack.h"
#include "tests/ui/preview/web.h"

#include <QFile>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace galley::tests;

namespace {

class OpenPage : public QWebEnginePage
{
public:
    explicit OpenPage(QWebEngineProfile *profile)
        : QWebEnginePage(profile)
    {
        connect(this, &QWebEnginePage::newWindowRequested, this, [this] { ++windows; });
        settings()->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, true);
        settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, true);
    }

    int dialogs = 0;
    int windows = 0;

protected:
    void javaScriptAlert(const QUrl &, const QString &) override { ++dialogs; }
};

/// A browser as it is without Galley.
struct OpenBrowser
{
    OpenBrowser()
    {
        profile.setUrlRequestInterceptor(recorder);
        QObject::connect(&profile, &QWebEngineProfile::downloadRequested, &view,
                         [this](QWebEngineDownloadRequest *download) {
                             ++downloads;
                             download->cancel();
                         });
        view.setPage(&page);
        view.show();
    }

    void show(const QString &html)
    {
        page.setHtml(field.filled(html), QUrl::fromLocalFile(field.article()));
    }

    Battlefield field;
    QWebEngineProfile profile;
    RequestRecorder *recorder = new RequestRecorder(&profile);
    OpenPage page{&profile};
    QWebEngineView view;
    int downloads = 0;
};

} // namespace

TEST_CASE("an attack on an open page is seen by every instrument", "[preview][attacks]")
{
    OpenBrowser browser;

    SECTION("a request, by the recorder and by the server")
    {
        browser.show(QStringLiteral("<img src=EVIL/beacon.png>"));
        CHECK(waitFor([&] { return browser.field.connections() > 0; }));
        CHECK(browser.recorder->left.contains(
            QUrl(browser.field.filled(QStringLiteral("EVIL/beacon.png")))));
    }
    SECTION("a script, by its mark")
    {
        browser.show(QStringLiteral("<img src=x onerror=RUN>"));
        CHECK(waitFor([&] {
            return evaluate(&browser.page,
                            QStringLiteral("document.documentElement?.dataset.ran ?? ''"))
                       .toString() == QStringLiteral("1");
        }));
    }
    SECTION("a dialog")
    {
        browser.show(QStringLiteral("<script>alert(1)</script>"));
        CHECK(waitFor([&] { return browser.page.dialogs == 1; }));
    }
    SECTION("a way elsewhere")
    {
        browser.show(QStringLiteral("<meta http-equiv=refresh content='0; url=about:blank'>"));
        CHECK(waitFor([&] { return browser.page.url() == QUrl(QStringLiteral("about:blank")); }));
    }
    SECTION("a new window")
    {
        browser.show(QStringLiteral("<script>open('EVIL/window')</script>"));
        CHECK(waitFor([&] { return browser.page.windows == 1; }));
    }
    SECTION("a download")
    {
        browser.show(QStringLiteral("<a id=a href='data:text/plain,x' download=x.txt>x</a>"
                                    "<script>document.getElementById('a').click()</script>"));
        CHECK(waitFor([&] { return browser.downloads == 1; }));
    }
    SECTION("a private file, by whoever opens it and by what it shows")
    {
        browser.show(QStringLiteral("<img src='file://CANARY.png'>"));
        CHECK(waitFor([&] {
            return evaluate(&browser.page, QStringLiteral("document.images[0]?.naturalWidth"))
                       .toInt() == Battlefield::canaryWidth;
        }));
        CHECK(browser.field.canaries().opened() > 0);
        CHECK(browser.field.canaries().opened() == 0);
    }
}
