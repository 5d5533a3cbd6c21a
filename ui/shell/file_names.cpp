#include "ui/shell/file_names.h"

#include <QDir>
#include <QFileInfo>

namespace galley::ui {

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path == home || path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

QString elidedPath(const QString &path, int longest)
{
    const QString whole = shortPath(path);
    if (whole.size() <= longest)
        return whole;
    const int begin = longest / 3;
    return whole.left(begin) + u'…' + whole.right(longest - begin - 1);
}

QString fileNameFor(const QString &title)
{
    constexpr int longest = 80;
    QString name;
    for (const QChar c : title.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!c.isMark() && c != u'\'' && c != u'’' && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(longest);
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("untitled") : name) + u".md"_qs;
}

QString withArticleSuffix(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() ? path + u".md"_qs : path;
}

} // namespace galley::ui
