// The list of suggestions below an input.
#pragma once

#include <QFrame>
#include <QStringList>

class QListView;
class QStringListModel;

namespace galley::ui {

/// A window of its own that never takes the focus.
class SuggestionList : public QFrame
{
    Q_OBJECT

public:
    explicit SuggestionList(QWidget *parent);

    void setTexts(const QStringList &texts);
    int count() const;
    int current() const; ///< -1: none is marked
    void setCurrent(int row);
    QString textAt(int row) const;
    void openBelow(const QWidget *field);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringListModel *model_;
    QListView *view_;
};

} // namespace galley::ui
