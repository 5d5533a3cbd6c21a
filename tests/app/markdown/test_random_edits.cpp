// However an article is edited, its blocks are those that reading it whole gives: edits at random.
#include "app/frontmatter/front_matter.h"
#include "app/text/text_format.h"
#include "tests/app/markdown/edited.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace galley;
using namespace galley::markdown;
using galley::tests::Edited;

namespace {

/// What is typed, pasted and deleted that changes the structure of a text.
const std::vector<std::string> pieces = {"",
                                         "\n",
                                         "word\n",
                                         "# Heading\n",
                                         "===\n",
                                         "---\n",
                                         "- item\n",
                                         "* item\n",
                                         "2. item\n",
                                         "1) one\n",
                                         "  nested\n",
                                         "    code\n",
                                         "\tcode\n",
                                         "> quote\n",
                                         ">\n",
                                         "```\n",
                                         "~~~ js\n",
                                         "| a | b |\n",
                                         "| - | - |\n",
                                         "|-\n",
                                         "<div>\n",
                                         "</div>\n",
                                         "<!--\n",
                                         "-->\n",
                                         "<b>x</b>\n",
                                         "<script>\n",
                                         "[ref]: /x\n",
                                         "[Ref]\n",
                                         "[a][ref] and [^1]\n",
                                         "[^1]: note\n",
                                         "[^2]: two[^1]\n",
                                         "[^2]\n",
                                         "    [^1]\n",
                                         "- [ ] task\n",
                                         "[ref\n",
                                         "]: /y\n",
                                         "***\n",
                                         "![img[^2]](a.png)\n",
                                         "[ÄÖ]: /z\n",
                                         "[äö]\n",
                                         "# Heading\n",
                                         "a | b[^1]\n",
                                         "\\[ref]\n",
                                         "&amp; *x* **y** `z`\n",
                                         "    \n",
                                         "$x$\n",
                                         "$$\n",
                                         "```math\n",
                                         "$a[^1]$ for $5\n",
                                         "-\n",
                                         "> [ref]: /q\n",
                                         "> - a\n",
                                         "* * *\n",
                                         "[^1]:\n",
                                         "<?x\n",
                                         "?>\n",
                                         "\xEF\xBB\xBF# mark\n",
                                         "\xEF\xBB\xBF[ref]: /m\n",
                                         "- ```\n",
                                         "- <!--\n",
                                         "[^3]: [^2]: two\n",
                                         "[^3]\n",
                                         "[x\\|y] | c\n",
                                         "[x|y]: /bar\n",
                                         "not \xff UTF-8\n",
                                         "end\r\n",
                                         "<details>\n",
                                         "</details>\n",
                                         "<summary>x</summary>\n",
                                         "</div><div>\n",
                                         "text </div>\n",
                                         "<p align=center>\n",
                                         "</p>\n",
                                         "<table>\n",
                                         "<tr><td>\n",
                                         "</table>\n",
                                         "<li>\n",
                                         "a <b>b\n",
                                         "</b>\n",
                                         "<img src=a>\n",
                                         "$$\n",
                                         "$$ a\n",
                                         "= b $$\n",
                                         "+ c\n",
                                         "> $$\n",
                                         "  $$\n"};

class Chance
{
public:
    explicit Chance(unsigned seed)
        : random_(seed)
    {
    }
    std::size_t below(std::size_t count) { return random_() % count; }
    const std::string &piece() { return pieces[below(pieces.size())]; }

private:
    std::mt19937 random_;
};

void editAtRandom(Edited &edited, Chance &chance, int edits)
{
    for (int edit = 0; edit < edits; ++edit) {
        const auto lines = edited.lines();
        const std::size_t first = 1 + chance.below(lines.size());
        const std::size_t removed = std::min(chance.below(3), lines.size() - first + 1);
        std::string text;
        for (std::size_t count = chance.below(3); count > 0; --count)
            text += chance.piece();
        const bool atEnd = first + removed > lines.size();
        if (atEnd && chance.below(2) == 0 && !text.empty())
            text.pop_back(); // the last line has no end
        else if (!atEnd && !text.empty() && text.back() != '\n')
            text += '\n';
        if (atEnd && removed == 0 && !lines.back().empty())
            continue;
        edited.replace(first, removed, text);
    }
}

std::string bodyOf(const std::filesystem::path &path)
{
    const std::string text = encode(decode(tests::readBytes(path)).text, {});
    const auto body = frontmatter::read(text).fences.body;
    return text.substr(body.begin, body.size());
}

} // namespace

TEST_CASE("blocks edited at random are those of the whole text", "[markdown][live]")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        Chance chance(seed);
        std::string text;
        for (std::size_t count = chance.below(30); count > 0; --count)
            text += chance.piece();
        Edited edited(text);
        editAtRandom(edited, chance, 60);
    }
}

TEST_CASE("real articles edited at random have the blocks of the whole text", "[markdown][live]")
{
    const auto articles = tests::corpusArticles();
    for (std::size_t at = 0; at < articles.size(); at += 9) {
        INFO(articles[at]);
        Chance chance(static_cast<unsigned>(at));
        Edited edited(bodyOf(articles[at]));
        editAtRandom(edited, chance, 40);
    }
}
