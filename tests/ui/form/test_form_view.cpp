// What of the form is in view: the field that has the focus, all that is said below it, and nothing
// beside the pane.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include "app/schema/reading/json_schema.h"
#include "ui/form/widgets/link_button.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

const char *const brokenCta = "cta: 'Don't stop, and don't look back before you are home again'";

std::string broken()
{
    return withLine(sampleArticle, "cta: 'Read on'", brokenCta);
}

QScrollArea *scrollOf(const FormFixture &f)
{
    return f.find<QScrollArea>(QStringLiteral("form.scroll"));
}

/// Makes the form as low and as narrow as it is in a small window.
void makeSmall(FormFixture &f)
{
    f.form.resize(360, 280);
    REQUIRE(QTest::qWaitFor([&] {
        return f.form.height() == 280 && scrollOf(f)->verticalScrollBar()->maximum() > 280;
    }));
}

bool isAllSeen(const FormFixture &f, const QString &name)
{
    const auto *widget = f.find<QWidget>(name);
    REQUIRE(widget);
    const QWidget *pane = scrollOf(f)->viewport();
    const QRect place(widget->mapTo(pane, QPoint()), widget->size());
    return widget->isVisible() && pane->rect().contains(place);
}

schema::Schema read(const std::string &json)
{
    const auto made = schema::readJsonSchema(json, schema::Origin::File);
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("a field that is gone to is seen with its label and all that is said of it", "[form]")
{
    FormFixture f(broken());
    makeSmall(f);
    REQUIRE_FALSE(isAllSeen(f, QStringLiteral("field.cta.notes")));
    REQUIRE(f.form.focusField(QStringLiteral("cta")));
    CHECK(isAllSeen(f, QStringLiteral("field.cta.notes")));
    CHECK(isAllSeen(f, QStringLiteral("field.cta")));
    CHECK(isAllSeen(f, QStringLiteral("field.cta.label")));
}

TEST_CASE("the Tab key and a label's letter show what is said of the field, too", "[form]")
{
    FormFixture f(broken());
    makeSmall(f);
    REQUIRE(f.form.focusField(QStringLiteral("title")));
    for (int i = 0; i < 40 && QApplication::focusWidget() != f.input(QStringLiteral("cta")); ++i)
        f.press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == f.input(QStringLiteral("cta")));
    CHECK(isAllSeen(f, QStringLiteral("field.cta.notes")));

    REQUIRE(f.form.focusField(QStringLiteral("title")));
    REQUIRE_FALSE(isAllSeen(f, QStringLiteral("field.author")));
    f.press(Qt::Key_A, Qt::AltModifier);
    REQUIRE(QApplication::focusWidget() == f.input(QStringLiteral("author")));
    CHECK(isAllSeen(f, QStringLiteral("field.author")));
}

TEST_CASE("nothing moves under the mouse that clicks into a field", "[form]")
{
    FormFixture f(broken());
    makeSmall(f);
    REQUIRE(f.form.focusField(QStringLiteral("title")));
    QWidget *input = f.input(QStringLiteral("cta"));
    QScrollBar *bar = scrollOf(f)->verticalScrollBar();
    bar->setValue(input->mapTo(scrollOf(f)->widget(), QPoint()).y() + input->height() - 270);
    REQUIRE_FALSE(isAllSeen(f, QStringLiteral("field.cta.notes")));
    const int before = bar->value();
    QTest::mouseClick(input, Qt::LeftButton);
    CHECK(QApplication::focusWidget() == input);
    CHECK(bar->value() == before);
}

TEST_CASE("the way into the form is its title, else its first field", "[form]")
{
    FormFixture titled;
    titled.form.focusFirst();
    CHECK(QApplication::focusWidget() == titled.input(QStringLiteral("title")));
    FormFixture other(siteSchema({field("name", FieldType::Line), field("mood", FieldType::Line)}),
                      "---\nmood: calm\n---\n");
    other.form.focusFirst();
    CHECK(QApplication::focusWidget() == other.input(QStringLiteral("name")));
}

