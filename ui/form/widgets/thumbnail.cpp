#include "ui/form/widgets/thumbnail.h"

#include "app/page/image_type.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace galley::ui {

namespace {

constexpr int mostMegabytes = 400; ///< that a picture takes while it is read
constexpr qint64 megabyte = 1000 * 1000;
constexpr qint64 mostFileBytes = 64 * megabyte;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::Thumbnail)
};

Thumbnail problem(const QString &sentence)
{
    Thumbnail thumbnail;
    thumbnail.problem = sentence;
    return thumbnail;
}

/// Qt's own limit is for the whole process, and lower than ours at first.
void raiseLimit()
{
    static const bool raised = [] {
        QImageReader::setAllocationLimit(mostMegabytes);
        return true;
    }();
    Q_UNUSED(raised)
}

bool isTooLarge(const QImageReader &reader)
{
    const QSize size = reader.size();
    const int bits = QImage::toPixelFormat(reader.imageFormat()).bitsPerPixel();
    return qint64(size.width()) * size.height() * std::max(bits, 32) / 8 > mostMegabytes * megabyte;
}

Thumbnail problemOf(const QImageReader &reader)
{
    switch (reader.error()) {
    case QImageReader::FileNotFoundError:
    case QImageReader::DeviceError:
        return problem(Words::tr("The image file cannot be read."));
    case QImageReader::UnsupportedFormatError:
        return problem(Words::tr("Images of this kind cannot be shown here."));
    default:
        return problem(Words::tr("The image file is damaged."));
    }
}

/// Brings the reader to give no more than `bounds`; the picture's own size, the right way up.
QSize fit(QImageReader &reader, QSize bounds)
{
    const QSize size = reader.size();
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize target = turned ? bounds.transposed() : bounds;
    if (size.width() > target.width() || size.height() > target.height())
        reader.setScaledSize(size.scaled(target, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return turned ? size.transposed() : size;
}

} // namespace

Thumbnail readThumbnail(const QString &path, QSize bounds)
{
    if (!QFileInfo(path).isFile())
        return problem(Words::tr("This is not a file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(Words::tr("The image file cannot be read."));
    if (file.size() > mostFileBytes)
        return problem(Words::tr("The image file is too large to show."));
    const QByteArray type = page::imageType(file.peek(page::imageTypeBytes));
    if (type.isEmpty())
        return problem(Words::tr("This file is no image that a page can show."));
    raiseLimit();
    QImageReader reader(&file, type.mid(type.indexOf('/') + 1));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (!reader.canRead() || !reader.size().isValid())
        return problemOf(reader);
    if (isTooLarge(reader))
        return problem(Words::tr("The image is too large to show."));
    Thumbnail thumbnail;
    thumbnail.size = fit(reader, bounds);
    thumbnail.bytes = file.size();
    thumbnail.image = reader.read();
    return thumbnail.image.isNull() ? problemOf(reader) : thumbnail;
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
