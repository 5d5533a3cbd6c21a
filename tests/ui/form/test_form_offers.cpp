// Values that follow from others: offered below a field, taken by a click, never written unasked.
#include "app/frontmatter/front_matter.h"
#include "app/schema/survey.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QDate>
#include <QPushButton>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

/// What the button below a field offers; empty when it offers nothing.
QString offer(const FormFixture &f, const char *key)
{
    const auto *button =
        f.find<QPushButton>(QStringLiteral("field.%1.offer").arg(QLatin1String(key)));
    return button && button->isVisible() ? button->text() : QString();
}

std::string today()
{
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

} // namespace

TEST_CASE("a read time that is off is told, and the text's own is a click away", "[form]")
{
    FormFixture f;
    CHECK(offer(f, "read_time").isEmpty());
    f.form.setWordsPerMinute(200);
    f.form.setWords(2400);
    CHECK(offer(f, "read_time") == QStringLiteral("Take “12 mins”"));
    CHECK(f.notes(QStringLiteral("read_time"))
              .contains(QStringLiteral("By its 2400 words the text takes about 12 min.")));
    CHECK(f.bytes() == sampleArticle);
    f.click(QStringLiteral("field.read_time.offer"));
    CHECK(f.bytes() == withLine(sampleArticle, "read_time: '8 mins'", "read_time: '12 mins'"));
    CHECK(offer(f, "read_time").isEmpty());
    f.document.undo();
    CHECK(f.bytes() == sampleArticle);
}

TEST_CASE("a read time that is a minute off is right", "[form]")
{
    FormFixture f;
    f.form.setWordsPerMinute(200);
    for (const int words : {1400, 1600, 1800}) {
        f.form.setWords(words);
        CHECK(offer(f, "read_time").isEmpty());
    }
    f.form.setWords(2000);
    CHECK(offer(f, "read_time") == QStringLiteral("Take “10 mins”"));
}

TEST_CASE("without a preference read times are counted with 265 words a minute", "[form]")
{
    FormFixture f; // its read time is 8 mins
    f.form.setWords(9 * 265);
    CHECK(offer(f, "read_time").isEmpty());
    f.form.setWords(9 * 265 + 1);
    CHECK(offer(f, "read_time") == QStringLiteral("Take “10 mins”"));
    f.form.setWords(6 * 265 + 1);
    CHECK(offer(f, "read_time").isEmpty());
    f.form.setWords(6 * 265);
    CHECK(offer(f, "read_time") == QStringLiteral("Take “6 mins”"));
    f.form.setWords(1);
    CHECK(offer(f, "read_time") == QStringLiteral("Take “1 min”"));
    f.form.setWords(0);
    CHECK(offer(f, "read_time").isEmpty());
}

TEST_CASE("an empty date is a click away from today, in the way of the other dates", "[form]")
{
    FormFixture f(withLine(sampleArticle, "publish_date: '2025-02-02'", "publish_date: ''"));
    CHECK(offer(f, "created_date").isEmpty());
    CHECK(offer(f, "publish_date") == QStringLiteral("Today, ") + QString::fromStdString(today()));
    f.click(QStringLiteral("field.publish_date.offer"));
    CHECK(f.bytes() ==
          withLine(sampleArticle, "publish_date: '2025-02-02'", "publish_date: '" + today() + "'"));
}

TEST_CASE("a missing date of a site's schema becomes a date, not a text", "[form]")
{
    FormFixture f(siteSchema({field("pubDate", FieldType::Date)}), "---\ntitle: A\n---\n");
    f.click(QStringLiteral("field.pubDate.offer"));
    CHECK(f.bytes().find("pubDate: " + today() + "\n") != std::string::npos);
}

TEST_CASE("a slug is offered from the title only where there is none", "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line), field("slug", FieldType::Slug)}),
                  "---\ntitle: The Long Way Home\nslug: ''\n---\n");
    CHECK(offer(f, "slug") == QStringLiteral("Take “the-long-way-home”"));
    f.click(QStringLiteral("field.slug.offer"));
    CHECK(f.bytes() == "---\ntitle: The Long Way Home\nslug: 'the-long-way-home'\n---\n");
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral("!"));
    CHECK(offer(f, "slug").isEmpty());
}

TEST_CASE("the field has the focus once its offer was taken by keyboard", "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line), field("slug", FieldType::Slug),
                              field("day", FieldType::Date), field("more", FieldType::Line)}),
                  "---\ntitle: On foot\nslug: ''\n---\n");
    f.enter(QStringLiteral("slug"));
    f.press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("field.slug.offer"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\ntitle: On foot\nslug: 'on-foot'\n---\n");
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("slug")));
    f.enter(QStringLiteral("day"));
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Space);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("day")));
    CHECK(f.shown(QStringLiteral("day")) == QString::fromStdString(today()));
}

TEST_CASE("a mistyped choice is offered as it is meant, by click and by key", "[form]")
{
    schema::Field kind = field("kind", FieldType::Choice);
    kind.choices = {Value::string("Models"), Value::string("Tools"), Value::integer(7)};
    schema::Field tags = field("tags", FieldType::Tags);
    tags.choices = kind.choices;
    const std::string article = "---\nkind: Modles # of it\ntags: [Tools, Modles, other]\n---\n";
    FormFixture f(siteSchema({kind, tags}), article);
    CHECK(offer(f, "kind") == QStringLiteral("Take “Models”"));
    CHECK(offer(f, "tags") == QStringLiteral("Take “Models”"));
    f.click(QStringLiteral("field.kind.offer"));
    CHECK(f.bytes() == "---\nkind: Models # of it\ntags: [Tools, Modles, other]\n---\n");
    CHECK(offer(f, "kind").isEmpty());
    f.find<QPushButton>(QStringLiteral("field.tags.offer"))->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == "---\nkind: Models # of it\ntags: [Tools, Models, other]\n---\n");
    CHECK(offer(f, "tags").isEmpty());
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("tags")));
    f.undo();
    f.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("nothing is offered for a choice that is none like any, or is one", "[form]")
{
    schema::Field kind = field("kind", FieldType::Choice);
    kind.choices = {Value::string("Models"), Value::string("Tools"), Value::string("Modles")};
    const char *value = GENERATE("weather", "Modles", "''", "7", "[Modles]", "~");
    FormFixture f(siteSchema({kind}), std::string("---\nkind: ") + value + "\n---\n");
    CHECK(offer(f, "kind").isEmpty());
}

TEST_CASE("today is offered as the other articles write their dates", "[form]")
{
    FormFixture f(siteSchema({field("pubDate", FieldType::Date)}), "---\ntitle: A\n---\n");
    auto survey = std::make_shared<schema::Survey>();
    survey->add(frontmatter::read("---\npubDate: 02.01.2025\n---\n"));
    f.form.setSurvey(survey);
    const QString day = QDate::currentDate().toString(QStringLiteral("dd.MM.yyyy"));
    CHECK(offer(f, "pubDate") == QStringLiteral("Today, ") + day);
    f.click(QStringLiteral("field.pubDate.offer"));
    CHECK(f.document.frontMatter()->find("pubDate")->value.text() == day.toStdString());
}

TEST_CASE("a locked field is offered nothing", "[form]")
{
    FormFixture f("---\ntitle: 'A's'\npublish_date: ''\n---\n");
    CHECK(offer(f, "publish_date").isEmpty());
}
