// Suggestions from the collection, and what a slug is told.
#include "app/frontmatter/front_matter.h"
#include "app/schema/survey.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/widgets/completion.h"
#include "ui/form/widgets/suggestion_list.h"

#include <QApplication>
#include <QListView>
#include <QTest>

using namespace galley;
using namespace galley::tests;

namespace {

void survey(FormFixture &f, const std::vector<std::string> &lines)
{
    auto survey = std::make_shared<schema::Survey>();
    for (const std::string &line : lines)
        survey->add(frontmatter::read("---\n" + line + "\n---\n"));
    f.form.setSurvey(survey);
}

ui::SuggestionList *listOf(const FormFixture &f, const char *key)
{
    return f.find<ui::SuggestionList>(
        QStringLiteral("field.%1.suggestions").arg(QLatin1String(key)));
}

const std::string article = "---\nauthor: Ann\nsection: news\nslug: a-b\n---\n";

} // namespace

TEST_CASE("what begins with the typed letters is suggested ahead of what has them", "[form]")
{
    const QStringList texts{QStringLiteral("Old News"), QStringLiteral("news"),
                            QStringLiteral("New York"), QStringLiteral("sport")};
    const auto matches = [&](const char *typed) {
        return ui::matchingTexts(texts, QLatin1String(typed)).join(QLatin1Char('|')).toStdString();
    };
    CHECK(matches("NEW") == "news|New York|Old News");
    CHECK(matches(" o") == "Old News|New York|sport");
    CHECK(matches("x").empty());
    CHECK(matches("") == "Old News|news|New York|sport");
}

TEST_CASE("an author is completed from the collection's, by keys, as one step", "[form]")
{
    FormFixture f(article);
    survey(f, {"author: Bo Lind", "author: Bo Lind", "author: Ann Miller", "author: Bob"});
    f.enter(QStringLiteral("author"));
    f.selectAll();
    f.type(QStringLiteral("bo"));
    ui::SuggestionList *list = listOf(f, "author");
    REQUIRE(list);
    CHECK(list->isVisible());
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("bo"));
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Up);
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("bo"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\nauthor: Bo Lind\nsection: news\nslug: a-b\n---\n");
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("author")));
    f.undo();
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("suggestions put nothing in unasked: Enter and Tab move on", "[form]")
{
    FormFixture f(article);
    survey(f, {"author: Anna", "author: Anna"});
    f.enter(QStringLiteral("author"));
    f.press(Qt::Key_Down);
    ui::SuggestionList *list = listOf(f, "author");
    REQUIRE(list);
    CHECK(list->isVisible());
    f.press(Qt::Key_Return);
    CHECK_FALSE(list->isVisible());
    f.enter(QStringLiteral("author"));
    f.press(Qt::Key_F4);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Tab);
    CHECK_FALSE(list->isVisible());
    CHECK(f.bytes() == article);
}

TEST_CASE("a suggestion is taken by the mouse, and the focus stays", "[form]")
{
    FormFixture f(article);
    survey(f, {"author: Anna", "author: Bo"});
    f.enter(QStringLiteral("author"));
    f.selectAll();
    f.press(Qt::Key_Delete);
    f.press(Qt::Key_Down);
    auto *view = listOf(f, "author")->findChild<QListView *>();
    REQUIRE(view);
    const QRect second = view->visualRect(view->model()->index(1, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, second.center());
    CHECK(f.shown(QStringLiteral("author")) == QStringLiteral("Bo"));
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("author")));
}

TEST_CASE("a line is completed only where texts recur in the collection", "[form]")
{
    FormFixture f(siteSchema({field("section", schema::FieldType::Line),
                              field("title", schema::FieldType::Line)}),
                  "---\nsection: n\ntitle: T\n---\n");
    survey(f, {"section: news\ntitle: A", "section: news\ntitle: B", "section: news\ntitle: C"});
    f.enter(QStringLiteral("section"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("e"));
    REQUIRE(listOf(f, "section"));
    CHECK(listOf(f, "section")->isVisible());
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_Down);
    CHECK_FALSE(listOf(f, "title"));
}

TEST_CASE("a slug says what an address would have for its characters", "[form]")
{
    FormFixture f(siteSchema({field("slug", schema::FieldType::Slug)}),
                  "---\nslug: a b\xC3\xA4\n---\n");
    CHECK(f.notes(QStringLiteral("slug"))
              .contains(QStringLiteral("An address has “%20%C3%A4” for “ ä”.")));
    f.enter(QStringLiteral("slug"));
    f.selectAll();
    f.type(QStringLiteral("a-b"));
    f.press(Qt::Key_Tab);
    CHECK(f.notes(QStringLiteral("slug")).isEmpty());
    CHECK(f.bytes() == "---\nslug: a-b\n---\n");
}

TEST_CASE("a list of one suggestion is as high as its row", "[form]")
{
    FormFixture f(article);
    survey(f, {"author: Bo Lind", "author: Bo Lind"});
    f.enter(QStringLiteral("author"));
    f.selectAll();
    f.type(QStringLiteral("bo"));
    const ui::SuggestionList *list = listOf(f, "author");
    REQUIRE(list);
    REQUIRE(list->isVisible());
    REQUIRE(list->count() == 1);
    CHECK(list->height() < 48);
}
