// Articles with their titles, as the start page shows them: those below a folder, or recent ones.
#pragma once

#include <QAbstractListModel>
#include <QFutureWatcher>

#include <vector>

namespace galley::ui {

struct ListedArticle
{
    QString path;        ///< absolute
    QString title;       ///< the file's name where the article has none
    QString place;       ///< where it is kept: "news/first.md" below the folder
    bool broken = false; ///< YAML does not accept its front matter
};

/// Reads on another thread and grows as it goes.
class ArticleList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PathRole = Qt::UserRole,
        PlaceRole,
        BrokenRole
    };

    explicit ArticleList(QObject *parent = nullptr);
    ~ArticleList() override;

    /// All articles below a folder.
    void scan(const QString &folder);
    /// These articles, in this order; those that are gone are left out. `place` is the folder.
    void read(const QStringList &paths);
    /// Until the last article is in the list.
    bool isScanning() const { return isScanning_; }
    /// Reads no further. What was read stays. Does not wait.
    void stop();
    int brokenCount() const { return broken_; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void scanned();

private:
    void begin(const QFuture<ListedArticle> &future);
    void take(int begin, int end);
    void finish();

    QFutureWatcher<ListedArticle> watcher_;
    std::vector<ListedArticle> articles_;
    int broken_ = 0;
    bool isScanning_ = false;
};

} // namespace galley::ui
