#include "app/collection/load_schema.h"

#include "app/schema/reading/json_schema.h"
#include "app/storage/file.h"
#include "app/text/utf8.h"

namespace galley::collection {

namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";
constexpr std::int64_t largest = schema::largestSchema;

} // namespace

Result<std::string> readSchemaText(const std::string &path)
{
    // One byte more than is allowed tells a file that is too large without reading all of it.
    auto text = storage::readStart(path, largest + 1);
    if (!text)
        return text;
    if (std::int64_t(text->size()) > largest)
        return failure("it is larger than " + std::to_string(largest / (1024 * 1024)) +
                       " MB, the most that is read of a schema");
    if (text->starts_with(bom))
        text->erase(0, bom.size());
    if (!isValidUtf8(*text))
        return failure("it is not UTF-8 text");
    return text;
}

Result<schema::Schema> loadSchema(const SchemaPlace &place)
{
    const auto text = readSchemaText(place.path);
    if (!text)
        return tl::make_unexpected(text.error());
    return schema::readJsonSchema(*text, place.origin, place.path);
}

} // namespace galley::collection
