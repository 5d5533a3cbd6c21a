// Which group of the form a field stands in, and how it is set.
#pragma once

#include "ui/form/widgets/field_state.h"

#include <vector>

namespace galley::ui {

/// Fields side by side where there is room; most lines have one.
using FormLine = std::vector<FieldSpec>;

/// A part of the form under one heading.
struct FormPart
{
    QString name;    ///< for objectNames
    QString heading; ///< empty where the only field says it already
    std::vector<FormLine> lines;
    friend bool operator==(const FormPart &, const FormPart &) = default;
};

/// The parts of a form for `schema`: the headline, the byline, the picture, the call to action, and
/// then what has no place on every page, each field once. Within a part the fields are in the order
/// in which a reader meets them, or else in the schema's.
std::vector<FormPart> planForm(const schema::Schema &schema);

/// The map that fields are within; nothing for the front matter itself.
struct OuterField
{
    QString name; ///< for objectNames
    FieldPlace place;
    schema::FieldPath path;
    QString spoken; ///< "Author", of an item of a list "Author 2"
};

/// The fields within another one.
std::vector<FormLine> planGroup(const std::vector<schema::Field> &fields, const OuterField &outer);

/// A key that the schema does not have.
FieldSpec unknownField(const QString &key, const OuterField &outer = {});

} // namespace galley::ui
