// A value that no widget fits, as it is written in the file.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class GrowingText;

/// Read-only; the way to change it is the source.
class SourceDisplay : public FieldEditor
{
    Q_OBJECT

public:
    explicit SourceDisplay(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QString text() const override;
    int cursor() const override;
    void setCursor(int place) override;
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;

private:
    GrowingText *edit_;
};

} // namespace galley::ui
