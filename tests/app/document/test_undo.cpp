#include "tests/app/document/fixture.h"

#include <algorithm>
#include <random>

using namespace galley;
using namespace galley::tests;

namespace {

/// Edits of every kind, chosen by a generator with a fixed seed.
class RandomEditor
{
public:
    RandomEditor(Opened &opened, unsigned seed)
        : opened_(opened)
        , random_(seed)
    {
    }

    void edit()
    {
        static const std::vector<QString> texts = {QStringLiteral("x"),
                                                   QStringLiteral("\n"),
                                                   QStringLiteral("a\n\nb"),
                                                   QStringLiteral("\u00A0\u2028"),
                                                   QStringLiteral("---\n"),
                                                   QStringLiteral("'"),
                                                   QString::fromUtf8("\xF0\x9F\x96\x8B")};
        const int place = below(opened_.length() + 1);
        switch (below(8)) {
        case 0:
        case 1:
            return insert(place,
                          texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))]);
        case 2:
            return opened_.type(place, QStringLiteral("typed"));
        case 3:
            return opened_.cut(place, std::min(place + below(12), opened_.length()));
        case 4:
            return static_cast<void>(setField());
        case 5:
            return static_cast<void>(opened_.document.repair());
        case 6:
            return static_cast<void>(opened_.document.removeField(QStringLiteral("author")));
        default:
            return below(2) ? opened_.document.undo() : opened_.document.redo();
        }
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    void insert(int place, const QString &text)
    {
        QTextCursor cursor(opened_.document.textDocument());
        cursor.setPosition(place);
        cursor.insertText(text);
    }

    bool setField()
    {
        const QString key = below(2) ? QStringLiteral("title") : QStringLiteral("cta");
        return opened_.document.setField(key, Value::string("It's " + std::to_string(below(3))))
            .has_value();
    }

    Opened &opened_;
    std::mt19937 random_;
};

/// UTF-16, because a cut may leave half a character.
QString textOf(const Opened &opened)
{
    return opened.document.textDocument()->toRawText();
}

} // namespace

TEST_CASE("undoing all gives the file's bytes, redoing all the last ones", "[document]")
{
    const std::vector<std::string> files = {
        "---\ntitle: 'Ink'\nauthor: 'The Night Desk'\n---\n\nA page.\n",
        "\xEF\xBB\xBF---\r\ntitle: 'Printer's ink'\r\nauthor: "
        "x\n---\r\n\r\nA\rpage.\xE2\x80\xA9\r\n\n\n",
        "\r\n\n\r\n\n\xEF\xB7\x90\n\r\r\n",
    };
    for (const std::string &bytes : files) {
        for (unsigned seed = 0; seed < 100; ++seed) {
            INFO(bytes << " seed " << seed);
            Opened opened(bytes);
            RandomEditor editor(opened, seed);
            for (int count = 0; count < 15; ++count)
                editor.edit();
            while (opened.document.canRedo())
                opened.document.redo();
            const std::string last = opened.document.bytes();
            CHECK(opened.document.isModified() == (last != bytes));
            while (opened.document.canUndo())
                opened.document.undo();
            CHECK(opened.document.bytes() == bytes);
            CHECK_FALSE(opened.document.isModified());
            while (opened.document.canRedo())
                opened.document.redo();
            CHECK(opened.document.bytes() == last);
        }
    }
}

TEST_CASE("the changes told add up to the text", "[document]")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        INFO("seed " << seed);
        Opened opened("---\ntitle: 'Ink'\nauthor: x\n---\n\nA page.\r\nAnother.\n");
        QString followed = textOf(opened);
        int revision = opened.document.revision();
        QObject::connect(&opened.document, &ArticleDocument::changed,
                         [&](const ChangeEvent &event) {
                             const auto snapshot = opened.document.snapshot();
                             const QString now = textOf(opened);
                             CHECK(event.revision > revision);
                             CHECK(event.revision == snapshot->revision);
                             revision = event.revision;
                             CHECK(event.before.begin == event.after.begin);
                             followed.replace(event.before.begin, event.before.size(),
                                              now.mid(event.after.begin, event.after.size()));
                             CHECK((followed == now));
                             CHECK(opened.document.bodyPosition() ==
                                   snapshot->toUtf16(snapshot->frontMatter.fences.body).begin);
                             CHECK((event.frontMatter || event.body));
                             const auto fences = frontmatter::findFences(snapshot->text);
                             CHECK(snapshot->frontMatter.fences.content == fences.content);
                             CHECK(snapshot->body() == snapshot->text.substr(fences.body.begin));
                             CHECK(opened.document.frontMatter()->fences.content == fences.content);
                         });
        RandomEditor editor(opened, seed);
        for (int count = 0; count < 20; ++count)
            editor.edit();
    }
}

TEST_CASE("a snapshot has the text as it is, however long ago the last one was taken", "[document]")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        INFO("seed " << seed);
        Opened opened("---\ntitle: 'Ink'\nauthor: x\n---\n\n\xF0\x9F\x96\x8B page.\r\nAnother.\n");
        RandomEditor editor(opened, seed);
        for (unsigned count = 0; count < 30; ++count) {
            editor.edit();
            if (count % (1 + seed % 5) != 0)
                continue;
            QString text = textOf(opened).replace(QChar::ParagraphSeparator, u'\n');
            CHECK(opened.document.snapshot()->text == encode(text, {}));
        }
    }
}

TEST_CASE("undo goes back through form and text in the order of the edits", "[document]")
{
    const std::string article = "---\ntitle: 'Ink'\nauthor: 'The Night Desk'\n---\n\nA page.\n";
    Opened opened(article);
    std::vector<std::string> states = {article};
    const auto remember = [&] { states.push_back(opened.document.bytes()); };
    opened.set("author", "Me");
    remember();
    opened.type(opened.length(), QStringLiteral("A paragraph."));
    remember();
    opened.set("title", "Lead");
    remember();
    opened.cut(0, 3);
    remember();
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
        opened.document.undo();
        CHECK(opened.document.bytes() == *state);
    }
    for (auto state = states.begin() + 1; state != states.end(); ++state) {
        opened.document.redo();
        CHECK(opened.document.bytes() == *state);
    }
}

TEST_CASE("the modified mark and the undo button are told when they turn", "[document]")
{
    Opened opened("text\n");
    std::vector<bool> modified;
    std::vector<bool> undo;
    QObject::connect(&opened.document, &ArticleDocument::modifiedChanged,
                     [&](bool now) { modified.push_back(now); });
    QObject::connect(&opened.document, &ArticleDocument::undoAvailable,
                     [&](bool now) { undo.push_back(now); });
    opened.type(0, QStringLiteral("abc"));
    opened.document.undo();
    CHECK(modified == std::vector<bool>{true, false});
    CHECK(undo == std::vector<bool>{true, false});
}
