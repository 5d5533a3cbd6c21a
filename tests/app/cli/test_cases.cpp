// tests/cases/cli: a folder a case. `cmd` is a line of shell that runs in a copy of the folder;
// `out`, `err` and `rc` are what it must print and its exit code (nothing, nothing and 0 where
// there is no such file). A file NAME is byte for byte the same afterwards, or what NAME.after
// says.
#include "tests/app/cli/program.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <set>

using namespace galley::tests;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path &path, const std::string &otherwise)
{
    return fs::exists(path) ? readBytes(path) : otherwise;
}

/// The case's input files, told from the case's folder.
std::set<std::string> inputs(const fs::path &folder)
{
    static const std::set<std::string> expectations = {"cmd", "out", "err", "rc"};
    std::set<std::string> names;
    for (const auto &entry : fs::recursive_directory_iterator(folder)) {
        const fs::path name = entry.path().lexically_relative(folder);
        if (entry.is_regular_file() && name.extension() != ".after" && !expectations.contains(name))
            names.insert(name);
    }
    return names;
}

} // namespace

TEST_CASE("the command line does what its cases say", "[cli]")
{
    for (const fs::path &folder : cases("cli")) {
        INFO("case " << folder.filename());
        const QTemporaryDir place;
        const fs::path copy = place.path().toStdString();
        const auto names = inputs(folder);
        for (const std::string &name : names) {
            fs::create_directories((copy / name).parent_path());
            fs::copy_file(folder / name, copy / name);
        }
        const Run run = runShell(QString::fromStdString(readBytes(folder / "cmd")), place.path());
        CHECK(run.out == contents(folder / "out", ""));
        CHECK(run.err == contents(folder / "err", ""));
        CHECK(run.code == std::stoi(contents(folder / "rc", "0")));
        for (const std::string &name : names) {
            INFO(name);
            const std::string before = readBytes(folder / name);
            CHECK(readBytes(copy / name) == contents(folder / (name + ".after"), before));
        }
    }
}
