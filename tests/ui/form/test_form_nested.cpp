// Fields within others have all that a field of the article has: what is offered, what completes
// them, their images' folder, their names for a screen reader, and the keyboard.
#include "app/frontmatter/front_matter.h"
#include "app/schema/reading/json_schema.h"
#include "app/schema/survey.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/field_row.h"
#include "ui/form/form_plan.h"
#include "ui/form/nested_state.h"
#include "ui/form/widgets/suggestion_list.h"

#include <QAccessible>
#include <QApplication>
#include <QDate>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

/// An author, who is a map, and a list of parts.
schema::Schema nestedSchema()
{
    schema::Field author = field("author", FieldType::Group);
    author.title = "Author";
    author.fields = {field("name", FieldType::Author), field("photo", FieldType::Image),
                     field("since", FieldType::Date)};
    author.fields[0].title = "Name";
    schema::Field parts = field("parts", FieldType::Groups);
    parts.title = "Part";
    parts.fields = {field("title", FieldType::Line), field("slug", FieldType::Slug),
                    field("tags", FieldType::Tags), field("read_time", FieldType::ReadTime)};
    parts.fields[1].title = "Slug";
    return siteSchema({field("title", FieldType::Line), author, parts});
}

const std::string article = R"(---
title: The Whole
author:
  name: Ann
parts:
  - title: The First Mile
  - title: On & On
    slug: on
---
)";

QString offer(const FormFixture &f, const char *name)
{
    const auto *button =
        f.find<QPushButton>(QStringLiteral("field.%1.offer").arg(QLatin1String(name)));
    return button && button->isVisible() ? button->text() : QString();
}

void survey(FormFixture &f, const std::vector<std::string> &articles)
{
    auto survey = std::make_shared<schema::Survey>();
    for (const std::string &text : articles)
        survey->add(frontmatter::read("---\n" + text + "---\n"));
    f.form.setSurvey(survey);
}

QStringList suggested(FormFixture &f, const char *name, const char *typed)
{
    f.input(QLatin1String(name))->setFocus();
    f.selectAll();
    f.type(QLatin1String(typed));
    const auto *list =
        f.find<ui::SuggestionList>(QStringLiteral("field.%1.suggestions").arg(QLatin1String(name)));
    QStringList texts;
    if (!list || !list->isVisible())
        return texts;
    const QAbstractItemModel *model = list->findChild<QListView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}

QString spoken(const FormFixture &f, const char *name, QAccessible::Text what = QAccessible::Name)
{
    QWidget *widget = f.input(QLatin1String(name));
    const QAccessibleInterface *field = QAccessible::queryAccessibleInterface(widget);
    REQUIRE(field);
    return field->text(what);
}

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

} // namespace

TEST_CASE("a slug within a group is offered from the group's own title", "[form]")
{
    FormFixture f(nestedSchema(), article);
    CHECK(offer(f, "parts.0.slug") == QStringLiteral("Take “the-first-mile”"));
    CHECK(offer(f, "parts.1.slug").isEmpty());
    f.click(QStringLiteral("field.parts.0.slug.offer"));
    CHECK(f.bytes() == withLine(article, "  - title: The First Mile",
                                "  - title: The First Mile\n    slug: the-first-mile"));
    CHECK(offer(f, "parts.0.slug").isEmpty());
    f.document.undo();
    CHECK(f.bytes() == article);
    CHECK(offer(f, "parts.0.slug") == QStringLiteral("Take “the-first-mile”"));
}

TEST_CASE("a date within a group is a click away from today, and a read time is not offered",
          "[form]")
{
    FormFixture f(nestedSchema(), article);
    f.form.setWords(5000);
    const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    CHECK(offer(f, "parts.0.read_time").isEmpty());
    CHECK(offer(f, "author.since") == QStringLiteral("Today, ") + QString::fromStdString(today));
    f.click(QStringLiteral("field.author.since.offer"));
    CHECK(f.bytes() == withLine(article, "  name: Ann", "  name: Ann\n  since: " + today));
}

TEST_CASE("an item that is unfolded later has its offers", "[form]")
{
    std::string many = "---\nparts:\n";
    for (int i = 0; i < 5; ++i)
        many += "  - title: Part " + std::to_string(i) + "\n";
    FormFixture f(nestedSchema(), many + "---\n");
    f.click(QStringLiteral("field.parts.3.fold"));
    CHECK(offer(f, "parts.3.slug") == QStringLiteral("Take “part-3”"));
}

TEST_CASE("a field within a group is completed from the same place of other articles", "[form]")
{
    FormFixture f(nestedSchema(), article);
    survey(f, {"author: {name: Bo Lind}\nname: Bob\nparts: [{title: x, tags: [boat, sea]}]\n",
               "author: {name: Bo Lind}\ntags: [book]\n"});
    CHECK(suggested(f, "author.name", "bo") == QStringList{QStringLiteral("Bo Lind")});
    CHECK(suggested(f, "parts.0.tags", "bo") == QStringList{QStringLiteral("boat")});
}

