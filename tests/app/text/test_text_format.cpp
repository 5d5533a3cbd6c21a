#include "app/text/text_format.h"

#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <random>

using namespace galley;
using namespace std::string_literals;

namespace {

std::string again(std::string_view bytes)
{
    const DecodedText decoded = decode(bytes);
    return encode(decoded.text, decoded.format, decoded.lineEnds);
}

/// Text made of pieces that are hard to keep: line ends of all kinds, BOMs, NULs, noncharacters.
std::string randomText(std::mt19937 &random)
{
    static const std::vector<std::string> pieces = {"a",
                                                    "title: 'x'",
                                                    "\n",
                                                    "\r\n",
                                                    "\r",
                                                    "\xE2\x80\xA9",
                                                    "\xEF\xB7\x90",
                                                    "\xEF\xB7\x91",
                                                    "\0"s,
                                                    "\xEF\xBB\xBF",
                                                    "\xC2\xA0",
                                                    "\xE2\x80\xA8",
                                                    "\xEF\xBF\xBE",
                                                    "\xEF\xBF\xBF",
                                                    "\xF0\x9F\x98\x80",
                                                    "\xF4\x8F\xBF\xBF",
                                                    "\xED\x9F\xBF",
                                                    "\xEE\x80\x80",
                                                    "\xC3\xA9",
                                                    "\x7F",
                                                    "\t",
                                                    "\xEF\xBF\xBD",
                                                    "\xEF\xBF\xBC"};
    std::string text;
    for (auto count = random() % 40; count > 0; --count)
        text += pieces[random() % pieces.size()];
    return text;
}

} // namespace

TEST_CASE("bytes come back exactly", "[text]")
{
    const auto bytes = GENERATE(values<std::string>({"",
                                                     "a",
                                                     "\n",
                                                     "\r",
                                                     "\r\n",
                                                     "a\n",
                                                     "a\nb",
                                                     "a\r\nb\r\n",
                                                     "a\rb\r",
                                                     "a\nb\r\nc\rd",
                                                     "\n\r",
                                                     "\r\r\n\n",
                                                     "\xEF\xBB\xBF",
                                                     "\xEF\xBB\xBF"
                                                     "a\n",
                                                     "\xEF\xBB\xBF\xEF\xBB\xBF"
                                                     "a",
                                                     "a\xEF\xBB\xBF"
                                                     "b",
                                                     "one\xE2\x80\xA9two\n",
                                                     "one\xEF\xB7\x90two\xEF\xB7\x91three\n",
                                                     "a\0b\n"s,
                                                     "\0"s,
                                                     "\0\0\0\0\0\0"s,
                                                     "line\xE2\x80\xA8separator",
                                                     "no\xC2\xA0"
                                                     "break",
                                                     "\xEF\xBF\xBE\xEF\xBF\xBF\xF0\x9F\xBF\xBE",
                                                     "\xF0\x9F\x98\x80",
                                                     "\x01\x0B\x0C\x1A\x1C\x85"s.substr(0, 5),
                                                     "\xC2\x85",
                                                     "\xEF\xBF\xBC"
                                                     "object"}));
    INFO(bytes);
    CHECK(decode(bytes).problem.isEmpty());
    CHECK(again(bytes) == bytes);
}

TEST_CASE("bytes of any valid UTF-8 come back exactly", "[text]")
{
    std::mt19937 random(20260131);
    for (int round = 0; round < 5000; ++round) {
        const std::string bytes = randomText(random);
        const DecodedText decoded = decode(bytes);
        INFO(round);
        REQUIRE(decoded.problem.isEmpty());
        REQUIRE_FALSE(decoded.text.contains(u'\r'));
        REQUIRE(encode(decoded.text, decoded.format, decoded.lineEnds) == bytes);
    }
}

TEST_CASE("every file of the corpus comes back exactly, whatever its line ends", "[text]")
{
    for (const auto &article : tests::corpusArticles()) {
        const std::string bytes = tests::readBytes(article);
        INFO(article);
        REQUIRE(decode(bytes).problem.isEmpty());
        CHECK(again(bytes) == bytes);
        CHECK(again("\xEF\xBB\xBF" + bytes) == "\xEF\xBB\xBF" + bytes);
        const std::string text = decode(bytes).text.toStdString();
        for (const LineEnd end : {LineEnd::Lf, LineEnd::CrLf, LineEnd::Cr}) {
            const std::string other = encode(decode(text).text, {.lineEnd = end});
            CHECK(again(other) == other);
            CHECK(decode(other).text.toStdString() == text);
        }
    }
}

