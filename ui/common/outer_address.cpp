#include "ui/common/outer_address.h"

namespace galley::ui {

QUrl honestAddress(const QUrl &address)
{
    return address.scheme() == u"mailto" ? address : address.adjusted(QUrl::RemoveUserInfo);
}

std::optional<QUrl> outerAddress(const QString &text)
{
    const QUrl address(text.trimmed(), QUrl::StrictMode);
    const bool web = address.scheme() == u"http" || address.scheme() == u"https";
    const bool mail = address.scheme() == u"mailto";
    const bool whole = (web && !address.host().isEmpty()) || (mail && !address.path().isEmpty());
    return address.isValid() && whole ? std::optional(honestAddress(address)) : std::nullopt;
}

} // namespace galley::ui
