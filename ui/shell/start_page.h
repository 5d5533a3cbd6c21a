// An empty window: how to begin.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QAbstractItemModel;
class QStackedWidget;

namespace galley::ui {

class ArticleFilter;
class ArticleList;
class CommandRegistry;
class ElidedLabel;

/// Open a file, a folder, or begin a new article; the recent articles, or those of a folder with a
/// field that narrows them down.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const CommandRegistry &commands, QWidget *parent = nullptr);

    /// Reads the recent files again, and the folder if stopReading() cut it short.
    void refresh();
    /// For while nobody looks at the lists.
    void stopReading();
    void showFolder(const QString &path);
    /// Puts the keyboard where it is of use.
    void takeFocus();

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeButtons(const CommandRegistry &commands);
    QWidget *makeRecent();
    QWidget *makeFolder();
    QLayout *makeFolderHeading();
    QLineEdit *makeFilter();
    QListView *makeList(const char *name, const QString &accessibleName, QAbstractItemModel *model);
    void readFolder();
    void updateCount();
    QString countOfArticles() const;

    QStackedWidget *lists_;
    QListView *recent_;
    ArticleList *recentModel_;
    QLabel *recentHeading_;
    ElidedLabel *folderHeading_;
    QLabel *count_;
    QLineEdit *filter_;
    QListView *articles_;
    ArticleList *model_;
    ArticleFilter *filtered_;
    QString folder_;
    bool isCutShort_ = false; ///< not all articles of the folder were read
};

} // namespace galley::ui
