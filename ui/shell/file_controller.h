// What happens to files: open, new, save, save as, revert, close.
#pragma once

#include "ui/common/sheet.h"
#include "ui/shell/file_questions.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace galley {
class ArticleDocument;
struct Error;
} // namespace galley

namespace galley::ui {

class ArticleSchema;

/// Moves one document between its window and the disk. Says what failed, shows nothing itself but
/// file dialogs and the questions before something is lost.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// The question covers `window`. A new article is as `schema` has it.
    FileController(ArticleDocument *document, ArticleSchema *schema, QWidget *window);

    /// Where to ask for what is typed in fields and cannot be put into the article.
    void setDrafts(std::function<QList<TypedText>()> drafts) { drafts_ = std::move(drafts); }

    /// False while the window shows its start page.
    bool hasArticle() const { return hasArticle_; }
    /// In the article, or in a field.
    bool hasUnsavedWork() const;
    QList<TypedText> drafts() const;
    /// What to say once it is saved: what was left in its fields.
    QString savedSentence() const;
    /// The title of the article, else its file's name, else "Untitled".
    QString title() const;
    /// The file's name; empty while it has none.
    QString fileName() const;

    /// Runs `then` when nothing unsaved would be lost: at once, or after the user chose to save or
    /// to discard, and to throw away what is typed in fields; never if he cancels or the save
    /// fails.
    void whenSafe(const std::function<void()> &then);

    /// In the folder of the article that is open, else in the one that a file was last chosen in.
    void create();
    void choose();
    void chooseFolder();
    /// An article or a folder. An error leaves the present article as it is, and nothing is asked
    /// for the sake of what cannot be opened.
    void open(const QString &path);
    void save(const std::function<void()> &then = {});
    /// Over what another program has written, see saveRefused().
    void saveAnyway();
    /// The article that is open now is saved; when another one is by the time of the answer, none.
    void saveAs(const std::function<void()> &then = {});
    void revert();
    void close();

Q_SIGNALS:
    /// The article is about to be saved, or to make room: what is half typed belongs into it now.
    void settling();
    /// The user wants to go on with what is typed in a field.
    void draftKept();
    /// Another article, or none.
    void articleChanged();
    void saved();
    /// The article is what stands on the disk; undo takes that back.
    void reverted();
    /// A sentence for the window's bar.
    void openFailed(const QString &sentence);
    void saveFailed(const QString &sentence);
    /// Not saved, since another program has changed the file. saveAnyway() replaces what it wrote,
    /// revert() takes it.
    void saveRefused(const QString &sentence);
    void folderChosen(const QString &path);

private:
    void dropQuestion();
    void whenSaved(const std::function<void()> &then);
    void openFolder(const QString &path);
    void load(const QString &path);
    void sayNotOpened(const QString &path, const Error &error);
    void saveUnder(const QString &chosen, const std::function<void()> &then);
    void write(const QString &path, const std::function<void()> &then);
    void sayNotSaved(const QString &path, const Error &error);
    void finishSave(const std::function<void()> &then);
    void setHasArticle(bool has);

    ArticleDocument *document_;
    ArticleSchema *schema_;
    QWidget *window_;
    QPointer<Sheet> question_;
    std::function<QList<TypedText>()> drafts_;
    bool hasArticle_ = false;
    int article_ = 0; ///< counts the articles of this window
};

} // namespace galley::ui
