// Rows of the form under one small heading.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace galley::ui {

class FormGroup : public QWidget
{
    Q_OBJECT

public:
    explicit FormGroup(const QString &name, const QString &heading, QWidget *parent = nullptr);

    /// Puts a row, or whatever belongs there, at a place; behind all others where it is -1.
    void insert(int index, QWidget *row);
    void add(QWidget *row) { insert(-1, row); }
    /// Rows side by side where there is room.
    void addColumns(const QList<QWidget *> &rows);

private:
    QVBoxLayout *rows_;
};

} // namespace galley::ui
