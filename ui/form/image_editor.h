// A picture: its path or address, and a look at it where it is a file of the site.
#pragma once

#include "ui/form/image_source.h"
#include "ui/form/line_editor.h"
#include "ui/form/thumbnail.h"

#include <QFutureWatcher>

class QAction;
class QMimeData;

namespace galley::ui {

class PictureBox;

/// A file is picked in a dialog or dropped on it. Nothing is ever fetched from the web.
class ImageEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit ImageEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    void setArticlePath(const QString &path) override;
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void lookAgain();
    void updateInvitation();
    void showThumbnail();
    void chooseFile();
    void takeFile(const QString &file);

    QAction *choose_;
    PictureBox *picture_;
    QString articlePath_;
    ImageSource source_;
    QFutureWatcher<Thumbnail> thumbnail_;
};

} // namespace galley::ui
