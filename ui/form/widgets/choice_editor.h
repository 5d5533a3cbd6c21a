// One of the values that the schema allows.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class ChoiceBox;

/// Nothing is chosen but in its open list: the arrow keys and letters open it, the wheel does
/// nothing. "Not set" is an item of its own, which takes the field out. A value that is none of the
/// choices is shown as it is, with a mark, and stays until another one is chosen.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    bool showsState() const override;

protected:
    void present(const FieldState &state) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    int placeOfState() const;
    bool isUnset() const { return state().presence == FieldState::Presence::Absent; }
    void choose(int place);

    ChoiceBox *box_;
};

} // namespace galley::ui
