// Which widget a schema's field asks for.
#pragma once

#include "app/schema/reading/meaning.h"

#include <string>
#include <string_view>

namespace galley::schema {

/// By x-widget (the names of Decap CMS), choices, kind and format, and the key's name, in this order.
/// `item` is what the items of a list mean, else nullptr. What is wrong with the x-widget is said in
/// `problem`, as the end of a sentence about the field.
FieldType typeOf(std::string_view key, const Meaning &meaning, const Meaning *item, std::string &problem);

} // namespace galley::schema
