// Putting the images of a page into the page itself.
#pragma once

#include "app/page/site.h"

#include <QString>
#include <QVariantList>

namespace galley::ui {

/// HTML that needs no file beside it.
struct EmbeddedHtml
{
    QString html;
    int missing = 0; ///< images that are not in it: no such file, none to show, or no room
};

/// `html` has `token` with an image's number and a point where the image's address belongs;
/// resources/preview/export.js makes both, with each image's address as `written` and the path that
/// it is served under as `path`. Images of the site become data: addresses, as long as
/// their files are no larger than `limit` bytes together; the others get the address that the
/// article has for them.
EmbeddedHtml embedImages(const QString &html, const QString &token, const QVariantList &images,
                         const page::Site &site, qint64 limit);

} // namespace galley::ui
