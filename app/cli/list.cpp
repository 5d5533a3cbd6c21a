#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/listing.h"
#include "app/collection/query.h"
#include "app/collection/run.h"

#include <algorithm>
#include <map>
#include <optional>

namespace galley::cli {

namespace {

struct ListOptions
{
    std::vector<std::string> paths;
    std::string format = "table";
    std::string where;
    std::string sort;
};

using ListingMaker = std::unique_ptr<Listing> (*)(Console &);

const std::map<std::string, ListingMaker> formats = {
    {"table", tableListing}, {"json", jsonListing}, {"csv", csvListing}};

class ListCommand
{
public:
    ListCommand(const ListOptions &options, collection::Query where, Console &console)
        : where_(std::move(where))
        , console_(console)
        , descending_(options.sort.starts_with('-'))
        , sort_(options.sort.substr(descending_ ? 1 : 0))
        , files_(articlesOf(options.paths, console))
        , listing_(formats.at(options.format)(console))
    {
    }

    void run()
    {
        collection::runInOrder(
            files_.size(), [this](std::size_t index) { return read(files_[index]); },
            [this](std::size_t index, Result<std::optional<Row>> row) {
                if (!row)
                    console_.complain(files_[index], row.error());
                else if (*row)
                    add(std::move(**row));
            });
        std::stable_sort(rows_.begin(), rows_.end(),
                         [this](const Row &one, const Row &other) { return isAhead(one, other); });
        for (const Row &row : rows_)
            listing_->add(row);
        listing_->end();
    }

private:
    /// Nothing for an article that is not asked for.
    Result<std::optional<Row>> read(const std::string &path) const
    {
        auto article = readArticle(path);
        if (!article)
            return tl::make_unexpected(article.error());
        const bool valid = article->valid();
        if (where_ && !where_({article->frontMatter, valid, path}))
            return std::nullopt;
        std::string sortText = collection::firstText(article->frontMatter, sort_);
        return Row{path, valid, std::move(article->frontMatter), std::move(sortText)};
    }

    /// Only sorting needs all rows at once.
    void add(Row row)
    {
        if (sort_.empty())
            listing_->add(row);
        else
            rows_.push_back(std::move(row));
    }

    /// Articles without the field come last in both directions.
    bool isAhead(const Row &one, const Row &other) const
    {
        if (one.sortText.empty() || other.sortText.empty())
            return other.sortText.empty() && !one.sortText.empty();
        const int order = collection::compareTexts(one.sortText, other.sortText);
        return descending_ ? order > 0 : order < 0;
    }

    collection::Query where_;
    Console &console_;
    bool descending_;
    std::string sort_;
    std::vector<std::string> files_;
    std::unique_ptr<Listing> listing_;
    std::vector<Row> rows_;
};

void list(const ListOptions &options, Console &console)
{
    collection::Query where;
    if (!options.where.empty()) {
        auto query = collection::parseQuery(options.where);
        if (!query)
            return console.complain("--where", query.error());
        where = std::move(*query);
    }
    ListCommand(options, std::move(where), console).run();
}

} // namespace

void addList(CLI::App &program, Console &console)
{
    CLI::App *command =
        addCommand(program, "list", "List a collection's metadata, recovered where it is broken");
    auto options = std::make_shared<ListOptions>();
    command->add_option("PATH", options->paths, "Files, folders, or - for standard input")
        ->required();
    command->add_option("--format", options->format, "table, json or csv")
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
    command->add_option(
        "--where", options->where,
        "Which articles, as in: author == 'D. Jenkins' and publish_date >= "
        "2025-01-01 and not (title ~ 'AI' or missing(cta) or valid); path and valid "
        "compare as fields do");
    command->add_option("--sort", options->sort, "By a field; -FIELD the other way round")
        ->type_name("FIELD");
    command->callback([options, &console] { list(*options, console); });
}

} // namespace galley::cli
