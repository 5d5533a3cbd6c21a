#include "app/base/edit.h"
#include "tests/support/catch.h"

using namespace galley;

TEST_CASE("the difference of two texts is one small edit that parts no character", "[base]")
{
    struct Case
    {
        std::string before;
        std::string after;
        Edits edits;
    };
    const std::vector<Case> all = {
        {"same", "same", {}},
        {"", "new", {{{0, 0}, "new"}}},
        {"old", "", {{{0, 3}, ""}}},
        {"one two", "one and two", {{{4, 4}, "and "}}},
        {"aaa", "aa", {{{2, 3}, ""}}},
        {"x\u00e4y", "x\u00e5y", {{{1, 3}, "\u00e5"}}},
        {"\u00e4", "\u0124", {{{0, 2}, "\u0124"}}},
    };
    for (const Case &c : all) {
        INFO(c.before << " -> " << c.after);
        CHECK(difference(c.before, c.after) == c.edits);
        CHECK(applyEdits(c.before, difference(c.before, c.after)) == c.after);
    }
}
