// Dates with a time, and how new ones are written.
#include "app/frontmatter/front_matter.h"
#include "app/schema/survey.h"
#include "tests/support/catch.h"
#include "tests/ui/form/form_fixture.h"
#include "ui/form/field_row.h"
#include "ui/form/widgets/calendar_popup.h"
#include "ui/form/widgets/date_text.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace galley;
using namespace galley::tests;
using ui::DateText;

namespace {

const QString key = QStringLiteral("published");

schema::Schema published(bool time)
{
    schema::Field made = field("published", schema::FieldType::Date);
    made.time = time;
    return siteSchema({made});
}

void survey(FormFixture &f, const std::string &article)
{
    auto survey = std::make_shared<schema::Survey>();
    for (int i = 0; i < 3; ++i)
        survey->add(frontmatter::read(article));
    f.form.setSurvey(survey);
}

QCalendarWidget *openCalendar(FormFixture &f)
{
    f.enter(key);
    f.press(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = f.find<QCalendarWidget>(QStringLiteral("calendar"));
    REQUIRE(calendar);
    return calendar;
}

void pick(FormFixture &f, QDate date)
{
    QCalendarWidget *calendar = openCalendar(f);
    calendar->setSelectedDate(date);
    Q_EMIT calendar->activated(date);
}

} // namespace

TEST_CASE("a time keeps the way in which it is written", "[form]")
{
    struct Case
    {
        const char *text;
        const char *later;   ///< at 7:05
        const char *without; ///< with no time
    };
    const std::vector<Case> all = {
        {"2025-02-03T23:59:00-11:00", "2025-02-03T07:05:00-11:00", "2025-02-03"},
        {"2025-02-03 08:15", "2025-02-03 07:05", "2025-02-03"},
        {"2025-02-03t8:15:30.250Z", "2025-02-03t7:05:00Z", "2025-02-03"},
        {"2025-02-03  08:15:30 +1", "2025-02-03  07:05:00 +1", "2025-02-03"},
        {"2025-02-03", "2025-02-03T07:05:00", "2025-02-03"},
        {"3.2.2025", "3.2.2025", "3.2.2025"},
    };
    for (const Case &c : all) {
        INFO(c.text);
        const DateText date(QLatin1String(c.text), QLocale::c());
        CHECK(date.withTime({7, 5}) == QLatin1String(c.later));
        CHECK(date.withoutTime() == QLatin1String(c.without));
        CHECK(date.withTime(date.time()) == QLatin1String(c.text));
    }
}

TEST_CASE("a time is typed as one likes", "[form]")
{
    const auto time = [](const char *typed) { return ui::timeOf(QLatin1String(typed)); };
    CHECK(time("9:30") == QTime(9, 30));
    CHECK(time("09.30") == QTime(9, 30));
    CHECK(time("0930") == QTime(9, 30));
    CHECK(time("9") == QTime(9, 0));
    CHECK_FALSE(time("25:00").isValid());
    CHECK_FALSE(time("soon").isValid());
    CHECK_FALSE(time("").isValid());
}

TEST_CASE("the calendar asks for the time where the value has one, and never shifts it", "[form]")
{
    FormFixture f(published(false), "---\npublished: 2025-02-03T23:59:00-11:00 # late\n---\n");
    openCalendar(f);
    auto *time = f.find<QLineEdit>(QStringLiteral("calendar.time"));
    REQUIRE(time);
    CHECK(time->text() == QStringLiteral("23:59"));
    time->setFocus();
    time->selectAll();
    QTest::keyClicks(time, QStringLiteral("26"));
    QTest::keyClick(time, Qt::Key_Return);
    CHECK(f.bytes() == "---\npublished: 2025-02-03T23:59:00-11:00 # late\n---\n");
    time->selectAll();
    QTest::keyClicks(time, QStringLiteral("7"));
    QTest::keyClick(time, Qt::Key_Return);
    CHECK(f.bytes() == "---\npublished: 2025-02-03T07:00:00-11:00 # late\n---\n");
    f.undo();
    CHECK(f.bytes() == "---\npublished: 2025-02-03T23:59:00-11:00 # late\n---\n");
}

TEST_CASE("the calendar of a day that does not exist opens at its month", "[form]")
{
    struct Case
    {
        const char *text;
        QDate shown;
    };
    const Case c =
        GENERATE(Case{"2025-02-30", {2025, 2, 28}}, Case{"31.04.2025", {2025, 4, 30}},
                 Case{"2025-13-05", {2025, 12, 5}}, Case{"2025-06-00", {2025, 6, 1}},
                 Case{"0000-06-05", QDate::currentDate()}, Case{"soon", QDate::currentDate()});
    INFO(c.text);
    const std::string article = std::string("---\npublished: ") + c.text + "\n---\n";
    FormFixture f(published(false), article);
    const QCalendarWidget *calendar = openCalendar(f);
    CHECK(calendar->selectedDate() == c.shown);
    CHECK(calendar->monthShown() == c.shown.month());
    CHECK(calendar->yearShown() == c.shown.year());
    CHECK(f.bytes() == article);
}

TEST_CASE("Escape and opening a calendar with a time change nothing", "[form]")
{
    const std::string article = "---\npublished: 2025-02-03 08:00:00\n---\n";
    FormFixture f(published(true), article);
    openCalendar(f);
    auto *time = f.find<QLineEdit>(QStringLiteral("calendar.time"));
    REQUIRE(time);
    time->setFocus();
    QTest::keyClick(time, Qt::Key_Escape);
    CHECK(f.bytes() == article);
    pick(f, {2025, 2, 3});
    CHECK(f.bytes() == article);
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("a time is added where the schema has one, and taken off", "[form]")
{
    FormFixture f(published(true), "---\npublished: 2025-02-03\n---\n");
    openCalendar(f);
    auto *time = f.find<QLineEdit>(QStringLiteral("calendar.time"));
    REQUIRE(time);
    time->setFocus();
    QTest::keyClicks(time, QStringLiteral("8:05"));
    QTest::keyClick(time, Qt::Key_Return);
    CHECK(f.bytes() == "---\npublished: 2025-02-03T08:05:00\n---\n");
    REQUIRE(QTest::qWaitFor([&] { return !f.find<QWidget>(QStringLiteral("calendar.time")); }));
    openCalendar(f);
    time = f.find<QLineEdit>(QStringLiteral("calendar.time"));
    REQUIRE(time);
    time->setFocus();
    time->clear();
    QTest::keyClick(time, Qt::Key_Return);
    CHECK(f.bytes() == "---\npublished: 2025-02-03\n---\n");
}

TEST_CASE("a new date is written as the other articles have theirs", "[form]")
{
    struct Case
    {
        const char *other;
        const char *mine;
    };
    const Case c = GENERATE(Case{"published: '2025-01-02'", "published: '2026-03-04'"},
                            Case{"published: 2025-01-02", "published: 2026-03-04"},
                            Case{"published: 02.01.2025", "published: 04.03.2026"});
    INFO(c.other);
    FormFixture f(published(false), "---\ntitle: 'A'\n---\n");
    survey(f, std::string("---\n") + c.other + "\n---\n");
    pick(f, {2026, 3, 4});
    const Value value = f.document.snapshot()->frontMatter.find("published")->value;
    const std::string text = std::string("---\n") + c.mine + "\n---\n";
    CHECK(value == frontmatter::read(text).find("published")->value);
    f.undo();
    CHECK(f.bytes() == "---\ntitle: 'A'\n---\n");
}

TEST_CASE("a new date of a site is plain, one of the built-in schema quoted", "[form]")
{
    FormFixture site(published(false), "---\ntitle: A\n---\n");
    site.enter(key);
    site.type(QStringLiteral("2026-03-04"));
    CHECK(site.bytes() == "---\ntitle: A\npublished: 2026-03-04\n---\n");
    FormFixture f("---\ntitle: A\n---\n");
    f.enter(QStringLiteral("publish_date"));
    f.type(QStringLiteral("2026-03-04"));
    CHECK(f.document.snapshot()->frontMatter.find("publish_date")->value ==
          Value::string("2026-03-04"));
}

TEST_CASE("a blank that is typed behind a time is one, and nothing is refused", "[form]")
{
    FormFixture f(siteSchema({field("at", schema::FieldType::Date)}),
                  "---\nat: 2025-02-01T10:00:00Z\n---\n");
    f.enter(QStringLiteral("at"));
    f.press(Qt::Key_End);
    f.type(QStringLiteral(" "));
    CHECK(f.bytes() == "---\nat: '2025-02-01T10:00:00Z '\n---\n");
    CHECK(f.refusals.isEmpty());
    f.press(Qt::Key_Backspace);
    CHECK(f.bytes() == "---\nat: 2025-02-01T10:00:00Z\n---\n");
}

TEST_CASE("a date that there is not is quoted, and plain again once it is one", "[form]")
{
    const std::string article = "---\npublished: 2025-02-28\n---\n";
    FormFixture f(published(false), article);
    f.enter(key);
    f.press(Qt::Key_End);
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Backspace);
    f.type(QStringLiteral("30"));
    CHECK(f.bytes() == withLine(article, "published: 2025-02-28", "published: '2025-02-30'"));
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Backspace);
    f.type(QStringLiteral("27"));
    CHECK(f.bytes() == withLine(article, "published: 2025-02-28", "published: 2025-02-27"));
    f.document.undo();
    CHECK(f.bytes() == article);
}

