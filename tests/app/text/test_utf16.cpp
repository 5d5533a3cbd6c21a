#include "app/text/utf16.h"

#include "tests/support/catch.h"

#include <QString>

using namespace galley;

TEST_CASE("a byte's place maps to its place in UTF-16 and back", "[text]")
{
    // a, é (2 bytes), € (3 bytes), 😀 (4 bytes, 2 units), z
    const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";
    const Utf16Index index(text);
    const std::vector<std::pair<std::size_t, int>> places = {{0, 0}, {1, 1},  {3, 2},
                                                             {6, 3}, {10, 5}, {11, 6}};
    for (const auto &[byte, utf16] : places) {
        CHECK(index.toUtf16(byte) == utf16);
        CHECK(index.toByte(utf16) == byte);
    }
    CHECK(index.utf16Size() == 6);
    CHECK(utf16Length(text) == 6);
}

TEST_CASE("a place within a character is its start, a place behind the text its end", "[text]")
{
    const std::string text = "a\xF0\x9F\x98\x80";
    const Utf16Index index(text);
    CHECK(index.toUtf16(3) == 1);
    CHECK(index.toByte(2) == 1);
    CHECK(index.toUtf16(99) == 3);
    CHECK(index.toByte(99) == 5);
    CHECK(index.toByte(-1) == 0);
    CHECK(utf16ToByte(text, 2) == 1);
    CHECK(utf16ToByte(text, 99) == 5);
    CHECK(utf16ToByte(text, -1) == 0);
    CHECK(utf16ToByte("", 1) == 0);
    CHECK(Utf16Index("").toByte(0) == 0);
    CHECK(Utf16Index("").toUtf16(std::size_t{0}) == 0);
}

TEST_CASE("places far into a long text are found", "[text]")
{
    const auto unit = GENERATE(values<std::string>(
        {"abc", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "a\xF0\x9F\x98\x80"}));
    std::string text;
    while (text.size() < 30000)
        text += unit;
    const Utf16Index index(text);
    const QString same = QString::fromStdString(text);
    REQUIRE(index.utf16Size() == same.size());
    for (std::size_t byte = 0; byte <= text.size(); byte += unit.size()) {
        const auto expected =
            static_cast<int>(QString::fromUtf8(text.data(), qsizetype(byte)).size());
        REQUIRE(index.toUtf16(byte) == expected);
        REQUIRE(index.toByte(expected) == byte);
        REQUIRE(utf16ToByte(text, expected) == byte);
    }
}
