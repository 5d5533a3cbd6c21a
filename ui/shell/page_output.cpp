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

/// What the file has not got in it, and why.
static QString sentenceOfLeft(const QString &name, const PageExport::File &file)
{
    const int left = file.missing + file.held;
    const QString why = file.held == 0      ? PageOutput::tr("missing or too large")
                        : file.missing == 0 ? PageOutput::tr("on another site, not loaded")
                                            : PageOutput::tr("missing, or not loaded");
    return left == 1 ? PageOutput::tr("%1 was saved without one image: %2.").arg(name, why)
                     : PageOutput::tr("%1 was saved without %2 images: %3.")
                           .arg(name, QLocale().toString(left), why);
}

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

/// A page never takes the place of an article, nor of anything else that is no page.
void PageOutput::saveUnder(const QString &chosen, const QString &suffix, Make make)
{
    const QString present = QFileInfo(chosen).suffix().toLower();
    const bool whole = present == suffix || (suffix == u"html" && present == u"htm");
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
    else if (!page_->problem().isEmpty())
        Q_EMIT incomplete(tr("%1 has the page as it was before, and not as the article is now: %2.")
                              .arg(name, page_->problem()));
    else
        say(name, *file);
}

/// Images that stay elsewhere are as the article has them, so that is no fault.
void PageOutput::say(const QString &name, const PageExport::File &file)
{
    const int left = file.missing + file.held;
    const QString count = QLocale().toString(file.elsewhere);
    const QString elsewhere = file.elsewhere == 1
                                  ? tr("One image is loaded from another site.")
                                  : tr("%1 images are loaded from other sites.").arg(count);
    if (left > 0) {
        const QString sentence = sentenceOfLeft(name, file);
        Q_EMIT incomplete(file.elsewhere > 0 ? sentence + u' ' + elsewhere : sentence);
    } else if (file.elsewhere > 0) {
        Q_EMIT done(tr("Saved %1. %2").arg(name, elsewhere));
    } else {
        Q_EMIT done(tr("Saved %1").arg(name));
    }
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
