// A colour as CSS writes it, with a look at it.
#pragma once

#include "ui/form/widgets/line_editor.h"

class QAction;

namespace galley::ui {

/// Keeps the text as it is typed. A palette below it offers the collection's colours and some
/// others, and any other in a dialog; what is picked is written as #rrggbb.
class ColourEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit ColourEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    void setContext(const FormContext &context) override { context_ = context; }
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;
    void openBelow() override;
    std::optional<FieldFault> judge() const override;

private:
    void take(const QColor &colour);
    void askOther();

    QAction *swatch_;
    FormContext context_;
};

} // namespace galley::ui
