// Maps and lists of maps in the form: each field within them is edited in place.
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::tests;
using schema::FieldType;

namespace {

const std::string article = R"(---
title: 'On Foot'
author:
  name: Ann Miller   # plain
  # where she writes
  url: "https://example.com/ann"
  mood: calm
links:
  - label: 'Map'
    url: /map   # of the way
  - label: Photos
    url: /photos
draft: false
---

Text.
)";

schema::Schema groupSchema()
{
    schema::Field author = field("author", FieldType::Group);
    author.fields = {field("name", FieldType::Line), field("email", FieldType::Line),
                     field("url", FieldType::Line)};
    schema::Field links = field("links", FieldType::Groups);
    links.fields = {field("label", FieldType::Line), field("url", FieldType::Line)};
    links.fields[0].required = true;
    return siteSchema({field("title", FieldType::Line), author, links});
}

/// Types at the end of a field within another one.
void typeInto(FormFixture &f, const QString &name, const QString &text)
{
    f.input(name)->setFocus();
    f.press(Qt::Key_End);
    f.type(text);
}

} // namespace

TEST_CASE("a field within a group is edited and no other byte, as one step", "[form]")
{
    FormFixture f(groupSchema(), article);
    CHECK(f.shown(QStringLiteral("author.name")) == QStringLiteral("Ann Miller"));
    CHECK(f.shown(QStringLiteral("author.mood")) == QStringLiteral("calm"));
    typeInto(f, QStringLiteral("author.name"), QStringLiteral("-Lee"));
    CHECK(f.bytes() ==
          withLine(article, "  name: Ann Miller   # plain", "  name: Ann Miller-Lee   # plain"));
    f.undo();
    CHECK(f.bytes() == article);
    f.redo();
    CHECK(f.shown(QStringLiteral("author.name")) == QStringLiteral("Ann Miller-Lee"));
}

TEST_CASE("a field that a group does not have is placed as the schema has it", "[form]")
{
    FormFixture f(groupSchema(), article);
    typeInto(f, QStringLiteral("author.email"), QStringLiteral("a@b.c"));
    CHECK(f.bytes() == withLine(article, "  name: Ann Miller   # plain",
                                "  name: Ann Miller   # plain\n  email: a@b.c"));
    f.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("the first field of a group comes first, ahead of the next one and its comments",
          "[form]")
{
    const std::string without = withLine(article, "  name: Ann Miller   # plain", "");
    FormFixture f(groupSchema(), without);
    typeInto(f, QStringLiteral("author.name"), QStringLiteral("Ann"));
    CHECK(f.bytes() == withLine(without, "author:", "author:\n  name: \"Ann\""));
    f.undo();
    CHECK(f.bytes() == without);
}

TEST_CASE("an item of a list of groups is edited in place", "[form]")
{
    FormFixture f(groupSchema(), article);
    CHECK(f.shown(QStringLiteral("links.1.label")) == QStringLiteral("Photos"));
    typeInto(f, QStringLiteral("links.0.url"), QStringLiteral("s"));
    CHECK(f.bytes() ==
          withLine(article, "    url: /map   # of the way", "    url: /maps   # of the way"));
    f.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("an item moves with its comments, and goes with them", "[form]")
{
    FormFixture f(groupSchema(), article);
    f.click(QStringLiteral("field.links.1.up"));
    const std::string without =
        withLine(withLine(article, "  - label: Photos", ""), "    url: /photos", "");
    CHECK(f.bytes() == withLine(without, "links:", "links:\n  - label: Photos\n    url: /photos"));
    f.document.undo();
    CHECK(f.bytes() == article);
    f.click(QStringLiteral("field.links.0.remove"));
    CHECK(f.bytes() ==
          withLine(withLine(article, "  - label: 'Map'", ""), "    url: /map   # of the way", ""));
    f.document.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("a new item has what every item must have, and the cursor in it", "[form]")
{
    FormFixture f(groupSchema(), article);
    f.click(QStringLiteral("field.links"));
    CHECK(f.bytes() == withLine(article, "    url: /photos", "    url: /photos\n  - label: ''"));
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("links.2.label")));
    f.document.undo();
    CHECK(f.bytes() == article);
}

TEST_CASE("the first item of a list that is not set makes the list", "[form]")
{
    FormFixture f(groupSchema(), "---\ntitle: A\n---\n");
    f.click(QStringLiteral("field.links"));
    f.type(QStringLiteral("Map"));
    CHECK(f.bytes() == "---\ntitle: A\nlinks:\n  - label: 'Map'\n---\n");
}

TEST_CASE("a fault within a group stands at its field", "[form]")
{
    FormFixture f(groupSchema(), article);
    CHECK(f.form.focusField(QStringLiteral("links"), QStringLiteral("/1/url")));
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("links.1.url")));
    CHECK(f.form.focusField(QStringLiteral("author"), QStringLiteral("/email")));
    CHECK(QApplication::focusWidget() == f.input(QStringLiteral("author.email")));
}

