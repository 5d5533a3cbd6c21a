// The page as a file, on paper and on the clipboard, with everything that is asked and said on the
// way.
#pragma once

#include "ui/preview/page_export.h"

#include <QObject>

namespace galley::ui {

class FileController;
class PreviewView;
class Sheet;

/// Asks for the file or the printer, and says what came of it. A question covers `window`.
class PageOutput : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    PageOutput(PreviewView *page, ArticleDocument *document, const FileController *files,
               QWidget *window);

    void saveAsPdf();
    void saveAsHtml();
    void print();
    void copyAsRichText();
    void copyAsHtml();

Q_SIGNALS:
    /// A short sentence, of something that went well.
    void done(const QString &sentence);
    /// It went well but for what the sentence says.
    void incomplete(const QString &sentence);
    void failed(const QString &sentence);

private:
    using Make = void (PageExport::*)(const PageExport::Answer &);

    void save(const QString &suffix, Make make);
    void saveUnder(const QString &chosen, const QString &suffix, Make make);
    void write(const QString &path, Make make);
    void finish(const QString &path, const Result<PageExport::File> &file);
    void say(const QString &name, const PageExport::File &file);
    void sayCopied(bool copied, const QString &sentence);
    QString suggestion(const QString &suffix) const;

    PreviewView *page_;
    ArticleDocument *document_;
    const FileController *files_;
    QWidget *window_;
};

} // namespace galley::ui
