#include "ui/shell/article_list.h"

#include "app/collection/scan.h"
#include "app/frontmatter/front_matter.h"
#include "app/storage/file.h"
#include "app/text/text_format.h"
#include "ui/common/icons.h"
#include "ui/shell/article_title.h"
#include "ui/shell/file_names.h"

#include <QDir>
#include <QThreadPool>
#include <QtConcurrent>

namespace galley::ui {

namespace {

/// Apart from the pool that everybody uses: a scan may take long.
QThreadPool *scanPool()
{
    static QThreadPool pool;
    return &pool;
}

/// The file is read by the bytes of its name, which need not be text.
ListedArticle readArticle(const std::string &file, const QString &path, const QString &place)
{
    ListedArticle article{path, QFileInfo(path).fileName(), place};
    const auto contents = storage::readFile(std::filesystem::path(file));
    if (!contents)
        return article;
    const auto front = frontmatter::read(decode(contents->bytes).text.toStdString());
    article.broken = !front.valid;
    if (const QString title = titleOf(front); !title.isEmpty())
        article.title = title;
    return article;
}

void readFolder(QPromise<ListedArticle> &promise, const QString &folder)
{
    const QDir base(folder);
    collection::walk(
        folder.toStdString(), [&] { return !promise.isCanceled(); },
        [&](const std::string &file) {
            const QString path = QString::fromStdString(file);
            promise.addResult(readArticle(file, path, base.relativeFilePath(path)));
        });
}

void readPaths(QPromise<ListedArticle> &promise, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (promise.isCanceled())
            return;
        if (QFileInfo::exists(path))
            promise.addResult(readArticle(path.toStdString(), path, shortPath(path)));
    }
}

} // namespace

ArticleList::ArticleList(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&watcher_, &QFutureWatcherBase::resultsReadyAt, this, &ArticleList::take);
    connect(&watcher_, &QFutureWatcherBase::finished, this, &ArticleList::finish);
}

// What is still at work has its own hold on all that it needs, and nobody to tell.
ArticleList::~ArticleList()
{
    stop();
}

void ArticleList::scan(const QString &folder)
{
    begin(QtConcurrent::run(scanPool(), readFolder, folder));
}

void ArticleList::read(const QStringList &paths)
{
    begin(QtConcurrent::run(scanPool(), readPaths, paths));
}

void ArticleList::begin(const QFuture<ListedArticle> &future)
{
    stop();
    beginResetModel();
    articles_.clear();
    broken_ = 0;
    endResetModel();
    isScanning_ = true;
    watcher_.setFuture(future);
}

void ArticleList::finish()
{
    if (!isScanning_)
        return;
    isScanning_ = false;
    Q_EMIT scanned();
}

void ArticleList::stop()
{
    isScanning_ = false;
    watcher_.cancel();
}

void ArticleList::take(int begin, int end)
{
    const int first = int(articles_.size());
    beginInsertRows({}, first, first + end - begin - 1);
    for (int index = begin; index < end; ++index) {
        articles_.push_back(watcher_.resultAt(index));
        broken_ += articles_.back().broken;
    }
    endInsertRows();
}

int ArticleList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(articles_.size());
}

QVariant ArticleList::data(const QModelIndex &index, int role) const
{
    const ListedArticle &article = articles_.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return article.title;
    case Qt::DecorationRole:
        return article.broken ? icon(QStringLiteral("error"), Tint::Error)
                              : icon(QStringLiteral("document"), Tint::Muted);
    case Qt::AccessibleTextRole:
        return article.broken ? tr("%1, broken (%2)").arg(article.title, article.place)
                              : tr("%1 (%2)").arg(article.title, article.place);
    case Qt::ToolTipRole:
        return article.broken ? tr("The front matter is broken. It opens with what can be read.")
                              : QVariant();
    case PathRole:
        return article.path;
    case PlaceRole:
        return article.place;
    case BrokenRole:
        return article.broken;
    default:
        return {};
    }
}

} // namespace galley::ui
