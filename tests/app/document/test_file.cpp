#include "tests/app/document/fixture.h"
#include "tests/support/cases.h"

#include <filesystem>

using namespace galley;
using namespace galley::tests;
using namespace std::string_literals;

namespace {

const std::string article = "---\ntitle: 'Ink'\nauthor: 'The Night Desk'\n---\n\nA page.\n";

std::string textOf(const ArticleDocument &document)
{
    QString text = document.textDocument()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').toStdString();
}

void checkUntouched(const std::string &bytes)
{
    const ArticleFile file(bytes);
    const auto before = std::filesystem::last_write_time(file.path().toStdString());
    ArticleDocument document;
    REQUIRE(document.load(file.path()));
    CHECK(document.bytes() == bytes);
    CHECK_FALSE(document.isModified());
    CHECK(document.snapshot()->text == textOf(document));
    if (document.readOnlyReason().isEmpty())
        CHECK(document.save());
    CHECK(file.bytes() == bytes);
    CHECK(std::filesystem::last_write_time(file.path().toStdString()) == before);
}

} // namespace

TEST_CASE("opening and saving an untouched file writes nothing", "[document]")
{
    const std::string bom = "\xEF\xBB\xBF";
    const std::vector<std::string> files = {
        "",
        "\n",
        "\r\n",
        "\r",
        bom,
        bom + article,
        article,
        article.substr(0, article.size() - 1),
        article + "\n\n\n",
        "---\r\ntitle: x\r\n---\r\n\r\ntext\r\n",
        "---\r\ntitle: x\n---\r\n\r\ntext\rmore\n\n\r\n\r",
        "a\xC2\xA0"
        "b \xE2\x80\xA8 c \xE2\x80\xA9 d \xEF\xB7\x90 e \xEF\xB7\x91 f\n",
        "\xE2\x80\xA9",
        "\xE2\x80\xA9\xE2\x80\xA9\r\n\n",
        "nul \0 nul\0\n"s,
        "inner \xEF\xBB\xBF mark \xEF\xBF\xBC object \xEF\xBF\xBD \xEF\xBF\xBE\n",
        "\xF0\x9F\x96\x8B emoji \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB\n",
        "tabs\tand trailing blanks  \n\v\f\x1B\x7F\n",
        "\xFF\xFE"
        "a\0b\0"s,
        "Latin-1: caf\xE9\n",
    };
    for (const std::string &bytes : files) {
        INFO(bytes);
        checkUntouched(bytes);
    }
}

TEST_CASE("opening and saving an article of ours changes no byte", "[document]")
{
    for (const auto &path : cases("articles")) {
        INFO(path);
        if (path.extension() == ".md")
            checkUntouched(readBytes(path));
    }
}

TEST_CASE("opening and saving an article of a real collection changes no byte",
          "[document][corpus]")
{
    for (const auto &path : corpusArticles()) {
        INFO(path);
        checkUntouched(readBytes(path));
    }
}

TEST_CASE("who can begin with an article ahead of the text is told what it says", "[document]")
{
    const ArticleFile file("---\r\ntitle: 'Ink'\r\n---\r\nA page.\r\n");
    ArticleDocument document;
    std::vector<std::string> told;
    QObject::connect(&document, &ArticleDocument::loading, [&](const Snapshot &coming) {
        CHECK(textOf(document).empty());
        told.emplace_back(coming.body());
    });
    QObject::connect(&document, &ArticleDocument::changed, [&] { told.push_back("changed"); });
    REQUIRE(document.load(file.path()));
    CHECK(told == std::vector<std::string>{"A page.\n", "changed"});
}

TEST_CASE("a key typed and taken back leaves every byte, at every place", "[document]")
{
    const std::string bytes = "\xEF\xBB\xBF---\r\ntitle: x\n---\r\n\r\n\xE2\x80\xA9t\rm\n\n\r\n\r";
    Opened opened(bytes);
    for (int place = 0; place <= opened.length(); ++place) {
        INFO(place);
        opened.type(place, QStringLiteral("\n"));
        CHECK(opened.document.bytes() != bytes);
        CHECK(opened.document.isModified());
        opened.cut(place, place + 1);
        CHECK(opened.document.bytes() == bytes);
        CHECK_FALSE(opened.document.isModified());
    }
}

