// True or false, as a switch.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class SwitchBox;

/// Space, Enter and a click switch it; Delete takes the field out. A field that is not set is
/// neither on nor off, and is switched to what the site would not take for it. The spelling stays:
/// True becomes False.
class SwitchEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit SwitchEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    bool showsState() const override;

protected:
    void present(const FieldState &state) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void switchOver();
    bool isOnUnset() const;
    bool isBoolean() const { return state().value.type() == Value::Type::Boolean; }
    Qt::CheckState wanted() const;
    QString words() const;

    SwitchBox *box_;
};

} // namespace galley::ui
