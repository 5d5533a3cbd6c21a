#include "app/cli/commands.h"

#include "app/cli/findings.h"
#include "app/cli/schemas.h"
#include "app/collection/run.h"

#include <map>

namespace galley::cli {

namespace {

struct CheckOptions
{
    std::vector<std::string> paths;
    std::string format = "text";
    SchemaChoice schema;
};

using ReportMaker = std::unique_ptr<Report> (*)(Console &);

const std::map<std::string, ReportMaker> formats = {
    {"text", textReport}, {"json", jsonReport}, {"sarif", sarifReport}, {"github", githubReport}};

void check(const CheckOptions &options, Console &console)
{
    const auto files = articlesOf(options.paths, console);
    const auto report = formats.at(options.format)(console);
    Schemas schemas(options.schema);
    const auto read = [&](std::size_t index) -> Result<std::vector<LocatedFinding>> {
        const auto article = readArticle(files[index]);
        if (!article)
            return tl::make_unexpected(article.error());
        return findingsOf(files[index], *article, schemas.of(files[index]).get());
    };
    Summary summary;
    report->begin();
    collection::runInOrder(files.size(), read, [&](std::size_t index, const auto &findings) {
        if (!findings)
            return console.complain(files[index], findings.error());
        ++summary.files;
        for (const LocatedFinding &located : *findings) {
            report->add(located);
            summary.count(located.finding);
            if (located.finding.severity != Severity::Hint)
                console.endWith(Exit::Wrong);
        }
    });
    schemas.tell(console);
    report->end(summary);
}

} // namespace

void addCheck(CLI::App &program, Console &console)
{
    CLI::App *command = addCommand(program, "check", "Report what is wrong with articles");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("PATH", options->paths, "Files, folders, or - for standard input")
        ->required();
    command->add_option("--format", options->format, "text, json, sarif or github")
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    addSchemaOptions(*command, options->schema,
                     {"A JSON Schema for all of them, instead of the one beside each collection",
                      "Check the YAML alone"});
    command->callback([options, &console] { check(*options, console); });
}

} // namespace galley::cli
