#include "ui/form/form_plan.h"

#include "app/schema/reading/built_in.h"
#include "ui/form/field_limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace galley::ui {

namespace {

using schema::Field;
using schema::FieldType;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

enum class Part
{
    Headline,
    Byline,
    Picture,
    CallToAction,
    Rest
};

/// Where a field of this name stands on the page, and how it is set.
struct Setting
{
    std::string_view key;
    Part part;
    int place = 0; ///< within the part
    bool headline = false;
    bool wraps = false;
};

/// The names that the fields of a page's head have in the collections of Astro, Hugo and Jekyll.
constexpr std::array settings{
    Setting{.key = "title", .part = Part::Headline, .place = 0, .headline = true, .wraps = true},
    Setting{.key = "headline", .part = Part::Headline, .place = 1, .headline = true, .wraps = true},
    Setting{.key = "subtitle", .part = Part::Headline, .place = 2, .wraps = true},
    Setting{.key = "tagline", .part = Part::Headline, .place = 2, .wraps = true},
    Setting{.key = "description", .part = Part::Headline, .place = 3},
    Setting{.key = "summary", .part = Part::Headline, .place = 4},
    Setting{.key = "excerpt", .part = Part::Headline, .place = 4},
    Setting{.key = "cta", .part = Part::CallToAction},
    Setting{.key = "author", .part = Part::Byline},
    Setting{.key = "authors", .part = Part::Byline},
    Setting{.key = "publish_date", .part = Part::Byline, .place = 1},
    Setting{.key = "created_date", .part = Part::Byline, .place = 2},
};

/// Whether a text belongs to a picture: heroImageAlt, cover_alt, image_caption.
bool isOfPicture(const Field &field)
{
    const std::string_view key = field.key;
    const bool text = field.type == FieldType::Line || field.type == FieldType::Text;
    return text && (key.ends_with("Alt") || key.ends_with("_alt") || key.ends_with("Caption") ||
                    key.ends_with("_caption"));
}

Setting settingOf(const Field &field)
{
    const auto *known = std::find_if(settings.begin(), settings.end(), [&](const Setting &setting) {
        return setting.key == std::string_view(field.key);
    });
    if (known != settings.end())
        return *known;
    Setting setting{.key = field.key, .part = Part::Rest};
    switch (field.type) {
    case FieldType::Author:
        setting.part = Part::Byline;
        break;
    case FieldType::Date:
        setting.part = Part::Byline;
        setting.place = 3;
        break;
    case FieldType::ReadTime:
        setting.part = Part::Byline;
        setting.place = 4;
        break;
    case FieldType::Image:
        setting.part = Part::Picture;
        break;
    default:
        if (isOfPicture(field))
            return {.key = field.key, .part = Part::Picture, .place = 1};
        break;
    }
    return setting;
}

/// Whether a field needs no more than a column of the form.
bool isNarrow(const Field &field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Boolean:
    case FieldType::Choice:
    case FieldType::Colour:
    case FieldType::ReadTime:
        return true;
    case FieldType::Date:
        return !field.time;
    default:
        return false;
    }
}

/// Whether a hint says more than the name does: the site has written it.
bool isExplained(const Field &field)
{
    const Field *known = schema::builtIn().find(field.key);
    return !field.hint.empty() && (!known || known->hint != field.hint);
}

FieldSpec specOf(const Field &field, const OuterField &outer)
{
    const bool top = outer.name.isEmpty();
    FieldSpec spec;
    spec.key = QString::fromStdString(field.key);
    spec.name = top ? spec.key : outer.name + QLatin1Char('.') + spec.key;
    spec.place = top ? FieldPlace{spec.key} : outer.place / spec.key;
    spec.path = outer.path / field.key;
    spec.title = QString::fromStdString(field.title.empty() ? field.key : field.title);
    //: a field within another one, as a screen reader says it: "Author 2, Name"
    spec.spoken = top ? spec.title : Words::tr("%1, %2").arg(outer.spoken, spec.title);
    spec.hint = QString::fromStdString(field.hint);
    spec.field = field;
    spec.limits = limitsOf(field);
    spec.explained = isExplained(field);
    const Setting setting = settingOf(field);
    const bool text = field.type == FieldType::Line || field.type == FieldType::Text;
    spec.headline = setting.headline && top;
    spec.wraps = setting.wraps && top;
    spec.counted =
        text && (field.maxLength || field.minLength || (top && setting.part != Part::Rest));
    return spec;
}

/// Narrow fields that follow one another share a line.
void append(std::vector<FormLine> &lines, FieldSpec spec)
{
    const bool joins = !lines.empty() && isNarrow(spec.field) && isNarrow(lines.back()[0].field);
    if (!joins)
        lines.emplace_back();
    lines.back().push_back(std::move(spec));
}

} // namespace

std::vector<FormPart> planForm(const schema::Schema &schema)
{
    std::vector<FormPart> parts{
        {QStringLiteral("headline"), Words::tr("Headline"), {}},
        {QStringLiteral("byline"), Words::tr("Byline"), {}},
        {QStringLiteral("picture"), Words::tr("Picture"), {}},
        {QStringLiteral("callToAction"), {}, {}},
        {QStringLiteral("other"), Words::tr("Details"), {}},
    };
    std::vector<std::pair<Setting, const Field *>> placed;
    for (const Field &field : schema.fields)
        placed.emplace_back(settingOf(field), &field);
    std::stable_sort(placed.begin(), placed.end(), [](const auto &one, const auto &other) {
        return one.first.place < other.first.place;
    });
    for (const auto &[setting, field] : placed)
        append(parts[std::size_t(setting.part)].lines, specOf(*field, {}));
    std::erase_if(parts, [](const FormPart &part) { return part.lines.empty(); });
    return parts;
}

std::vector<FormLine> planGroup(const std::vector<Field> &fields, const OuterField &outer)
{
    std::vector<FormLine> lines;
    for (const Field &field : fields)
        append(lines, specOf(field, outer));
    return lines;
}

FieldSpec unknownField(const QString &key, const OuterField &outer)
{
    Field field;
    field.key = field.title = key.toStdString();
    FieldSpec spec = specOf(field, outer);
    spec.headline = spec.wraps = spec.counted = false;
    spec.known = false;
    return spec;
}

} // namespace galley::ui
