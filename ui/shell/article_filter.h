// The articles that hold all of some words.
#pragma once

#include <QSortFilterProxyModel>

namespace galley::ui {

/// Looks for every word, wherever it stands, in an article's title and place; case does not matter.
class ArticleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList words_;
};

} // namespace galley::ui
