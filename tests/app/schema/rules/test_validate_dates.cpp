// Dates held against schemas: as texts, as a site's YAML parser reads them, and against each other.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

namespace {

/// As Astro 5 generates a date, and as Astro 6 does.
const std::string astro5 = R"({"anyOf": [{"type": "string", "format": "date-time"},
    {"type": "string", "format": "date"}, {"type": "integer", "format": "unix-time"}]})";
const std::string astro6 = R"({"type": "string", "format": "date-time"})";

Sentences ofDate(const std::string &demands, const std::string &value)
{
    return said(schemaOf("publish_date", demands), "---\npublish_date: " + value + "\n---\n");
}

/// What is said of two dates when the first must keep that bound by the second.
Sentences ofDates(const std::string &bound, const std::string &published,
                  const std::string &created)
{
    const Schema schema = schemaOf(R"({"properties": {"publish_date": {"type": "string",
        "format": "date", ")" + bound +
                                   R"(": {"$data": "1/created_date"}}}})");
    return said(schema,
                "---\npublish_date: " + published + "\ncreated_date: " + created + "\n---\n");
}

} // namespace

TEST_CASE("a date is accepted with and without quotes, with and without a time", "[schema]")
{
    for (const std::string &schema : {astro5, astro6}) {
        for (const std::string value :
             {"2025-02-01", "'2025-02-01'", "2025-02-01T10:00:00Z", "'2025-02-01T10:00:00+01:00'",
              "2025-02-01 10:00:00", "'2025-02-01 10:00'", "2024-02-29"}) {
            INFO(schema << " " << value);
            CHECK(ofDate(schema, value).empty());
        }
    }
    CHECK(ofDate(R"({"type": "string", "format": "date"})", "2025-02-01").empty());
    CHECK(ofDate(R"({"format": "date"})", "2025-02-01").empty());
    CHECK(ofDate(R"({"type": ["string", "null"], "format": "date"})", "2025-02-01").empty());
}

TEST_CASE("a day that there is not is told as such", "[schema]")
{
    for (const std::string &schema : {astro5, astro6}) {
        for (const std::string value : {"2025-02-30", "'2025-02-30'"}) {
            INFO(schema << " " << value);
            CHECK(ofDate(schema, value) ==
                  Sentences{"Published cannot be right: there is no 30 February 2025."});
        }
    }
    CHECK(ofDate(astro6, "'2025-02-29'") ==
          Sentences{"Published cannot be right: there is no 29 February 2025."});
    CHECK(ofDate(astro6, "'2025-13-01'") ==
          Sentences{"Published cannot be right: there is no month 13."});
}

TEST_CASE("what is no date is told with an example of one", "[schema]")
{
    for (const std::string &schema : {astro5, astro6}) {
        INFO(schema);
        CHECK(ofDate(schema, "soon") ==
              Sentences{"Published must be a date such as 2025-02-01; “soon” is none."});
        CHECK(ofDate(schema, "01/02/2025") ==
              Sentences{"Published must be a date such as 2025-02-01; “01/02/2025” is none."});
        CHECK(ofDate(schema, "true") ==
              Sentences{"Published must be a date such as 2025-02-01; true means yes."});
        CHECK(ofDate(schema, "''") ==
              Sentences{
                  "Published is empty; it must be a date such as 2025-02-01, or not be there."});
        CHECK(ofDate(schema, "[2025-02-01]") ==
              Sentences{"Published must be a date such as 2025-02-01; it is a list."});
    }
    CHECK(ofDate(R"({"format": "date"})", "'2025-02-01T10:00:00Z'") ==
          Sentences{"Published must be a day alone; “2025-02-01T10:00:00Z” has a time."});
    CHECK(ofDate(astro6, "{a: 1}") ==
          Sentences{"Published must be a date such as 2025-02-01; it is a group of fields."});
}

