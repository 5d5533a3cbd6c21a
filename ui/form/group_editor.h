// A field that is a map: its fields, one below the other, beside a line that holds them together.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class NestedFields;

class GroupEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit GroupEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QList<QWidget *> focusChain() const override;
    bool showsState() const override;
    bool showsFault(const FieldFault &fault) const override;
    void focusPlace(const QString &pointer) override;
    void setContext(const FormContext &context) override;
    void setFacts(const OfferFacts &facts) override;

protected:
    void present(const FieldState &state) override;
    void paintEvent(QPaintEvent *event) override;

private:
    NestedFields *fields_;
};

} // namespace galley::ui
