// Every widget of the form: set, undo, redo, clear and undo, byte for byte.
#include "tests/support/catch.h"
#include "tests/ui/form/field_driver.h"
#include "ui/form/field_row.h"

#include <algorithm>

using namespace galley;
using namespace galley::tests;
using schema::Field;
using schema::FieldType;
using Kind = Deed::Kind;

namespace {

struct Step
{
    Kind kind;
    const char *text;
    int place;
    const char *lines; ///< what the field's lines are then
};

struct WidgetCase
{
    const char *widget;
    Field field;
    const char *lines; ///< the field's at first
    Step set;
    Step clear;
};

Field timed()
{
    Field made = field("f", FieldType::Date);
    made.time = true;
    return made;
}

Field choice()
{
    Field made = field("f", FieldType::Choice);
    made.choices = {Value::string("news"), Value::string("a: b"), Value::integer(7)};
    return made;
}

Field group(FieldType type)
{
    Field made = field("f", type);
    made.fields = {field("label", FieldType::Line)};
    return made;
}

const std::vector<WidgetCase> widgets = {
    {"CompletedLine",
     field("f", FieldType::Line),
     "f: 'A' # c\n",
     {Kind::Replace, "It's: #1", 0, "f: 'It''s: #1' # c\n"},
     {Kind::Replace, "", 0, "f: '' # c\n"}},
    {"TextEditor",
     field("f", FieldType::Text),
     "f: |-\n  one\n  two\n",
     {Kind::Append, " more", 0, "f: |-\n  one\n  two more\n"},
     {Kind::Replace, "", 0, "f: ''\n"}},
    {"NumberEditor",
     field("f", FieldType::Number),
     "f: 012 # c\n",
     {Kind::Replace, "2.5", 0, "f: 2.5 # c\n"},
     {Kind::Replace, "", 0, "f: null # c\n"}},
    {"SwitchEditor",
     field("f", FieldType::Boolean),
     "f: False # c\n",
     {Kind::Toggle, "", 0, "f: True # c\n"},
     {Kind::Remove, "", 0, ""}},
    {"DateEditor",
     field("f", FieldType::Date),
     "f: 2025-02-01 # c\n",
     {Kind::Replace, "2025-03-04", 0, "f: 2025-03-04 # c\n"},
     {Kind::Replace, "", 0, "f: null # c\n"}},
    {"DateEditor",
     timed(),
     "f: 2025-02-01T10:00:00Z # c\n",
     {Kind::Replace, "2025-02-02T10:30:00Z", 0, "f: 2025-02-02T10:30:00Z # c\n"},
     {Kind::Replace, "", 0, "f: null # c\n"}},
    {"ChoiceEditor",
     choice(),
     "f: news # c\n",
     {Kind::Choose, "", 1, "f: 'a: b' # c\n"},
     {Kind::Remove, "", 0, ""}},
    {"TagsEditor",
     field("f", FieldType::Tags),
     "f: [a, 'b c'] # c\n",
     {Kind::AddItem, "no", 0, "f: [a, 'b c', 'no'] # c\n"},
     {Kind::Remove, "", 0, ""}},
    {"TextsEditor",
     field("f", FieldType::Texts),
     "f:\n  - one # c\n  - two\n",
     {Kind::EditItem, "1: x", 1, "f:\n  - one # c\n  - '1: x'\n"},
     {Kind::Remove, "", 0, ""}},
    {"ImageEditor",
     field("f", FieldType::Image),
     "f: \"/a.png\" # c\n",
     {Kind::Replace, "/b c.png", 0, "f: \"/b c.png\" # c\n"},
     {Kind::Replace, "", 0, "f: \"\" # c\n"}},
    {"UrlEditor",
     field("f", FieldType::Url),
     "f: https://a.b # c\n",
     {Kind::Replace, "https://c.d/?e=f#g", 0, "f: https://c.d/?e=f#g # c\n"},
     {Kind::Replace, "", 0, "f: '' # c\n"}},
    {"SlugEditor",
     field("f", FieldType::Slug),
     "f: on-foot # c\n",
     {Kind::Replace, "by-sea", 0, "f: by-sea # c\n"},
     {Kind::Replace, "", 0, "f: '' # c\n"}},
    {"ColourEditor",
     field("f", FieldType::Colour),
     "f: '#ff0000' # c\n",
     {Kind::Replace, "#0f0", 0, "f: '#0f0' # c\n"},
     {Kind::Replace, "", 0, "f: null # c\n"}},
    {"CompletedLine",
     field("f", FieldType::Author),
     "f: Ann # c\n",
     {Kind::Append, " O'Neill", 0, "f: Ann O'Neill # c\n"},
     {Kind::Replace, "", 0, "f: '' # c\n"}},
    {"CompletedLine",
     field("f", FieldType::ReadTime),
     "f: '8 mins' # c\n",
     {Kind::Replace, "9", 0, "f: '9' # c\n"},
     {Kind::Replace, "", 0, "f: '' # c\n"}},
    {"GroupEditor",
     group(FieldType::Group),
     "f:\n  label: A # c\n  more: 1\n",
     {Kind::Remove, "", 0, ""},
     {Kind::Remove, "", 0, ""}},
    {"GroupsEditor",
     group(FieldType::Groups),
     "f:\n  - label: A # c\n  - label: B\n",
     {Kind::MoveItem, "", 0, "f:\n  - label: B\n  - label: A # c\n"},
     {Kind::Remove, "", 0, ""}},
    {"YamlEditor",
     field("f", FieldType::Any),
     "f: {a: [1,  2]} # c\n",
     {Kind::Source, "[a, 1]", 0, "f: [a, 1] # c\n"},
     {Kind::Remove, "", 0, ""}},
};

std::string articleWith(const std::string &lines)
{
    return "---\nbefore: 'It''s'   # kept\n" + lines + "# above\nbehind: \"x\"\n---\n\nText.\n";
}

std::string indented(const std::string &lines, const std::string &by)
{
    std::string out;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = lines.find('\n', begin) + 1;
        out += by + lines.substr(begin, end - begin);
        begin = end;
    }
    return out;
}

