#include "ui/preview/page/page_images.h"

#include "ui/preview/page/page_server.h"
#include "ui/preview/page/preview_page.h"
#include "ui/preview/remote/remote_images.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::PageImages)

public:
    static QString of(page::ImageFault fault);
    static QString of(const RemoteFailure &failure);
};

QString Words::of(page::ImageFault fault)
{
    const QLocale locale;
    switch (fault) {
    case page::ImageFault::Missing:
        return tr("No image at %1");
    case page::ImageFault::Unreadable:
        return tr("The image at %1 cannot be read");
    case page::ImageFault::NoImage:
        return tr("The file at %1 is no image that a page can show");
    case page::ImageFault::TooLarge:
        return tr("The image at %1 is not shown: it is larger than %2")
            .arg(u"%1"_qs, locale.formattedDataSize(page::largestImage, 0));
    case page::ImageFault::TooManyPixels:
        return tr("The image at %1 is not shown: it has more than %2 million pixels")
            .arg(u"%1"_qs, locale.toString(page::mostPixels / 1'000'000));
    case page::ImageFault::LargeDrawing:
        return tr("The drawing at %1 is not shown: it is larger than %2")
            .arg(u"%1"_qs, locale.formattedDataSize(page::largestDrawing, 0));
    case page::ImageFault::BrokenDrawing:
        return tr("The drawing at %1 is damaged");
    case page::ImageFault::HostileDrawing:
        return tr("The drawing at %1 is not shown: it would keep the page busy for too long");
    }
    return {};
}

QString Words::of(const RemoteFailure &failure)
{
    switch (failure.kind) {
    case RemoteFailure::Kind::Held:
        return tr("Image on %1, not loaded").arg(failure.host);
    case RemoteFailure::Kind::HeldAsLocal:
        return tr("Image on %1, in your own network, not loaded").arg(failure.host);
    case RemoteFailure::Kind::NotFound:
        return tr("No image at %1");
    case RemoteFailure::Kind::Unreachable:
        return tr("The image at %1 could not be loaded");
    case RemoteFailure::Kind::Image:
        return of(failure.fault);
    }
    return {};
}

QString literal(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list) + QStringLiteral("[0]");
}

} // namespace

PageImages::PageImages(PreviewPage *page, PageServer *server, RemoteImages *images, QObject *parent)
    : QObject(parent)
    , page_(page)
    , images_(images)
{
    connect(images, &RemoteImages::changed, this, &PageImages::begin);
    connect(server, &PageServer::imageRefused, this, &PageImages::explain);
    connect(server, &PageServer::remoteImageRefused, this, &PageImages::explainRemote);
    connect(page, &PreviewPage::told, this, [this](const QString &name, const QString &value) {
        if (name == u"heldImages")
            takeHeld(value);
    });
}

QJsonObject PageImages::words()
{
    return {{QStringLiteral("remote"), Words::tr("Image on %1, not loaded")},
            {QStringLiteral("unencrypted"), Words::tr("Image on %1 (unencrypted), not loaded")},
            {QStringLiteral("damaged"), Words::tr("The image at %1 is damaged")},
            {QStringLiteral("damagedData"), Words::tr("A damaged image")},
            {QStringLiteral("otherData"),
             Words::tr("The article's own text has an image in it that a page does not show")},
            {QStringLiteral("largeData"),
             Words::tr("The article's own text has an image in it that is not shown: it has more "
                       "than %2 million pixels")
                 .replace(u"%2"_qs, QLocale().toString(page::mostPixels / 1'000'000))},
            {QStringLiteral("noAddress"), Words::tr("An address that no image can have")}};
}

/// A page without its script yet does not mind.
void PageImages::begin()
{
    const QByteArray allowed = QJsonDocument(images_->toJson()).toJson(QJsonDocument::Compact);
    page_->run(
        QStringLiteral("globalThis.galley?.allowImages(%1)").arg(QString::fromUtf8(allowed)));
}

void PageImages::forget()
{
    if (held_.isEmpty())
        return;
    held_.clear();
    Q_EMIT heldChanged();
}

void PageImages::takeHeld(const QString &json)
{
    QList<HeldImages> held;
    const QJsonArray hosts = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &entry : hosts) {
        const QUrl address(QStringLiteral("http://") + entry[0].toString());
        const QString host = images_->hostOf(address);
        auto known = std::find_if(held.begin(), held.end(),
                                  [&](const HeldImages &other) { return other.host == host; });
        if (known == held.end())
            known = held.insert(held.end(), {host, 0, 0, images_->isLocal(address)});
        known->count += entry[1].toInt();
        known->unencrypted += entry[2].toInt();
    }
    std::stable_sort(held.begin(), held.end(), [](const HeldImages &one, const HeldImages &other) {
        return one.count > other.count;
    });
    if (held == held_)
        return;
    held_ = held;
    Q_EMIT heldChanged();
}

void PageImages::forgetHeld()
{
    if (held_.isEmpty())
        return;
    held_.clear();
    Q_EMIT heldChanged();
}

void PageImages::explain(const QString &path, page::ImageFault fault)
{
    tellPage(path, Words::of(fault));
}

void PageImages::explainRemote(const QString &address, const RemoteFailure &failure)
{
    const bool held = failure.kind == RemoteFailure::Kind::Held ||
                      failure.kind == RemoteFailure::Kind::HeldAsLocal;
    tellPage(address, Words::of(failure), held ? failure.host : QString());
}

void PageImages::tellPage(const QString &key, const QString &sentence, const QString &heldHost)
{
    page_->run(QStringLiteral("globalThis.galley?.explainImage(%1, %2, %3)")
                   .arg(literal(key), literal(sentence), literal(heldHost)));
}

} // namespace galley::ui
