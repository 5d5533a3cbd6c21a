// A date: typed as one likes, or picked in a calendar.
#pragma once

#include "ui/form/widgets/line_editor.h"

class QAction;

namespace galley::ui {

/// Keeps the text exactly as it is typed. The calendar writes in the way in which the present value
/// is written, or else as the collection's other articles have it; no zone is ever applied. A new
/// value is plain or quoted as theirs are. A day that does not exist is said below the field, and
/// kept.
class DateEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit DateEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    void setContext(const FormContext &context) override { context_ = context; }
    void addMenuActions(QMenu &menu) override;
    /// While somebody types a date it is not a date yet: only what was left is judged.
    bool isHalfTyped() const override;

protected:
    void present(const FieldState &state) override;
    void focusLeft() override;
    std::optional<FieldFault> judge() const override;
    void openBelow() override;
    Value typedValue(const Value &model, const QString &text) const override;

private:
    void take(QDate date, QTime time, bool timed);

    QAction *calendar_;
    FormContext context_;
};

} // namespace galley::ui