TEST_CASE("an offer that is longer than the pane is cut, and takes no room from others", "[form]")
{
    std::string title;
    for (int i = 0; i < 30; ++i)
        title += "longer ";
    FormFixture f(siteSchema({field("title", FieldType::Line), field("slug", FieldType::Slug)}),
                  "---\ntitle: " + title + "\nslug: ''\n---\n", 360);
    const auto *offer = f.find<ui::LinkButton>(QStringLiteral("field.slug.offer"));
    REQUIRE(QTest::qWaitFor([&] { return offer->isVisible() && offer->width() > 100; }));
    CHECK(offer->isCut());
    CHECK(offer->mapTo(&f.form, offer->rect().topRight()).x() < f.form.width());
    CHECK(offer->mapTo(&f.form, QPoint()).x() >= 0);
    const QWidget *input = f.input(QStringLiteral("slug"));
    CHECK(QTest::qWaitFor([&] { return input->height() >= 32; }));
}

TEST_CASE("a long word in the site's own hint does not push the form beyond its pane", "[form]")
{
    schema::Field name = field("name", FieldType::Line);
    name.hint = "See https://example.com/" + std::string(200, 'x');
    FormFixture f(siteSchema({name}), "---\nname: Ann\n---\n", 360);
    const QWidget *input = f.input(QStringLiteral("name"));
    CHECK(input->mapTo(&f.form, input->rect().topRight()).x() < 360);
}

TEST_CASE("a day with a time has a line of its own, and is not cut", "[form]")
{
    schema::Field updated = field("updated", FieldType::Date);
    updated.time = true;
    FormFixture f(siteSchema({field("begun", FieldType::Date), updated}),
                  "---\nbegun: 2025-02-02\nupdated: 2025-03-01T10:00:00Z\n---\n", 360);
    const QWidget *input = f.input(QStringLiteral("updated"));
    CHECK(input->width() > f.input(QStringLiteral("begun"))
                                   ->fontMetrics()
                                   .horizontalAdvance(QStringLiteral("2025-03-01T10:00:00+00:00")) +
                               48);
}

TEST_CASE("what can be done about a fault keeps its place while the fault changes", "[form]")
{
    FormFixture f(broken());
    const auto *repair = f.find<ui::LinkButton>(QStringLiteral("field.cta.repair"));
    REQUIRE(QTest::qWaitFor([&] { return repair->isVisible() && repair->x() > 0; }));
    const int before = repair->x();
    CHECK_FALSE(repair->isCut());
    QTextCursor cursor = f.document.textDocument()->find(QStringLiteral("stop"));
    cursor.insertText(QStringLiteral("halt"));
    REQUIRE(f.shown(QStringLiteral("cta")).contains(QStringLiteral("halt")));
    QApplication::processEvents();
    CHECK(repair->x() == before);
}

TEST_CASE("a way to the source is shown where a field cannot be mended in the form", "[form]")
{
    const schema::Schema schema = read(
        R"({"properties":{"title":{"type":"string","maxLength":5},"mood":{"type":"string"}}})");
    FormFixture f(schema, "---\ntitle: Too long\nmood: 'it's'\n---\n");
    REQUIRE(f.find<QPushButton>(QStringLiteral("field.mood.source")));
    CHECK(f.find<QPushButton>(QStringLiteral("field.mood.source"))->isVisible());
    f.document.startNew(QStringLiteral("---\ntitle: Too long\nmood: calm\n---\n"));
    REQUIRE(f.notes(QStringLiteral("title")).contains(QStringLiteral("Error: ")));
    CHECK_FALSE(f.find<QPushButton>(QStringLiteral("field.title.source"))->isVisible());
}

TEST_CASE("a slug that the site does not take is offered as it would take it", "[form]")
{
    const schema::Schema schema = read(
        R"({"properties":{"title":{"type":"string"},
            "slug":{"type":"string","pattern":"^[a-z0-9-]+$"}}})");
    FormFixture f(schema, "---\ntitle: Another title\nslug: Long Winter!\n---\n");
    const auto *offer = f.find<QPushButton>(QStringLiteral("field.slug.offer"));
    REQUIRE(offer);
    CHECK(offer->text() == QStringLiteral("Take “long-winter”"));
    f.click(QStringLiteral("field.slug.offer"));
    CHECK(f.bytes() == "---\ntitle: Another title\nslug: long-winter\n---\n");
    CHECK_FALSE(offer->isVisible());
}
