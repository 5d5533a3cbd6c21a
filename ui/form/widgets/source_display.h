// A value that no widget fits, as it is written in the file.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

class GrowingText;

/// Why a list or map is shown as its source, where it has too many parts for anything else.
std::optional<FieldFault> remarkOnSize(const Value &value);

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
    std::optional<FieldFault> remark() const override { return remarkOnSize(state().value); }

protected:
    void present(const FieldState &state) override;

private:
    GrowingText *edit_;
};

} // namespace galley::ui
