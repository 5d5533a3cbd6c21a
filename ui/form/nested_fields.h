// The fields of a map within a field, a row each.
#pragma once

#include "ui/form/form_plan.h"
#include "ui/form/widgets/field_editor.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace galley::ui {

class FieldRow;

/// Part of a FieldEditor, whose signals tell what the rows tell. The keys that the schema does not
/// have come last.
class NestedFields : public QWidget
{
    Q_OBJECT

public:
    /// `owner` outlives it.
    NestedFields(const OuterField &map, const std::vector<schema::Field> &fields,
                 FieldEditor *owner, QWidget *parent);

    /// Shows the fields of a state's value, which is a map, or nothing yet.
    void showState(const FieldState &state);
    /// Whether every row shows what it was given.
    bool showsState() const;
    void setContext(const FormContext &context);
    /// What follows from the map's own fields does; the title is that of the map where it has one.
    void setFacts(const OfferFacts &facts);
    QList<QWidget *> focusChain() const;
    /// Gives the keyboard focus to a place within the map, a JSON Pointer; to its first field where
    /// there is no such place.
    void focusPlace(const QString &pointer);

Q_SIGNALS:
    /// The person made the map this one.
    void edited(const galley::Value &map);

private:
    FieldRow *addRow(const FieldSpec &spec);
    void showUnknown();
    QList<FieldRow *> allRows() const { return rows_ + unknown_; }
    void edit(const std::string &key, const Value *value);
    void remove(FieldRow *row);

    OuterField map_;
    std::vector<schema::Field> fields_;
    FieldEditor *owner_;
    FormContext context_;
    FieldState state_;
    QVBoxLayout *layout_;
    QList<FieldRow *> rows_;    ///< of the schema
    QList<FieldRow *> unknown_; ///< in the eye's order
};

} // namespace galley::ui
