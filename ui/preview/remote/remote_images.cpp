#include "ui/preview/remote/remote_images.h"

#include "ui/preview/remote/public_address.h"

#include <QJsonArray>

namespace galley::ui {

static QString nameOf(const QUrl &address)
{
    const QString host = address.host(QUrl::FullyEncoded);
    return host.contains(u':') ? u'[' + host + u']' : host;
}

void RemoteImages::setRemembered(const RememberedImages &images)
{
    if (images == remembered_)
        return;
    remembered_ = images;
    Q_EMIT changed();
}

void RemoteImages::beginArticle(const QString &path)
{
    if (path == path_ && !path.isEmpty())
        return;
    path_ = path;
    here_ = false;
    localsAsked_.clear();
    Q_EMIT changed();
}

void RemoteImages::loadHere()
{
    here_ = true;
    Q_EMIT changed();
}

void RemoteImages::loadFromLocal(const QString &host)
{
    localsAsked_.insert(host);
    Q_EMIT changed();
}

void RemoteImages::loadAlways()
{
    choose({true, remembered_.hosts});
}

void RemoteImages::loadAlwaysFrom(const QString &host)
{
    RememberedImages images = remembered_;
    if (!images.hosts.contains(host))
        images.hosts.append(host);
    images.hosts.sort();
    choose(images);
}

void RemoteImages::askAgain()
{
    here_ = false;
    localsAsked_.clear();
    Q_EMIT changed();
    choose({false, remembered_.hosts});
}

void RemoteImages::forgetHosts()
{
    choose({remembered_.always, {}});
}

void RemoteImages::choose(const RememberedImages &images)
{
    setRemembered(images);
    Q_EMIT chosen(images);
}

RemoteImages::Verdict RemoteImages::verdictOn(const QUrl &address) const
{
    const QString host = hostOf(address);
    if (isLocal(address))
        return localsAsked_.contains(host) ? Verdict::Load : Verdict::AskAsLocal;
    const bool load = here_ || remembered_.always || remembered_.hosts.contains(host);
    return load ? Verdict::Load : Verdict::Ask;
}

QString RemoteImages::hostOf(const QUrl &address) const
{
    const QString name = nameOf(address);
    return isLocal(address) && address.port() != -1
               ? QStringLiteral("%1:%2").arg(name).arg(address.port())
               : name;
}

bool RemoteImages::isLocal(const QUrl &address) const
{
    return locals_.contains(nameOf(address)) || isLocalName(address.host());
}

void RemoteImages::addLocal(const QUrl &address)
{
    locals_.insert(nameOf(address));
}

QJsonObject RemoteImages::toJson() const
{
    QStringList hosts = remembered_.hosts;
    hosts += QStringList(localsAsked_.begin(), localsAsked_.end());
    return {{QStringLiteral("all"), here_ || remembered_.always},
            {QStringLiteral("hosts"), QJsonArray::fromStringList(hosts)}};
}

} // namespace galley::ui
