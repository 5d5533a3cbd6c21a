// A picture: its path or address, and a look at it where it is a file of the site.
#pragma once

#include "ui/form/widgets/image_import.h"
#include "ui/form/widgets/image_source.h"
#include "ui/form/widgets/line_editor.h"
#include "ui/form/widgets/thumbnail.h"

#include <QDateTime>
#include <QFutureWatcher>

class QAction;
class QMimeData;

namespace galley::ui {

class PictureBox;

/// A file is picked in a dialog, dropped on it or pasted, as a file or as a picture. One from
/// outside the site is copied into it (image_import.h), and stays there when the edit is undone.
/// Nothing is ever fetched from the web. When the application becomes the active one, the file is
/// looked at again.
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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookAgain();
    void lookAgainIfChanged();
    void updateInvitation();
    void showThumbnail();
    void takeFile(const QString &file);
    void takeImported(const Imported &imported);
    void take(const QString &reference);
    bool pastePicture();

    QAction *choose_;
    PictureBox *picture_;
    QAction *paste_;
    FormContext context_;
    QString reference_; ///< what was looked for last
    ImageSource source_;
    QDateTime read_; ///< the file's modification time when it was read
    QFutureWatcher<Thumbnail> thumbnail_;
};

} // namespace galley::ui
