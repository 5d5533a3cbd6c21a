// What happens to files: open, new, save, save as, revert, close, and the question before unsaved
// work is dropped.
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class Sheet;

/// Moves one document between its window and the disk. Says what failed, shows nothing itself but
/// file dialogs and the question about unsaved work.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// `area` is the part of the window that the question covers.
    FileController(ArticleDocument *document, QWidget *area);

    /// False while the window shows its start page.
    bool hasArticle() const { return hasArticle_; }
    bool hasUnsavedWork() const;
    /// The title of the article, else its file's name, else "Untitled".
    QString title() const;
    /// The file's name; empty while it has none.
    QString fileName() const;

    /// Runs `then` when nothing unsaved would be lost: at once, or after the user chose to save or
    /// to discard; never if he cancels or the save fails.
    void whenSafe(const std::function<void()> &then);

    void create();
    void choose();
    void chooseFolder();
    /// An article or a folder. An error leaves the present article as it is.
    void open(const QString &path);
    void save(const std::function<void()> &then = {});
    void saveAs(const std::function<void()> &then = {});
    void revert();
    void close();

Q_SIGNALS:
    /// Another article, or none.
    void articleChanged();
    void saved();
    /// A sentence for the window's bar.
    void openFailed(const QString &sentence);
    void saveFailed(const QString &sentence);
    void folderChosen(const QString &path);

private:
    void load(const QString &path);
    void finishSave(const std::function<void()> &then);
    void setHasArticle(bool has);
    Sheet *makeQuestion(const std::function<void()> &then);

    ArticleDocument *document_;
    QWidget *area_;
    QPointer<Sheet> question_;
    bool hasArticle_ = false;
};

} // namespace galley::ui
