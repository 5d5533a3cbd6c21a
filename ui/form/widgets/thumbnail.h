// A small picture of an image file, read within bounds and off the GUI thread.
#pragma once

#include <QFuture>
#include <QImage>
#include <QSize>
#include <QString>

namespace galley::ui {

struct Thumbnail
{
    QImage image; ///< null when there is a problem
    QSize size;   ///< the file's own size in pixels
    qint64 bytes = 0;
    QString problem; ///< why it cannot be shown, as a sentence
};

/// Reads an image of a kind that the page shows (app/page/image_type.h), scaled into `bounds`.
/// Files over 64 MB, images that take more than 400 MB of memory (100 megapixels of 8 bits a
/// channel) and whatever is not a regular file are refused. May be called on any thread.
Thumbnail readThumbnail(const QString &file, QSize bounds);

/// The same on a thread of the pool.
QFuture<Thumbnail> startThumbnail(const QString &file, QSize bounds);

} // namespace galley::ui
