// What a line of Markdown is, and which of its characters are which.
#include "tests/support/catch.h"
#include "ui/editor/front_matter_style.h"
#include "ui/editor/markdown_style.h"

#include <QString>
#include <QStringList>

using namespace galley::ui;

namespace {

struct Line
{
    LineState above, state;
    StyledLine styled;
};

/// The last line of a text, styled as it is with the lines above and below it.
Line styled(const QString &text, int line)
{
    const QStringList lines = text.split(u'\n');
    std::vector<LineState> states(1);
    for (const QString &each : lines)
        states.push_back(stateAfter(each, states.back()));
    const auto at = static_cast<std::size_t>(line);
    const LineState below = at + 2 < states.size() ? states[at + 2] : LineState();
    return {states[at], states[at + 1],
            styleMarkdown(lines[line], states[at], states[at + 1], below)};
}

/// One letter a character: `letter` where the style holds, "." where it does not.
std::string where(const LineStyles &styles, TextStyle style)
{
    std::string result;
    for (const TextStyles each : styles)
        result += each & style ? '#' : '.';
    return result;
}

std::string whereOf(const char *line, TextStyle style)
{
    return where(styled(QString::fromUtf8(line), 0).styled.styles, style);
}

LineState::Kind kindOf(const char *text)
{
    const QString all = QString::fromUtf8(text);
    return styled(all, static_cast<int>(all.count(u'\n'))).state.kind;
}

using Kind = LineState::Kind;

} // namespace

TEST_CASE("a line's kind follows from the lines above it", "[editor]")
{
    CHECK(kindOf("text") == Kind::Paragraph);
    CHECK(kindOf("") == Kind::Blank);
    CHECK(kindOf("# heading") == Kind::Closed);
    CHECK(kindOf("#hashtag") == Kind::Paragraph);
    CHECK(kindOf("```") == Kind::Fence);
    CHECK(kindOf("```\n# code") == Kind::Fence);
    CHECK(kindOf("````\n```") == Kind::Fence);
    CHECK(kindOf("```\n~~~") == Kind::Fence);
    CHECK(kindOf("```\ncode\n```") == Kind::Closed);
    CHECK(kindOf("``` a`b") == Kind::Paragraph);
    CHECK(kindOf("> ```\n> code") == Kind::Fence);
    CHECK(kindOf("> ```\ntext") == Kind::Paragraph);
    CHECK(kindOf("- ```\n  code") == Kind::Fence);
    CHECK(kindOf("    code") == Kind::Code);
    CHECK(kindOf("text\n    no code") == Kind::Paragraph);
    CHECK(kindOf("- item\n\n    its second paragraph") == Kind::Paragraph);
    CHECK(kindOf("<!-- a\n\nb") == Kind::Comment);
    CHECK(kindOf("<!-- a\nb -->") == Kind::Closed);
    CHECK(kindOf("<div>\ntext") == Kind::Html);
    CHECK(kindOf("<div>\n\ntext") == Kind::Paragraph);
    CHECK(kindOf("<b>text</b>") == Kind::Paragraph);
    CHECK(kindOf("a | b\n--|--\n1 | 2") == Kind::Table);
    CHECK(kindOf("a | b\n--|--\n\ntext") == Kind::Paragraph);
}

TEST_CASE("a state survives being packed into a number", "[editor]")
{
    LineState state;
    state.kind = Kind::Fence;
    state.list = state.quoted = state.tilde = true;
    state.fence = 255;
    CHECK(LineState::fromInt(state.toInt()) == state);
    LineState heading;
    heading.kind = Kind::Closed;
    heading.underline = true;
    heading.level = 2;
    CHECK(LineState::fromInt(heading.toInt()) == heading);
    CHECK(LineState::fromInt(-1) == LineState());
}

TEST_CASE("emphasis is where CommonMark has it", "[editor]")
{
    CHECK(whereOf("a *b* c", TextStyle::Emphasis) == "..###..");
    CHECK(whereOf("a **b** c", TextStyle::Strong) == "..#####..");
    CHECK(whereOf("***b***", TextStyle::Strong) == ".#####.");
    CHECK(whereOf("***b***", TextStyle::Emphasis) == "#######");
    CHECK(whereOf("snake_case_name", TextStyle::Emphasis) == "...............");
    CHECK(whereOf("2 * 3 * 4", TextStyle::Emphasis) == ".........");
    CHECK(whereOf("*a **b** c*", TextStyle::Strong) == "...#####...");
    CHECK(whereOf("\\*a\\*", TextStyle::Emphasis) == ".....");
    CHECK(whereOf("~~a~~", TextStyle::Struck) == "#####");
    CHECK(whereOf("*a `*` b*", TextStyle::Emphasis) == "#########");
}

