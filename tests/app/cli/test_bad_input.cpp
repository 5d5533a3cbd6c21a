// What no article is: each command answers with a sentence that names the path, or does its work
// within bounds; nothing crashes, nothing hangs, no byte changes.
#include "tests/app/cli/program.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace galley::tests;
namespace fs = std::filesystem;

namespace {

// AddressSanitizer makes everything several times slower; the full sizes are the release build's.
#if defined(__SANITIZE_ADDRESS__)
constexpr double limit = 20; ///< seconds that a command may take
constexpr std::size_t much = 20'000;
constexpr std::size_t longLine = 1'000'000;
#else
constexpr double limit = 2;
constexpr std::size_t much = 100'000;
constexpr std::size_t longLine = 10'000'000;
#endif

std::string repeated(std::size_t count, const std::string &text)
{
    std::string result;
    result.reserve(count * text.size());
    for (std::size_t index = 0; index < count; ++index)
        result += text;
    return result;
}

std::string withFrontMatter(const std::string &content, const std::string &body = "Text.\n")
{
    return "---\n" + content + "---\n" + body;
}

std::string tenThousandKeys(const std::string &value)
{
    std::string keys;
    for (int index = 0; index < 10000; ++index)
        keys += "key" + std::to_string(index) + ": " + value + "\n";
    return keys;
}

/// Many fields, each as `line` has it, # being the number.
std::string numbered(const std::string &line)
{
    std::string fields;
    for (std::size_t index = 0; index < much / 5; ++index) {
        std::string field = line;
        fields += field.replace(field.find('#'), 1, std::to_string(index));
    }
    return fields;
}

/// A billion laughs.
std::string bomb()
{
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 12; ++level) {
        const std::string alias = "*a" + std::to_string(level - 1);
        text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + alias +
                repeated(9, ", " + alias) + "]\n";
    }
    return text;
}

struct Input
{
    std::string name;
    std::string bytes;
};

std::vector<Input> hostileTexts()
{
    using namespace std::string_literals;
    return {
        {"an empty file", ""},
        {"a line of 10 MB", "---\ntitle: x\n---\n" + repeated(longLine, "x")},
        {"a title of 10 MB", withFrontMatter("title: '" + repeated(longLine, "x") + "'\n")},
        {"NULs", "---\ntitle: a\0b\n---\n\0\0\0"s},
        {"only NULs", std::string(much, '\0')},
        {"invalid UTF-8", "---\ntitle: \xC3\x28 \xFF\n---\n"},
        {"UTF-16", "\xFF\xFE-\0-\0-\0\n\0"s},
        {"UTF-16 without a mark", "-\0-\0-\0\n\0t\0:\0 \0x\0\n\0"s},
        {"deep flow lists", withFrontMatter("a: " + repeated(much, "[") + "\n")},
        {"deep flow maps", withFrontMatter("a: " + repeated(much, "{a: ") + "\n")},
        {"deep block lists", withFrontMatter("a:\n  " + repeated(much, "- ") + "x\n")},
        {"deep quotes in the body", withFrontMatter("title: x\n", repeated(much, ">") + "x\n")},
        {"deep brackets in the body", withFrontMatter("title: x\n", repeated(much, "[") + "\n")},
        {"deep emphasis in the body",
         withFrontMatter("title: x\n", repeated(much, "*a ") + "\n")},
        {"deep lists in the body", withFrontMatter("title: x\n", repeated(much, "- ") + "x\n")},
        {"10,000 keys", withFrontMatter(tenThousandKeys("value"))},
        {"10,000 broken keys", withFrontMatter(tenThousandKeys("'it's'"))},
        {"keys that are no words", withFrontMatter(numbered("\u00E9#: 'x'\n"))},
        {"open brackets", withFrontMatter(numbered("\u00E9#: [b\n"))},
        {"open brackets behind keys of two words", withFrontMatter(numbered("a b#: [b\n"))},
        {"unknown aliases", withFrontMatter("z: " + repeated(much, "x&") + "\n" + numbered("a#: *b\n"))},
        {"apostrophes in a list", withFrontMatter("a: [" + repeated(much / 5, "'b's', ") + "'b's']\n")},
        {"apostrophes in many items", withFrontMatter("a:\n" + repeated(much / 5, "- 'b's'\n"))},
        {"tabs", withFrontMatter("a:\n" + repeated(much / 5, "\t- b\n"))},
        {"an alias that loops", withFrontMatter("a: &a [*a]\n")},
        {"aliases that explode", withFrontMatter(bomb())},
        {"a fence that never closes", "---\n" + repeated(much, "key: value\n")},
        {"many fences", repeated(much, "---\n")},
        {"many quotes", withFrontMatter("title: " + repeated(much, "'") + "\n")},
    };
}

