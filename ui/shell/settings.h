// What Galley remembers between two starts. The only place that knows how and under what names.
#pragma once

#include "ui/common/look.h"
#include "ui/preview/device_frame.h"
#include "ui/preview/remote/remote_images.h"
#include "ui/settings/preferences.h"
#include "ui/shell/arrangement.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace galley::ui::settings {

/// At most this many recent files are kept.
inline constexpr int recentLimit = 12;

/// Absolute paths, the latest first.
QStringList recentFiles();
void addRecentFile(const QString &path);
void removeRecentFile(const QString &path);

/// The folder in which a file was last chosen; the home folder at first.
QString folder();
void setFolder(const QString &path);

QByteArray windowGeometry();
void setWindowGeometry(const QByteArray &geometry);

Arrangement arrangement();
void setArrangement(Arrangement arrangement);

bool isPaneShown(Arrangement arrangement, Pane pane);
void setPaneShown(Arrangement arrangement, Pane pane, bool shown);

/// Widths of the three panes in pixels; empty when never set.
QList<int> paneWidths(Arrangement arrangement);
void setPaneWidths(Arrangement arrangement, const QList<int> &widths);

PageWidth pageWidth();
void setPageWidth(PageWidth width);

/// 1 is the page's own size.
double pageZoom();
void setPageZoom(double zoom);

/// A folder of resources/themes.
QString pageTheme();
void setPageTheme(const QString &theme);

/// Whether text and page scroll together, and whether the page marks the caret's block.
bool scrollsTogether();
void setScrollsTogether(bool together);
bool marksCaret();
void setMarksCaret(bool marks);

/// What may be loaded from other computers; nothing at first.
RememberedImages remoteImages();
void setRemoteImages(const RememberedImages &images);

Scheme scheme();
void setScheme(Scheme scheme);

Preferences preferences();
void setPreferences(const Preferences &preferences);

} // namespace galley::ui::settings