TEST_CASE("code, links, footnotes and HTML are found inside a line", "[editor]")
{
    CHECK(whereOf("a `b` c", TextStyle::Code) == "..###..");
    CHECK(whereOf("a ``b ` c`` d", TextStyle::Code) == "..#########..");
    CHECK(whereOf("a `b c", TextStyle::Code) == "......");
    CHECK(whereOf("[a](b) c", TextStyle::Link) == ".#......");
    CHECK(whereOf("[a](b(c)) d", TextStyle::Address) == "....####...");
    CHECK(whereOf("![a](b)", TextStyle::Marker) == "##.##.#");
    CHECK(whereOf("a[^1] b", TextStyle::Footnote) == ".####..");
    CHECK(whereOf("[^1]: b", TextStyle::Footnote) == "#####..");
    CHECK(whereOf("[a]: /b", TextStyle::Address) == "....###");
    CHECK(whereOf("<b>c</b>", TextStyle::Html) == "###.####");
    CHECK(whereOf("1 < 2 > 1", TextStyle::Html) == ".........");
    CHECK(whereOf("see https://a.b, now", TextStyle::Link) == "....###########.....");
    CHECK(whereOf("<https://a.b>", TextStyle::Link) == "#############");
}

TEST_CASE("headings, lists, quotes and tables are found at a line's beginning", "[editor]")
{
    CHECK(whereOf("## Two", TextStyle::Heading2) == "######");
    CHECK(whereOf("## Two", TextStyle::Marker) == "###...");
    CHECK(where(styled(QStringLiteral("Two\n---"), 0).styled.styles, TextStyle::Heading2) == "###");
    CHECK(where(styled(QStringLiteral("One\n==="), 0).styled.styles, TextStyle::Heading1) == "###");
    CHECK(where(styled(QStringLiteral("- a\n---"), 0).styled.styles, TextStyle::Heading2) == "...");
    CHECK(whereOf("- a", TextStyle::ListMarker) == "#..");
    CHECK(whereOf("12. a", TextStyle::ListMarker) == "###..");
    CHECK(whereOf("- [ ] a", TextStyle::ListMarker) == "#.####.");
    CHECK(whereOf("- [a] b", TextStyle::ListMarker) == "#......");
    CHECK(whereOf("> > a", TextStyle::Marker) == "####.");
    CHECK(whereOf("* * *", TextStyle::Marker) == "#####");
    CHECK(where(styled(QStringLiteral("a|b\n-|-"), 0).styled.styles, TextStyle::Marker) == ".#.");
    CHECK(whereOf("a|b", TextStyle::Marker) == "...");
}

TEST_CASE("wrapped lines hang below the text of their item", "[editor]")
{
    CHECK(styled(QStringLiteral("- item"), 0).styled.hang == 2);
    CHECK(styled(QStringLiteral("  10. item"), 0).styled.hang == 6);
    CHECK(styled(QStringLiteral("> - [x] item"), 0).styled.hang == 8);
    CHECK(styled(QStringLiteral("text"), 0).styled.hang == 0);
    CHECK(styled(QStringLiteral("## Two"), 0).styled.outdent == 3);
}

TEST_CASE("front matter has keys, comments and fences", "[editor]")
{
    const auto at = [](const char *line, TextStyle style) {
        return where(styleFrontMatter(QString::fromUtf8(line)), style);
    };
    CHECK(at("key: value", TextStyle::Key) == "####......");
    CHECK(at("- key: v", TextStyle::Key) == "..####..");
    CHECK(at("  a http://b", TextStyle::Key) == "............");
    CHECK(at("k: 'a # b' # c", TextStyle::Comment) == "...........###");
    CHECK(at("k: it's # c", TextStyle::Comment) == "........###");
    CHECK(at("# c", TextStyle::Comment) == "###");
    CHECK(at("k = 1", TextStyle::Key) == "###..");
    CHECK(at("---", TextStyle::Marker) == "###");
}

TEST_CASE("a line of nothing but signs is styled like any other", "[editor]")
{
    for (const char *part :
         {"*a", "**a ", "[", "`", "<", "![](", "_a_", "~~", "> ", "- ", "`a``", "(", "\\"}) {
        INFO(part);
        const QString line =
            QString::fromUtf8(part).repeated(20'000 / static_cast<int>(strlen(part)));
        const LineState state = stateAfter(line, {});
        CHECK(styleMarkdown(line, {}, state, {}).styles.size() ==
              static_cast<std::size_t>(line.size()));
    }
}
