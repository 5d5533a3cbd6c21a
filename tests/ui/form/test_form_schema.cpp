// The form is made of the document's schema, and follows it.
#include "app/schema/reading/built_in.h"
#include "app/schema/reading/json_schema.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

std::shared_ptr<const schema::Schema> shared(std::vector<schema::Field> fields)
{
    return std::make_shared<const schema::Schema>(siteSchema(std::move(fields)));
}

QString textOf(const FormFixture &f, const char *name)
{
    const auto *label = f.find<QLabel>(QLatin1String(name));
    return label && !label->isHidden() ? label->text() : QString();
}

} // namespace

TEST_CASE("the form has the fields of the schema, and all others below", "[form]")
{
    FormFixture f(siteSchema({field("headline", FieldType::Line), field("day", FieldType::Date)}),
                  "---\nweight: 3\nday: 2025-02-03\nheadline: One\n---\n");
    CHECK(f.shown(QStringLiteral("headline")) == QStringLiteral("One"));
    CHECK(f.shown(QStringLiteral("day")) == QStringLiteral("2025-02-03"));
    CHECK(f.find<QWidget>(QStringLiteral("group.more"))
              ->findChild<QWidget *>(QStringLiteral("field.weight")));
    CHECK_FALSE(f.find<QWidget>(QStringLiteral("field.cta")));
}

TEST_CASE("another schema takes the place of the one before, and what stays keeps its cursor",
          "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line), field("kind", FieldType::Line)}),
                  "---\ntitle: A long title\nkind: news\n---\n");
    f.enter(QStringLiteral("kind"));
    auto *kind = qobject_cast<QLineEdit *>(f.input(QStringLiteral("kind")));
    REQUIRE(kind);
    kind->setCursorPosition(2);
    f.document.setSchema(shared({field("kind", FieldType::Line), field("extra", FieldType::Text)}));
    CHECK(f.input(QStringLiteral("kind")) == kind);
    CHECK(QApplication::focusWidget() == kind);
    CHECK(kind->cursorPosition() == 2);
    CHECK(f.find<QWidget>(QStringLiteral("field.extra")));
    CHECK(f.find<QWidget>(QStringLiteral("group.more"))
              ->findChild<QWidget *>(QStringLiteral("field.title")));
    f.type(QStringLiteral("x"));
    CHECK(f.bytes() == "---\ntitle: A long title\nkind: nexws\n---\n");
}

TEST_CASE("a new schema changes no byte", "[form]")
{
    FormFixture f;
    f.document.setSchema(shared({field("day", FieldType::Date), field("tags", FieldType::Line)}));
    f.document.setSchema(std::make_shared<const schema::Schema>(schema::builtIn()));
    CHECK(f.bytes() == sampleArticle);
    CHECK_FALSE(f.document.isModified());
}

TEST_CASE("a field that every article has says so while it is empty", "[form]")
{
    schema::Field title = field("title", FieldType::Line);
    title.required = true;
    FormFixture f(siteSchema({title}), "---\ntitle: ''\n---\n");
    CHECK(textOf(f, "field.title.required") == QStringLiteral("required"));
    CHECK(f.input(QStringLiteral("title"))->accessibleDescription() ==
          QStringLiteral("Required. empty"));
    f.enter(QStringLiteral("title"));
    f.type(QStringLiteral("A"));
    CHECK(textOf(f, "field.title.required").isEmpty());
    f.undo();
    CHECK(textOf(f, "field.title.required") == QStringLiteral("required"));
}

TEST_CASE("the limit of a text stands behind the count of its characters", "[form]")
{
    schema::Field title = field("title", FieldType::Line);
    title.maxLength = 60;
    FormFixture f(siteSchema({title}),
                  "---\ntitle: Na\u00efve \U0001F468\u200D\U0001F469\u200D\U0001F467\n---\n");
    CHECK(textOf(f, "field.title.counter") == QStringLiteral("11 / 60"));
}

TEST_CASE("the count of characters is beyond the limit exactly where the schema refuses the text",
          "[form]")
{
    FormFixture f("---\ntitle: A\n---\n");
    f.document.setSchema(std::make_shared<const schema::Schema>(
        schema::readJsonSchema(R"({"properties": {"title": {"type": "string", "maxLength": 5}}})",
                               schema::Origin::File)
            .value()));
    const auto show = [&](const char *title) {
        REQUIRE(f.document.setField(QStringLiteral("title"), Value::string(title)));
        return textOf(f, "field.title.counter");
    };
    CHECK(show("\U0001F468\u200D\U0001F469\u200D\U0001F467") == QStringLiteral("5 / 5"));
    CHECK(f.document.problems()->empty());
    CHECK(show("\U0001F468\u200D\U0001F469\u200D\U0001F467!") == QStringLiteral("6 / 5"));
    CHECK(f.document.problems()->size() == 1);
    CHECK(show("e\u0301a\u0300o") == QStringLiteral("5 / 5"));
    CHECK(f.document.problems()->empty());
}

TEST_CASE("a description that the site has written is always in view", "[form]")
{
    schema::Field kind = field("kind", FieldType::Line);
    kind.hint = "Where the article stands";
    FormFixture f(siteSchema({kind}), "---\nkind: news\n---\n");
    CHECK(textOf(f, "field.kind.hint") == QStringLiteral("Where the article stands"));
    CHECK(f.input(QStringLiteral("kind"))->accessibleDescription() ==
          QStringLiteral("Where the article stands"));
}

TEST_CASE("what is read out of a field has one full stop behind each sentence", "[form]")
{
    schema::Field slug = field("slug", FieldType::Line);
    slug.form = "Small letters, digits and hyphens";
    slug.hint = "The end of the address.";
    FormFixture f(siteSchema({slug}), "---\nslug: a\n---\n");
    CHECK(f.input(QStringLiteral("slug"))->accessibleDescription() ==
          QStringLiteral("The end of the address. Small letters, digits and hyphens"));
}

