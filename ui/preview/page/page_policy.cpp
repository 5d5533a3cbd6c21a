#include "ui/preview/page/page_policy.h"

#include <QCryptographicHash>

namespace galley::ui {

std::string pagePolicy(const std::string &style)
{
    const QByteArrayView bytes(style.data(), static_cast<qsizetype>(style.size()));
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; img-src galley: data:; style-src 'sha256-" + hash.toStdString() +
           "'; form-action 'none'; base-uri 'none'; frame-src 'none'";
}

} // namespace galley::ui
