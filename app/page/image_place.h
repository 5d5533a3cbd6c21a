// Where a picture that comes from outside goes in a site, and what an article calls it there.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace galley::page {

struct ImagePlace
{
    QString folder;    ///< absolute; need not be there yet
    QString reference; ///< what stands ahead of a file's name in an article: "/images/"
    friend bool operator==(const ImagePlace &, const ImagePlace &) = default;
};

/// The place for the pictures of an article. `common` is the folder that other articles of its
/// collection name theirs in, as they write it, with a slash at its end or empty (Site::folder());
/// where they have none, or one that the page would not show a file of or that is not known, it is
/// images/ beside the article, or the article's own folder. Nothing for an untitled article.
std::optional<ImagePlace> placeForImages(const QString &articlePath,
                                         const std::optional<QString> &common);

/// The name's end for an image of a media type that a page shows: "jpg" for image/jpeg. Empty for
/// any other.
QString imageSuffix(const QByteArray &type);

} // namespace galley::page
