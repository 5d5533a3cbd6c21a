#include "app/cli/console.h"

#include "app/text/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace galley::cli {

namespace {

using namespace std::string_view_literals;

/// First and last of the characters that a terminal obeys instead of showing them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> obeyed = {{
    {"\0"sv, "\x1F"sv},                   // C0 controls
    {"\x7F"sv, "\x7F"sv},                 // DEL
    {"\x80"sv, "\x9F"sv},                 // C1 controls where the text is no UTF-8
    {"\xC2\x80"sv, "\xC2\x9F"sv},         // C1 controls
    {"\xD8\x9C"sv, "\xD8\x9C"sv},         // U+061C, a mark of direction as are the following
    {"\xE2\x80\x8E"sv, "\xE2\x80\x8F"sv}, // U+200E, U+200F
    {"\xE2\x80\xA8"sv, "\xE2\x80\xAE"sv}, // U+2028 and U+2029, line ends, to U+202E
    {"\xE2\x81\xA6"sv, "\xE2\x81\xA9"sv}, // U+2066 to U+2069
}};

/// In bytes, of any bytes: what continues a character belongs to it, and alone is one.
std::size_t characterSize(std::string_view text)
{
    if (static_cast<unsigned char>(text.front()) < 0x80)
        return 1;
    const auto next = std::find_if_not(text.begin() + 1, text.end(), continuesCharacter);
    return static_cast<std::size_t>(next - text.begin());
}

bool isObeyed(std::string_view character)
{
    return std::any_of(obeyed.begin(), obeyed.end(), [&](const auto &range) {
        return range.first <= character && character <= range.second;
    });
}

} // namespace

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
    std::string line;
    while (!text.empty()) {
        const std::string_view character = text.substr(0, characterSize(text));
        line += isObeyed(character) ? " " : character;
        text.remove_prefix(character.size());
    }
    return line;
}

std::string counted(std::size_t count, const std::string &noun)
{
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

} // namespace galley::cli
