#include "ui/shell/drop_target.h"

#include "app/collection/scan.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace galley::ui {

/// The articles and folders among the files; none when the drop carries anything else.
static QStringList articlesIn(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (path.isEmpty() ||
            !(collection::isArticleName(path.toStdString()) || QFileInfo(path).isDir()))
            return {};
        paths.append(path);
    }
    return paths;
}

DropTarget::DropTarget(QWidget *window)
    : QObject(window)
    , window_(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != window_ || QApplication::activeModalWidget())
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = articlesIn(*drop->mimeData());
    if (paths.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop)
        Q_EMIT dropped(paths);
    return true;
}

} // namespace galley::ui
