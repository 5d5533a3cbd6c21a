#include "tests/ui/form/random_article.h"

#include "tests/ui/form/form_fixture.h"

#include <algorithm>
#include <utility>

namespace galley::tests {

using schema::Field;
using schema::FieldType;

namespace {

Field choiceField()
{
    Field made = field("kind", FieldType::Choice);
    made.choices = {Value::string("news"), Value::string("opinion: x"), Value::string("no"),
                    Value::integer(7)};
    return made;
}

Field seoField()
{
    Field social = field("social", FieldType::Group);
    social.fields = {field("image", FieldType::Image), field("big", FieldType::Boolean)};
    Field seo = field("seo", FieldType::Group);
    seo.fields = {field("title", FieldType::Line), field("noindex", FieldType::Boolean),
                  field("priority", FieldType::Number), field("words", FieldType::Tags), social};
    return seo;
}

Field relatedField()
{
    Field related = field("related", FieldType::Groups);
    related.fields = {field("label", FieldType::Line), field("url", FieldType::Url),
                      field("weight", FieldType::Number), field("words", FieldType::Tags)};
    related.fields.front().required = true;
    return related;
}

Field timedField()
{
    Field updated = field("updated", FieldType::Date);
    updated.time = true;
    updated.nullable = true;
    return updated;
}

/// The lines that one field may have, each entry another way.
const std::vector<std::vector<std::string>> fieldLines = {
    {"title: Plain words", "title: 'It''s here' # why", "title: \"Say \\\"no\\\"\"",
     "title:\n  Folded plain\n  words", "title: >-\n  Folded\n  words", "title:"},
    {"summary: |\n  One line\n  and another", "summary: >\n  Folded\n  text\n", "summary: short",
     "summary: |-\n    Deep\n    lines\n  # below", "summary: ''"},
    {"order: 3", "order: '3'", "order: 012", "order: 1_000 # grouped", "order: 2.50", "order: many",
     "order: ~"},
    {"draft: true", "draft: False # not yet", "draft: no", "draft: 'true'", "draft:"},
    {"date: 2025-02-01", "date: '2025-02-01'", "date: 2025-02-30", "date: \"1 May 2025\"",
     "date: ''"},
    {"updated: 2025-02-01T10:00:00Z", "updated: 2025-02-01 10:00:00", "updated: null",
     "updated: '2025-02-01T10:00:00+02:00'"},
    {"kind: news", "kind: 'opinion: x'", "kind: 7 # lucky", "kind: weather", "kind: 'no'"},
    {"tags: [walking, home]", "tags:\n  - walking # a\n  # between\n  - 'at home'", "tags: []",
     "tags:\n- a\n- b", "tags: [1, 2]", "tags: [ 'a, b',\n  c ]", "tags: single", "tags:"},
    {"links:\n  - one\n  - 'two: 2'\n  - \"three\"", "links: [one, two]", "links: []"},
    {"cover: /images/a.png", "cover: 'https://example.com/a b.png'", "cover: ./a.png # near"},
    {"site: https://example.com/?a=b#c", "site: 'https://example.com'"},
    {"slug: on-foot", "slug: 'Über uns'", "slug: \"\""},
    {"accent: '#ff0000'", "accent: red", "accent: \"#ABC\" # bright"},
    {"author: Ann Miller", "author: 'O''Neill'", "author: [Ann, Bo]"},
    {"read_time: '8 mins'", "read_time: 8", "read_time: 8 minutes"},
    {"seo:\n  title: 'Seen' # t\n  noindex: false\n  words: [a, b]\n  social:\n    image: /b.png\n"
     "    more: 1",
     "seo: {title: Seen, priority: 0.5, extra: [x]}", "seo:\n    priority: 1\n    # last\n",
     "seo: {}", "seo: text"},
    {"related:\n  - label: 'Map'\n    url: /map # way\n  - label: Photos\n    weight: 2\n"
     "    words: [a]",
     "related:\n- {label: A, url: /a}\n- label: B\n  extra: true", "related: []",
     "related: [{label: A}, {label: B, weight: 1}]"},
    {"data:\n  - [a, b]\n  - c: 1", "data: {a: [1, 2]}", "data: 5"},
    {"anchored: &a text\nagain: *a", "twice: 1\ntwice: 2", "tagged: !thing x"},
    {"layout: post", "weight: 10", "since: 2020-01-01", "flags: [a, b]", "more: {a: 1, b: x}",
     "quoted key: yes", "'it''s': true", "\"a: b\": c",
     "nested:\n  deep:\n    deeper: [1, {a: b}]"},
};

const std::vector<std::string> betweenLines = {"# A comment", "", "# ---", "  # indented"};
const std::vector<std::string> bodies = {"Text.\n", "", "\n# Head\n\n---\n\nkey: value\n", "No end",
                                         "---\nmore\n---\n"};

/// What people type, and what has broken files. Without line ends but for the last.
std::vector<QString> nastyTexts()
{
    std::vector<QString> texts;
    for (const char *text : {"Words",
                             "It's",
                             "\"quoted\"",
                             "'single'",
                             "a: b",
                             "a #b",
                             "# c",
                             "---",
                             "...",
                             " lead",
                             "trail ",
                             "  both  ",
                             "👩‍👩‍👧 fog",
                             "nb\u00a0sp",
                             "\u00a0",
                             "a\tb",
                             "\tlead",
                             "no",
                             "yes",
                             "on",
                             "true",
                             "False",
                             "null",
                             "~",
                             "012",
                             "0x1F",
                             "1_000",
                             "1e5",
                             "-1",
                             "3.50",
                             ".5",
                             "1:30",
                             "2025-02-02",
                             "2025-02-30",
                             "2025-02-02T10:00:00Z",
                             "12 May 2025",
                             "\\",
                             "\\n",
                             "C:\\new",
                             "<b>&amp;</b>",
                             "{{ x }}",
                             "[a",
                             "[a]",
                             "{a: b}",
                             "}",
                             "a, b",
                             ",",
                             "- a",
                             "-",
                             "? a",
                             ":",
                             "a:",
                             "&a",
                             "*a",
                             "!a",
                             "%a",
                             "@a",
                             "`a`",
                             "|",
                             ">-",
                             "=",
                             "<<",
                             "key: 'v' # c",
                             "灯塔: 光",
                             "größe",
                             "e\u0301",
                             "\u200f\u0627",
                             "\ufeffx",
                             "#ff8800",
                             "rgb(1 2 3)",
                             "https://a.b/c?d=e#f: g",
                             "../../a b.png",
                             "Ann Miller",
                             "title: x",
                             "'",
                             "''",
                             "\"",
                             "x ''' y",
                             "tail\\",
                             "one\ntwo",
                             "a\n\n---\nb: c"})
        texts.push_back(QString::fromUtf8(text));
    texts.push_back(QStringLiteral("word ").repeated(2048));
    texts.push_back(QString(300, QLatin1Char('x')) + QStringLiteral(": #"));
    return texts;
}

} // namespace

schema::Schema everyType()
{
    return siteSchema({field("title", FieldType::Line), field("summary", FieldType::Text),
                       field("order", FieldType::Number), field("draft", FieldType::Boolean),
                       field("date", FieldType::Date), timedField(), choiceField(),
                       field("tags", FieldType::Tags), field("links", FieldType::Texts),
                       field("cover", FieldType::Image), field("site", FieldType::Url),
                       field("slug", FieldType::Slug), field("accent", FieldType::Colour),
                       field("author", FieldType::Author), field("read_time", FieldType::ReadTime),
                       seoField(), relatedField(), field("data", FieldType::Any)});
}

std::string randomArticle(Dice &dice)
{
    std::vector<std::string> lines;
    for (const auto &ways : fieldLines) {
        if (!dice.oneIn(3))
            lines.insert(lines.begin() + dice.below(int(lines.size()) + 1), dice.of(ways));
    }
    std::string article = "---\n";
    for (const std::string &line : lines) {
        if (dice.oneIn(6))
            article += dice.of(betweenLines) + "\n";
        article += line + "\n";
    }
    return article + "---\n" + dice.of(bodies);
}

QString randomText(Dice &dice)
{
    static const std::vector<QString> texts = nastyTexts();
    if (dice.oneIn(12))
        return {};
    if (dice.oneIn(6))
        return dice.of(texts) + dice.of(texts).left(20);
    return dice.of(texts);
}

} // namespace galley::tests
