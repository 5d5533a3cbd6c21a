#include "app/cli/listing.h"

#include "app/cli/json.h"
#include "app/schema/reading/built_in.h"
#include "app/schema/schema.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace galley::cli {

namespace {

class JsonListing : public Listing
{
public:
    explicit JsonListing(Console &console)
        : console_(console)
    {
    }

    void add(const Row &row) override
    {
        const Json json = {
            {"path", row.path}, {"valid", row.valid}, {"fields", fieldsToJson(row.frontMatter)}};
        console_.print((first_ ? "[\n" : ",\n") + toText(json));
        first_ = false;
    }

    void end() override { console_.print(first_ ? "[]\n" : "\n]\n"); }

private:
    Console &console_;
    bool first_ = true;
};

std::string csvCell(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string cell = "\"";
    for (const char character : text)
        cell.append(character == '"' ? 2 : 1, character);
    return cell + '"';
}

class CsvListing : public Listing
{
public:
    explicit CsvListing(Console &console)
        : console_(console)
    {
        columnOf("path");
        columnOf("valid");
        for (const schema::Field &field : schema::builtIn().fields)
            columnOfField(field.key);
    }

    void add(const Row &row) override
    {
        std::vector<std::string> cells = {row.path, row.valid ? "true" : "false"};
        for (const auto &entry : row.frontMatter.entries) {
            const std::size_t column = columnOfField(entry.key);
            cells.resize(std::max(cells.size(), column + 1));
            if (cells[column].empty())
                cells[column] =
                    entry.value.isScalar() ? entry.value.text() : toText(toJson(entry.value));
        }
        rows_.push_back(std::move(cells));
    }

    void end() override
    {
        print(names_);
        for (const auto &cells : rows_)
            print(cells);
    }

private:
    std::size_t columnOf(const std::string &name)
    {
        names_.push_back(name);
        return names_.size() - 1;
    }

    /// A field may be called path or valid too: it has a column of its own.
    std::size_t columnOfField(const std::string &key)
    {
        const auto [place, added] = columns_.try_emplace(key, names_.size());
        return added ? columnOf(key) : place->second;
    }

    void print(const std::vector<std::string> &cells)
    {
        std::string line;
        for (std::size_t column = 0; column < names_.size(); ++column)
            line +=
                (column == 0 ? "" : ",") + (column < cells.size() ? csvCell(cells[column]) : "");
        console_.print(line + '\n');
    }

    Console &console_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace

std::unique_ptr<Listing> jsonListing(Console &console)
{
    return std::make_unique<JsonListing>(console);
}

std::unique_ptr<Listing> csvListing(Console &console)
{
    return std::make_unique<CsvListing>(console);
}

} // namespace galley::cli
