#include "ui/preview/site_style_watch.h"

namespace galley::ui {

SiteStyleWatch::SiteStyleWatch(QObject *parent)
    : QObject(parent)
{
    connect(&files_, &QFileSystemWatcher::directoryChanged, this, &SiteStyleWatch::refresh);
    connect(&files_, &QFileSystemWatcher::fileChanged, this, &SiteStyleWatch::refresh);
}

void SiteStyleWatch::follow(const QString &articlePath)
{
    site_ = page::Site(articlePath);
    refresh();
}

void SiteStyleWatch::refresh()
{
    page::SiteStyle fresh = page::siteStyleOf(site_);
    const bool other = !(fresh == style_);
    style_ = std::move(fresh);
    watch();
    if (other)
        Q_EMIT changed();
}

/// A file that was replaced is watched no longer, so the list is compared each time.
void SiteStyleWatch::watch()
{
    QStringList wanted = site_.foldersUpToRoot();
    if (!style_.path.isEmpty())
        wanted.append(style_.path);
    const QStringList present = files_.directories() + files_.files();
    for (const QString &path : present) {
        if (!wanted.contains(path))
            files_.removePath(path);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (!present.contains(path))
            files_.addPath(path);
    }
}

} // namespace galley::ui
