#include "app/cli/console.h"

#include "tests/support/catch.h"

using galley::cli::oneLine;
using namespace std::string_literals;

TEST_CASE("what moves a terminal's cursor or turns its text becomes a blank", "[cli]")
{
    const auto character = GENERATE(values<std::string>(
        {"\0"s, "\t", "\n", "\r", "\x1B", "\x7F", "\xC2\x80", "\xC2\x9B", "\xC2\x9F", "\xD8\x9C",
         "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAA",
         "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9", "\x9B"}));
    CHECK(oneLine("a" + character + "[31mb" + character) == "a [31mb ");
}

TEST_CASE("all else reaches the terminal as it is", "[cli]")
{
    const auto text = GENERATE(values<std::string>(
        {"", "plain", "\xC2\xA0\xC3\xA9\xC4\x80",
         "\xE2\x80\x8D\xE2\x80\x90\xE2\x80\xA7\xE2\x80\xAF", "\xE2\x81\xA5\xE2\x81\xAA",
         "\xF0\x9F\x98\x80", "\xD7\xA9\xD8\xB9", "caf\xE9.md"}));
    CHECK(oneLine(text) == text);
}
