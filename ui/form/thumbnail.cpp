#include "ui/form/thumbnail.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace galley::ui {

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;
constexpr qint64 mostPixels = 100LL * 1000 * 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("galley::ui::Thumbnail", text);
}

Thumbnail problem(const QString &sentence)
{
    Thumbnail thumbnail;
    thumbnail.problem = sentence;
    return thumbnail;
}

/// SVG can name other files and run for long: only formats that are pixels alone.
bool isRaster(const QByteArray &format)
{
    static const QList<QByteArray> formats{"png",  "jpg", "jpeg", "gif",
                                           "webp", "bmp", "avif", "tiff"};
    return formats.contains(format);
}

} // namespace

Thumbnail readThumbnail(const QString &file, QSize bounds)
{
    const QFileInfo info(file);
    if (!info.isFile())
        return problem(tr("This is not a file."));
    if (info.size() > mostBytes)
        return problem(tr("The image file is too large to show."));
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!isRaster(reader.format()))
        return problem(tr("This file is no image that can be shown here."));
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return problem(tr("The image is too large to show."));
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize target = turned ? bounds.transposed() : bounds;
    if (size.width() > target.width() || size.height() > target.height())
        reader.setScaledSize(size.scaled(target, Qt::KeepAspectRatio).expandedTo({1, 1}));
    Thumbnail thumbnail;
    thumbnail.image = reader.read();
    thumbnail.size = turned ? size.transposed() : size;
    thumbnail.bytes = info.size();
    return thumbnail.image.isNull() ? problem(tr("The image file is damaged.")) : thumbnail;
}

QFuture<Thumbnail> startThumbnail(const QString &file, QSize bounds)
{
    auto promise = std::make_shared<QPromise<Thumbnail>>();
    QFuture<Thumbnail> future = promise->future();
    QThreadPool::globalInstance()->start([promise, file, bounds] {
        promise->start();
        promise->addResult(readThumbnail(file, bounds));
        promise->finish();
    });
    return future;
}

} // namespace galley::ui
