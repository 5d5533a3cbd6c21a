#include "ui/common/file_watch.h"

#include <QFileInfo>

namespace galley::ui {

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    connect(&files_, &QFileSystemWatcher::directoryChanged, this, &FileWatch::changed);
    connect(&files_, &QFileSystemWatcher::fileChanged, this, &FileWatch::changed);
}

/// A file that was replaced is watched no longer, so the list is compared each time.
void FileWatch::setPaths(const QStringList &paths)
{
    const QStringList present = files_.directories() + files_.files();
    for (const QString &path : present) {
        if (!paths.contains(path))
            files_.removePath(path);
    }
    for (const QString &path : paths) {
        if (!present.contains(path) && QFileInfo::exists(path))
            files_.addPath(path);
    }
}

} // namespace galley::ui
