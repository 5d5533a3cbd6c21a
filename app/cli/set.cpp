#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/json.h"
#include "app/cli/schemas.h"
#include "app/frontmatter/edit.h"
#include "app/schema/field_edit.h"
#include "app/schema/reading/built_in.h"

#include <optional>

namespace galley::cli {

namespace {

struct SetOptions
{
    std::string path;
    std::vector<std::string> assignments;
    std::vector<std::string> removed;
};

/// KEY=VALUE, or KEY:=JSON.
struct Assignment
{
    std::string key;
    std::string text;
    std::optional<Value> json;
};

Result<Assignment> parse(const std::string &argument)
{
    const std::size_t sign = argument.find('=');
    if (sign == std::string::npos)
        return failure("'" + argument + "' is not of the form KEY=VALUE");
    const bool json = sign > 0 && argument[sign - 1] == ':';
    Assignment assignment{argument.substr(0, sign - (json ? 1 : 0)), argument.substr(sign + 1), {}};
    if (assignment.key.empty())
        return failure("'" + argument + "' names no key");
    if (!json)
        return assignment;
    const auto value = parseJson(assignment.text);
    if (!value)
        return failure("the value of '" + assignment.key + "' " + value.error().message);
    assignment.json = *value;
    return assignment;
}

/// The type that the field has now, where the new text is one of that type; else a string.
Result<Value> valueOf(const Assignment &assignment, const frontmatter::Entry *present)
{
    if (assignment.json)
        return *assignment.json;
    if (!present)
        return Value::string(assignment.text);
    const Value::Type type = present->value.type();
    if (!present->value.isScalar())
        return failure("'" + assignment.key + "' is no single value: write " + assignment.key +
                       ":=JSON to replace all of it");
    const Value plain = Value::plain(assignment.text);
    const auto isNumber = [](Value::Type one) {
        return one == Value::Type::Integer || one == Value::Type::Float;
    };
    const bool same = plain.type() == type || (isNumber(type) && isNumber(plain.type()));
    return same && type != Value::Type::Null ? plain : Value::string(assignment.text);
}

Result<std::string> withField(const std::string &text, const Assignment &assignment,
                              const schema::Schema &schema)
{
    const auto frontMatter = frontmatter::read(text);
    const auto value = valueOf(assignment, frontMatter.find(assignment.key));
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
    const auto own = Schemas({}).of(options.path);
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
        const auto assignment = parse(argument);
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
                        "A field's new value; KEY:=JSON for lists, numbers, true and false");
    command->add_option("--unset", options->removed, "Take a field out; may be given again")
        ->type_name("KEY")
        ->allow_extra_args(false); // else it takes the KEY=VALUE behind it, too
    command->callback([options, &console] { set(*options, console); });
}

} // namespace galley::cli
