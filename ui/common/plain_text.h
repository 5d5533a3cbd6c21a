// Text of an article, a path or a file's name where Qt would take it for markup.
#pragma once

#include <QString>

namespace galley::ui {

/// `text` for setToolTip(), which shows its characters as they are and wraps its lines. Qt takes a
/// tooltip that looks like HTML for HTML, and would then load the images that it names. Cut after
/// the first thousand units.
QString plainToolTip(const QString &text);

} // namespace galley::ui
