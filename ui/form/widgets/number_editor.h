// A number, typed; the arrow keys count.
#pragma once

#include "ui/form/widgets/line_editor.h"

namespace galley::ui {

/// Keeps the text as it is typed, also where it is no number: then that is said below the field
/// once it is left. Up and Down count by one, Page Up and Page Down by ten, within what the schema
/// allows; the wheel does nothing. A number keeps its decimals: after 1.50 comes 2.50.
class NumberEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit NumberEditor(const FieldSpec &spec, QWidget *parent = nullptr);

protected:
    std::optional<FieldFault> judge() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool count(int key);
};

/// `text` with `steps` added to it, in the same spelling and at least `least` and at most `most`;
/// empty where it is not a number in plain figures.
QString countedNumber(const QString &text, int steps, std::optional<double> least,
                      std::optional<double> most);

} // namespace galley::ui
