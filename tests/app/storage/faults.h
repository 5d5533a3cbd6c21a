// Files and faults for the tests of reading and saving.
#pragma once

#include "tests/support/catch.h"

#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace galley::tests {

/// A folder that is gone after the test.
class Folder
{
public:
    Folder() = default;
    /// Also what has a name that is no text, which Qt leaves.
    ~Folder()
    {
        std::error_code unknown;
        std::filesystem::remove_all(path(), unknown);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    std::filesystem::path path() const { return dir_.path().toStdString(); }
    std::filesystem::path operator/(const std::string &name) const { return path() / name; }

    /// The names of all that is in it.
    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto &entry : std::filesystem::directory_iterator(path()))
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    QTemporaryDir dir_;
};

inline QString qt(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

inline void put(const std::filesystem::path &path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Runs `body` in a process of its own, where limits and rights can be given up, and answers what
/// it answers: an exit code from 0 to 127.
int inChild(const std::function<int()> &body);

/// What a child answers that may not mount.
inline constexpr int noRight = 100;

/// Puts an empty file system in a folder's place for this process alone; false without the right.
bool mountAlone(const char *type, const std::filesystem::path &folder, const char *options = "");

} // namespace galley::tests