TEST_CASE("a date must not be before another one", "[schema]")
{
    CHECK(ofDates("formatMinimum", "2025-01-02", "'2025-02-01'") ==
          Sentences{"Published is 2025-01-02, which is before Created (2025-02-01)."});
    CHECK(ofDates("formatMinimum", "2025-02-01", "2025-02-01").empty());
    CHECK(ofDates("formatMinimum", "2025-02-01", "2025-02-01T18:00:00Z").empty());
    CHECK(ofDates("formatMinimum", "2025-02-02", "2025-02-01").empty());
    CHECK(ofDates("formatExclusiveMinimum", "2025-02-01", "2025-02-01") ==
          Sentences{
              "Published is 2025-02-01, the same as Created (2025-02-01); it must be after it."});
    CHECK(ofDates("formatExclusiveMaximum", "2025-02-01", "2025-02-01") ==
          Sentences{
              "Published is 2025-02-01, the same as Created (2025-02-01); it must be before it."});
    CHECK(ofDates("formatMaximum", "2025-02-02", "2025-02-01") ==
          Sentences{"Published is 2025-02-02, which is after Created (2025-02-01)."});
    CHECK(ofDates("formatExclusiveMaximum", "2025-02-01", "2025-02-02").empty());
    CHECK(ofDates("formatMinimum", "2025-02-01", "soon").empty());
    CHECK(ofDates("formatMinimum", "2025-02-01", "2025-02-30").empty());
    CHECK(ofDates("formatMinimum", "2025-02-01", "'It's 2025-03-01'").empty());
}

TEST_CASE("times are compared where both dates have one", "[schema]")
{
    const Schema schema = schemaOf("publish_date", R"({"format": "date-time",
        "formatMinimum": {"$data": "1/created_date"}})");
    const auto of = [&](const std::string &published, const std::string &created) {
        return said(schema,
                    "---\npublish_date: " + published + "\ncreated_date: " + created + "\n---\n");
    };
    CHECK(of("2025-02-01T10:00:00Z", "2025-02-01T11:30:00+02:00").empty());
    CHECK(
        of("2025-02-01T10:00:00Z", "2025-02-01T10:00:01Z") ==
        Sentences{
            "Published is 2025-02-01T10:00:00Z, which is before Created (2025-02-01T10:00:01Z)."});
}

TEST_CASE("a date must keep a bound that the schema names", "[schema]")
{
    CHECK(ofDate(R"({"formatMinimum": "2020-01-01"})", "2019-12-31") ==
          Sentences{"Published is 2019-12-31; it must not be before 2020-01-01."});
    CHECK(ofDate(R"({"formatMaximum": "2020-01-01"})", "2020-01-01").empty());
    CHECK(ofDate(R"({"formatExclusiveMaximum": "2020-01-01"})", "2020-01-01") ==
          Sentences{"Published is 2020-01-01; it must be before 2020-01-01."});
}

namespace {

/// A schema whose map `key` or list of maps `key` has two dates, in the order that `bound` says.
std::string datesIn(const std::string &bound)
{
    return R"({"type": "object", "properties": {"from": {"type": "string", "format": "date"},
        "to": {"type": "string", "format": "date", "formatMinimum": {"$data": ")" +
           bound + R"("}}}})";
}

} // namespace

TEST_CASE("dates within a good group keep their order too", "[schema]")
{
    const Schema schema = schemaOf("event", datesIn("1/from"));
    CHECK(said(schema, "---\nevent:\n  from: 2025-02-01\n  to: 2025-02-02\n---\n").empty());
    CHECK(said(schema, "---\nevent:\n  from: 2025-02-01\n  to: 2025-01-02\n---\n") ==
          Sentences{"To of Event is 2025-01-02, which is before From of Event (2025-02-01)."});
    const Findings findings =
        findingsOf(schemaOf("events", R"({"items": )" + datesIn("1/from") + "}"),
                   "---\nevents:\n  - {from: 2025-02-01, to: 2025-02-02}\n"
                   "  - {from: 2025-02-01, to: 2025-01-02}\n---\n");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == "To of item 2 of Events is 2025-01-02, which is before From of "
                                 "item 2 of Events (2025-02-01).");
    CHECK(findings[0].pointer == "/1/to");
}

