#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/json.h"

namespace galley::cli {

namespace {

struct GetOptions
{
    std::string path;
    std::string key;
    bool json = false;
};

/// A scalar as it reads, a list an item a line, a map as JSON.
std::string plainText(const Value &value)
{
    if (value.isScalar())
        return value.text();
    if (value.type() == Value::Type::Map)
        return toText(toJson(value));
    std::string lines;
    for (const Value &item : value.items())
        lines +=
            (lines.empty() ? "" : "\n") + (item.isScalar() ? item.text() : toText(toJson(item)));
    return lines;
}

/// A line a field; what is no scalar, or has several lines, as JSON.
std::string allFields(const frontmatter::FrontMatter &frontMatter)
{
    std::string lines;
    for (const auto &entry : frontMatter.entries) {
        const bool plain =
            entry.value.isScalar() && entry.value.text().find_first_of("\r\n") == std::string::npos;
        lines +=
            entry.key + ": " + (plain ? entry.value.text() : toText(toJson(entry.value))) + '\n';
    }
    return lines;
}

void get(const GetOptions &options, Console &console)
{
    const auto article = readArticle(options.path);
    if (!article)
        return console.complain(options.path, article.error());
    const frontmatter::FrontMatter &frontMatter = article->frontMatter;
    if (options.key.empty()) {
        console.print(options.json ? toText(fieldsToJson(frontMatter), true) + '\n'
                                   : allFields(frontMatter));
        return;
    }
    const frontmatter::Entry *entry = frontMatter.find(options.key);
    if (!entry)
        return console.complain(options.path, {"there is no field '" + options.key + "'"},
                                Exit::Wrong);
    console.print((options.json ? toText(toJson(entry->value), true) : plainText(entry->value)) +
                  '\n');
}

} // namespace

void addGet(CLI::App &program, Console &console)
{
    CLI::App *command = addCommand(
        program, "get", "Print a field or all fields, recovered where the front matter is broken");
    auto options = std::make_shared<GetOptions>();
    command->add_option("FILE", options->path, "The article, or - for standard input")->required();
    command->add_option("KEY", options->key, "The field; all of them when none is named");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &console] { get(*options, console); });
}

} // namespace galley::cli