const std::vector<QString> commands = {
    QStringLiteral("galley-cli check %1"),
    QStringLiteral("galley-cli check --format sarif %1"),
    QStringLiteral("galley-cli get --json %1"),
    QStringLiteral("galley-cli list --format json --sort title %1"),
    QStringLiteral("galley-cli list %1"),
    QStringLiteral("galley-cli repair --dry-run --diff %1"),
    QStringLiteral("galley-cli render %1"),
};

std::string bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("hostile texts are answered within two seconds, and stay as they are", "[cli][hostile]")
{
    const QTemporaryDir folder;
    const fs::path path = folder.filePath(QStringLiteral("in.md")).toStdString();
    for (const auto &[name, bytes] : hostileTexts()) {
        std::ofstream(path, std::ios::binary) << bytes;
        for (const QString &command : commands) {
            INFO(name << ": " << command.toStdString());
            const Run run = runShell(command.arg(QStringLiteral("in.md")), folder.path());
            INFO(run.err.substr(0, 500));
            CHECK((run.code == 0 || run.code == 1));
            CHECK(run.seconds < limit);
            CHECK(run.out.size() < 40'000'000);
            CHECK((bytesOf(path) == bytes));
        }
    }
}

TEST_CASE("what is no regular file is refused with a sentence", "[cli][hostile]")
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(QStringLiteral("folder.md"));
    REQUIRE(mkfifo(folder.filePath(QStringLiteral("fifo.md")).toUtf8().constData(), 0600) == 0);
    const fs::path large = folder.filePath(QStringLiteral("large.md")).toStdString();
    std::ofstream(large) << "---\n";
    fs::resize_file(large, 100'000'000);
    const std::vector<std::pair<QString, std::string>> paths = {
        {QStringLiteral("/dev/zero"), "it is a device, not a file"},
        {QStringLiteral("fifo.md"), "it is a pipe, not a file"},
        {QStringLiteral("missing.md"), "there is no such file"},
        {QStringLiteral("no/such/folder.md"), "there is no such file"},
        {QStringLiteral("large.md"), "it is larger than 64 MB"},
    };
    std::vector<QString> all = commands;
    all.push_back(QStringLiteral("galley-cli set %1 title=x"));
    all.push_back(QStringLiteral("galley-cli repair %1"));
    for (const auto &[path, sentence] : paths) {
        for (const QString &command : all) {
            INFO(command.arg(path).toStdString());
            const Run run = runShell(command.arg(path), folder.path());
            CHECK(run.code == 2);
            CHECK(run.err.starts_with("galley-cli: " + path.toStdString() + ": " + sentence));
            CHECK(run.seconds < limit);
        }
    }
    for (const char *command : {"get", "render", "set"}) {
        const QString line = QStringLiteral("galley-cli %1 folder.md").arg(QLatin1String(command));
        const Run run = runShell(
            command == std::string("set") ? line + QStringLiteral(" a=b") : line, folder.path());
        CHECK(run.code == 2);
        CHECK(run.err == "galley-cli: folder.md: it is a folder, not a file\n");
    }
}

TEST_CASE("standard input without an end is refused", "[cli][hostile]")
{
    const QTemporaryDir folder;
    const Run run = runShell(QStringLiteral("galley-cli check - < /dev/zero"), folder.path());
    CHECK(run.code == 2);
    CHECK(run.err.starts_with("galley-cli: -: standard input is larger than 64 MB\n"));
}

TEST_CASE("one bad path does not keep the others from being done", "[cli]")
{
    const QTemporaryDir folder;
    std::ofstream(folder.filePath(QStringLiteral("a.md")).toStdString()) << "---\na: 'it's'\n---\n";
    std::ofstream(folder.filePath(QStringLiteral("b.md")).toStdString()) << "---\nb: 'it's'\n---\n";
    const Run run =
        runShell(QStringLiteral("galley-cli repair a.md missing.md b.md"), folder.path());
    CHECK(run.code == 2);
    CHECK(bytesOf(folder.filePath(QStringLiteral("a.md")).toStdString()) ==
          "---\na: 'it''s'\n---\n");
    CHECK(bytesOf(folder.filePath(QStringLiteral("b.md")).toStdString()) ==
          "---\nb: 'it''s'\n---\n");
}
