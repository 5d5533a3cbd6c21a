// How a date is written where there is none yet: as those beside it are.
#pragma once

#include "ui/form/widgets/field_state.h"
#include "ui/form/widgets/form_context.h"

#include <QDate>

namespace galley::frontmatter {
struct FrontMatter;
}

namespace galley::ui {

/// The date that most other articles have in a field, in their spelling; null where none is known.
Value dateSample(const FieldSpec &spec, const FormContext &context);

/// The same for a field beyond the schema, or else a date that the article itself has.
Value dateBeside(const QString &key, const frontmatter::FrontMatter &article,
                 const FormContext &context);

/// Whether new dates are plain or, as a String, in quotes: as `sample` is. Where that is null,
/// sites read plain dates; the collection that the built-in schema is of quotes them.
Value::Type typeOfNewDate(const Value &sample, const FormContext &context);

/// A day, without a time, in the spelling of `sample`; ISO 8601 where that is null.
Value newDate(const Value &sample, const FormContext &context, QDate day);

} // namespace galley::ui
