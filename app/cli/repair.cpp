#include "app/cli/commands.h"

#include "app/cli/findings.h"
#include "app/collection/run.h"
#include "app/frontmatter/repair.h"
#include "app/text/diff.h"

namespace galley::cli {

namespace {

struct RepairOptions
{
    std::vector<std::string> paths;
    bool dryRun = false;
    bool diff = false;
};

/// What came of one file.
struct Repaired
{
    std::vector<LocatedFinding> repaired;
    std::vector<LocatedFinding> left;
    std::string output; ///< for standard output: the diff, or standard input's article
};

class RepairCommand
{
public:
    RepairCommand(const RepairOptions &options, Console &console)
        : options_(options)
        , console_(console)
        , files_(articlesOf(options.paths, console))
    {
    }

    void run()
    {
        collection::runInOrder(
            files_.size(), [this](std::size_t index) { return repair(files_[index]); },
            [this](std::size_t index, const auto &repaired) { tell(files_[index], repaired); });
        console_.note(counted(checkedFiles_, "file") +
                      " checked: " + std::to_string(repairedFiles_) +
                      (options_.dryRun ? " to repair, " : " repaired, ") +
                      std::to_string(leftFiles_) + " with something left");
    }

private:
    Result<Repaired> repair(const std::string &path) const
    {
        const auto article = readArticle(path);
        if (!article)
            return tl::make_unexpected(article.error());
        Repaired result;
        if (!article->problem.empty()) {
            result.left = findingsOf(path, *article);
            result.output =
                path == standardInput && !options_.diff ? article->bytes : std::string();
            return result;
        }
        const std::string &bytes = article->bytes;
        const frontmatter::Repair repair = frontmatter::repair(bytes);
        result.repaired = located(path, bytes, repair.repaired);
        result.left = located(path, bytes, repair.left);
        const std::string after = applyEdits(bytes, repair.edits);
        if (path == standardInput)
            result.output = after;
        else if (!options_.dryRun && after != bytes) {
            if (const auto written = replaceArticle(path, *article, after); !written)
                return tl::make_unexpected(written.error());
        }
        if (options_.diff)
            result.output = unifiedDiff(bytes, applyEdits(bytes, repair.edits), path);
        return result;
    }

    void tell(const std::string &path, const Result<Repaired> &repaired)
    {
        if (!repaired)
            return console_.complain(path, repaired.error());
        for (const LocatedFinding &finding : repaired->repaired)
            tell(finding, options_.dryRun ? "would repair" : "repaired");
        for (const LocatedFinding &finding : repaired->left)
            tell(finding, "left");
        console_.print(repaired->output);
        ++checkedFiles_;
        repairedFiles_ += repaired->repaired.empty() ? 0 : 1;
        leftFiles_ += repaired->left.empty() ? 0 : 1;
        if (!repaired->left.empty())
            console_.endWith(Exit::Wrong);
    }

    /// On standard error where standard output carries a diff or an article.
    void tell(const LocatedFinding &located, const std::string &what)
    {
        const std::string line = oneLine(located.path) + ':' + std::to_string(located.begin.line) +
                                 ':' + std::to_string(located.begin.column) + ": " + what + ": " +
                                 oneLine(located.finding.message) + " [" + located.finding.rule +
                                 ']';
        if (options_.diff || located.path == standardInput)
            console_.note(line);
        else
            console_.print(line + '\n');
    }

    const RepairOptions &options_;
    Console &console_;
    std::vector<std::string> files_;
    std::size_t checkedFiles_ = 0;
    std::size_t repairedFiles_ = 0;
    std::size_t leftFiles_ = 0;
};

} // namespace

void addRepair(CLI::App &program, Console &console)
{
    CLI::App *command = addCommand(
        program, "repair", "Repair in place what is certain, and say what is left alone and why");
    auto options = std::make_shared<RepairOptions>();
    command->add_option("PATH", options->paths, "Files, folders, or - for standard input")
        ->required();
    command->add_flag("--dry-run", options->dryRun, "Write nothing");
    command->add_flag("--diff", options->diff, "Print the repairs as a unified diff");
    command->callback([options, &console] { RepairCommand(*options, console).run(); });
}

} // namespace galley::cli
