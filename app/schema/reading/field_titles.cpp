#include "app/schema/reading/field_titles.h"

#include "app/schema/field_names.h"
#include "app/schema/reading/built_in.h"

namespace galley::schema {

namespace {

void titleByKeys(std::vector<Field> &fields)
{
    for (Field &field : fields) {
        if (field.title.empty())
            field.title = titleOf(field.key);
        titleByKeys(field.fields);
    }
}

} // namespace

void nameFields(std::vector<Field> &fields)
{
    for (Field &field : fields) {
        const Field *known = builtIn().find(field.key);
        if (field.title.empty() && known)
            field.title = known->title;
        if (field.hint.empty() && known && known->type == field.type)
            field.hint = known->hint;
    }
    titleByKeys(fields);
}

} // namespace galley::schema