/// Where a field of the article is that has the lines of a field.
struct Place
{
    const char *name;
    FieldType outer; ///< Group or Groups; else the field is the article's own
    std::string (*article)(const std::string &lines);
};

const Place top{"f", FieldType::Line, articleWith};
const std::vector<Place> places = {
    top,
    {"g.f", FieldType::Group,
     [](const std::string &lines) {
         return articleWith("g:\n  k: 'v'   # kept\n" + indented(lines, "  ") + "  z: \"1\"\n");
     }},
    {"g.1.f", FieldType::Groups,
     [](const std::string &lines) {
         return articleWith("g:\n  - k: 'v'   # kept\n  - k: w\n" + indented(lines, "    ") +
                            "    z: \"1\"\n  # of the next\n  - k: x\n");
     }},
};

schema::Schema schemaFor(const Place &place, const Field &inner)
{
    if (place.outer != FieldType::Group && place.outer != FieldType::Groups)
        return siteSchema({inner});
    Field outer = field("g", place.outer);
    outer.fields = {field("k", FieldType::Line), inner, field("z", FieldType::Line)};
    return siteSchema({outer});
}

void doAndUndo(FormFixture &f, const Step &step, const Place &place = top)
{
    FieldDriver driver(f);
    const std::string before = f.bytes();
    REQUIRE(driver.perform(
        {QString::fromLatin1(place.name), step.kind, QString::fromUtf8(step.text), step.place}));
    CHECK(f.bytes() == place.article(step.lines));
    driver.undo();
    CHECK(f.bytes() == before);
    driver.redo();
    CHECK(f.bytes() == place.article(step.lines));
    driver.undo();
    CHECK(f.bytes() == before);
    CHECK_FALSE(f.document.isModified());
}

} // namespace

