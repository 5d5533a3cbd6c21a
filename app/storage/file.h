// Reading and the safe save of one file. Any thread.
//
// A path is the bytes that the system knows a file by, which need not be text in any encoding; a
// QString stands for its UTF-8.
#pragma once

#include "app/base/result.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace galley::storage {

/// The largest file that is opened, in bytes.
inline constexpr std::int64_t maximumSize = 64 * 1024 * 1024;

/// What tells one state of a file from another.
struct Fingerprint
{
    std::int64_t size = -1;    ///< -1: there is no file
    std::int64_t modified = 0; ///< nanoseconds since the epoch
    std::string hash;          ///< SHA-256 of the bytes
    friend bool operator==(const Fingerprint &, const Fingerprint &) = default;
};

struct FileContents
{
    std::string bytes;
    Fingerprint fingerprint;
};

/// Reads a regular file. A folder, a device, a missing, unreadable or too large file is an error
/// with its own sentence; so is one that another program goes on writing to, which would be torn.
/// Never waits for a pipe.
Result<FileContents> readFile(const std::filesystem::path &path);
Result<FileContents> readFile(const QString &path);

/// The first bytes of a regular file, at most `most` of them, as they are at that moment. Errors as
/// of readFile(); a larger file is none, and one that is being written to may be torn.
Result<std::string> readStart(const std::filesystem::path &path, std::int64_t most);

/// Replaces the file's contents in one step: after any failure the old bytes are still there, and
/// after success the new ones are on the disk. Follows links. Keeps the mode's permissions, the
/// access control list, the extended attributes user.*, and owner and group where the system
/// allows; setuid bits, other attributes and the time of creation are not kept. Refuses what is no
/// regular file, what is write-protected, also for root, and a file that another program replaces
/// meanwhile. Waits for another saver a second at most. The file is a new one afterwards: other
/// hard links to the old one keep the old bytes.
Result<Fingerprint> writeFile(const std::filesystem::path &path, std::string_view bytes);
Result<Fingerprint> writeFile(const QString &path, std::string_view bytes);

/// Writes a new file in the same way. Where something has that name already, a link as well, or
/// gets it meanwhile from another program, nothing is done; the error says so.
Result<Fingerprint> createFile(const QString &path, std::string_view bytes);

} // namespace galley::storage
