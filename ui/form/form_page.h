// What the form scrolls: the groups of fields that a schema has, and below them the keys beyond it.
#pragma once

#include "ui/form/form_plan.h"
#include "ui/form/mnemonics.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace galley::ui {

class FieldRow;
class FormGroup;
class NoteLine;
class UnknownFields;

class FormPage : public QWidget
{
    Q_OBJECT

public:
    explicit FormPage(QWidget *parent = nullptr);

    /// Makes the rows that the schema wants. A field that it has as it was keeps its row; another
    /// row of the same key is empty until it is given a state.
    void setSchema(const schema::Schema &schema);
    /// Whether setSchema() is at work: the focus that a row loses, nobody has taken from it.
    bool isChanging() const { return changing_; }
    /// What there is to say of the front matter as a whole; an empty sentence for nothing.
    void setNotice(const QString &iconName, const QString &sentence);

    /// Those of the schema in the eye's order, and then those of the keys beyond it.
    QList<FieldRow *> rows() const;
    FieldRow *row(const QString &key) const;
    /// The one that a widget is in; null where it is in none.
    FieldRow *rowOf(const QWidget *widget) const;
    UnknownFields *unknown() const { return unknown_; }
    /// Brings the tab order into the eye's, if it is not.
    void updateTabOrder();

Q_SIGNALS:
    void rowAdded(galley::ui::FieldRow *row);

private:
    void buildRows(std::vector<FormPart> plan);
    void buildPart(const FormPart &part);
    FieldRow *takeRow(const FieldSpec &spec);
    void adopt(FieldRow *row);
    void letter(const QList<FieldRow *> &rows, Mnemonics &left);

    NoteLine *notice_;
    QVBoxLayout *column_;
    QList<FormGroup *> groups_;
    std::vector<FormPart> plan_;
    QList<FieldRow *> rows_;
    QHash<QString, FieldRow *> spare_; ///< of the schema before, while another comes
    UnknownFields *unknown_;
    Mnemonics mnemonics_; ///< what the schema's rows left
    bool chainChanged_ = true;
    bool changing_ = false;
};

} // namespace galley::ui
