// What a screen reader and the keyboard find in the form.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <map>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

TEST_CASE("every field has its label as its accessible name", "[form]")
{
    const std::map<QString, QString> names = {
        {QStringLiteral("title"), QStringLiteral("Title")},
        {QStringLiteral("subtitle"), QStringLiteral("Subtitle")},
        {QStringLiteral("description"), QStringLiteral("Description")},
        {QStringLiteral("author"), QStringLiteral("Author")},
        {QStringLiteral("read_time"), QStringLiteral("Read time")},
        {QStringLiteral("publish_date"), QStringLiteral("Published")},
        {QStringLiteral("created_date"), QStringLiteral("Created")},
        {QStringLiteral("heroImage"), QStringLiteral("Hero image")},
        {QStringLiteral("cta"), QStringLiteral("Call to action")},
        {QStringLiteral("draft"), QStringLiteral("draft")},
        {QStringLiteral("tags"), QStringLiteral("tags")},
    };
    FormFixture f;
    for (const auto &[key, name] : names) {
        INFO(key.toStdString());
        const QAccessibleInterface *field = QAccessible::queryAccessibleInterface(f.input(key));
        REQUIRE(field);
        CHECK(field->text(QAccessible::Name) == name);
        const auto *label = f.find<QLabel>(QStringLiteral("field.%1.label").arg(key));
        REQUIRE(label);
        CHECK(label->buddy() == f.input(key));
    }
}

TEST_CASE("the description of a field carries its fault", "[form]")
{
    FormFixture f(withLine(sampleArticle, "cta: 'Read on'", "cta: 'Don't stop'"));
    const QAccessibleInterface *field =
        QAccessible::queryAccessibleInterface(f.input(QStringLiteral("cta")));
    REQUIRE(field);
    CHECK(field->text(QAccessible::Description).contains(QStringLiteral("Error: ")));
}

TEST_CASE("a field with a value is not told to be empty, one without is told why", "[form]")
{
    FormFixture f(
        siteSchema({field("title", FieldType::Line), field("subtitle", FieldType::Line),
                    field("cta", FieldType::Line), field("author", FieldType::Line),
                    field("notes", FieldType::Texts), field("draft", FieldType::Boolean)}),
        "---\ntitle: Low tide\nsubtitle: ''\ncta:\nnotes: [one, '']\n---\n");
    const auto described = [&](QWidget *input) {
        return QAccessible::queryAccessibleInterface(input)->text(QAccessible::Description);
    };
    CHECK(described(f.input(QStringLiteral("title"))) == QString());
    CHECK(described(f.input(QStringLiteral("subtitle"))) == QStringLiteral("empty"));
    CHECK(described(f.input(QStringLiteral("cta"))) == QStringLiteral("null"));
    CHECK(described(f.input(QStringLiteral("author"))) == QStringLiteral("not set"));
    CHECK(described(f.input(QStringLiteral("notes"))) == QString());
    CHECK(described(f.form.findChildren<QLineEdit *>(QStringLiteral("field.notes.item")).last()) ==
          QStringLiteral("empty"));
    CHECK(described(f.input(QStringLiteral("draft"))) == QStringLiteral("not set"));
}

TEST_CASE("a screen reader finds the fields in the order in which the eye does", "[form]")
{
    FormFixture f;
    QStringList found;
    int last = -1;
    for (const QLabel *label : f.form.findChildren<QLabel *>()) {
        if (!label->buddy() || !label->isVisibleTo(&f.form))
            continue;
        const int y = label->mapTo(&f.form, QPoint()).y();
        INFO(label->text().toStdString());
        CHECK(y >= last);
        last = y;
        found.append(label->buddy()->objectName());
    }
    CHECK(found.first() == QStringLiteral("field.title"));
    CHECK(found.last() == QStringLiteral("field.tags"));
}

TEST_CASE("the description of a link that repairs is no markup", "[form]")
{
    FormFixture f(withLine(sampleArticle, "cta: 'Read on'", "cta: 'Don't stop'"));
    auto *repair = f.find<QPushButton>(QStringLiteral("field.cta.repair"));
    REQUIRE(repair);
    const QString told =
        QAccessible::queryAccessibleInterface(repair)->text(QAccessible::Description);
    CHECK_FALSE(told.isEmpty());
    CHECK_FALSE(told.contains(QLatin1Char('<')));
}

TEST_CASE("Alt and a letter of its label go to a field", "[form]")
{
    FormFixture f;
    f.enter(QStringLiteral("cta"));
    f.press(Qt::Key_T, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("title")));
    f.press(Qt::Key_A, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("author")));
}

TEST_CASE("a key with markup in it is shown as it is written", "[form]")
{
    FormFixture f("---\n\"<img src='a.png'>\": x\n\"<b>b</b>\": 'it's'\n---\n");
    const auto *label = f.find<QLabel>(QStringLiteral("field.<img src='a.png'>.label"));
    REQUIRE(label);
    CHECK(label->text().remove(QLatin1Char('&')) == QStringLiteral("<img src='a.png'>"));
    for (const QLabel *each : f.form.findChildren<QLabel *>()) {
        INFO(each->text().toStdString());
        CHECK((each->text().isEmpty() || each->textFormat() != Qt::AutoText));
    }
}

TEST_CASE("an ampersand in a key is a character of it, and no shortcut", "[form]")
{
    FormFixture f("---\nR&D: x\n---\n");
    const auto *label = f.find<QLabel>(QStringLiteral("field.R&D.label"));
    REQUIRE(label);
    CHECK(label->text() == QStringLiteral("R&&D"));
    CHECK(f.input(QStringLiteral("R&D"))->accessibleName() == QStringLiteral("R&D"));
    f.enter(QStringLiteral("title"));
    f.press(Qt::Key_D, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("description")));
}

TEST_CASE("a button below a field names the field, and Enter presses it", "[form]")
{
    FormFixture f(withLine(sampleArticle, "cta: 'Read on'", "cta: 'Don't stop'"));
    auto *repair = f.find<QPushButton>(QStringLiteral("field.cta.repair"));
    auto *source = f.find<QPushButton>(QStringLiteral("field.cta.source"));
    CHECK(repair->accessibleName() ==
          QStringLiteral("Repair Call to action: Write the apostrophe twice"));
    CHECK(source->accessibleName() == QStringLiteral("Show the source of Call to action"));
    source->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.sources == QStringList{QStringLiteral("cta")});
    repair->setFocus();
    f.press(Qt::Key_Enter);
    CHECK(f.bytes() == withLine(sampleArticle, "cta: 'Read on'", "cta: 'Don''t stop'"));
}
