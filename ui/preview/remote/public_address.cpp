#include "ui/preview/remote/public_address.h"

#include <algorithm>
#include <array>

namespace galley::ui {

namespace {

using Network = QPair<QHostAddress, int>;

QList<Network> networks(std::initializer_list<const char *> written)
{
    QList<Network> list;
    for (const char *network : written)
        list.append(QHostAddress::parseSubnet(QLatin1String(network)));
    return list;
}

bool isIn(const QHostAddress &address, const QList<Network> &list)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const Network &network) { return address.isInSubnet(network); });
}

bool isPublicIpv4(const QHostAddress &address)
{
    static const QList<Network> special = networks(
        {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
         "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
         "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
    return !isIn(address, special);
}

/// The IPv4 address that an IPv6 one stands for: mapped (::ffff:0:0/96) or translated (RFC 6052).
QHostAddress ipv4In(const QHostAddress &address)
{
    static const QList<Network> carriers = networks({"::ffff:0:0/96", "64:ff9b::/96"});
    if (!isIn(address, carriers))
        return {};
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    quint32 ipv4 = 0;
    for (int at = 12; at < 16; ++at)
        ipv4 = ipv4 << 8 | bytes[at];
    return QHostAddress(ipv4);
}

bool isPublicIpv6(const QHostAddress &address)
{
    static const QList<Network> unicast = networks({"2000::/3"});
    static const QList<Network> special =
        networks({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
    return isIn(address, unicast) && !isIn(address, special);
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isPublicIpv4(address);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const QHostAddress ipv4 = ipv4In(address);
    return ipv4.isNull() ? isPublicIpv6(address) : isPublicIpv4(ipv4);
}

bool isLocalName(const QString &host)
{
    QString name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    const QHostAddress address(name);
    if (!address.isNull())
        return !isPublicAddress(address);
    static constexpr std::array<QStringView, 8> near{u".localhost", u".local",     u".internal",
                                                     u".lan",       u".home.arpa", u".home",
                                                     u".corp",      u".intranet"};
    return !name.contains(u'.') || std::any_of(near.begin(), near.end(), [&](QStringView ending) {
        return name.endsWith(ending);
    });
}

} // namespace galley::ui
