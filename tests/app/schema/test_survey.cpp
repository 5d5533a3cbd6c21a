#include "app/schema/reading/infer.h"
#include "app/schema/survey.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using Texts = std::vector<std::string>;

namespace {

Survey surveyOf(const std::vector<std::string> &articles)
{
    Survey survey;
    for (const std::string &article : articles)
        survey.add(frontmatter::read("---\n" + article + "---\n"));
    return survey;
}

} // namespace

TEST_CASE("a survey knows what articles have and how often", "[schema]")
{
    const Survey survey = surveyOf({
        "title: One\nauthor: Ada\ntags: [ai, go]\n",
        "title: Two\nauthor: Bo\ntags: [go]\ndraft: true\n",
        "title: Three\nauthor: Ada\ntags:\n",
    });
    CHECK(survey.articles() == 3);
    CHECK(survey.keys() == Texts{"title", "author", "tags", "draft"});
    CHECK(survey.countOf("tags") == 3);
    CHECK(survey.countOf("draft") == 1);
    CHECK(survey.countOf("other") == 0);
    CHECK(survey.textsOf("author") == Texts{"Ada", "Bo"});
    CHECK(survey.textsOf("tags") == Texts{"go", "ai"});
    CHECK(survey.textsOf("other").empty());
    CHECK(survey.typeOf("title") == Value::Type::String);
    CHECK(survey.typeOf("tags") == Value::Type::List);
    CHECK(survey.typeOf("draft") == Value::Type::Boolean);
    CHECK(survey.typeOf("other") == Value::Type::Null);
}

TEST_CASE("fields are in the order in which most articles have them", "[schema]")
{
    CHECK(surveyOf({"a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\nb: 2\n", "a: 1\nc: 3\nb: 2\n"}).keys() ==
          Texts{"a", "c", "b"});
}

TEST_CASE("of a field written twice the first counts, and of a broken one what was recovered",
          "[schema]")
{
    const Survey survey =
        surveyOf({"author: Ada\nauthor: Bo\n", "author: 'Ada's'\ntitle: T\n", "author: ''\n"});
    CHECK(survey.countOf("author") == 3);
    CHECK(survey.textsOf("author") == Texts{"Ada", "Ada's"});
}

TEST_CASE("a sample is written as most articles write the field", "[schema]")
{
    const Survey survey = surveyOf({
        "read_time: 8 mins\ndate: 2025-02-10\nday: '2025-02-10'\nat: 2025-02-10T08:00:00Z\n",
        "read_time: 12 mins\ndate: '2025-02-11'\nday: '2025-02-11'\nat: 2025-02-11T08:30:00Z\n",
        "read_time: 5 min read\ndate: 2025-03-01\nday: 2025-02-11\nat: 2025-02-11\n",
    });
    CHECK(survey.sampleOf("read_time") == Value::string("8 mins"));
    CHECK(survey.sampleOf("date") == Value::plain("2025-02-10"));
    CHECK(survey.sampleOf("day") == Value::string("2025-02-10"));
    CHECK(survey.sampleOf("at") == Value::plain("2025-02-10T08:00:00Z"));
    CHECK(survey.sampleOf("other").isNull());
}

TEST_CASE("the folder of images is the one that most are in, as they write it", "[schema]")
{
    const auto folderOf = [](const Texts &images) {
        Texts articles;
        for (const std::string &image : images)
            articles.push_back("image: '" + image + "'\n");
        return surveyOf(articles).folderOf("image");
    };
    CHECK(folderOf({"/images/a.jpg", "/images/b.png", "https://x.example/c.png"}) == "/images/");
    CHECK(folderOf({"../../assets/2024/a.jpg", "../../assets/2025/b.jpg",
                    "../../assets/2026/c.jpg"}) == "../../assets/");
    CHECK(folderOf({"./a.jpg", "./b.jpg"}) == "./");
    CHECK(folderOf({"a.jpg", "b.jpg"}) == "");
    CHECK_FALSE(folderOf({"https://x.example/c.png", "x.example/c.png", "//x.example/c.png", ""}));
    CHECK_FALSE(folderOf({}));
}

TEST_CASE("a survey knows what is in maps and in lists of maps, place by place", "[schema]")
{
    const Survey survey = surveyOf({
        "author: {name: Ada, photo: /faces/a.png}\nlinks:\n  - {label: Map, when: 2025-01-01}\n",
        "author: {name: Ada}\nlinks:\n  - {label: Map}\n  - {label: Photos, tags: [x, y]}\n",
        "author: Bo\nname: Cy\nlinks: {label: Alone}\n",
    });
    CHECK(survey.textsOf({"author", "name"}) == Texts{"Ada"});
    CHECK(survey.textsOf("name") == Texts{"Cy"});
    CHECK(survey.countOf({"links", "tags"}) == 1);
    CHECK(survey.textsOf({"links", "tags"}) == Texts{"x", "y"});
    CHECK(survey.typeOf({"links", "when"}) == Value::Type::Date);
    CHECK(survey.sampleOf({"links", "when"}) == Value::plain("2025-01-01"));
    CHECK(survey.folderOf({"author", "photo"}) == "/faces/");
    CHECK(survey.countOf({"author", "name", "more"}) == 0);
    CHECK(survey.countOf({"nothing", "name"}) == 0);
    CHECK(survey.textsOf(FieldPath()).empty());
}

TEST_CASE("a survey keeps so many texts, and none that is long", "[schema]")
{
    Survey survey;
    for (int i = 0; i < 3000; ++i)
        survey.add(frontmatter::read("---\na: text " + std::to_string(i) + "\n---\n"));
    const std::string fits(200, 'x');
    std::string umlauts;
    for (int i = 0; i < 200; ++i)
        umlauts += "ä";
    survey.add(frontmatter::read("---\nb: " + fits + "\nc: " + umlauts + "\n---\n"));
    survey.add(frontmatter::read("---\nb: " + fits + "x\nc: " + umlauts + "x\n---\n"));
    CHECK(survey.textsOf("a").size() == 2000);
    CHECK(survey.textsOf("b") == Texts{fits});
    CHECK(survey.textsOf("c") == Texts{umlauts});
    CHECK(survey.articles() == 3002);
}

TEST_CASE("a survey of articles with ever new fields ends at a bound", "[schema]")
{
    Survey survey;
    for (int article = 0; article < 20; ++article) {
        std::string text = "---\n";
        for (int i = 0; i < 500; ++i)
            text += "k" + std::to_string(article * 500 + i) + ": {a: 1}\n";
        survey.add(frontmatter::read(text + "---\n"));
    }
    CHECK(survey.keys().size() == 2500); // and one within each
}
