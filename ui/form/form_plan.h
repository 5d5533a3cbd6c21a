// Which group of the form a field stands in, and how it is set.
#pragma once

#include "ui/form/field_state.h"

#include <vector>

namespace galley::ui {

/// A part of the form under one heading. The fields of `columns` stand side by side where there is
/// room; they come behind the others.
struct FormPart
{
    QString name;    ///< for objectNames
    QString heading; ///< empty where the only field says it already
    std::vector<FieldSpec> fields;
    std::vector<FieldSpec> columns;
};

/// The parts of a form for `schema`, in the order in which a reader meets them on the page: the
/// headline, the byline, the picture, the call to action, and then what the plan does not know.
std::vector<FormPart> planForm(const schema::Schema &schema);

/// A key that the schema does not have.
FieldSpec unknownField(const QString &key);

} // namespace galley::ui