TEST_CASE("a date within a group is written as in the same place of other articles", "[form]")
{
    FormFixture f(nestedSchema(), article);
    survey(f, {"author: {since: '2020-01-01'}\nsince: 2020-01-01\n",
               "author: {since: '2021-01-01'}\n"});
    f.input(QStringLiteral("author.since"))->setFocus();
    f.type(QStringLiteral("2025-02-03"));
    CHECK(f.bytes() == withLine(article, "  name: Ann", "  name: Ann\n  since: '2025-02-03'"));
}

TEST_CASE("an image within a group goes to where the same field has its images", "[form]")
{
    const QTemporaryDir site;
    const QTemporaryDir outside;
    REQUIRE(QDir(site.path()).mkpath(QStringLiteral("content")));
    REQUIRE(QDir(site.path()).mkpath(QStringLiteral("public/faces")));
    REQUIRE(QDir(site.path()).mkpath(QStringLiteral("public/heroes")));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const QString face = outside.filePath(QStringLiteral("Ann.png"));
    REQUIRE(picture.save(face));
    QFile file(site.filePath(QStringLiteral("content/a.md")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(article));
    file.close();

    FormFixture f(nestedSchema(), article);
    REQUIRE(f.document.load(file.fileName()));
    survey(f, {"photo: /heroes/a.png\nauthor: {photo: /faces/a.png}\n",
               "photo: /heroes/b.png\nauthor: {photo: /faces/b.png}\n"});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(face)});
    QWidget *target = f.input(QStringLiteral("author.photo"))->parentWidget();
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
    CHECK(f.bytes() == withLine(article, "  name: Ann", "  name: Ann\n  photo: /faces/ann.png"));
    CHECK(QFile::exists(site.filePath(QStringLiteral("public/faces/ann.png"))));
}

TEST_CASE("a field within others is named with what is around it", "[form]")
{
    FormFixture f(nestedSchema(), article);
    CHECK(spoken(f, "author.name") == QStringLiteral("Author, Name"));
    CHECK(spoken(f, "parts.1.slug") == QStringLiteral("Part 2, Slug"));
    CHECK(spoken(f, "parts.1.tags") == QStringLiteral("Part 2, tags"));
    CHECK(spoken(f, "parts.1.fold") == QStringLiteral("Part 2: On & On"));
    CHECK(spoken(f, "parts.1.up") == QStringLiteral("Move up Part 2: On & On"));
    CHECK(spoken(f, "parts.0.slug.offer") == QStringLiteral("Part 1, Slug: Take “the-first-mile”"));
    CHECK(f.find<QLabel>(QStringLiteral("field.parts.1.slug.label"))->text() ==
          QStringLiteral("Slug"));
}

TEST_CASE("a group of keys that the schema does not have is reached by its letter", "[form]")
{
    const std::string unknown = "---\ntitle: A\nmood:\n  weather: calm\n  sea: rough\n---\n";
    FormFixture f(siteSchema({field("title", FieldType::Line)}), unknown);
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_M, Qt::AltModifier);
    CHECK(focusName() == QStringLiteral("field.mood.weather"));
    CHECK(f.form.focusField(QStringLiteral("mood"), QStringLiteral("/sea")));
    CHECK(focusName() == QStringLiteral("field.mood.sea"));
    f.enter(QStringLiteral("title"));
    CHECK(f.form.focusField(QStringLiteral("mood")));
    CHECK(focusName() == QStringLiteral("field.mood.weather"));
    CHECK(f.bytes() == unknown);
}

TEST_CASE("a field that comes beyond the schema takes no letter from another", "[form]")
{
    FormFixture f(siteSchema({field("title", FieldType::Line)}), "---\ntitle: A\nmood: b\n---\n");
    f.document.setField(QStringLiteral("tempo"), Value::string("c"));
    REQUIRE(QTest::qWaitFor([&] { return f.input(QStringLiteral("tempo"))->isVisible(); }));
    f.enter(QStringLiteral("mood"));
    f.press(Qt::Key_T, Qt::AltModifier);
    CHECK(focusName() == QStringLiteral("field.title"));
    f.press(Qt::Key_P, Qt::AltModifier);
    CHECK(focusName() == QStringLiteral("field.tempo"));
    f.press(Qt::Key_M, Qt::AltModifier);
    CHECK(focusName() == QStringLiteral("field.mood"));
}

