// The fields that the schema does not know: shown, edited where they are single values, and never
// dropped.
#pragma once

#include "ui/form/form_group.h"

#include <QHash>
#include <QStringList>

class QLabel;

namespace galley::ui {

class FieldRow;
class FieldStates;
class LinkButton;

/// A row for each unknown key, in the file's order. Hidden while there is none.
class UnknownFields : public FormGroup
{
    Q_OBJECT

public:
    explicit UnknownFields(QWidget *parent = nullptr);

    /// Adds and removes rows for these keys; beyond the first two hundred a line tells how many
    /// there are.
    void setKeys(const QStringList &keys);
    QList<FieldRow *> rows() const;
    /// What takes the keyboard focus behind the rows.
    QWidget *lastFocus() const;

Q_SIGNALS:
    void rowAdded(galley::ui::FieldRow *row);
    void rowsChanged();
    void sourceRequested(const QString &key);

private:
    void showRest(const QStringList &keys);

    QStringList keys_;
    QHash<QString, FieldRow *> rows_;
    QWidget *rest_;
    QLabel *restLabel_;
    LinkButton *restSource_;
    QString firstOfRest_;
};

} // namespace galley::ui
