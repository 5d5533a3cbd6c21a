#include "app/cli/console.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace galley::cli {

void Console::print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Console::note(std::string_view line)
{
    const std::string whole = std::string(line) + '\n';
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void Console::complain(std::string_view path, const Error &error, Exit exit)
{
    complain(std::string(path) + ": " + error.message);
    endWith(exit);
}

void Console::complain(std::string_view sentence)
{
    note("galley-cli: " + oneLine(sentence));
}

void Console::endWith(Exit exit)
{
    exit_ = std::max(exit_, exit);
}

Exit Console::finish()
{
    errno = 0;
    if (std::fflush(stdout) != 0 || std::ferror(stdout))
        complain("standard output",
                 {"cannot be written: " + std::generic_category().message(errno)});
    return exit_;
}

std::string oneLine(std::string_view text)
{
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(),
        [](unsigned char character) { return character < 0x20 || character == 0x7F; }, ' ');
    return line;
}

std::string counted(std::size_t count, const std::string &noun)
{
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

} // namespace galley::cli
