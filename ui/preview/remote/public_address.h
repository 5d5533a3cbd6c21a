// Which computers are the public internet, and which are the reader's own network.
#pragma once

#include <QHostAddress>
#include <QString>

namespace galley::ui {

/// Whether an address is one that anybody on the internet can reach, by the registries of IANA for
/// special purposes (RFC 6890): not this computer, not its network, not a router's or a carrier's.
bool isPublicAddress(const QHostAddress &address);

/// Whether a host is, by its name alone, this computer or one of its network: localhost, a name
/// without a dot, one of .local, .internal, .home.arpa and the like, or an address that is not
/// public. Any other name may still lead to such an address.
bool isLocalName(const QString &host);

} // namespace galley::ui
