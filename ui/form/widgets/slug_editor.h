// A name for an address.
#pragma once

#include "ui/form/widgets/line_editor.h"

namespace galley::ui {

/// Says which characters an address would write as something else; the text stays as it is typed.
class SlugEditor : public LineEditor
{
    Q_OBJECT

public:
    explicit SlugEditor(const FieldSpec &spec, QWidget *parent = nullptr);

protected:
    std::optional<FieldFault> judge() const override;
};

} // namespace galley::ui
