#include "app/cli/schemas.h"

#include "app/base/sentence.h"
#include "app/cli/input.h"
#include "app/collection/load_schema.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace galley::cli {

namespace fs = std::filesystem;

namespace {

/// As a person at this place in the file system would name it.
std::string shownPath(const std::string &path)
{
    std::error_code unknown;
    const fs::path here = fs::current_path(unknown);
    const fs::path relative = fs::path(path).lexically_relative(here);
    return relative.empty() || *relative.begin() == ".." ? path : relative.native();
}

} // namespace

void addSchemaOptions(CLI::App &command, SchemaChoice &choice, const SchemaHelp &help)
{
    CLI::Option *schema = command.add_option("--schema", choice.file, help.schema);
    schema->type_name("FILE");
    command.add_flag("--no-schema", choice.none, help.noSchema)->excludes(schema);
}

Schemas::Schemas(SchemaChoice choice)
    : choice_(std::move(choice))
{
}

std::shared_ptr<const schema::Schema> Schemas::of(const std::string &articlePath)
{
    if (choice_.none)
        return nullptr;
    const std::lock_guard lock(mutex_);
    if (!choice_.file.empty())
        return read(schema::Origin::File, choice_.file);
    return articlePath == standardInput ? nullptr : ofFolder(articlePath);
}

Schemas::Known Schemas::ofFolder(const std::string &articlePath)
{
    const auto [known, isNew] =
        byFolder_.try_emplace(fs::path(articlePath).parent_path().native(), nullptr);
    if (isNew) {
        const auto place = collection::findSchema(articlePath);
        if (!place.path.empty())
            known->second = read(place.origin, place.path);
    }
    return known->second;
}

Schemas::Known Schemas::read(schema::Origin origin, const std::string &path)
{
    const auto [known, isNew] = byFile_.try_emplace(path, nullptr);
    if (!isNew)
        return known->second;
    auto loaded = collection::loadSchema({origin, path, {}});
    if (!loaded) {
        remarks_.push_back({path, loaded.error().message, Exit::Failed});
        return nullptr;
    }
    for (const std::string &problem : loaded->problems)
        remarks_.push_back({path, asClause(problem), Exit::Done});
    known->second = std::make_shared<const schema::Schema>(std::move(*loaded));
    return known->second;
}

bool Schemas::areUnusable() const
{
    return std::any_of(remarks_.begin(), remarks_.end(),
                       [](const Remark &remark) { return remark.exit == Exit::Failed; });
}

void Schemas::tell(Console &console) const
{
    std::vector<Remark> remarks = remarks_;
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const Remark &one, const Remark &other) { return one.path < other.path; });
    for (const auto &[path, sentence, exit] : remarks)
        console.complain(shownPath(path), {sentence}, exit);
}

} // namespace galley::cli
