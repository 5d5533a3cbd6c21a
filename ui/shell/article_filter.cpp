#include "ui/shell/article_filter.h"

#include "ui/shell/article_list.h"

#include <algorithm>

namespace galley::ui {

void ArticleFilter::setWords(const QString &words)
{
    words_ = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ArticleFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString place = index.data(ArticleList::PlaceRole).toString();
    return std::all_of(words_.begin(), words_.end(), [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive) ||
               place.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace galley::ui
