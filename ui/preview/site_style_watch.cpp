#include "ui/preview/site_style_watch.h"

namespace galley::ui {

SiteStyleWatch::SiteStyleWatch(QObject *parent)
    : QObject(parent)
{
    connect(&files_, &FileWatch::changed, this, &SiteStyleWatch::refresh);
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
    QStringList watched = site_.foldersUpToRoot();
    if (!style_.path.isEmpty())
        watched.append(style_.path);
    files_.setPaths(watched);
    if (other)
        Q_EMIT changed();
}

} // namespace galley::ui
