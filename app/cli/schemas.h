// The schemas that a command holds articles against: those that a site says itself, none that
// Galley makes up.
#pragma once

#include "app/cli/console.h"
#include "app/schema/schema.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace galley::cli {

/// What the command line says about it.
struct SchemaChoice
{
    std::string file;  ///< for all articles; empty where each has its own
    bool none = false; ///< use none
};

/// What --schema and --no-schema do, for a command's help.
struct SchemaHelp
{
    std::string schema;
    std::string noSchema;
};

/// Adds the two options to a command. The choice must live as long as it.
void addSchemaOptions(CLI::App &command, SchemaChoice &choice, const SchemaHelp &help);

/// Finds the schema of an article (frontmatter.schema.json or Astro's) and reads each file once.
/// Any thread, but for tell(), which comes when the work is done.
class Schemas
{
public:
    explicit Schemas(SchemaChoice choice);

    /// Nothing where there is none, or none that can be used. What comes from standard input has
    /// the one that was chosen for all.
    std::shared_ptr<const schema::Schema> of(const std::string &articlePath);

    /// Whether one that was looked for cannot be used.
    bool areUnusable() const;

    /// Says what is wrong with the schema files, in the order of their paths: one that cannot be
    /// used fails, one that is understood in part does not.
    void tell(Console &console) const;

private:
    using Known = std::shared_ptr<const schema::Schema>;

    Known ofFolder(const std::string &articlePath);
    Known read(schema::Origin origin, const std::string &path);

    struct Remark
    {
        std::string path;
        std::string sentence;
        Exit exit;
    };

    SchemaChoice choice_;
    std::mutex mutex_;
    std::unordered_map<std::string, Known> byFolder_;
    std::unordered_map<std::string, Known> byFile_;
    std::vector<Remark> remarks_;
};

} // namespace galley::cli
