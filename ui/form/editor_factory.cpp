#include "ui/form/editor_factory.h"

#include "ui/form/group_editor.h"
#include "ui/form/groups_editor.h"
#include "ui/form/widgets/choice_editor.h"
#include "ui/form/widgets/colour_editor.h"
#include "ui/form/widgets/completed_line.h"
#include "ui/form/widgets/date_editor.h"
#include "ui/form/widgets/image_editor.h"
#include "ui/form/widgets/number_editor.h"
#include "ui/form/widgets/slug_editor.h"
#include "ui/form/widgets/source_display.h"
#include "ui/form/widgets/switch_editor.h"
#include "ui/form/widgets/tags_editor.h"
#include "ui/form/widgets/text_editor.h"
#include "ui/form/widgets/texts_editor.h"
#include "ui/form/widgets/url_editor.h"
#include "ui/form/widgets/yaml_editor.h"

#include <algorithm>

namespace galley::ui {

namespace {

using schema::FieldType;
using Type = Value::Type;

/// From here on a single line would be a keyhole.
constexpr qsizetype lineLimit = 1000;
/// Longer items of a list are no tags.
constexpr std::size_t tagLimit = 60;
/// A map with more keys, of which the schema has none, is data.
constexpr std::size_t mostFields = 20;

bool hasLines(const Value &value)
{
    return value.text().find('\n') != std::string::npos;
}

EditorKind kindOfType(const FieldSpec &spec)
{
    switch (spec.field.type) {
    case FieldType::Text:
        return EditorKind::Text;
    case FieldType::Number:
        return EditorKind::Number;
    case FieldType::Boolean:
        return EditorKind::Switch;
    case FieldType::Date:
        return EditorKind::Date;
    case FieldType::Choice:
        return EditorKind::Choice;
    case FieldType::Tags:
        return EditorKind::Tags;
    case FieldType::Texts:
        return EditorKind::Texts;
    case FieldType::Image:
        return EditorKind::Image;
    case FieldType::Url:
        return EditorKind::Url;
    case FieldType::Slug:
        return EditorKind::Slug;
    case FieldType::Colour:
        return EditorKind::Colour;
    case FieldType::Group:
        return EditorKind::Group;
    case FieldType::Groups:
        return EditorKind::Groups;
    default:
        return spec.wraps ? EditorKind::Text : EditorKind::Line;
    }
}

/// What the schema says nothing of has the widget of its value.
bool isOfValue(const FieldSpec &spec)
{
    return !spec.known || spec.field.type == FieldType::Any;
}

EditorKind kindOfMap(const FieldSpec &spec, const Value &map)
{
    const bool shown = !spec.known && !map.fields().empty() && map.fields().size() <= mostFields;
    return shown || spec.field.type == FieldType::Group ? EditorKind::Group : EditorKind::Source;
}

EditorKind kindOfList(const FieldSpec &spec, const Value &list)
{
    const auto &items = list.items();
    const bool maps = std::all_of(items.begin(), items.end(),
                                  [](const Value &item) { return item.type() == Type::Map; });
    if (maps && spec.field.type == FieldType::Groups)
        return EditorKind::Groups;
    if (!isScalarList(list) || std::any_of(items.begin(), items.end(), hasLines))
        return EditorKind::Source;
    if (spec.field.type == FieldType::Tags)
        return EditorKind::Tags;
    if (spec.field.type == FieldType::Texts)
        return EditorKind::Texts;
    if (!isOfValue(spec))
        return EditorKind::Source;
    const bool shortItems = std::all_of(items.begin(), items.end(), [](const Value &item) {
        return item.text().size() <= tagLimit;
    });
    return shortItems ? EditorKind::Tags : EditorKind::Texts;
}

/// What a value is by itself, for a key that the schema does not have.
EditorKind kindOfScalar(const Value &value)
{
    switch (value.type()) {
    case Type::Boolean:
        return EditorKind::Switch;
    case Type::Integer:
    case Type::Float:
        return EditorKind::Number;
    case Type::Date:
        return EditorKind::Date;
    default:
        return EditorKind::Line;
    }
}

/// Whether the widget of a type can hold a single value; a line can hold any.
bool holds(EditorKind kind, const FieldSpec &spec, const Value &value)
{
    switch (kind) {
    case EditorKind::Switch:
        return value.type() == Type::Boolean || value.isNull();
    case EditorKind::Tags:
    case EditorKind::Texts:
        return value.isNull();
    case EditorKind::Group:
    case EditorKind::Groups:
        return value.isNull();
    case EditorKind::Choice:
        return !spec.field.choices.empty();
    default:
        return true;
    }
}

bool isLine(EditorKind kind)
{
    return kind == EditorKind::Line || kind == EditorKind::Number || kind == EditorKind::Date;
}

bool isItems(EditorKind kind)
{
    return kind == EditorKind::Tags || kind == EditorKind::Texts;
}

/// Whether tags and lines can hold a value, as long as somebody adds to them by typing.
bool holdItems(const FieldState &state)
{
    constexpr std::size_t most = 2 * partLimit;
    return state.fitsWidgets && isScalarList(state.value) && state.value.items().size() <= most &&
           std::none_of(state.value.items().begin(), state.value.items().end(), hasLines);
}

EditorKind kindOf(const FieldSpec &spec, const FieldState &state)
{
    const Value &value = state.value;
    if (!state.fitsWidgets)
        return EditorKind::Source;
    if (hasManyParts(value))
        return EditorKind::Source;
    if (value.type() == Type::Map)
        return kindOfMap(spec, value);
    if (value.type() == Type::List)
        return kindOfList(spec, value);
    if (spec.field.type == FieldType::Any && value.isNull())
        return EditorKind::Source;
    if (hasLines(value) || qsizetype(value.text().size()) > lineLimit)
        return EditorKind::Text;
    const EditorKind kind = isOfValue(spec) ? kindOfScalar(value) : kindOfType(spec);
    // A line shows what is locked in full, to be read and copied.
    const bool picked = kind == EditorKind::Switch || kind == EditorKind::Choice;
    if (!holds(kind, spec, value) || (picked && state.locked))
        return EditorKind::Line;
    return kind;
}

} // namespace

EditorKind editorKind(const FieldSpec &spec, const FieldState &state)
{
    const EditorKind kind = kindOf(spec, state);
    const bool editable = state.fitsWidgets && !state.locked;
    return kind == EditorKind::Source && editable ? EditorKind::Yaml : kind;
}

EditorKind editorKindWhileTyping(EditorKind present, const FieldSpec &spec, const FieldState &state)
{
    const EditorKind wanted = editorKind(spec, state);
    if (present == EditorKind::Yaml && state.fitsWidgets && !state.locked)
        return present;
    const bool line = isLine(wanted) || wanted == EditorKind::Switch;
    const bool keeps = (isLine(present) && line) || (isItems(present) && holdItems(state));
    return keeps && !state.locked ? present : wanted;
}

FieldEditor *makeEditor(EditorKind kind, const FieldSpec &spec, QWidget *parent)
{
    switch (kind) {
    case EditorKind::Line:
        return new CompletedLine(spec, parent);
    case EditorKind::Text:
        return new TextEditor(spec, parent);
    case EditorKind::Number:
        return new NumberEditor(spec, parent);
    case EditorKind::Switch:
        return new SwitchEditor(spec, parent);
    case EditorKind::Date:
        return new DateEditor(spec, parent);
    case EditorKind::Choice:
        return new ChoiceEditor(spec, parent);
    case EditorKind::Tags:
        return new TagsEditor(spec, parent);
    case EditorKind::Texts:
        return new TextsEditor(spec, parent);
    case EditorKind::Image:
        return new ImageEditor(spec, parent);
    case EditorKind::Url:
        return new UrlEditor(spec, parent);
    case EditorKind::Slug:
        return new SlugEditor(spec, parent);
    case EditorKind::Colour:
        return new ColourEditor(spec, parent);
    case EditorKind::Group:
        return new GroupEditor(spec, parent);
    case EditorKind::Groups:
        return new GroupsEditor(spec, parent);
    case EditorKind::Yaml:
        return new YamlEditor(spec, parent);
    case EditorKind::Source:
        break;
    }
    return new SourceDisplay(spec, parent);
}

} // namespace galley::ui
