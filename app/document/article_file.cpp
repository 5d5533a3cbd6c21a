// How an ArticleDocument comes from a file and goes back to it.
#include "app/document/article_document_private.h"

#include "app/base/sentence.h"

#include <QFileInfo>

namespace galley {

Result<void> ArticleDocument::Private::editable() const
{
    if (readOnlyReason.isEmpty())
        return {};
    return failure("it is open for reading only: " + asClause(readOnlyReason.toStdString()));
}

Result<void> ArticleDocument::load(const QString &path)
{
    const auto file = storage::readFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    d->fingerprint = file->fingerprint;
    d->open(QFileInfo(path).absoluteFilePath(), file->bytes);
    return {};
}

void ArticleDocument::startNew(const QString &text)
{
    d->fingerprint = {};
    d->open({}, text.toStdString());
}

Result<void> ArticleDocument::save()
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    if (d->path.isEmpty())
        return failure("the article has no file yet");
    const std::string bytes = this->bytes();
    if (QFileInfo::exists(d->path)) {
        const auto onDisk = storage::readFile(d->path);
        if (!onDisk)
            return tl::make_unexpected(onDisk.error());
        if (onDisk->bytes == bytes) {
            d->fingerprint = onDisk->fingerprint;
            d->setClean();
            d->updateModified();
            return {};
        }
        if (onDisk->fingerprint.hash != d->fingerprint.hash)
            return failure("another program has changed this file since it was opened");
    }
    return d->write(d->path, bytes);
}

bool ArticleDocument::isChangedOnDisk() const
{
    if (d->path.isEmpty())
        return false;
    const auto file = storage::readFile(d->path);
    return file && file->fingerprint.hash != d->fingerprint.hash;
}

Result<void> ArticleDocument::saveAs(const QString &path)
{
    if (auto allowed = d->editable(); !allowed)
        return allowed;
    if (auto written = d->write(path, bytes()); !written)
        return written;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute != d->path) {
        d->path = absolute;
        Q_EMIT pathChanged(absolute);
    }
    return {};
}

Result<void> ArticleDocument::Private::write(const QString &target, const std::string &bytes)
{
    auto written = storage::writeFile(target, bytes);
    if (!written)
        return tl::make_unexpected(written.error());
    fingerprint = *written;
    setClean();
    updateModified();
    return {};
}

Result<void> ArticleDocument::revert()
{
    if (d->path.isEmpty())
        return failure("the article has no file yet");
    if (!d->readOnlyReason.isEmpty())
        return load(d->path);
    auto file = storage::readFile(d->path);
    if (!file)
        return tl::make_unexpected(file.error());
    const DecodedText decoded = decode(file->bytes);
    if (!decoded.problem.isEmpty())
        return failure(asClause(decoded.problem.toStdString()));
    endMerging();
    d->text.become(decoded);
    d->fingerprint = file->fingerprint;
    d->setClean();
    d->updateModified();
    return {};
}

} // namespace galley