TEST_CASE("dates keep the order that the alternative they are as asks for", "[schema]")
{
    for (const std::string combination : {"anyOf", "oneOf", "allOf"}) {
        INFO(combination);
        const Schema schema =
            schemaOf("event", "{\"" + combination + "\": [" + datesIn("1/from") + "]}");
        CHECK(said(schema, "---\nevent: {from: 2025-02-01, to: 2025-01-02}\n---\n") ==
              Sentences{"To of Event is 2025-01-02, which is before From of Event (2025-02-01)."});
        CHECK(said(schema, "---\nevent: {from: 2025-02-01, to: 2025-02-02}\n---\n").empty());
    }
    const std::string bound = R"("formatMinimum": {"$data": "1/created_date"}})";
    const std::string text = R"({"type": "string", "format": )";
    const std::string dates = "{\"anyOf\": [" + text + "\"date-time\", " + bound + ", " + text +
                              "\"date\", " + bound + ", {\"type\": \"integer\"}]}";
    CHECK(said(schemaOf("publish_date", dates),
               "---\npublish_date: 2025-01-02\ncreated_date: 2025-02-01\n---\n") ==
          Sentences{"Published is 2025-01-02, which is before Created (2025-02-01)."});
    const std::string either =
        "{\"anyOf\": [" + text + "\"date\", " + bound + ", " + text + "\"date\"}]}";
    CHECK(said(schemaOf("publish_date", either),
               "---\npublish_date: 2025-01-02\ncreated_date: 2025-02-01\n---\n")
              .empty());
    const std::string whole =
        R"({"anyOf": [{"properties": {"publish_date": {"format": "date", )" + bound + "}}]}";
    CHECK(said(schemaOf(whole), "---\npublish_date: 2025-01-02\ncreated_date: 2025-02-01\n---\n") ==
          Sentences{"Published is 2025-01-02, which is before Created (2025-02-01)."});
}

TEST_CASE("the other date is found from the top, from many levels below, and by any key",
          "[schema]")
{
    const Sentences early = {"To of Event is 2025-01-02, which is before Created (2025-02-01)."};
    const std::string article = "---\nevent: {to: 2025-01-02}\ncreated_date: 2025-02-01\n---\n";
    CHECK(said(schemaOf("event", datesIn("/created_date")), article) == early);
    CHECK(said(schemaOf("event", datesIn("2/created_date")), article) == early);
    CHECK(said(schemaOf("event", datesIn("/a~1b~0c")),
               "---\nevent: {to: 2025-01-02}\na/b~c: 2025-02-01\n---\n") ==
          Sentences{"To of Event is 2025-01-02, which is before A/b~c (2025-02-01)."});
    CHECK(said(schemaOf("event", datesIn("/days/1")),
               "---\nevent: {to: 2025-01-02}\ndays: [2024-01-01, 2025-02-01]\n---\n") ==
          Sentences{"To of Event is 2025-01-02, which is before item 2 of Days (2025-02-01)."});
    std::string schema = datesIn("11/created_date");
    std::string value = "{to: 2025-01-02}";
    for (int i = 0; i < 9; ++i) {
        schema = R"({"properties": {"a": )" + schema + "}}";
        value = "{a: " + value + "}";
    }
    const Sentences deep = said(schemaOf("event", schema),
                                "---\nevent: " + value + "\ncreated_date: 2025-02-01\n---\n");
    CHECK(deep ==
          Sentences{"To of A of A of A of … of Event is 2025-01-02, which is before Created "
                    "(2025-02-01)."});
}

TEST_CASE("what leads to no date, or is no pointer, is no bound", "[schema]")
{
    for (const std::string pointer :
         {"", "0#", "1#", "01/from", "9/from", "1from", "1/from/x", "/event/from/", "-1/from",
          "99999999999999999999/from", "/days/-", "/days/00", "/days/7"}) {
        INFO(pointer);
        CHECK(said(schemaOf("event", datesIn(pointer)), "---\nevent: {from: 2025-02-01, to: "
                                                        "2025-01-02}\ndays: [2025-02-01]\n---\n")
                  .empty());
    }
}
