#include "tests/app/document/fixture.h"

#include <algorithm>
#include <random>

using namespace galley;
using namespace galley::tests;

namespace {

const std::string article = "---\ntitle: 'Ink'\nauthor: 'The Night Desk'\n---\n\nA page.\n";
const std::string broken =
    "---\ntitle: 'Printer's ink'\nauthor: 'The Night Desk'\n---\n\nA page.\n";

bool same(Utf16Range range, int begin, int end)
{
    return range == Utf16Range{begin, end};
}

} // namespace

TEST_CASE("setting a field changes that field and nothing else", "[document]")
{
    Opened opened("\xEF\xBB\xBF---\r\n# ours\r\ntitle:  \"Ink\"  # keep\r\nodd: [1,  "
                  "2]\r\n---\r\nA\xC2\xA0page.");
    opened.set("title", "Lead");
    CHECK(opened.document.bytes() == "\xEF\xBB\xBF---\r\n# ours\r\ntitle:  \"Lead\"  # "
                                     "keep\r\nodd: [1,  2]\r\n---\r\nA\xC2\xA0page.");
}

TEST_CASE("a field edit is told as the smallest change", "[document]")
{
    Opened opened(article);
    opened.set("title", "Inks");
    REQUIRE(opened.events.size() == 1);
    const ChangeEvent &event = opened.events.front();
    CHECK(event.cause == ChangeEvent::Cause::Edit);
    CHECK(event.revision == opened.document.revision());
    CHECK(same(event.before, 15, 15));
    CHECK(same(event.after, 15, 16));
    CHECK(event.frontMatter);
    CHECK_FALSE(event.body);
}

TEST_CASE("typing on in a field is one undo step", "[document]")
{
    Opened opened(article);
    for (const char *title : {"L", "Le", "Lea", "Lead"})
        opened.set("title", title);
    CHECK(opened.events.size() == 4);
    opened.document.undo();
    CHECK(opened.document.bytes() == article);
    CHECK_FALSE(opened.document.canUndo());
    opened.document.redo();
    CHECK(opened.document.snapshot()->frontMatter.find("title")->value == Value::string("Lead"));
}

TEST_CASE("typing on in the source of a field is one undo step, and nothing refused is in it",
          "[document]")
{
    Opened opened("---\ntitle: 'Ink'\nbyline: # who\n  - 'A' # c\n---\n\nA page.\n");
    const std::string before = opened.document.bytes();
    const auto type = [&](const char *yaml) {
        return opened.document.setFieldSource(QStringLiteral("byline"), QString::fromUtf8(yaml));
    };
    CHECK(type("- 'A' # c\n- name: 'B'"));
    const auto refused = type("- 'A' # c\n- name: 'B's'");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().place == Position{2, 11});
    CHECK(type("- 'A' # c\n- name: 'B''s'"));
    CHECK(opened.document.bytes() ==
          "---\ntitle: 'Ink'\nbyline: # who\n  - 'A' # c\n  - name: 'B''s'\n---\n\nA page.\n");
    opened.document.undo();
    CHECK(opened.document.bytes() == before);
    CHECK_FALSE(opened.document.canUndo());
}

TEST_CASE("a group is edited in place, as one undo step", "[document]")
{
    Opened opened("---\ncta:\n  # where\n  url: \"a\"\n  text: x\n---\n\nA page.\n");
    const std::string before = opened.document.bytes();
    for (const char *url : {"b", "bc"}) {
        const auto done = opened.document.setField(
            QStringLiteral("cta"),
            Value::map({{"url", Value::string(url)}, {"text", Value::string("x")}}));
        CHECK(done);
    }
    CHECK(opened.document.bytes() ==
          "---\ncta:\n  # where\n  url: \"bc\"\n  text: x\n---\n\nA page.\n");
    opened.document.undo();
    CHECK(opened.document.bytes() == before);
}

TEST_CASE("another field, another edit, undo and leaving the field begin a new undo step",
          "[document]")
{
    Opened opened(article);
    opened.set("title", "One");
    const std::string after = opened.document.bytes();
    SECTION("another field")
    {
        opened.set("author", "Me");
        opened.set("title", "Two");
        opened.document.undo();
        opened.document.undo();
    }
    SECTION("typing in the text")
    {
        opened.type(opened.length(), QStringLiteral("x"));
        opened.set("title", "Two");
        opened.document.undo();
        opened.document.undo();
    }
    SECTION("undo")
    {
        opened.set("title", "Two");
        opened.document.undo();
        opened.document.redo();
        opened.set("title", "One");
        CHECK(opened.document.bytes() == after);
        opened.set("title", "Three");
        opened.document.endMerging();
        opened.set("title", "One");
        opened.document.undo();
        CHECK(opened.document.snapshot()->frontMatter.find("title")->value ==
              Value::string("Three"));
        opened.document.undo();
        opened.document.undo();
        opened.set("title", "One");
    }
    SECTION("leaving the field")
    {
        opened.document.endMerging();
        opened.set("title", "Two");
        opened.document.undo();
    }
    SECTION("saving")
    {
        REQUIRE(opened.document.save());
        opened.set("title", "Two");
        opened.document.undo();
        CHECK_FALSE(opened.document.isModified());
    }
    CHECK(opened.document.bytes() == after);
    opened.document.undo();
    CHECK(opened.document.bytes() == article);
}

