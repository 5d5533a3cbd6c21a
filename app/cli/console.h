// What a command says, and how it ends.
#pragma once

#include "app/base/result.h"

#include <string>
#include <string_view>

namespace galley::cli {

/// The contract of the exit codes.
enum class Exit
{
    Done = 0,   ///< done, and nothing is wrong
    Wrong = 1,  ///< done, and something is wrong: findings, a file that cannot be repaired
    Failed = 2, ///< a usage, input or output error
};

/// Standard output and standard error, and the worst of what happened. One thread.
class Console
{
public:
    /// To standard output, to the byte.
    void print(std::string_view text);
    /// A line to standard error.
    void note(std::string_view line);
    /// "galley-cli: PATH: what went wrong" to standard error.
    void complain(std::string_view path, const Error &error, Exit exit = Exit::Failed);
    /// The same without a path, for the command line itself.
    void complain(std::string_view sentence);
    /// The command ends at least as badly as that.
    void endWith(Exit exit);
    /// Flushes; output that could not be written is an error too.
    Exit finish();

private:
    Exit exit_ = Exit::Done;
};

/// Text for one line of a terminal: control characters, which could move its cursor or change its
/// colours, line ends, and marks that turn the direction of writing (UAX #9) become blanks.
std::string oneLine(std::string_view text);

/// "1 file", "2 files".
std::string counted(std::size_t count, const std::string &noun);

} // namespace galley::cli
