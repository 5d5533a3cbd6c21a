// A field of one line.
#pragma once

#include "ui/form/widgets/field_editor.h"

class QLineEdit;

namespace galley::ui {

class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QString text() const override;
    int cursor() const override;
    void setCursor(int place) override;
    void addMenuActions(QMenu &menu) override;
    /// Says nothing where a finding of the schema says it already.
    std::optional<FieldFault> remark() const override;

protected:
    void present(const FieldState &state) override;
    /// In a window that is not the active one nobody has left the field; and it may be on its way
    /// out.
    void focusLeft() override;
    /// What there is to say of the text once it is left: while somebody types it is not done yet.
    virtual std::optional<FieldFault> judge() const { return std::nullopt; }
    void updateRemark();
    QLineEdit *line() const { return line_; }
    /// Puts a text there as if it had been typed.
    void enter(const QString &text);
    /// Alt+Down or F4, as in any field that opens something: a calendar, a dialog.
    virtual void openBelow() {}

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();
    void showBeginning(Qt::FocusReason left);

    QLineEdit *line_;
    std::optional<FieldFault> remark_;
};

} // namespace galley::ui
