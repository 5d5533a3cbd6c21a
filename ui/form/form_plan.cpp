#include "ui/form/form_plan.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

enum class Part
{
    Headline,
    Byline,
    Picture,
    CallToAction
};

/// How a field that every article has is set.
struct Setting
{
    std::string_view key;
    Part part;
    bool headline = false;
    bool wraps = false;
    bool counted = false;
    bool column = false;
};

constexpr std::array settings{
    Setting{
        .key = "title", .part = Part::Headline, .headline = true, .wraps = true, .counted = true},
    Setting{.key = "subtitle", .part = Part::Headline, .wraps = true, .counted = true},
    Setting{.key = "description", .part = Part::Headline, .counted = true},
    Setting{.key = "author", .part = Part::Byline},
    Setting{.key = "publish_date", .part = Part::Byline, .column = true},
    Setting{.key = "created_date", .part = Part::Byline, .column = true},
    Setting{.key = "read_time", .part = Part::Byline, .column = true},
    Setting{.key = "heroImage", .part = Part::Picture},
    Setting{.key = "cta", .part = Part::CallToAction, .counted = true},
};

bool isSet(std::string_view key)
{
    return std::any_of(settings.begin(), settings.end(),
                       [key](const Setting &setting) { return setting.key == key; });
}

FieldSpec specOf(const schema::Field &field)
{
    FieldSpec spec;
    spec.key = spec.name = QString::fromStdString(field.key);
    spec.title = QString::fromStdString(field.title);
    spec.hint = QString::fromStdString(field.hint);
    spec.field = field;
    return spec;
}

FormPart planPart(const schema::Schema &schema, Part part, const QString &name,
                  const QString &heading)
{
    FormPart plan{name, heading, {}, {}};
    for (const Setting &setting : settings) {
        const schema::Field *field = schema.find(setting.key);
        if (setting.part != part || !field)
            continue;
        FieldSpec spec = specOf(*field);
        spec.headline = setting.headline;
        spec.wraps = setting.wraps;
        spec.counted = setting.counted;
        (setting.column ? plan.columns : plan.fields).push_back(spec);
    }
    return plan;
}

} // namespace

std::vector<FormPart> planForm(const schema::Schema &schema)
{
    FormPart rest{QStringLiteral("other"), Words::tr("Other fields"), {}, {}};
    for (const schema::Field &field : schema.fields) {
        if (!isSet(field.key))
            rest.fields.push_back(specOf(field));
    }
    std::vector<FormPart> parts{
        planPart(schema, Part::Headline, QStringLiteral("headline"), Words::tr("Headline")),
        planPart(schema, Part::Byline, QStringLiteral("byline"), Words::tr("Byline")),
        planPart(schema, Part::Picture, QStringLiteral("picture"), Words::tr("Picture")),
        planPart(schema, Part::CallToAction, QStringLiteral("callToAction"), {}),
        rest,
    };
    std::erase_if(parts,
                  [](const FormPart &part) { return part.fields.empty() && part.columns.empty(); });
    return parts;
}

FieldSpec unknownField(const QString &key)
{
    FieldSpec spec;
    spec.key = spec.name = spec.title = key;
    spec.field.key = key.toStdString();
    return spec;
}

} // namespace galley::ui
