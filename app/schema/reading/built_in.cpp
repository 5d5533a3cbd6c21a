#include "app/schema/reading/built_in.h"

#include "app/schema/reading/json_schema.h"

#include <QFile>

namespace galley::schema {

namespace {

/// The schema among the program's resources: resources/schema/article.schema.json.
Schema readBuiltIn()
{
    QFile file(QStringLiteral(":/schema/article.schema.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "builtIn", "the program is linked without resources_page");
    auto schema = readJsonSchema(opened ? file.readAll().toStdString() : std::string(), Origin::BuiltIn);
    Q_ASSERT(schema);
    return schema ? std::move(*schema) : Schema();
}

} // namespace

const Schema &builtIn()
{
    static const Schema schema = readBuiltIn();
    return schema;
}

} // namespace galley::schema
