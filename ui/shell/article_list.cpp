#include "ui/shell/article_list.h"

#include "app/frontmatter/front_matter.h"
#include "app/storage/file.h"
#include "ui/common/icons.h"
#include "ui/shell/file_dialogs.h"

#include <QDir>
#include <QDirIterator>
#include <QtConcurrent>

namespace galley::ui {

namespace {

QStringList pathsBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, articleGlobs(), QDir::Files | QDir::Readable,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    std::sort(paths.begin(), paths.end());
    return paths;
}

ListedArticle readArticle(const QString &path, const QString &place)
{
    ListedArticle article{path, QFileInfo(path).fileName(), place};
    const auto contents = storage::readFile(path);
    if (!contents)
        return article;
    const auto front = frontmatter::read(contents->bytes);
    article.broken = !front.valid;
    const frontmatter::Entry *title = front.find("title");
    if (title && title->value.isScalar() && !title->value.text().empty())
        article.title = QString::fromStdString(title->value.text()).simplified();
    return article;
}

void readFolder(QPromise<ListedArticle> &promise, const QString &folder)
{
    const QDir base(folder);
    for (const QString &path : pathsBelow(folder)) {
        if (promise.isCanceled())
            return;
        promise.addResult(readArticle(path, base.relativeFilePath(path)));
    }
}

void readPaths(QPromise<ListedArticle> &promise, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (promise.isCanceled())
            return;
        if (QFileInfo::exists(path))
            promise.addResult(readArticle(path, shortPath(path)));
    }
}

} // namespace

ArticleList::ArticleList(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&watcher_, &QFutureWatcherBase::resultsReadyAt, this, &ArticleList::take);
    connect(&watcher_, &QFutureWatcherBase::finished, this, &ArticleList::scanned);
}

ArticleList::~ArticleList()
{
    stop();
}

void ArticleList::scan(const QString &folder)
{
    begin(QtConcurrent::run(readFolder, folder));
}

void ArticleList::read(const QStringList &paths)
{
    begin(QtConcurrent::run(readPaths, paths));
}

void ArticleList::begin(const QFuture<ListedArticle> &future)
{
    stop();
    beginResetModel();
    articles_.clear();
    broken_ = 0;
    endResetModel();
    watcher_.setFuture(future);
}

bool ArticleList::isScanning() const
{
    return watcher_.isRunning();
}

void ArticleList::stop()
{
    watcher_.cancel();
    watcher_.waitForFinished();
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