TEST_CASE("each line keeps its own end while lines come and go around it", "[document]")
{
    Opened opened("one\r\ntwo\nthree\rfour\n\nfive\n");
    opened.cut(4, 8); // "two" with its end
    CHECK(opened.document.bytes() == "one\r\nthree\rfour\n\nfive\n");
    opened.cut(3, 4); // the end of "one"
    CHECK(opened.document.bytes() == "onethree\rfour\n\nfive\n");
    opened.type(10, QStringLiteral("\n"));
    CHECK(opened.document.bytes() == "onethree\rf\nour\n\nfive\n");
    while (opened.document.canUndo())
        opened.document.undo();
    CHECK(opened.document.bytes() == "one\r\ntwo\nthree\rfour\n\nfive\n");
}

TEST_CASE("a new line ends as the file's lines do", "[document]")
{
    Opened opened("\xEF\xBB\xBF"
                  "one\r\ntwo");
    opened.type(3, QStringLiteral("\n\n"));
    CHECK(opened.document.bytes() == "\xEF\xBB\xBF"
                                     "one\r\n\r\n\r\ntwo");
}

TEST_CASE("saving writes what was typed, once", "[document]")
{
    Opened opened(article);
    opened.type(opened.length(), QStringLiteral("More."));
    REQUIRE(opened.document.save());
    CHECK(opened.bytes() == article + "More.");
    CHECK_FALSE(opened.document.isModified());
    opened.document.undo();
    CHECK(opened.document.isModified());
    opened.document.redo();
    CHECK_FALSE(opened.document.isModified());
}

TEST_CASE("nothing is saved over what another program wrote", "[document]")
{
    Opened opened(article);
    opened.type(0, QStringLiteral("x"));
    opened.write("theirs\n");
    const auto saved = opened.document.save();
    REQUIRE_FALSE(saved);
    CHECK(saved.error().message == "another program has changed this file since it was opened");
    CHECK(opened.bytes() == "theirs\n");
    CHECK(opened.document.bytes() == "x" + article);
    CHECK(opened.document.isModified());
}

TEST_CASE("another program's write of the same bytes is no conflict", "[document]")
{
    Opened opened(article);
    opened.type(0, QStringLiteral("x"));
    opened.write("x" + article);
    CHECK(opened.document.save());
    CHECK_FALSE(opened.document.isModified());
}

TEST_CASE("a file that was deleted is made again", "[document]")
{
    Opened opened(article);
    REQUIRE(QFile::remove(opened.path()));
    opened.type(0, QStringLiteral("x"));
    REQUIRE(opened.document.save());
    CHECK(opened.bytes() == "x" + article);
}

TEST_CASE("a document stays modified when it could not be saved", "[document]")
{
    Opened opened(article);
    opened.type(0, QStringLiteral("x"));
    CHECK_FALSE(opened.document.saveAs(QStringLiteral("/nowhere/article.md")));
    CHECK(opened.document.isModified());
    CHECK(opened.document.path() == opened.path());
    CHECK(opened.bytes() == article);
}

TEST_CASE("saving under another name goes on with that file", "[document]")
{
    Opened opened(article);
    const ArticleFile other("old");
    int paths = 0;
    QObject::connect(&opened.document, &ArticleDocument::pathChanged, [&] { ++paths; });
    opened.type(0, QStringLiteral("x"));
    REQUIRE(opened.document.saveAs(other.path()));
    CHECK(opened.document.path() == other.path());
    CHECK(paths == 1);
    CHECK(other.bytes() == "x" + article);
    CHECK(opened.bytes() == article);
    opened.type(0, QStringLiteral("y"));
    REQUIRE(opened.document.save());
    CHECK(other.bytes() == "yx" + article);
}

TEST_CASE("a file that cannot be opened leaves the document as it was", "[document]")
{
    Opened opened(article);
    opened.type(0, QStringLiteral("x"));
    CHECK_FALSE(opened.document.load(QStringLiteral("/nowhere.md")));
    CHECK_FALSE(opened.document.load(QStringLiteral("/dev/zero")));
    CHECK(opened.document.bytes() == "x" + article);
    CHECK(opened.document.path() == opened.path());
    CHECK(opened.document.canUndo());
}

