// A picture: its path or address, and a look at it where it is a file of the site.
#pragma once

#include "ui/form/image_source.h"
#include "ui/form/line_editor.h"
#include "ui/form/thumbnail.h"

#include <QDateTime>
#include <QFutureWatcher>

class QAction;
class QMimeData;

namespace galley::ui {

class PictureBox;

/// A file is picked in a dialog or dropped on it. Nothing is ever fetched from the web.
/// When the application becomes the active one, the file is looked at again.
class ImageEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit ImageEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    void setContext(const FormContext &context) override;
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;
    void openBelow() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void lookAgain();
    void lookAgainIfChanged();
    void updateInvitation();
    void showThumbnail();
    void takeFile(const QString &file);

    QAction *choose_;
    PictureBox *picture_;
    QString articlePath_;
    QString reference_; ///< what was looked for last
    ImageSource source_;
    QDateTime read_; ///< the file's modification time when it was read
    QFutureWatcher<Thumbnail> thumbnail_;
};

} // namespace galley::ui