TEST_CASE("how many items a list must have, and which form a text, is in view ahead of any fault",
          "[form]")
{
    schema::Field tags = field("tags", FieldType::Tags);
    schema::Field slug = field("slug", FieldType::Slug);
    schema::Field notes = field("notes", FieldType::Texts);
    schema::Field plain = field("plain", FieldType::Line);
    tags.minItems = 2;
    tags.maxItems = 5;
    tags.unique = true;
    slug.form = "Small letters, digits and hyphens";
    slug.hint = "The end of the address.";
    notes.minItems = 1;
    notes.unique = true;
    FormFixture f(siteSchema({tags, slug, notes, plain}), "---\nslug: a\n---\n");
    CHECK(textOf(f, "field.tags.hint") == QStringLiteral("2 to 5 tags"));
    CHECK(textOf(f, "field.slug.hint") ==
          QStringLiteral("The end of the address. Small letters, digits and hyphens."));
    CHECK(textOf(f, "field.notes.hint") == QStringLiteral("At least 1 item. No item twice"));
    CHECK(textOf(f, "field.plain.hint").isEmpty());
    CHECK(f.input(QStringLiteral("tags"))->accessibleDescription() ==
          QStringLiteral("not set. 2 to 5 tags"));
}

TEST_CASE("the letters that go to a field are handed out anew with another schema", "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line)}), "---\ntitle: A\n---\n");
    f.document.setSchema(shared({field("tone", FieldType::Line)}));
    f.document.setSchema(shared({field("tone", FieldType::Line), field("title", FieldType::Line)}));
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_N, Qt::AltModifier); // t is the title's, o the menu's
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("tone")));
    f.press(Qt::Key_T, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("title")));
}

TEST_CASE("a field can be added with what it holds, as one step", "[form]")
{
    struct Case
    {
        const char *type;
        const char *line;
    };
    const Case c = GENERATE(Case{"Text", "mood: ''"}, Case{"List", "mood: []"},
                            Case{"Number", "mood: 0"}, Case{"Yes or no", "mood: false"});
    INFO(c.type);
    FormFixture f;
    f.click(QStringLiteral("addField"));
    CHECK(QApplication::focusWidget() == f.find<QLineEdit>(QStringLiteral("addField.name")));
    f.type(QStringLiteral("mood"));
    auto *type = f.find<QComboBox>(QStringLiteral("addField.type"));
    type->setCurrentText(QLatin1String(c.type));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == withLine(sampleArticle, "tags: [walking, home]",
                                std::string("tags: [walking, home]\n") + c.line));
    CHECK(f.find<QWidget>(QStringLiteral("row.mood"))->isAncestorOf(QApplication::focusWidget()));
    f.document.undo();
    CHECK(f.bytes() == sampleArticle);
}

TEST_CASE("adding a field that is there goes to it, and changes nothing", "[form]")
{
    FormFixture f;
    f.click(QStringLiteral("addField"));
    f.type(QStringLiteral("author"));
    f.press(Qt::Key_Return);
    CHECK(f.bytes() == sampleArticle);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("author")));
}

TEST_CASE("a field that has no row is gone to in the source", "[form]")
{
    std::string article = "---\n";
    for (int i = 0; i < 203; ++i)
        article += "key" + std::to_string(i) + ": 1\n";
    article += "---\n";
    FormFixture f(siteSchema({field("title", FieldType::Line)}), article);
    f.click(QStringLiteral("addField"));
    f.type(QStringLiteral("key202"));
    f.press(Qt::Key_Return);
    CHECK(f.sources == QStringList{QStringLiteral("key202")});
    CHECK(f.bytes() == article);
}

TEST_CASE("a name that cannot be added stays where it was typed", "[form]")
{
    FormFixture f;
    f.click(QStringLiteral("addField"));
    auto *name = f.find<QLineEdit>(QStringLiteral("addField.name"));
    name->setText(QString(2000, QLatin1Char('x')));
    f.press(Qt::Key_Return);
    CHECK(f.refusals.size() == 1);
    CHECK(f.bytes() == sampleArticle);
    CHECK(name->text().size() == 2000);
    CHECK(QApplication::focusWidget() == name);
}

TEST_CASE("a date that is added is written as the article writes its dates", "[form]")
{
    struct Case
    {
        const char *beside;
        const char *format;
        const char *quote;
    };
    const Case c = GENERATE(Case{"made: '2025-02-01'", "yyyy-MM-dd", "'"},
                            Case{"made: 2025-02-01", "yyyy-MM-dd", ""},
                            Case{"made: \"01.02.2025\"", "dd.MM.yyyy", "\""},
                            Case{"made: 2025-02-01T10:00:00Z", "yyyy-MM-dd", ""});
    INFO(c.beside);
    FormFixture f(std::string("---\ntitle: A\n") + c.beside + "\n---\n");
    f.click(QStringLiteral("addField"));
    f.type(QStringLiteral("seen"));
    f.find<QComboBox>(QStringLiteral("addField.type"))->setCurrentText(QStringLiteral("Date"));
    f.press(Qt::Key_Return);
    const std::string day = QDate::currentDate().toString(QLatin1String(c.format)).toStdString();
    CHECK(f.bytes() == std::string("---\ntitle: A\n") + c.beside + "\nseen: " + c.quote + day +
                           c.quote + "\n---\n");
}

TEST_CASE("nothing is added to front matter that cannot be edited", "[form]")
{
    FormFixture f("---\ntitle: 'A's'\n---\n");
    CHECK(f.find<QWidget>(QStringLiteral("addField"))->isVisible() == false);
}
