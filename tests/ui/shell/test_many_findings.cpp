// An article with more faults than anybody reads: what the window makes of them is bounded.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"
#include "ui/editor/editor_view.h"
#include "ui/shell/change_view.h"
#include "ui/shell/workspace.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

constexpr int count = 10'000;

std::string article(const std::string &value)
{
    std::string text = "---\ntitle: 'One'\n";
    for (int i = 0; i < count; ++i)
        text += "key" + std::to_string(i) + ": " + value + "\n";
    return text + "---\nBody.\n";
}

} // namespace

TEST_CASE("ten thousand faults are underlined, listed and repaired within bounds", "[shell]")
{
    const WindowUnderTest window;
    window->open(window.write(u"a.md"_qs, article("'it's'")));
    REQUIRE(window->document()->snapshot()->frontMatter.findings.size() == std::size_t(count));
    window->workspace()->editor()->setFrontMatterShown(true);
    CHECK(window->workspace()->editor()->textEdit()->extraSelections().size() == 500);

    const auto *list = window->findChild<QListWidget *>(u"findingsList"_qs);
    REQUIRE(list);
    CHECK(list->count() == 0);
    window.press(Qt::Key_F8, Qt::ControlModifier);
    CHECK(list->count() == count);

    window.click("findingsRepair");
    auto *changes = window.find<ChangeView>("changeView");
    REQUIRE(changes);
    CHECK(changes->toPlainText().count(u"+ key"_qs) == 200);
    CHECK(changes->toPlainText().endsWith(u"And 9,800 more."_qs));
    CHECK(changes->heightForWidth(800) == changes->heightForWidth(800));
    window.click("repairApply");
    CHECK(window->document()->bytes() == article("'it''s'"));
}
