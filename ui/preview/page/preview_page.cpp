#include "ui/preview/page/preview_page.h"

#include <QAuthenticator>
#include <QWebEngineCertificateError>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineSettings>

namespace galley::ui {

PreviewPage::PreviewPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    switchEverythingOff();
    refuseWishes();
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) {
                if (request.isUserInitiated())
                    Q_EMIT linkActivated(request.requestedUrl());
            });
}

/// Each is refused by being left alone too; here it is said.
void PreviewPage::refuseWishes()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [](const QUrl &, QAuthenticator *answer) { *answer = QAuthenticator(); });
}

void PreviewPage::switchEverythingOff()
{
    using Settings = QWebEngineSettings;
    for (const auto attribute : {Settings::JavascriptEnabled,
                                 Settings::JavascriptCanOpenWindows,
                                 Settings::JavascriptCanAccessClipboard,
                                 Settings::JavascriptCanPaste,
                                 Settings::AllowWindowActivationFromJavaScript,
                                 Settings::LocalStorageEnabled,
                                 Settings::LocalContentCanAccessFileUrls,
                                 Settings::LocalContentCanAccessRemoteUrls,
                                 Settings::AllowRunningInsecureContent,
                                 Settings::AllowGeolocationOnInsecureOrigins,
                                 Settings::PluginsEnabled,
                                 Settings::PdfViewerEnabled,
                                 Settings::WebGLEnabled,
                                 Settings::ScreenCaptureEnabled,
                                 Settings::FullScreenSupportEnabled,
                                 Settings::NavigateOnDropEnabled,
                                 Settings::HyperlinkAuditingEnabled,
                                 Settings::DnsPrefetchEnabled,
                                 Settings::AutoLoadIconsForPage,
                                 Settings::TouchIconsEnabled,
                                 Settings::ErrorPageEnabled})
        settings()->setAttribute(attribute, false);
    settings()->setAttribute(Settings::PlaybackRequiresUserGesture, true);
    settings()->setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    settings()->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

void PreviewPage::showPage(const QUrl &address)
{
    address_ = address;
    load(address);
}

void PreviewPage::run(const QString &script, const std::function<void(const QVariant &)> &answer)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld, answer);
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (type == NavigationTypeLinkClicked) {
        Q_EMIT linkActivated(url);
        return false;
    }
    return isMainFrame && type == NavigationTypeTyped && url == address_;
}

QWebEnginePage *PreviewPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList PreviewPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

// Scripts of the page are off, and ours ask nothing: no dialog comes.
void PreviewPage::javaScriptAlert(const QUrl &, const QString &) {}

bool PreviewPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool PreviewPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level,
                                           const QString &message, int, const QString &)
{
    static const QString ours = QStringLiteral("galley:");
    if (level != InfoMessageLevel || !message.startsWith(ours))
        return;
    const qsizetype colon = message.indexOf(u':', ours.size());
    if (colon > 0)
        Q_EMIT told(message.mid(ours.size(), colon - ours.size()), message.mid(colon + 1));
}

std::unique_ptr<QWebEngineProfile> makePreviewProfile(PageServer *server)
{
    auto profile = std::make_unique<QWebEngineProfile>();
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    profile->cookieStore()->setCookieFilter(
        [](const QWebEngineCookieStore::FilterRequest &) { return false; });
    profile->installUrlSchemeHandler(PageServer::schemeName(), server);
    profile->setUrlRequestInterceptor(new RequestGuard(profile.get()));
    QObject::connect(profile.get(), &QWebEngineProfile::downloadRequested,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return profile;
}

} // namespace galley::ui
