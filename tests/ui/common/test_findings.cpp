#include "tests/support/catch.h"
#include "ui/common/findings.h"

using namespace galley;
using namespace galley::ui;

TEST_CASE("a finding becomes a whole sentence", "[common]")
{
    Finding finding;
    finding.rule = "quote-apostrophe";
    finding.field = "title";
    finding.message = "an apostrophe stands alone inside single quotes";
    CHECK(sentenceOf(finding) == u"An apostrophe stands alone inside single quotes."_qs);
    CHECK(fixTitleOf(finding).isEmpty());
    finding.fix = Fix{"Double the apostrophe", {}};
    CHECK(fixTitleOf(finding) == u"Double the apostrophe"_qs);
}

TEST_CASE("an error of a file names the file, what failed, and why", "[common]")
{
    const Error error{"the disk is full"};
    CHECK(sentenceOf(FileAction::Save, u"/a/b/c.md"_qs, error) ==
          u"c.md was not saved: the disk is full."_qs);
    CHECK(sentenceOf(FileAction::Revert, u"/a/b/c.md"_qs, error) ==
          u"c.md was not taken again from the disk: the disk is full."_qs);
    CHECK(sentenceOf(error) == u"The disk is full."_qs);
}

TEST_CASE("a severity is told by word and icon, not by colour alone", "[common]")
{
    CHECK(lookOf(Severity::Error).word == u"Error"_qs);
    CHECK(lookOf(Severity::Warning).icon == u"warning"_qs);
    CHECK(lookOf(Severity::Hint).icon == u"hint"_qs);
}

TEST_CASE("findings are counted in words, the worst first", "[common]")
{
    const auto counted = [](int errors, int warnings, int hints) {
        return textOf(FindingCounts{errors, warnings, hints});
    };
    CHECK(counted(2, 1, 0) == u"2 errors, 1 warning"_qs);
    CHECK(counted(1, 0, 1) == u"1 error, 1 hint"_qs);
    CHECK(counted(0, 2, 3) == u"2 warnings, 3 hints"_qs);
    CHECK(counted(0, 0, 0).isEmpty());
    CHECK(FindingCounts{0, 1, 2}.worst() == Severity::Warning);
    Finding hint;
    hint.severity = Severity::Hint;
    CHECK(countsOf({Finding(), hint, hint}) == FindingCounts{1, 0, 2});
}