TEST_CASE("every widget sets and clears its field and no other byte, each as one step", "[form]")
{
    const Place place = GENERATE(from_range(places));
    const WidgetCase c = GENERATE(from_range(widgets));
    INFO(place.name << " " << c.widget << " " << c.lines);
    FormFixture f(schemaFor(place, c.field), place.article(c.lines));
    FieldDriver driver(f);
    REQUIRE(driver.field(QLatin1String(place.name)));
    CHECK(driver.field(QLatin1String(place.name))->widget == QLatin1String(c.widget));
    doAndUndo(f, c.set, place);
    doAndUndo(f, c.clear, place);
    CHECK(f.refusals.isEmpty());
}

TEST_CASE("every widget of a field that is not there sets it, within fields too", "[form]")
{
    const Place place = GENERATE(from_range(places));
    const WidgetCase c = GENERATE(from_range(widgets));
    const bool typed = isText(QLatin1String(c.widget)) && c.set.kind == Kind::Replace;
    if (!typed || c.field.type == FieldType::Number)
        return;
    INFO(place.name << " " << c.widget << " " << c.set.text);
    FormFixture f(schemaFor(place, c.field), place.article(""));
    FieldDriver driver(f);
    const std::string before = f.bytes();
    const QString name = QLatin1String(place.name);
    REQUIRE(driver.perform({name, Kind::Replace, QString::fromUtf8(c.set.text), 0}));
    const auto seen = driver.field(name);
    REQUIRE(seen);
    CHECK(seen->row->state().text() == QString::fromUtf8(c.set.text));
    CHECK(f.bytes().size() > before.size());
    driver.undo();
    CHECK(f.bytes() == before);
    CHECK_FALSE(f.document.isModified());
    CHECK(f.refusals.isEmpty());
}

TEST_CASE("each type of field is among those that are tested byte for byte", "[form]")
{
    for (int type = 0; type <= int(FieldType::Any); ++type) {
        INFO(type);
        CHECK(std::any_of(widgets.begin(), widgets.end(),
                          [&](const WidgetCase &c) { return int(c.field.type) == type; }));
    }
}

TEST_CASE("a field beyond the schema is edited, taken out and brought back", "[form]")
{
    FormFixture f(siteSchema({field("before", FieldType::Line)}), articleWith("f: [a, b] # c\n"));
    doAndUndo(f, {Kind::MoveItem, "", 0, "f: [b, a] # c\n"});
    doAndUndo(f, {Kind::Remove, "", 0, ""});
}

TEST_CASE("a field within a group is set, cleared and brought back", "[form]")
{
    FormFixture f(siteSchema({group(FieldType::Group)}),
                  articleWith("f:\n  label: 'A' # c\n  more: 1\n"));
    FieldDriver driver(f);
    for (const char *text : {"x: y", ""}) {
        const QString typed = QString::fromLatin1(text);
        REQUIRE(driver.perform({QStringLiteral("f.label"), Kind::Replace, typed, 0}));
        CHECK(f.bytes() ==
              articleWith("f:\n  label: '" + typed.toStdString() + "' # c\n  more: 1\n"));
        driver.undo();
        CHECK(f.bytes() == articleWith("f:\n  label: 'A' # c\n  more: 1\n"));
    }
}

TEST_CASE("a field is added with a name and a type, and taken back", "[form]")
{
    FormFixture f(siteSchema({field("before", FieldType::Line)}), articleWith(""));
    FieldDriver driver(f);
    REQUIRE(driver.addField(QStringLiteral("a: b"), 3));
    CHECK(f.bytes() ==
          "---\nbefore: 'It''s'   # kept\n# above\nbehind: \"x\"\n'a: b': false\n---\n\n"
          "Text.\n");
    driver.undo();
    CHECK(f.bytes() == articleWith(""));
}
