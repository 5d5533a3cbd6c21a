#include "app/cli/assignment.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/schemas.h"
#include "app/frontmatter/edit.h"
#include "app/schema/field_edit.h"
#include "app/schema/reading/built_in.h"

namespace galley::cli {

namespace {

struct SetOptions
{
    std::string path;
    std::vector<std::string> assignments;
    std::vector<std::string> removed;
    SchemaChoice schema;
};

Result<std::string> withField(const std::string &text, const Assignment &assignment,
                              const schema::Schema &schema)
{
    const auto frontMatter = frontmatter::read(text);
    const frontmatter::Entry *entry = frontMatter.find(assignment.key);
    const auto value = valueOf(assignment, entry ? &entry->value : nullptr, schema);
    if (!value)
        return tl::make_unexpected(value.error());
    const auto edits = schema::setField(schema, text, frontMatter, assignment.key, *value);
    if (!edits)
        return tl::make_unexpected(edits.error());
    return applyEdits(text, *edits);
}

Result<std::string> withoutField(const std::string &text, const std::string &key)
{
    const auto edits = frontmatter::remove(text, key);
    if (!edits)
        return tl::make_unexpected(edits.error());
    return applyEdits(text, *edits);
}

Result<std::string> edited(std::string text, const std::vector<Assignment> &assignments,
                           const std::vector<std::string> &removed, const schema::Schema &schema)
{
    for (const Assignment &assignment : assignments) {
        auto next = withField(text, assignment, schema);
        if (!next)
            return next;
        text = std::move(*next);
    }
    for (const std::string &key : removed) {
        auto next = withoutField(text, key);
        if (!next)
            return next;
        text = std::move(*next);
    }
    return text;
}

void edit(const SetOptions &options, const std::vector<Assignment> &assignments, Console &console)
{
    const auto article = readArticle(options.path);
    if (!article)
        return console.complain(options.path, article.error());
    if (!article->problem.empty())
        return console.complain(options.path, notEditable(*article), Exit::Wrong);
    Schemas schemas(options.schema);
    const auto own = schemas.of(options.path);
    schemas.tell(console);
    if (schemas.areUnusable())
        return; // types and places would be guessed
    const auto result =
        edited(article->bytes, assignments, options.removed, own ? *own : schema::builtIn());
    if (!result)
        return console.complain(options.path, result.error(), Exit::Wrong);
    if (options.path == standardInput)
        return console.print(*result);
    if (*result == article->bytes)
        return;
    if (const auto written = replaceArticle(options.path, *article, *result); !written)
        console.complain(options.path, written.error());
}

void set(const SetOptions &options, Console &console)
{
    std::vector<Assignment> assignments;
    for (const std::string &argument : options.assignments) {
        const auto assignment = parseAssignment(argument);
        if (!assignment) {
            console.complain(assignment.error().message);
            return console.endWith(Exit::Failed);
        }
        assignments.push_back(*assignment);
    }
    if (assignments.empty() && options.removed.empty()) {
        console.complain("set: name at least one KEY=VALUE or --unset KEY");
        return console.endWith(Exit::Failed);
    }
    edit(options, assignments, console);
}

} // namespace

void addSet(CLI::App &program, Console &console)
{
    CLI::App *command =
        addCommand(program, "set", "Set fields and leave every other byte; all of them or none");
    auto options = std::make_shared<SetOptions>();
    command->add_option("FILE", options->path, "The article, or - for standard input")->required();
    command->add_option("KEY=VALUE", options->assignments,
                        "A field's new value, of the type that the schema or the present value "
                        "has; a list with commas; KEY:=JSON for anything");
    command->add_option("--unset", options->removed, "Take a field out; may be given again")
        ->type_name("KEY")
        ->allow_extra_args(false); // else it takes the KEY=VALUE behind it, too
    addSchemaOptions(*command, options->schema,
                     {"A JSON Schema that says types and places, instead of the one beside the "
                      "collection",
                      "Take types and places from the article and the built-in schema alone"});
    command->callback([options, &console] { set(*options, console); });
}

} // namespace galley::cli
