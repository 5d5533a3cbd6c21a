// Where the picture is that a field names.
#pragma once

#include <QString>

namespace galley::ui {

struct ImageSource
{
    enum class Kind
    {
        None,     ///< the field names nothing
        File,     ///< a file of the site
        Missing,  ///< a file that is not there
        Outside,  ///< a file that is there, but is none of the site
        Untitled, ///< a file, but the article has no folder yet
        Remote,   ///< on the web: never loaded from here
        Other,    ///< an address of another kind
    };

    Kind kind = Kind::None;
    QString file; ///< the path of File
    QString host; ///< the host of Remote
    friend bool operator==(const ImageSource &, const ImageSource &) = default;
};

/// Looks where the article's page would (app/page/site.h), so that the form shows what the page
/// shows.
ImageSource locateImage(const QString &reference, const QString &articlePath);

/// How an article names a file: from the site's root when it is published there, else from the
/// article's folder, with "./" ahead when `present` begins so. Empty where the article has no
/// folder yet.
QString referenceTo(const QString &file, const QString &articlePath, const QString &present);

} // namespace galley::ui
