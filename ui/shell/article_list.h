// The articles below a folder as a list: what the start page shows of a folder.
#pragma once

#include <QAbstractListModel>
#include <QFutureWatcher>

#include <vector>

namespace galley::ui {

struct ListedArticle {
    QString path;     ///< absolute
    QString title;    ///< the file's name where the article has none
    QString place;    ///< below the folder: "news/first.md"
    bool broken = false; ///< YAML does not accept its front matter
};

/// Scans on other threads and grows as it goes. Sorted by place.
class ArticleList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, PlaceRole, BrokenRole };

    explicit ArticleList(QObject *parent = nullptr);
    ~ArticleList() override;

    void scan(const QString &folder);
    bool isScanning() const;
    int brokenCount() const { return broken_; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void scanned();

private:
    void take(int begin, int end);
    void stop();

    QFutureWatcher<ListedArticle> watcher_;
    std::vector<ListedArticle> articles_;
    int broken_ = 0;
};

} // namespace galley::ui