TEST_CASE("reverting is the file's text again, and can be undone", "[document]")
{
    Opened opened(article);
    opened.type(opened.length(), QStringLiteral("More."));
    opened.events.clear();
    SECTION("the file is as it was")
    {
        REQUIRE(opened.document.revert());
        CHECK(opened.document.bytes() == article);
    }
    SECTION("another program changed it")
    {
        opened.write("---\r\ntitle: 'Lead'\n---\nTheirs.\r\n");
        REQUIRE(opened.document.revert());
        CHECK(opened.document.bytes() == "---\r\ntitle: 'Lead'\n---\nTheirs.\r\n");
    }
    CHECK_FALSE(opened.document.isModified());
    CHECK(opened.events.size() == 1);
    opened.document.undo();
    CHECK(opened.document.bytes() == article + "More.");
    CHECK(opened.document.isModified());
    opened.document.redo();
    CHECK(opened.document.bytes() == opened.bytes());
    CHECK_FALSE(opened.document.isModified());
}

TEST_CASE("what is typed after reverting has the line ends of the file", "[document]")
{
    Opened opened("---\ntitle: 'Lead'\n---\nOurs.\n");
    opened.write("---\r\ntitle: 'Lead'\r\n---\r\nTheirs.\r\n");
    REQUIRE(opened.document.revert());
    opened.type(25, QStringLiteral("a\nb\n"));
    CHECK(opened.document.bytes() == "---\r\ntitle: 'Lead'\r\n---\r\nThea\r\nb\r\nirs.\r\n");
    while (opened.document.canUndo())
        opened.document.undo();
    CHECK(opened.document.bytes() == "---\ntitle: 'Lead'\n---\nOurs.\n");
}

TEST_CASE("reverting an untouched document makes no undo step", "[document]")
{
    Opened opened(article);
    REQUIRE(opened.document.revert());
    CHECK(opened.events.empty());
    CHECK_FALSE(opened.document.canUndo());
}

TEST_CASE("what is not UTF-8 can be read and not changed", "[document]")
{
    const std::string bytes = "---\ntitle: Caf\xE9\n---\n";
    Opened opened(bytes);
    CHECK(
        opened.document.readOnlyReason() ==
        QStringLiteral("The file is not UTF-8: byte 11 of line 2 (0xe9) belongs to no character."));
    const auto refused = opened.document.setField(QStringLiteral("title"), Value::string("x"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message ==
          "it is open for reading only: the file is not UTF-8: byte 11 of line 2 (0xe9) belongs "
          "to no character");
    CHECK_FALSE(opened.document.removeField(QStringLiteral("title")));
    CHECK_FALSE(opened.document.repair());
    CHECK_FALSE(opened.document.save());
    CHECK_FALSE(opened.document.saveAs(opened.path()));
    CHECK(opened.document.bytes() == bytes);
    CHECK(opened.bytes() == bytes);
    CHECK_FALSE(opened.document.isModified());

    int changes = 0;
    QObject::connect(&opened.document, &ArticleDocument::readOnlyChanged, [&] { ++changes; });
    opened.document.startNew(QStringLiteral("new"));
    CHECK(changes == 1);
    CHECK(opened.document.readOnlyReason().isEmpty());
}

TEST_CASE("a new article has no file, and is unmodified until it is changed", "[document]")
{
    ArticleDocument document;
    document.startNew(QStringLiteral("---\ntitle: ''\n---\n"));
    CHECK(document.path().isEmpty());
    CHECK_FALSE(document.isModified());
    const auto saved = document.save();
    REQUIRE_FALSE(saved);
    CHECK(saved.error().message == "the article has no file yet");
    REQUIRE(document.setField(QStringLiteral("title"), Value::string("First")));
    CHECK(document.isModified());
    const ArticleFile file("old");
    REQUIRE(document.saveAs(file.path()));
    CHECK(file.bytes() == "---\ntitle: 'First'\n---\n");
}
