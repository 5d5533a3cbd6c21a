// The site that an article belongs to, and the files of it that the article's page may show.
#pragma once

#include <QString>

#include <optional>

namespace galley::ui {

/// A site's root is the nearest folder at or above the article's that has one of public/, static/,
/// .git or _config.yml in it; else the article's own folder. Neither / nor somebody's home is one.
///
/// Addresses are those of a page that stands at pagePath(): under "/-/" lies the root itself, so
/// that "../img/a.png" means what it means beside the article; any other path is one of the
/// published site and is looked for in public/, static/ and the root, in this order.
class Site
{
public:
    /// An untitled article has an empty path, and no files.
    explicit Site(const QString &articlePath = {});

    /// Where the article's page stands: "/-/content/news/". Decoded, ends with a slash.
    QString pagePath() const { return pagePath_; }

    /// The regular file behind a decoded path of an address; nothing when there is none, when the
    /// path has ".." in it, or when the file is, links followed, outside the root.
    std::optional<QString> file(const QString &path) const;

    friend bool operator==(const Site &, const Site &) = default;

private:
    QString root_; ///< canonical, without a slash at its end; empty for an untitled article
    QString pagePath_ = QStringLiteral("/-/");
};

} // namespace galley::ui