TEST_CASE("typing right behind a field's edit is an undo step of its own", "[document]")
{
    Opened opened(article);
    opened.set("title", "Inks");
    opened.type(16, QStringLiteral("!?"));
    CHECK(opened.document.snapshot()->frontMatter.find("title")->value == Value::string("Inks!?"));
    opened.document.undo();
    CHECK(opened.document.snapshot()->frontMatter.find("title")->value == Value::string("Inks"));
    opened.document.undo();
    CHECK(opened.document.bytes() == article);
}

TEST_CASE("setting what a field has already is no change", "[document]")
{
    Opened opened(article);
    opened.set("title", "Ink");
    CHECK(opened.events.empty());
    CHECK_FALSE(opened.document.canUndo());
    CHECK_FALSE(opened.document.isModified());
}

TEST_CASE("a new field stands where the schema has it", "[document]")
{
    Opened opened(article);
    opened.set("subtitle", "And paper");
    CHECK(opened.document.bytes() ==
          "---\ntitle: 'Ink'\nsubtitle: 'And paper'\nauthor: 'The Night Desk'\n---\n\nA page.\n");
    REQUIRE(opened.document.removeField(QStringLiteral("subtitle")));
    CHECK(opened.document.bytes() == article);
    CHECK_FALSE(opened.document.isModified());
}

TEST_CASE("a repair is one undo step", "[document]")
{
    Opened opened(broken);
    const auto left = opened.document.repair();
    REQUIRE(left);
    CHECK(left->empty());
    CHECK(opened.document.bytes() ==
          "---\ntitle: 'Printer''s ink'\nauthor: 'The Night Desk'\n---\n\nA page.\n");
    CHECK(opened.events.size() == 1);
    opened.document.undo();
    CHECK(opened.document.bytes() == broken);
    CHECK_FALSE(opened.document.isModified());
}

TEST_CASE("a repair of several places touches the front matter alone", "[document]")
{
    Opened opened(
        "---\ntitle: 'It's'\nauthor: 'Ines'\ncta: 'It's'\n---\nFirst line.\n\nLast line.\n");
    REQUIRE(opened.document.repair());
    REQUIRE(opened.events.size() == 1);
    CHECK(opened.events[0].frontMatter);
    CHECK_FALSE(opened.events[0].body);
}

TEST_CASE("the fixes that are asked for are one step, and no other is made", "[document]")
{
    const std::string text = "---\ntags: ['it's', 'Ann's']\ncta: 'It's'\n---\nBody.\n";
    Opened opened(text);
    Findings all = *opened.document.problems();
    std::erase_if(all, [](const Finding &finding) { return !finding.fix; });
    REQUIRE(all.size() == 3);
    REQUIRE(opened.document.makeFixes({all[0], all[1]}));
    CHECK(opened.document.bytes() == "---\ntags: ['it''s', 'Ann''s']\ncta: 'It's'\n---\nBody.\n");
    CHECK(opened.events.size() == 1);
    opened.document.undo();
    CHECK(opened.document.bytes() == text);
    CHECK_FALSE(opened.document.canUndo());
    REQUIRE(opened.document.makeFixes({all[1]}));
    CHECK(opened.document.bytes() == "---\ntags: ['it's', 'Ann''s']\ncta: 'It's'\n---\nBody.\n");
    CHECK_FALSE(opened.document.makeFixes({all[1]})); // it is made
    CHECK_FALSE(opened.document.makeFixes({}));
}

TEST_CASE("of two fixes that change the same place the first is made", "[document]")
{
    const std::string text = "---\ncta: 'It's'\n---\n";
    Opened opened(text);
    const Findings all = *opened.document.problems();
    const Finding one =
        *std::find_if(all.begin(), all.end(), [](const Finding &finding) { return finding.fix; });
    REQUIRE(opened.document.makeFixes({one, one}));
    CHECK(opened.document.bytes() == "---\ncta: 'It''s'\n---\n");
}

TEST_CASE("a change tells which part of the article it touches", "[document]")
{
    Opened opened(article);
    CHECK(opened.document.bodyPosition() == 46);
    opened.type(opened.length(), QStringLiteral("x"));
    CHECK((opened.events.back().body && !opened.events.back().frontMatter));
    opened.type(46, QStringLiteral("x"));
    CHECK((opened.events.back().body && !opened.events.back().frontMatter));
    opened.type(5, QStringLiteral("x"));
    CHECK((!opened.events.back().body && opened.events.back().frontMatter));
    CHECK(opened.document.bodyPosition() == 47);
    opened.cut(40, 50);
    CHECK((opened.events.back().body && opened.events.back().frontMatter));
}

