#include "app/markdown/blocks.h"

#include "tests/app/markdown/gfm_spec.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <iostream>
#include <map>

using namespace galley;
using namespace galley::tests;

namespace {

constexpr const char *tagFilter =
    "written for CommonMark without the tag filter, which escapes this tag";
constexpr const char *autolink =
    "written for CommonMark without autolinks, which make a bare address a link";
constexpr const char *checkbox =
    "cmark-gfm writes a checkbox's attributes in another order, and closes its tag as XHTML does";

/// The examples that come out otherwise, since all extensions are on, and why.
const std::map<int, std::string> differences = {
    {140, tagFilter}, {141, tagFilter}, {142, tagFilter}, {145, tagFilter},
    {147, tagFilter}, {279, checkbox},  {280, checkbox},  {610, autolink},
    {614, autolink},  {616, autolink},  {619, autolink},  {620, autolink},
};

} // namespace

TEST_CASE("the examples of the GFM specification come out as it says", "[markdown]")
{
    const auto folder = corpus();
    if (!folder)
        return;
    std::size_t same = 0;
    const auto examples = readSpec(*folder / "gfm-spec.txt");
    for (const SpecExample &example : examples) {
        const auto html = markdown::toHtml(example.markdown, {.unsafe = true});
        REQUIRE(html);
        INFO(example.number << " " << example.extensions << "\n" << example.markdown);
        if (differences.contains(example.number))
            CHECK(*html != example.html);
        else
            CHECK(*html == example.html);
        same += *html == example.html ? 1 : 0;
    }
    CHECK(examples.size() == 673);
    CHECK(same + differences.size() == examples.size());
}
