// What the collection's articles suggest for a field.
#pragma once

#include "ui/form/widgets/field_state.h"
#include "ui/form/widgets/form_context.h"

#include <QStringList>

namespace galley::ui {

/// For a field of one line: the names of a byline, and elsewhere short texts that recur; of a
/// field within another one those of the same place. Empty while the collection is not known.
QStringList lineSuggestions(const FormContext &context, const FieldSpec &spec);

/// For the items of a list: the schema's choices where it has any, else what the articles have.
QStringList itemSuggestions(const FormContext &context, const FieldSpec &spec);

} // namespace galley::ui
