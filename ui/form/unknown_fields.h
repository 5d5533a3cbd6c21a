// The fields that the schema does not know: shown, edited as what they hold, and never dropped; and
// the way to add another one.
#pragma once

#include "app/frontmatter/value.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QLabel;

namespace galley::ui {

class AddField;
class FieldRow;
class FormGroup;
class LinkButton;

/// A row for each unknown key, in the file's order.
class UnknownFields : public QWidget
{
    Q_OBJECT

public:
    explicit UnknownFields(QWidget *parent = nullptr);

    /// Adds and removes rows for these keys; beyond the first two hundred a line tells how many
    /// there are.
    void setKeys(const QStringList &keys);
    /// Whether nothing can be added now.
    void setLocked(bool locked);
    QList<FieldRow *> rows() const;
    void finishAdding();
    /// What takes the keyboard focus behind the rows.
    QList<QWidget *> focusChain() const;

Q_SIGNALS:
    void rowAdded(galley::ui::FieldRow *row);
    void rowsChanged();
    void sourceRequested(const QString &key);
    /// A field of this name is wanted, with a first value of the type that was chosen (AddField).
    /// The name may be one that is there. finishAdding() says that the field is there.
    void added(const QString &key, const galley::Value &value);

private:
    void buildRest();
    void showRest(const QStringList &keys);

    QStringList keys_;
    QHash<QString, FieldRow *> rows_;
    FormGroup *group_;
    QWidget *rest_;
    QLabel *restLabel_;
    LinkButton *restSource_;
    QString firstOfRest_;
    AddField *add_;
};

} // namespace galley::ui