TEST_CASE("a fence that comes or goes touches both parts", "[document]")
{
    Opened opened("title: x\n---\ntext\n");
    CHECK(opened.document.bodyPosition() == 0);
    opened.type(0, QStringLiteral("---"));
    opened.type(3, QStringLiteral("\n"));
    CHECK(opened.document.bodyPosition() == 17);
    CHECK((opened.events.back().body && opened.events.back().frontMatter));
    opened.cut(0, 1);
    CHECK(opened.document.bodyPosition() == 0);
    CHECK((opened.events.back().body && opened.events.back().frontMatter));
}

TEST_CASE("a change of several places is told once", "[document]")
{
    Opened opened(article);
    QTextCursor cursor(opened.document.textDocument());
    cursor.beginEditBlock();
    cursor.setPosition(5);
    cursor.insertText(QStringLiteral("a"));
    cursor.setPosition(50);
    cursor.insertText(QStringLiteral("b"));
    cursor.endEditBlock();
    REQUIRE(opened.events.size() == 1);
    CHECK(opened.events[0].before.begin <= 5);
    CHECK(opened.events[0].after.end >= 51);
}

TEST_CASE("loading is one change of the whole text", "[document]")
{
    Opened opened(article);
    const ArticleFile other("other\r\ntext\n");
    REQUIRE(opened.document.load(other.path()));
    REQUIRE(opened.events.size() == 1);
    CHECK(opened.events[0].cause == ChangeEvent::Cause::Load);
    CHECK(same(opened.events[0].before, 0, 55));
    CHECK(same(opened.events[0].after, 0, 11));
    CHECK(opened.events[0].revision == opened.document.revision());
    CHECK_FALSE(opened.document.canUndo());
}

TEST_CASE("a snapshot never changes and is made once a revision", "[document]")
{
    Opened opened(article);
    const auto before = opened.document.snapshot();
    CHECK(before == opened.document.snapshot());
    CHECK(before->revision == opened.document.revision());
    CHECK(before->body() == "\nA page.\n");
    opened.type(0, QStringLiteral("x"));
    const auto after = opened.document.snapshot();
    CHECK(before->text == article);
    CHECK(after->text == "x" + article);
    CHECK(after->revision > before->revision);
}

TEST_CASE("the front matter is read again only when it may have changed", "[document]")
{
    Opened opened(article);
    const auto before = opened.document.frontMatter();
    CHECK(before->find("title")->value == Value::string("Ink"));
    opened.type(opened.length(), QStringLiteral("x"));
    opened.type(46, QStringLiteral("---\n"));
    CHECK(opened.document.frontMatter() == before);
    CHECK(opened.document.snapshot()->body() == "---\n\nA page.\nx");
    opened.set("title", "Lead");
    CHECK(opened.document.frontMatter() != before);
    CHECK(opened.document.frontMatter()->find("title")->value == Value::string("Lead"));
    CHECK(before->find("title")->value == Value::string("Ink"));
}

TEST_CASE("places in bytes and in UTF-16 are the same places", "[document]")
{
    Opened opened("---\r\nt: \xC3\xA9\xF0\x9F\x96\x8B\r\n---\r\n\xE2\x80\xA8x");
    const auto snapshot = opened.document.snapshot();
    CHECK(snapshot->text == "---\nt: \xC3\xA9\xF0\x9F\x96\x8B\n---\n\xE2\x80\xA8x");
    CHECK(same(snapshot->toUtf16({7, 13}), 7, 10));
    CHECK(snapshot->toBytes({7, 10}) == ByteRange{7, 13});
    CHECK(same(snapshot->toUtf16({21, 22}), 16, 17));
    CHECK(opened.document.bodyPosition() == 15);
}

TEST_CASE("a new layout of the text is no change of it", "[document]")
{
    Opened opened(article);
    class Layout : public QAbstractTextDocumentLayout
    {
    public:
        using QAbstractTextDocumentLayout::QAbstractTextDocumentLayout;
        void draw(QPainter *, const PaintContext &) override {}
        int hitTest(const QPointF &, Qt::HitTestAccuracy) const override { return -1; }
        int pageCount() const override { return 1; }
        QSizeF documentSize() const override { return {}; }
        QRectF frameBoundingRect(QTextFrame *) const override { return {}; }
        QRectF blockBoundingRect(const QTextBlock &) const override { return {}; }
        void documentChanged(int, int, int) override {}
    };
    const int revision = opened.document.revision();
    opened.document.textDocument()->setDocumentLayout(new Layout(opened.document.textDocument()));
    CHECK(opened.document.revision() == revision);
    opened.type(5, QStringLiteral("x"));
    REQUIRE(opened.events.size() == 1);
    CHECK(same(opened.events[0].before, 5, 5));
}
