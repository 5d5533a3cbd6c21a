// A line with suggestions: the collection's authors, or what else recurs there.
#pragma once

#include "ui/form/widgets/line_editor.h"

namespace galley::ui {

class Completion;

class CompletedLine : public LineEditor
{
    Q_OBJECT

public:
    explicit CompletedLine(const FieldSpec &spec, QWidget *parent = nullptr);

    void setContext(const FormContext &context) override;

protected:
    void openBelow() override;

private:
    Completion *completion_;
};

} // namespace galley::ui