TEST_CASE("tabbing goes through the fields of groups in the eye's order, and changes nothing",
          "[form]")
{
    FormFixture f(groupSchema(), article);
    f.enter(QStringLiteral("title"));
    QStringList seen;
    for (int i = 0; i < 20 && !seen.contains(QStringLiteral("field.links")); ++i) {
        f.press(Qt::Key_Tab);
        seen.append(QApplication::focusWidget()->objectName());
    }
    CHECK(seen ==
          QStringList{QStringLiteral("field.author.name"), QStringLiteral("field.author.email"),
                      QStringLiteral("field.author.url"), QStringLiteral("field.author.mood"),
                      QStringLiteral("field.links.0.fold"), QStringLiteral("field.links.0.down"),
                      QStringLiteral("field.links.0.remove"), QStringLiteral("field.links.0.label"),
                      QStringLiteral("field.links.0.url"), QStringLiteral("field.links.1.fold"),
                      QStringLiteral("field.links.1.up"), QStringLiteral("field.links.1.remove"),
                      QStringLiteral("field.links.1.label"), QStringLiteral("field.links.1.url"),
                      QStringLiteral("field.links")});
    CHECK(f.bytes() == article);
}

TEST_CASE("a list of many groups is folded, and a card opens by its line", "[form]")
{
    std::string many = "---\nlinks:\n";
    for (int i = 0; i < 6; ++i)
        many += "  - label: Link " + std::to_string(i) + "\n";
    many += "---\n";
    FormFixture f(groupSchema(), many);
    CHECK_FALSE(f.find<QWidget>(QStringLiteral("field.links.4.label")));
    CHECK(f.find<QToolButton>(QStringLiteral("field.links.4.fold"))->text() ==
          QStringLiteral("Link 4"));
    f.click(QStringLiteral("field.links.4.fold"));
    CHECK(f.shown(QStringLiteral("links.4.label")) == QStringLiteral("Link 4"));
    CHECK(f.bytes() == many);
}

TEST_CASE("a field within a group is removed by its menu", "[form]")
{
    FormFixture f(groupSchema(), article);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, f.form.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(f.input(QStringLiteral("author.mood")), &event);
    auto *menu = f.find<QMenu>(QStringLiteral("field.author.mood.menu"));
    REQUIRE(menu);
    menu->actions().last()->trigger();
    menu->close();
    CHECK(f.bytes() == withLine(article, "  mood: calm", ""));
}

TEST_CASE("a card that undo brings back is as open as it was", "[form]")
{
    FormFixture f(groupSchema(), article);
    REQUIRE(f.input(QStringLiteral("links.1.label"))->isVisible());
    f.click(QStringLiteral("field.links.1.remove"));
    REQUIRE_FALSE(f.bytes() == article);
    f.document.undo();
    REQUIRE(f.bytes() == article);
    // The card that was there goes when the event loop comes round.
    CHECK(QTest::qWaitFor([&] { return f.input(QStringLiteral("links.1.label"))->isVisible(); }));
}
