#include "ui/shell/settings.h"

#include <QDir>
#include <QSettings>

namespace galley::ui::settings {

namespace {

const QString recentKey = QStringLiteral("recentFiles");
const QString folderKey = QStringLiteral("folder");
const QString geometryKey = QStringLiteral("window/geometry");
const QString arrangementKey = QStringLiteral("window/layout");
const QString togetherKey = QStringLiteral("page/scrollsTogether");
const QString caretKey = QStringLiteral("page/marksCaret");
const QString alwaysImagesKey = QStringLiteral("images/always");
const QString imageHostsKey = QStringLiteral("images/hosts");
const QString schemeKey = QStringLiteral("colours");
const QString wordsKey = QStringLiteral("reading/wordsPerMinute");
const QString pageWidthKey = QStringLiteral("page/width");
const QString pageZoomKey = QStringLiteral("page/zoom");
const QString pageThemeKey = QStringLiteral("page/theme");

QString paneKey(Arrangement arrangement, Pane pane)
{
    static const char *const names[] = {"form", "editor", "page"};
    return QStringLiteral("window/%1/%2").arg(nameOf(arrangement), QLatin1String(names[int(pane)]));
}

QString widthsKey(Arrangement arrangement)
{
    return QStringLiteral("window/%1/widths").arg(nameOf(arrangement));
}

QString nameOf(PageWidth width)
{
    static const char *const names[] = {"fit", "phone", "tablet", "desktop"};
    return QLatin1String(names[int(width)]);
}

QString nameOf(Scheme scheme)
{
    static const char *const names[] = {"system", "light", "dark"};
    return QLatin1String(names[int(scheme)]);
}

} // namespace

QStringList recentFiles()
{
    return QSettings().value(recentKey).toStringList();
}

void addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(recentKey, files.mid(0, recentLimit));
}

void removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    QSettings().setValue(recentKey, files);
}

QString folder()
{
    const QString path = QSettings().value(folderKey).toString();
    return QDir(path).exists() && !path.isEmpty() ? path : QDir::homePath();
}

void setFolder(const QString &path)
{
    QSettings().setValue(folderKey, path);
}

QByteArray windowGeometry()
{
    return QSettings().value(geometryKey).toByteArray();
}

void setWindowGeometry(const QByteArray &geometry)
{
    QSettings().setValue(geometryKey, geometry);
}

Arrangement arrangement()
{
    return arrangementOf(QSettings().value(arrangementKey).toString()).value_or(Arrangement::Edit);
}

void setArrangement(Arrangement arrangement)
{
    QSettings().setValue(arrangementKey, ui::nameOf(arrangement));
}

bool isPaneShown(Arrangement arrangement, Pane pane)
{
    return QSettings()
        .value(paneKey(arrangement, pane), isShownAtFirst(arrangement, pane))
        .toBool();
}

void setPaneShown(Arrangement arrangement, Pane pane, bool shown)
{
    QSettings().setValue(paneKey(arrangement, pane), shown);
}

QList<int> paneWidths(Arrangement arrangement)
{
    QList<int> widths;
    const QStringList values = QSettings().value(widthsKey(arrangement)).toStringList();
    for (const QString &value : values)
        widths.append(value.toInt());
    return widths.size() == 3 ? widths : QList<int>();
}

void setPaneWidths(Arrangement arrangement, const QList<int> &widths)
{
    QStringList values;
    for (const int width : widths)
        values.append(QString::number(width));
    QSettings().setValue(widthsKey(arrangement), values);
}

PageWidth pageWidth()
{
    const QString name = QSettings().value(pageWidthKey).toString();
    for (const auto known : {PageWidth::Phone, PageWidth::Tablet, PageWidth::Desktop}) {
        if (name == nameOf(known))
            return known;
    }
    return PageWidth::Fit;
}

void setPageWidth(PageWidth width)
{
    QSettings().setValue(pageWidthKey, nameOf(width));
}

double pageZoom()
{
    return DeviceFrame::possibleZoom(QSettings().value(pageZoomKey, 1.0).toDouble());
}

void setPageZoom(double zoom)
{
    QSettings().setValue(pageZoomKey, zoom);
}

QString pageTheme()
{
    return QSettings().value(pageThemeKey).toString() == u"plain" ? QStringLiteral("plain")
                                                                  : QStringLiteral("magazine");
}

void setPageTheme(const QString &theme)
{
    QSettings().setValue(pageThemeKey, theme);
}

bool scrollsTogether()
{
    return QSettings().value(togetherKey, true).toBool();
}

void setScrollsTogether(bool together)
{
    QSettings().setValue(togetherKey, together);
}

bool marksCaret()
{
    return QSettings().value(caretKey, true).toBool();
}

void setMarksCaret(bool marks)
{
    QSettings().setValue(caretKey, marks);
}

RememberedImages remoteImages()
{
    const QSettings settings;
    // Of what else may stand there, QVariant takes most for true.
    return {settings.value(alwaysImagesKey).toString() == u"true",
            settings.value(imageHostsKey).toStringList()};
}

void setRemoteImages(const RememberedImages &images)
{
    QSettings settings;
    settings.setValue(alwaysImagesKey, images.always);
    settings.setValue(imageHostsKey, images.hosts);
}

Scheme scheme()
{
    const QString name = QSettings().value(schemeKey).toString();
    for (const auto known : {Scheme::Light, Scheme::Dark}) {
        if (name == nameOf(known))
            return known;
    }
    return Scheme::System;
}

void setScheme(Scheme scheme)
{
    QSettings().setValue(schemeKey, nameOf(scheme));
}

Preferences preferences()
{
    Preferences known;
    bool isNumber = false;
    const int words = QSettings().value(wordsKey).toInt(&isNumber);
    if (isNumber && words >= fewestWordsPerMinute && words <= mostWordsPerMinute)
        known.wordsPerMinute = words;
    return known;
}

void setPreferences(const Preferences &preferences)
{
    QSettings().setValue(wordsKey, preferences.wordsPerMinute);
}

} // namespace galley::ui::settings
