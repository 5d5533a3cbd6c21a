// Files dragged into the window.
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace galley::ui {

/// Takes articles and folders that are dropped anywhere on a window, also where a pane would take
/// the drop for itself; not while a dialog waits for an answer. Leaves everything else (text,
/// images) to the panes.
class DropTarget : public QObject
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *window_;
};

} // namespace galley::ui
