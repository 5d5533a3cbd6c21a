// Which widget a field gets.
#pragma once

#include "ui/form/widgets/field_editor.h"

namespace galley::ui {

enum class EditorKind
{
    Line,
    Text,
    Number,
    Switch,
    Date,
    Choice,
    Tags,
    Texts,
    Image,
    Url,
    Slug,
    Colour,
    Group,
    Groups,
    Yaml,
    Source
};

/// The widget of the field's type as long as it can hold the value; else one that can. A key beyond
/// the schema has the widget of its value.
EditorKind editorKind(const FieldSpec &spec, const FieldState &state);
/// The same while `present` is typed into: one line stays the line that it is, the items of a list
/// stay tags or lines, and the source the source, whatever the text on the way would be.
EditorKind editorKindWhileTyping(EditorKind present, const FieldSpec &spec,
                                 const FieldState &state);

/// Belongs to `parent`.
FieldEditor *makeEditor(EditorKind kind, const FieldSpec &spec, QWidget *parent);

} // namespace galley::ui
