#include "ui/shell/page_output.h"

#include "app/document/article_document.h"
#include "app/storage/file.h"
#include "ui/common/findings.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/file_controller.h"
#include "ui/shell/file_dialogs.h"
#include "ui/shell/file_names.h"
#include "ui/shell/file_questions.h"
#include "ui/shell/settings.h"

#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

namespace galley::ui {

PageOutput::PageOutput(PreviewView *page, ArticleDocument *document, const FileController *files,
                       QWidget *window)
    : QObject(window)
    , page_(page)
    , document_(document)
    , files_(files)
    , window_(window)
{
}

void PageOutput::saveAsPdf()
{
    save(QStringLiteral("pdf"), &PageExport::asPdf);
}

void PageOutput::saveAsHtml()
{
    save(QStringLiteral("html"), &PageExport::asHtml);
}

/// The article's name with another suffix, beside the article.
QString PageOutput::suggestion(const QString &suffix) const
{
    const QString path = document_->path();
    const QFileInfo name(path.isEmpty() ? fileNameFor(files_->title()) : path);
    const QString folder = path.isEmpty() ? settings::folder() : name.absolutePath();
    return folder + u'/' + name.completeBaseName() + u'.' + suffix;
}

void PageOutput::save(const QString &suffix, Make make)
{
    choosePageTarget(window_, suggestion(suffix),
                     [self = QPointer(this), suffix, make](const QString &path) {
                         if (self)
                             self->saveUnder(path, suffix, make);
                     });
}

void PageOutput::saveUnder(const QString &chosen, const QString &suffix, Make make)
{
    const bool whole = !QFileInfo(chosen).suffix().isEmpty();
    const QString path = whole ? chosen : chosen + u'.' + suffix;
    if (whole || !QFileInfo::exists(path))
        write(path, make);
    else
        askToReplace(window_, QFileInfo(path).fileName(),
                     [this, path, make] { write(path, make); });
}

void PageOutput::write(const QString &path, Make make)
{
    (page_->exporter()->*make)([self = QPointer(this), path](const auto &file) {
        if (self)
            self->finish(path, file);
    });
}

QString PageOutput::sentenceOfLeft(const QString &name, int count)
{
    return count == 1 ? tr("%1 was saved without one image, which is missing or too large to be "
                           "part of the file.")
                            .arg(name)
                      : tr("%1 was saved without %2 images, which are missing or too large to be "
                           "part of the file.")
                            .arg(name, QLocale().toString(count));
}

void PageOutput::finish(const QString &path, const Result<PageExport::File> &file)
{
    if (!file) {
        Q_EMIT failed(sentenceOf(FileAction::Save, path, file.error()));
        return;
    }
    const QByteArray &bytes = file->bytes;
    const auto written =
        storage::writeFile(path, std::string_view(bytes.constData(), std::size_t(bytes.size())));
    const QString name = QFileInfo(path).fileName();
    if (!written)
        Q_EMIT failed(sentenceOf(FileAction::Save, path, written.error()));
    else if (file->leftImages > 0)
        Q_EMIT incomplete(sentenceOfLeft(name, file->leftImages));
    else
        Q_EMIT done(tr("Saved %1").arg(name));
}

void PageOutput::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(files_->title());
    auto *dialog = new QPrintDialog(printer.get(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] {
        page_->exporter()->print(printer, [self = QPointer(this)](bool printed) {
            if (self && printed)
                Q_EMIT self->done(tr("Printed"));
            else if (self)
                Q_EMIT self->failed(tr("The page was not printed."));
        });
    });
    // The dialog works on the printer until it is gone itself.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void PageOutput::copyAsRichText()
{
    page_->exporter()->copyAsRichText(
        [this](bool copied) { sayCopied(copied, tr("Copied as rich text")); });
}

void PageOutput::copyAsHtml()
{
    page_->exporter()->copyAsHtml([this](bool copied) { sayCopied(copied, tr("Copied as HTML")); });
}

void PageOutput::sayCopied(bool copied, const QString &sentence)
{
    if (copied)
        Q_EMIT done(sentence);
    else
        Q_EMIT failed(tr("The page is not there to be copied."));
}

} // namespace galley::ui
