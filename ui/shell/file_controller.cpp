#include "ui/shell/file_controller.h"

#include "app/document/article_document.h"
#include "app/schema/reading/new_article.h"
#include "app/schema/schema.h"
#include "app/storage/file.h"
#include "ui/common/findings.h"
#include "ui/common/sheet.h"
#include "ui/shell/article_schema.h"
#include "ui/shell/article_title.h"
#include "ui/shell/file_dialogs.h"
#include "ui/shell/file_names.h"
#include "ui/shell/file_questions.h"
#include "ui/shell/settings.h"

#include <QDate>
#include <QFileInfo>
#include <QLocale>

namespace galley::ui {

FileController::FileController(ArticleDocument *document, ArticleSchema *schema, QWidget *window)
    : QObject(window)
    , document_(document)
    , schema_(schema)
    , window_(window)
{
}

bool FileController::hasUnsavedWork() const
{
    return hasArticle_ && (document_->isModified() || !drafts().isEmpty());
}

QList<TypedText> FileController::drafts() const
{
    return hasArticle_ && drafts_ ? drafts_() : QList<TypedText>();
}

QString FileController::savedSentence() const
{
    const QList<TypedText> left = drafts();
    if (left.isEmpty())
        return tr("Saved");
    if (left.size() == 1)
        //: %1 is a field's title
        return tr("Saved, but for what is typed in “%1”").arg(left.first().field);
    return tr("Saved, but for what is typed in %1 fields").arg(QLocale().toString(left.size()));
}

QString FileController::title() const
{
    const QString title = titleOf(*document_->frontMatter());
    if (!title.isEmpty())
        return title;
    return fileName().isEmpty() ? tr("Untitled") : fileName();
}

QString FileController::fileName() const
{
    return QFileInfo(document_->path()).fileName();
}

void FileController::whenSafe(const std::function<void()> &then)
{
    Q_EMIT settling();
    const QList<TypedText> typed = drafts();
    if (typed.isEmpty()) {
        whenSaved(then);
        return;
    }
    dropQuestion();
    question_ = askAboutDrafts(
        window_, typed, [this] { Q_EMIT draftKept(); }, [this, then] { whenSaved(then); });
}

/// One of its buttons may be what is being clicked.
void FileController::dropQuestion()
{
    if (!question_)
        return;
    question_->dismiss();
    question_->setObjectName({});
    question_->deleteLater();
    question_ = nullptr;
}

void FileController::whenSaved(const std::function<void()> &then)
{
    if (!hasArticle_ || !document_->isModified()) {
        then();
        return;
    }
    dropQuestion();
    question_ = askAboutUnsaved(
        window_, title(), document_->path().isEmpty(), [this, then] { save(then); }, then);
}

void FileController::create()
{
    whenSafe([this] {
        const QString open = document_->path();
        const auto schema =
            schema_->beginIn(open.isEmpty() ? settings::folder() : QFileInfo(open).path());
        const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
        document_->startNew(QString::fromStdString(schema::newArticle(*schema, today)));
        setHasArticle(true);
    });
}

void FileController::choose()
{
    chooseArticle(window_, settings::folder(), [this](const QString &path) { open(path); });
}

void FileController::chooseFolder()
{
    ui::chooseFolder(window_, settings::folder(), [this](const QString &path) { open(path); });
}

void FileController::open(const QString &path)
{
    const QFileInfo info(path);
    const QString absolute = info.absoluteFilePath();
    if (info.isDir()) {
        whenSafe([this, absolute] { openFolder(absolute); });
        return;
    }
    if (hasUnsavedWork()) {
        if (const auto readable = storage::readFile(absolute); !readable) {
            sayNotOpened(absolute, readable.error());
            return;
        }
    }
    whenSafe([this, absolute] { load(absolute); });
}

void FileController::openFolder(const QString &path)
{
    settings::setFolder(path);
    setHasArticle(false);
    schema_->beginIn(path); // what its articles have in common is known by the time it is wanted
    Q_EMIT folderChosen(path);
}

void FileController::load(const QString &path)
{
    const auto loaded = document_->load(path);
    if (!loaded) {
        sayNotOpened(path, loaded.error());
        return;
    }
    settings::addRecentFile(path);
    settings::setFolder(QFileInfo(path).path());
    setHasArticle(true);
}

void FileController::sayNotOpened(const QString &path, const Error &error)
{
    constexpr int longest = 90;
    settings::removeRecentFile(path);
    Q_EMIT openFailed(
        tr("%1 was not opened. %2").arg(elidedPath(path, longest), sentenceOf(error)));
}

void FileController::save(const std::function<void()> &then)
{
    if (!hasArticle_)
        return;
    Q_EMIT settling();
    if (document_->path().isEmpty()) {
        saveAs(then);
        return;
    }
    if (const auto done = document_->save(); done)
        finishSave(then);
    else
        sayNotSaved(document_->path(), done.error());
}

void FileController::saveAnyway()
{
    if (hasArticle_ && !document_->path().isEmpty())
        write(document_->path(), {});
}

void FileController::saveAs(const std::function<void()> &then)
{
    if (!hasArticle_)
        return;
    Q_EMIT settling();
    const QString suggestion = document_->path().isEmpty()
                                   ? settings::folder() + u'/' + fileNameFor(title())
                                   : document_->path();
    chooseTarget(window_, suggestion, [this, then, asked = article_](const QString &path) {
        if (asked == article_)
            saveUnder(path, then);
    });
}

void FileController::saveUnder(const QString &chosen, const std::function<void()> &then)
{
    const QString path = withArticleSuffix(chosen);
    if (path == chosen || !QFileInfo::exists(path)) {
        write(path, then);
        return;
    }
    dropQuestion();
    question_ = askToReplace(window_, QFileInfo(path).fileName(),
                             [this, path, then] { write(path, then); });
}

void FileController::write(const QString &path, const std::function<void()> &then)
{
    if (const auto done = document_->saveAs(path); !done) {
        sayNotSaved(path, done.error());
        return;
    }
    settings::addRecentFile(path);
    settings::setFolder(QFileInfo(path).path());
    finishSave(then);
}

void FileController::sayNotSaved(const QString &path, const Error &error)
{
    const QString sentence = sentenceOf(FileAction::Save, path, error);
    if (path == document_->path() && document_->isChangedOnDisk())
        Q_EMIT saveRefused(sentence);
    else
        Q_EMIT saveFailed(sentence);
}

void FileController::finishSave(const std::function<void()> &then)
{
    Q_EMIT saved();
    if (then)
        then();
}

void FileController::revert()
{
    if (!hasArticle_ || document_->path().isEmpty())
        return;
    if (const auto done = document_->revert(); !done)
        Q_EMIT openFailed(sentenceOf(FileAction::Revert, document_->path(), done.error()));
    else
        Q_EMIT reverted();
}

void FileController::close()
{
    whenSafe([this] { setHasArticle(false); });
}

void FileController::setHasArticle(bool has)
{
    hasArticle_ = has;
    ++article_;
    if (!has)
        document_->startNew({});
    Q_EMIT articleChanged();
}

} // namespace galley::ui
