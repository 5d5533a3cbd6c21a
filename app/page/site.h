// The site that an article belongs to, and the files of it that the article's page may show: one
// look-up for the preview, which serves them, and the form, which shows the hero image.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace galley::page {

/// A site's root is the nearest folder at or above the article's that has one of public/, static/,
/// .git or _config.yml in it; else the article's own folder. Neither / nor a home folder, nor what
/// holds homes, is one: an article that lies right there sees the files beside it and those in
/// public/ and static/, but no other folder.
///
/// Addresses are those of a page that stands at pagePath(): under "/-/" lies the root itself, so
/// that "../img/a.png" means what it means beside the article; any other path is one of the
/// published site and is looked for in static/, public/ and the root, in this order: beside
/// static/, public/ is what a site builder made, and may be old. What is not beside the article and
/// begins with an alias that site builders have for a site's sources is looked for there: ~/assets/
/// and
/// @/assets/ are src/assets/, and so is @assets/.
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
    /// The regular file that a reference of the article means, as a browser reads it: relative to
    /// the article or from the site's root, with %20 for a blank and a query that counts for
    /// nothing. What is not there, with neither a slash nor a dot ahead, is read from the site's
    /// root, as the themes of Hugo and Jekyll do with fields: images/a.png.
    std::optional<QString> referredFile(const QString &reference) const;

    /// The regular file of this name in the article's folder, or else in the nearest one above it,
    /// up to the root; links are followed, but not out of the root.
    std::optional<QString> nearestFile(const QString &name) const;
    /// The folders that nearestFile() looks into, in its order; none for an untitled article.
    QStringList foldersUpToRoot() const;

    /// The reference that means `file`, without "./" ahead: from the site's root when the file lies
    /// in public/ or static/, else from the article's folder. Empty for an untitled article.
    QString referenceTo(const QString &file) const;

    /// The folder behind a reference that ends with a slash, or is empty for the article's own: a
    /// file that is put there is one that referredFile() finds by that reference and its name. Need
    /// not be there yet, where the reference begins with a slash or a dot; anything else would make
    /// a folder of what may be an alias. Nothing where the page would not show the file.
    std::optional<QString> folder(const QString &reference) const;

    friend bool operator==(const Site &, const Site &) = default;

private:
    bool mayShow(const QString &canonicalFile) const;
    QStringList inSources(const QString &path) const; ///< one path, or none
    QStringList foldersMeant(const QString &path) const;
    QStringList foldersToMake(const QString &path) const;

    QString folder_;       ///< of the article, canonical
    bool shallow_ = false; ///< the root's other folders are somebody's own affairs
    QString root_;         ///< canonical, without a slash at its end; empty for an untitled article
    QString pagePath_ = QStringLiteral("/-/");
};

} // namespace galley::page
