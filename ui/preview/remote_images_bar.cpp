#include "ui/preview/remote_images_bar.h"

#include "ui/preview/remote/remote_images.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <numeric>

namespace galley::ui {

namespace {

constexpr qsizetype mostHosts = 8; ///< that the menu names
constexpr qsizetype longestHost = 60;

QString shortened(const QString &host)
{
    if (host.size() <= longestHost)
        return host;
    return QChar(0x2026) + host.right(longestHost); // who owns a host stands at its end
}

QString inMenu(const QString &host)
{
    return shortened(host).replace(u'&', QStringLiteral("&&"));
}

int countOf(const QList<HeldImages> &held)
{
    return std::accumulate(held.begin(), held.end(), 0,
                           [](int sum, const HeldImages &images) { return sum + images.count; });
}

int unencryptedOf(const QList<HeldImages> &held)
{
    return std::accumulate(held.begin(), held.end(), 0, [](int sum, const HeldImages &images) {
        return sum + images.unencrypted;
    });
}

bool isAllLocal(const QList<HeldImages> &held)
{
    return std::all_of(held.begin(), held.end(), [](const HeldImages &i) { return i.isLocal; });
}

} // namespace

RemoteImagesBar::RemoteImagesBar(PageImages *page, RemoteImages *images, QWidget *parent)
    : MessageBar(parent)
    , page_(page)
    , images_(images)
{
    setObjectName(QStringLiteral("remoteImages"));
    connect(page, &PageImages::heldChanged, this, &RemoteImagesBar::follow);
    connect(this, &MessageBar::closed, this, [this] { away_ = true; });
}

void RemoteImagesBar::reset()
{
    away_ = false;
    page_->forgetHeld();
}

void RemoteImagesBar::follow()
{
    if (page_->held().isEmpty() || away_)
        hide();
    else
        sayHeld();
}

void RemoteImagesBar::sayHeld()
{
    const QList<HeldImages> held = page_->held();
    say(Kind::Notice, sentenceFor(held));
    addLoadButton(held);
    if (!isAllLocal(held))
        addAlwaysButton(held);
}

QString RemoteImagesBar::sentenceFor(const QList<HeldImages> &held) const
{
    const QLocale locale;
    const int count = countOf(held);
    const int unencrypted = unencryptedOf(held);
    const QString host = shortened(held.constFirst().host);
    QString sentence;
    if (held.size() > 1)
        sentence = tr("%1 images from %2 hosts were not loaded.")
                       .arg(locale.toString(count), locale.toString(held.size()));
    else if (count > 1)
        sentence = tr("%1 images from %2 were not loaded.").arg(locale.toString(count), host);
    else
        sentence = tr("1 image from %1 was not loaded.").arg(host);
    if (isAllLocal(held))
        return sentence + u' ' + tr("That is in your own network.");
    if (unencrypted == count)
        return sentence + u' ' +
               (count == 1 ? tr("It would come unencrypted (http).")
                           : tr("They would come unencrypted (http)."));
    if (unencrypted > 0)
        return sentence + u' ' +
               tr("%1 of them would come unencrypted (http).").arg(locale.toString(unencrypted));
    return sentence;
}

void RemoteImagesBar::addLoadButton(const QList<HeldImages> &held)
{
    const bool local = isAllLocal(held);
    auto *load = addButton(QStringLiteral("loadRemoteImages"),
                           held.size() == 1 && held.constFirst().count == 1 ? tr("Load Image")
                                                                            : tr("Load Images"),
                           [this, held, local] {
                               if (!local)
                                   return images_->loadHere();
                               for (const HeldImages &images : held)
                                   images_->loadFromLocal(images.host);
                           });
    load->setToolTip(tr("For this article, until another one is opened"));
}

void RemoteImagesBar::addAlwaysButton(const QList<HeldImages> &held)
{
    QPushButton *always = addButton(QStringLiteral("alwaysRemoteImages"), tr("Always"), [] {});
    always->setAccessibleName(tr("Always load images"));
    auto *menu = new QMenu(always);
    menu->setObjectName(QStringLiteral("alwaysRemoteImagesMenu"));
    for (const HeldImages &images : held.first(std::min(held.size(), mostHosts))) {
        const QString host = images.host;
        if (images.isLocal)
            menu->addAction(tr("Only Now from %1, in Your Own Network").arg(inMenu(host)), this,
                            [this, host] { images_->loadFromLocal(host); });
        else
            menu->addAction(tr("Always from %1").arg(inMenu(host)), this,
                            [this, host] { images_->loadAlwaysFrom(host); });
    }
    menu->addSeparator();
    menu->addAction(tr("Always from Everywhere"), images_, &RemoteImages::loadAlways);
    always->setMenu(menu);
}

} // namespace galley::ui
