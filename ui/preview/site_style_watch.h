// The site's own style sheet, kept up to date with the disk.
#pragma once

#include "app/page/site_style.h"
#include "ui/common/file_watch.h"

#include <QObject>

namespace galley::ui {

/// Follows the style sheet of one article's site. Looks at the folders as well as at the file,
/// since many programs save a file by putting another one in its place.
class SiteStyleWatch : public QObject
{
    Q_OBJECT

public:
    explicit SiteStyleWatch(QObject *parent = nullptr);

    /// The style sheet of the article at this path, read at once; none for an empty path.
    void follow(const QString &articlePath);
    /// Reads again: where the system does not tell of changes, nobody else does.
    void refresh();

    const page::SiteStyle &style() const { return style_; }

Q_SIGNALS:
    void changed();

private:
    page::Site site_;
    page::SiteStyle style_;
    FileWatch files_;
};

} // namespace galley::ui
