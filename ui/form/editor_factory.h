// Which widget a field gets.
#pragma once

#include "ui/form/field_editor.h"

namespace galley::ui {

enum class EditorKind
{
    Line,
    Text,
    Date,
    Image,
    Group,
    Groups,
    Source
};

/// The widget of the field's type as long as it can hold the value; else one that can.
EditorKind editorKind(const FieldSpec &spec, const FieldState &state);

/// Belongs to `parent`.
FieldEditor *makeEditor(EditorKind kind, const FieldSpec &spec, QWidget *parent);

} // namespace galley::ui
