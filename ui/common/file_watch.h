// Files and folders, watched for changes by other programs.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>

namespace galley::ui {

/// Tells that something happened to one of a set of paths, or in one of them that is a folder. Many
/// programs save a file by putting another one in its place, after which the system tells no more
/// of it: watch its folder too, and give the paths anew after each change.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// In place of those before; what is not there is passed over.
    void setPaths(const QStringList &paths);

Q_SIGNALS:
    void changed();

private:
    QFileSystemWatcher files_;
};

} // namespace galley::ui