TEST_CASE("a list of groups is gone through, folded, moved and shortened by keys alone", "[form]")
{
    FormFixture f(nestedSchema(), article);
    f.find<QWidget>(QStringLiteral("field.parts.0.fold"))->setFocus();
    f.press(Qt::Key_Left);
    CHECK_FALSE(f.input(QStringLiteral("parts.0.title"))->isVisible());
    CHECK(spoken(f, "parts.0.fold", QAccessible::Description) == QStringLiteral("folded"));
    f.press(Qt::Key_Tab); // over what is folded
    f.press(Qt::Key_Tab);
    CHECK(focusName() == QStringLiteral("field.parts.0.remove"));
    f.press(Qt::Key_Tab);
    CHECK(focusName() == QStringLiteral("field.parts.1.fold"));
    f.find<QWidget>(QStringLiteral("field.parts.0.fold"))->setFocus();
    f.press(Qt::Key_Right);
    CHECK(f.input(QStringLiteral("parts.0.title"))->isVisible());
    f.press(Qt::Key_Return);
    CHECK_FALSE(f.input(QStringLiteral("parts.0.title"))->isVisible());
    f.press(Qt::Key_Space);
    CHECK(f.input(QStringLiteral("parts.0.title"))->isVisible());
    CHECK(f.bytes() == article);

    f.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(f.bytes() == "---\ntitle: The Whole\nauthor:\n  name: Ann\nparts:\n  - title: On & On\n"
                       "    slug: on\n  - title: The First Mile\n---\n");
    CHECK(focusName() == QStringLiteral("field.parts.1.fold"));
    f.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(f.bytes() == article);

    f.press(Qt::Key_Delete);
    CHECK(f.bytes() == withLine(article, "  - title: The First Mile", ""));
    CHECK(focusName() == QStringLiteral("field.parts.0.fold"));
    f.press(Qt::Key_Delete);
    CHECK(focusName() == QStringLiteral("field.parts"));
    f.press(Qt::Key_Return);
    CHECK(focusName() == QStringLiteral("field.parts.0.title"));
    f.type(QStringLiteral("Coast"));
    CHECK(f.bytes() == // the quotes are those of the empty title that a new item has
          "---\ntitle: The Whole\nauthor:\n  name: Ann\nparts:\n  - title: 'Coast'\n---\n");
}

TEST_CASE("a fix within a group is that of its own field, and shown there", "[form]")
{
    const auto read = schema::readJsonSchema(
        R"({"properties": {"parts": {"type": "array", "items": {"type": "object", "properties": {
            "kind": {"type": "string", "enum": ["news", "sport"]},
            "mood": {"type": "string", "enum": ["calm", "rough"]}}}}}})",
        schema::Origin::File, "s.json");
    REQUIRE(read);
    const std::string text = "---\nparts:\n  - kind: News\n  - kind: news\n    mood: Calm\n---\n";
    FormFixture f(*read, text);
    const auto *first = f.find<QPushButton>(QStringLiteral("field.parts.0.kind.repair"));
    REQUIRE(first);
    REQUIRE(first->isVisible());
    CHECK(first->accessibleDescription() ==
          QStringLiteral("Before: - kind: News After: - kind: news"));
    f.click(QStringLiteral("field.parts.0.kind.repair"));
    CHECK(f.bytes() == withLine(text, "  - kind: News", "  - kind: news"));
    CHECK(focusName() == QStringLiteral("field.parts.0.kind"));
    const auto *other = f.find<QPushButton>(QStringLiteral("field.parts.1.mood.repair"));
    REQUIRE(other);
    CHECK(other->isVisible());
}

TEST_CASE("faults that are not told are counted at the place where they are", "[form]")
{
    const Value name = Value::string("none");
    ui::FieldState seo;
    seo.value = Value::map({{"name", name}, {"more", name}});
    seo.faults = {
        ui::FieldFault{Severity::Error, QStringLiteral("Wrong."), {}, QStringLiteral("/name")}};
    seo.hiddenFaults = {{QString(), 1}, {QStringLiteral("/name"), 2}};
    const ui::FieldState within = ui::nestedState(seo, "name", &name);
    CHECK(within.hiddenFaults == std::map<QString, int>{{QString(), 2}});
    CHECK(ui::nestedState(seo, "more", &name).hiddenFaults.empty());
    ui::FieldRow row(ui::unknownField(QStringLiteral("name")));
    row.showState(within);
    CHECK(row.editor()->input()->accessibleDescription().endsWith(
        QStringLiteral("Error: Wrong. And 2 more.")));
}

TEST_CASE("a group says how many faults it has of its own, not how many its fields have", "[form]")
{
    ui::FieldSpec spec;
    spec.key = spec.name = QStringLiteral("seo");
    spec.field = field("seo", FieldType::Group);
    spec.field.fields = {field("name", FieldType::Line)};
    ui::FieldState seo;
    seo.presence = ui::FieldState::Presence::Present;
    seo.value = Value::map({{"name", Value::string("none")}});
    seo.hiddenFaults = {{QString(), 1}, {QStringLiteral("/name"), 2}};
    ui::FieldRow row(spec);
    row.showState(seo);
    CHECK(row.editor()->input()->accessibleDescription() == QStringLiteral("And 1 more."));
}
