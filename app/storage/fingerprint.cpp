#include "app/storage/fingerprint.h"

#include <QCryptographicHash>

namespace galley::storage {

Fingerprint fingerprintOf(const struct stat &status, std::string_view bytes)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                 QCryptographicHash::Sha256);
    return {status.st_size,
            status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec,
            hash.toStdString()};
}

Result<void> requireRegularFile(const struct stat &status)
{
    switch (status.st_mode & S_IFMT) {
    case S_IFREG:
        return {};
    case S_IFDIR:
        return failure("it is a folder, not a file");
    case S_IFIFO:
        return failure("it is a pipe, not a file");
    case S_IFSOCK:
        return failure("it is a socket, not a file");
    default:
        return failure("it is a device, not a file");
    }
}

} // namespace galley::storage
