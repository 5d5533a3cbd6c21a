#include "ui/form/editor_factory.h"

#include "ui/form/date_editor.h"
#include "ui/form/group_editor.h"
#include "ui/form/groups_editor.h"
#include "ui/form/image_editor.h"
#include "ui/form/source_display.h"
#include "ui/form/text_editor.h"

namespace galley::ui {

namespace {

/// From here on a single line would be a keyhole.
constexpr qsizetype lineLimit = 1000;

EditorKind kindOf(const FieldSpec &spec)
{
    switch (spec.field.type) {
    case schema::FieldType::Text:
        return EditorKind::Text;
    case schema::FieldType::Date:
        return EditorKind::Date;
    case schema::FieldType::Image:
        return EditorKind::Image;
    case schema::FieldType::Group:
        return EditorKind::Group;
    case schema::FieldType::Groups:
        return EditorKind::Groups;
    default:
        break;
    }
    return spec.wraps ? EditorKind::Text : EditorKind::Line;
}

} // namespace

EditorKind editorKind(const FieldSpec &spec, const FieldState &state)
{
    if (!state.fitsWidgets)
        return EditorKind::Source;
    const QString text = state.text();
    if (text.contains(QLatin1Char('\n')) || text.size() > lineLimit)
        return EditorKind::Text;
    return kindOf(spec);
}

FieldEditor *makeEditor(EditorKind kind, const FieldSpec &spec, QWidget *parent)
{
    switch (kind) {
    case EditorKind::Line:
        return new LineEditor(spec, parent);
    case EditorKind::Text:
        return new TextEditor(spec, parent);
    case EditorKind::Date:
        return new DateEditor(spec, parent);
    case EditorKind::Image:
        return new ImageEditor(spec, parent);
    case EditorKind::Group:
        return new GroupEditor(spec, parent);
    case EditorKind::Groups:
        return new GroupsEditor(spec, parent);
    case EditorKind::Source:
        break;
    }
    return new SourceDisplay(spec, parent);
}

} // namespace galley::ui
