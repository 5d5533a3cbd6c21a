// A date: typed as one likes, or picked in a calendar.
#pragma once

#include "ui/form/line_editor.h"

class QAction;

namespace galley::ui {

/// Keeps the text exactly as it is typed. The calendar writes in the way in which the present value
/// is written. A day that does not exist is said below the field, and kept.
class DateEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit DateEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    std::optional<FieldFault> remark() const override;
    bool isHalfTyped() const override;
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;
    void focusLeft() override;
    void openBelow() override;

private:
    void updateRemark();

    QAction *calendar_;
    std::optional<FieldFault> remark_;
};

} // namespace galley::ui