TEST_CASE("a text has \\n at every line's end", "[text]")
{
    CHECK(decode("a\r\nb\rc\nd\xE2\x80\xA9"
                 "e")
              .text == u"a\nb\nc\nd\ne");
    CHECK(decode("\xEF\xBB\xBF"
                 "a")
              .text == u"a");
    CHECK(decode("\xC2\xA0\xE2\x80\xA8").text == u"\u00A0\u2028");
}

TEST_CASE("a new line gets the most frequent line end", "[text]")
{
    CHECK(decode("").format == TextFormat{false, LineEnd::Lf, false});
    CHECK(decode("a\r\nb\r\n").format == TextFormat{false, LineEnd::CrLf, false});
    CHECK(decode("a\nb\r\nc\r\n").format == TextFormat{false, LineEnd::CrLf, true});
    CHECK(decode("a\r\nb\n").format == TextFormat{false, LineEnd::CrLf, true});
    CHECK(decode("a\rb").format == TextFormat{false, LineEnd::Cr, false});
    CHECK(decode("a\xE2\x80\xA9"
                 "b")
              .format == TextFormat{false, LineEnd::Lf, true});
    CHECK(decode("\xEF\xBB\xBF").format == TextFormat{true, LineEnd::Lf, false});
    CHECK(decode("a\nb\r\n").lineEnds == std::vector{LineEnd::Lf, LineEnd::CrLf});
    CHECK(decode("a\nb\n").lineEnds.empty());
    CHECK(encode(u"a\nb\nc\n"_qs, {false, LineEnd::CrLf, true}, {LineEnd::Lf}) == "a\nb\r\nc\r\n");
}

TEST_CASE("a file that is not UTF-8 says where", "[text]")
{
    const auto problem = [](std::string_view bytes) { return decode(bytes).problem.toStdString(); };
    const auto [bytes, place] = GENERATE(table<std::string, std::string>({
        {"caf\xE9", "byte 4 of line 1 (0xe9)"},
        {"one\r\ntwo\n\xC3", "byte 1 of line 3 (0xc3)"},
        {"a\x80", "byte 2 of line 1 (0x80)"},
        {"overlong \xC0\xAF", "byte 10 of line 1 (0xc0)"},
        {"overlong \xE0\x80\xAF", "byte 10 of line 1 (0xe0)"},
        {"overlong \xF0\x80\x80\xAF", "byte 10 of line 1 (0xf0)"},
        {"surrogate \xED\xA0\x80", "byte 11 of line 1 (0xed)"},
        {"beyond \xF4\x90\x80\x80", "byte 8 of line 1 (0xf4)"},
        {"\xF5", "byte 1 of line 1 (0xf5)"},
        {"cut \xF0\x9F\x98", "byte 5 of line 1 (0xf0)"},
        {"cut \xE2\x82 off", "byte 5 of line 1 (0xe2)"},
        {"sixteen bytes ok\xFF", "byte 17 of line 1 (0xff)"},
    }));
    CHECK(problem(bytes) == "The file is not UTF-8: " + place + " belongs to no character.");
}

TEST_CASE("a file that is not UTF-8 is still shown", "[text]")
{
    CHECK(decode("caf\xE9\r\nau lait").text == u"caf\u00E9\nau lait");
    const std::string littleEndian("h\0i\0\r\0\n\0!\0", 10);
    const std::string bigEndian("\0h\0i\0\r\0\n\0!", 10);
    for (const auto &bytes :
         {"\xFF\xFE" + littleEndian, "\xFE\xFF" + bigEndian, littleEndian, bigEndian}) {
        const DecodedText decoded = decode(bytes);
        CHECK(decoded.text == u"hi\n!");
        CHECK(decoded.problem == u"The file is UTF-16, not UTF-8.");
    }
    CHECK(decode("\xFF\xFEodd").problem == u"The file is UTF-16, not UTF-8.");
}

TEST_CASE("half a surrogate pair is written as a question mark", "[text]")
{
    CHECK(encode(QString(QChar(0xD83D)) + u'a', {}) == "?a");
}
