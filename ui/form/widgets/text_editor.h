// A field of running text.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class GrowingText;

class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TextEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QString text() const override;
    int cursor() const override;
    void setCursor(int place) override;
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;

private:
    void takeTyped();

    GrowingText *edit_;
    bool presenting_ = false;
};

} // namespace galley::ui
