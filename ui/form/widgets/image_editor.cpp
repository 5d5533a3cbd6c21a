#include "ui/form/widgets/image_editor.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/form/widgets/picture_box.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>

#include <utility>

namespace galley::ui {

namespace {

constexpr QSize thumbnailBounds(1440, 1440);

/// The first address that is dropped; empty when there is none.
QUrl droppedUrl(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.isEmpty() ? QUrl() : urls.first();
}

QDateTime modificationTime(const ImageSource &source)
{
    return source.kind == ImageSource::Kind::File ? QFileInfo(source.file).lastModified()
                                                  : QDateTime();
}

/// A copied file, or a picture itself. Text that comes with a picture is what was meant.
bool hasPicture(const QMimeData *data)
{
    return data && (droppedUrl(data).isLocalFile() || (data->hasImage() && !data->hasText()));
}

bool isWeb(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

} // namespace

ImageEditor::ImageEditor(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
    , choose_(line()->addAction(icon(QStringLiteral("folder"), Tint::Muted),
                                QLineEdit::TrailingPosition))
    , picture_(new PictureBox(this))
    , paste_(new QAction(tr("Paste the Picture"), this))
{
    choose_->setObjectName(QStringLiteral("field.%1.choose").arg(spec.name));
    choose_->setText(tr("Choose an Image…"));
    choose_->setToolTip(tr("Choose an image file (Alt+Down)"));
    picture_->setObjectName(QStringLiteral("field.%1.picture").arg(spec.name));
    picture_->setAccessibleName(tr("Preview of the image"));
    layout()->setSpacing(grid::unit);
    layout()->addWidget(picture_);
    setAcceptDrops(true);
    line()->setAcceptDrops(false);
    paste_->setObjectName(QStringLiteral("field.%1.paste").arg(spec.name));
    connect(paste_, &QAction::triggered, this, &ImageEditor::pastePicture);
    connect(choose_, &QAction::triggered, this, &ImageEditor::openBelow);
    connect(picture_, &PictureBox::clicked, this, &ImageEditor::openBelow);
    connect(&thumbnail_, &QFutureWatcherBase::finished, this, &ImageEditor::showThumbnail);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    lookAgainIfChanged();
            });
    lookAgain();
}

void ImageEditor::setContext(const FormContext &context)
{
    context_ = context;
    lookAgain();
    updateInvitation();
}

void ImageEditor::addMenuActions(QMenu &menu)
{
    menu.addAction(choose_);
    paste_->setEnabled(!line()->isReadOnly() &&
                       hasPicture(QGuiApplication::clipboard()->mimeData()));
    menu.addAction(paste_);
    menu.addSeparator();
    LineEditor::addMenuActions(menu);
}

void ImageEditor::present(const FieldState &state)
{
    LineEditor::present(state);
    choose_->setEnabled(!state.locked);
    if (text().trimmed() != reference_ || locateImage(text(), context_.articlePath) != source_)
        lookAgain();
    updateInvitation();
}

/// Somebody may have made, replaced or removed the file with another program.
void ImageEditor::lookAgainIfChanged()
{
    const ImageSource now = locateImage(text(), context_.articlePath);
    if (now != source_ || modificationTime(now) != read_)
        lookAgain();
}

void ImageEditor::updateInvitation()
{
    const bool none = source_.kind == ImageSource::Kind::None;
    picture_->setInviting(none && !line()->isReadOnly());
    picture_->setVisible(!none || !line()->isReadOnly());
}

void ImageEditor::lookAgain()
{
    using Kind = ImageSource::Kind;
    const ImageSource before = std::exchange(source_, locateImage(text(), context_.articlePath));
    read_ = modificationTime(source_);
    const QString name = reference_ = text().trimmed();
    const auto remark = [&](const char *iconName, const QString &title, const QString &detail) {
        picture_->showRemark(QLatin1String(iconName), title, detail);
    };
    switch (source_.kind) {
    case Kind::None:
        return remark("image", tr("Drop an image here, or choose a file"), {});
    case Kind::Remote:
        return remark("image", tr("Remote image, not loaded"), source_.host);
    case Kind::Missing:
        return remark("warning", tr("There is no such file"), name);
    case Kind::Outside:
        return remark("warning", tr("Outside the site: the page cannot show it"), name);
    case Kind::Untitled:
        return remark("image", tr("Shown once the article is saved"), name);
    case Kind::Other:
        return remark("image", tr("An image that cannot be shown here"), name);
    case Kind::File:
        if (source_ != before)
            remark("image", tr("Reading the image…"), name);
        thumbnail_.setFuture(startThumbnail(source_.file, thumbnailBounds));
    }
}

void ImageEditor::showThumbnail()
{
    if (source_.kind != ImageSource::Kind::File || thumbnail_.future().resultCount() == 0)
        return;
    const Thumbnail thumbnail = thumbnail_.result();
    if (!thumbnail.problem.isEmpty()) {
        picture_->showRemark(QStringLiteral("warning"), thumbnail.problem,
                             QFileInfo(source_.file).fileName());
        return;
    }
    const QString caption = tr("%1 × %2 pixels, %3")
                                .arg(thumbnail.size.width())
                                .arg(thumbnail.size.height())
                                .arg(locale().formattedDataSize(thumbnail.bytes, 0));
    picture_->showPicture(thumbnail.image, caption);
}

void ImageEditor::dragEnterEvent(QDragEnterEvent *event)
{
    const QUrl url = droppedUrl(event->mimeData());
    if (line()->isReadOnly() || (!url.isLocalFile() && !isWeb(url)))
        return;
    picture_->setTargeted(true);
    event->acceptProposedAction();
}

void ImageEditor::dragLeaveEvent(QDragLeaveEvent *)
{
    picture_->setTargeted(false);
}

void ImageEditor::dropEvent(QDropEvent *event)
{
    picture_->setTargeted(false);
    const QUrl url = droppedUrl(event->mimeData());
    event->acceptProposedAction();
    if (url.isLocalFile())
        takeFile(url.toLocalFile());
    else
        take(url.toString(QUrl::FullyEncoded));
}

void ImageEditor::openBelow()
{
    if (line()->isReadOnly())
        return;
    auto *dialog = new QFileDialog(window(), tr("Choose an Image"));
    dialog->setObjectName(QStringLiteral("chooseImage"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Images (*.png *.jpg *.jpeg *.gif *.webp *.avif)"), tr("All files (*)")});
    if (source_.kind == ImageSource::Kind::File)
        dialog->selectFile(source_.file);
    else if (!context_.articlePath.isEmpty())
        dialog->setDirectory(QFileInfo(context_.articlePath).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &ImageEditor::takeFile);
    dialog->open();
}

/// A file that the page can show where it is stays there.
void ImageEditor::takeFile(const QString &file)
{
    const QString reference = referenceTo(file, context_.articlePath, text());
    if (locateImage(reference, context_.articlePath).kind == ImageSource::Kind::File)
        take(reference);
    else
        takeImported(importImageFile(file, spec().path, context_));
}

void ImageEditor::takeImported(const Imported &imported)
{
    if (imported)
        take(*imported);
    else
        Q_EMIT refused(imported.error());
}

/// As a step of its own.
void ImageEditor::take(const QString &reference)
{
    if (reference == text()) {
        lookAgainIfChanged();
        return;
    }
    Q_EMIT left();
    enter(reference);
    Q_EMIT left();
}

bool ImageEditor::pastePicture()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (line()->isReadOnly() || !hasPicture(pasted))
        return false;
    if (const QUrl url = droppedUrl(pasted); url.isLocalFile())
        takeFile(url.toLocalFile());
    else
        takeImported(
            importPicture(qvariant_cast<QImage>(pasted->imageData()), spec().path, context_));
    return true;
}

bool ImageEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = watched == line() && event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) && pastePicture())
        return true;
    return LineEditor::eventFilter(watched, event);
}

} // namespace galley::ui
