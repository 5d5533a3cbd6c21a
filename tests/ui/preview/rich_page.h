// A page in a window, to which patches are given as the preview gives them.
#pragma once

#include "app/page/page.h"
#include "app/renderer/protocol.h"
#include "tests/ui/preview/web.h"
#include "ui/preview/page/page_libraries.h"
#include "ui/preview/page/page_policy.h"
#include "ui/preview/page/preview_page.h"
#include "ui/preview/remote/remote_images.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineView>

#include <memory>

namespace galley::tests {

/// Counts every request, and lets none through but the page itself.
class RequestCounter : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        requests.append(info.requestUrl());
    }
    QList<QUrl> requests;
};

/// A page with the product's policy, scripts and theme.
struct RichPage
{
    explicit RichPage(const std::string &theme = "magazine")
    {
        profile->setUrlRequestInterceptor(counter);
        view.setPage(&page);
        view.resize(900, 700);
        view.show();
        bool loaded = false;
        QObject::connect(&page, &QWebEnginePage::loadFinished, &page,
                         [&](bool ok) { loaded = ok; });
        page::Options options;
        options.theme = theme;
        options.contentSecurityPolicy = ui::pagePolicy(page::styleSheet(theme));
        page.showPage(
            server.serve(QByteArray::fromStdString(page::pageHtml({}, {}, options)), page::Site()));
        REQUIRE(waitFor([&] { return loaded; }));
        page.disconnect(&page);
        page.run(files(QStringLiteral("js")));
        const QJsonObject style{{QStringLiteral("css"), files(QStringLiteral("css"))}};
        ask(QStringLiteral("galley.start(%1.css, {remote: 'on %1', missing: 'no %1', "
                           "noAddress: 'none'})")
                .replace(QStringLiteral("%1.css"), json(style) + QStringLiteral(".css")));
        counter->requests.clear();
    }

    static QString files(const QString &suffix)
    {
        QStringList names =
            QDir(QStringLiteral(":/preview")).entryList({QStringLiteral("*.") + suffix});
        const QString main = QStringLiteral("page.") + suffix;
        names.removeAll(main);
        names.prepend(main);
        QString text;
        for (const QString &name : names) {
            QFile file(QStringLiteral(":/preview/") + name);
            REQUIRE(file.open(QIODevice::ReadOnly));
            text += QString::fromUtf8(file.readAll());
        }
        return text;
    }

    static QString json(const QJsonObject &object)
    {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    static quint8 needsOf(const QString &sections)
    {
        quint8 needs = 0;
        if (sections.contains(QStringLiteral(" data-raw")))
            needs |= renderer::NeedsFilter;
        if (sections.contains(QStringLiteral("language-")))
            needs |= renderer::NeedsCode;
        if (sections.contains(QStringLiteral("math")))
            needs |= renderer::NeedsFormulas;
        return needs;
    }

    /// Shows these sections instead of all that are there.
    void show(const QString &sections)
    {
        const int old = ask(QStringLiteral("document.querySelectorAll('.block').length")).toInt();
        const qsizetype count = sections.count(QStringLiteral("<section class=\"block\""));
        QJsonArray lines;
        for (qsizetype at = 0; at < 2 * count; ++at)
            lines.append(at + 1);
        const QJsonObject run{{QStringLiteral("first"), 0},
                              {QStringLiteral("removed"), old},
                              {QStringLiteral("html"), sections},
                              {QStringLiteral("lines"), lines},
                              {QStringLiteral("shift"), 0}};
        const QJsonObject patch{
            {QStringLiteral("revision"), 7},
            {QStringLiteral("nothing"), QString()},
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("runs"), QJsonArray{run}}}}};
        const QStringList scripts = libraries.scriptsFor(needsOf(sections), json(patch).toUtf8());
        for (const QString &script : scripts)
            page.run(script);
        REQUIRE(ask(QStringLiteral("galley.apply(%1)").arg(json(patch))).toInt() == 7);
    }

    /// Shows raw HTML as one block, and answers what became of it.
    std::string shownOf(const QString &raw)
    {
        show(QStringLiteral("<section class=\"block\" data-raw=\"%1\"></section>")
                 .arg(raw.toHtmlEscaped()));
        return html(QStringLiteral(".block"));
    }

    QVariant ask(const QString &script) { return evaluate(&page, script); }
    std::string text(const QString &script) { return ask(script).toString().toStdString(); }
    std::string html(const QString &selector)
    {
        return text(QStringLiteral("document.querySelector('%1')?.innerHTML").arg(selector));
    }
    int count(const QString &selector)
    {
        return ask(QStringLiteral("document.querySelectorAll('%1').length").arg(selector)).toInt();
    }

    ui::RemoteImages images;
    ui::PageServer server{&images};
    std::unique_ptr<QWebEngineProfile> profile = ui::makePreviewProfile(&server);
    RequestCounter *counter = new RequestCounter(profile.get());
    ui::PreviewPage page{profile.get()};
    QWebEngineView view; ///< without it nothing is drawn
    ui::PageLibraries libraries;
};

} // namespace galley::tests
