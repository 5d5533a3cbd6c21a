#include "ui/preview/style_notice.h"

#include "ui/common/message_bar.h"
#include "ui/preview/page/preview_page.h"
#include "ui/preview/site_style_watch.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QPointer>
#include <QVariantMap>

namespace galley::ui {

StyleNotice::StyleNotice(const SiteStyleWatch *style, PreviewPage *page, MessageBar *bar,
                         QObject *parent)
    : QObject(parent)
    , style_(style)
    , page_(page)
    , bar_(bar)
{
    connect(style, &SiteStyleWatch::changed, this, &StyleNotice::follow);
    // A page that is being loaded cannot answer yet, and has its script by then.
    connect(page, &QWebEnginePage::loadFinished, this, &StyleNotice::askBrowser);
}

void StyleNotice::follow()
{
    if (style_->style().fault)
        say(*style_->style().fault);
    else
        bar_->hide();
    askBrowser();
}

void StyleNotice::askBrowser()
{
    const page::SiteStyle &style = style_->style();
    if (style.fault || style.css.empty())
        return;
    const QJsonDocument argument(QJsonArray{QString::fromStdString(style.css)});
    page_->run(
        QStringLiteral("globalThis.galley?.faultOfStyle?.(%1[0])")
            .arg(QString::fromUtf8(argument.toJson(QJsonDocument::Compact))),
        [self = QPointer(this), css = style.css](const QVariant &answer) {
            const QVariantMap fault = answer.toMap();
            if (!self || fault.isEmpty() || self->style_->style().css != css)
                return;
            const QString sentence = fault.value(QStringLiteral("selector")).toBool()
                                         ? tr("the browser does not understand the selector “%1”")
                                         : tr("the browser does not understand “%1”");
            self->say({sentence.arg(fault.value(QStringLiteral("text")).toString()).toStdString(),
                       fault.value(QStringLiteral("line")).toULongLong()});
        });
}

void StyleNotice::say(const page::StyleFault &fault)
{
    const page::SiteStyle &style = style_->style();
    const QString name = QFileInfo(style.path).fileName();
    const QString reason = QString::fromStdString(fault.message);
    const QString what = fault.line > 0
                             ? tr("The site's style sheet, %1, line %2: %3.")
                                   .arg(name, QLocale().toString(qulonglong(fault.line)), reason)
                             : tr("The site's style sheet, %1: %2.").arg(name, reason);
    const QString rest =
        style.css.empty() ? tr("The page is shown without it.") : tr("The rest of it is used.");
    bar_->say(MessageBar::Kind::Warning, what + u' ' + rest);
}

} // namespace galley::ui