namespace {

/// A row of a date with faults, and a line to go to.
struct DateRow
{
    explicit DateRow()
    {
        ui::FieldSpec spec;
        spec.key = spec.name = key;
        spec.field = field("published", schema::FieldType::Date);
        row = new ui::FieldRow(spec, &window);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(row);
        layout->addWidget(other = new QLineEdit);
        show("2025-02-28", QStringLiteral("Much too late."));
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    void show(const std::string &date, const QString &fault)
    {
        ui::FieldState state;
        state.presence = ui::FieldState::Presence::Present;
        state.value = Value::string(date);
        state.faults = {ui::FieldFault{Severity::Error, fault, {}}};
        state.hiddenFaults = {{QString(), 2}};
        row->showState(state);
    }

    QString told() const { return row->editor()->input()->accessibleDescription(); }

    QWidget window;
    ui::FieldRow *row = nullptr;
    QLineEdit *other = nullptr;
};

} // namespace

TEST_CASE("while a date is typed none of its faults is told nor counted", "[form]")
{
    DateRow date;
    CHECK(date.told() == QStringLiteral("Error: Much too late. And 2 more."));
    QWidget *input = date.row->editor()->input();
    input->setFocus();
    QTest::keyClick(input, Qt::Key_End);
    QTest::keyClick(input, Qt::Key_Backspace);
    date.show("2025-02-2", QStringLiteral("Much too late."));
    CHECK(date.told().isEmpty());
    date.other->setFocus();
    CHECK(date.told() == QStringLiteral("Error: Much too late. And 2 more."));
}

TEST_CASE("the faults of a date that was typed stay when one comes back to it", "[form]")
{
    DateRow date;
    QWidget *input = date.row->editor()->input();
    input->setFocus();
    QTest::keyClick(input, Qt::Key_End);
    QTest::keyClick(input, Qt::Key_Backspace);
    date.show("2025-02-2", QStringLiteral("Much too late."));
    date.other->setFocus();
    input->setFocus();
    date.show("2025-02-2", QStringLiteral("Too late."));
    CHECK(date.told() == QStringLiteral("Error: Too late. And 2 more."));
}
