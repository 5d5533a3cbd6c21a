// Lists that go on, marks around a selection: each one undo step.
#include "tests/support/catch.h"
#include "tests/ui/editor/pane.h"

using galley::tests::Pane;

namespace {

constexpr Qt::KeyboardModifiers control = Qt::ControlModifier;

/// What one key does at the caret "|" of a text, and that one undo takes it back.
struct Key
{
    const char *before;
    const char *after;
};

std::string withoutCaret(std::string text)
{
    text.erase(text.find('|'), 1);
    return text;
}

void check(const Key &example, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    INFO(example.before);
    const std::string before = example.before;
    const std::string after = example.after;
    const std::string front = "---\na: 1\n---\n";
    Pane pane(front + withoutCaret(before));
    pane.place(static_cast<int>(before.find('|')));
    pane.press(key, modifiers);
    CHECK(pane.bytes() == front + withoutCaret(after));
    CHECK(pane.caret() == static_cast<int>(after.find('|')));
    if (before == after)
        return;
    pane.document.undo();
    CHECK(pane.bytes() == front + withoutCaret(before));
    CHECK_FALSE(pane.document.canUndo());
}

} // namespace

TEST_CASE("Enter continues lists and quotes, and ends an empty item", "[editor]")
{
    const auto example = GENERATE(values<Key>({
        {"- one|", "- one\n- |"},
        {"* one|\n", "* one\n* |\n"},
        {"+ one|", "+ one\n+ |"},
        {"1. one|", "1. one\n2. |"},
        {"9) one|", "9) one\n10) |"},
        {"- [ ] one|", "- [ ] one\n- [ ] |"},
        {"- [x] one|", "- [x] one\n- [ ] |"},
        {"  - one|", "  - one\n  - |"},
        {"-   one|", "-   one\n-   |"},
        {"> one|", "> one\n> |"},
        {"> - one|", "> - one\n> - |"},
        {"- on|e", "- on\n- |e"},
        {"- one\n- |", "- one\n|"},
        {"- [ ] |", "|"},
        {"1. |", "|"},
        {"> |", "|"},
        {"> - |", "> |"},
        {"- one\n  - |", "- one\n- |"},
        {"one|", "one\n|"},
        {"|- one", "\n|- one"},
        {"- - -|", "- - -\n|"},
        {"***|", "***\n|"},
        {"```\n- one|\n```", "```\n- one\n|\n```"},
        {"```\n    one|\n```", "```\n    one\n    |\n```"},
        {"-one|", "-one\n|"},
        {"2024|", "2024\n|"},
    }));
    check(example, Qt::Key_Return);
}

TEST_CASE("text typed into a continued item is an undo step of its own", "[editor]")
{
    Pane pane("- one");
    pane.placeAtEnd();
    pane.press(Qt::Key_Return);
    pane.type("two");
    CHECK(pane.bytes() == "- one\n- two");
    pane.document.undo();
    CHECK(pane.bytes() == "- one\n- ");
    pane.document.undo();
    CHECK(pane.bytes() == "- one");
}

TEST_CASE("Tab puts an item below the one above it", "[editor]")
{
    const auto example = GENERATE(values<Key>({
        {"- one\n- two|", "- one\n  - two|"},
        {"1. one\n2. two|", "1. one\n   1. two|"},
        {"10. one\n11. two|", "10. one\n    1. two|"},
        {"- one\n  - a\n- |", "- one\n  - a\n  - |"},
        {"1. one\n   1. a\n2. |b", "1. one\n   1. a\n   2. |b"},
        {"> - one\n> - two|", "> - one\n>   - two|"},
        {"- one|", "- one|"},
        {"text|", "text\t|"},
    }));
    check(example, Qt::Key_Tab);
}

TEST_CASE("Shift+Tab takes an item out to the level of its parent", "[editor]")
{
    const auto example = GENERATE(values<Key>({
        {"- one\n  - two|", "- one\n- two|"},
        {"1. one\n   1. two|", "1. one\n2. two|"},
        {"- one\n  - two\n    - three|", "- one\n  - two\n  - three|"},
        {"- one|", "- one|"},
        {"    code|", "code|"},
        {"\tcode|", "code|"},
    }));
    check(example, Qt::Key_Backtab, Qt::ShiftModifier);
}

TEST_CASE("Tab moves all items of a selection together", "[editor]")
{
    Pane pane("- one\n- two\n  - three\n- four\n");
    pane.place(8, 24);
    pane.press(Qt::Key_Tab);
    CHECK(pane.bytes() == "- one\n  - two\n    - three\n  - four\n");
    pane.document.undo();
    CHECK(pane.bytes() == "- one\n- two\n  - three\n- four\n");
}

TEST_CASE("a sign typed over a selection stands around it", "[editor]")
{
    struct Sign
    {
        const char *sign;
        const char *result;
    };
    const auto example = GENERATE(values<Sign>({
        {"*", "a *word* b"},
        {"_", "a _word_ b"},
        {"`", "a `word` b"},
        {"(", "a (word) b"},
        {"[", "a [word] b"},
        {"\"", "a \"word\" b"},
    }));
    Pane pane("a word b");
    pane.place(2, 6);
    pane.type(example.sign);
    CHECK(pane.bytes() == example.result);
    CHECK(pane.selected() == "word");
    pane.document.undo();
    CHECK(pane.bytes() == "a word b");
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("any other character replaces the selection", "[editor]")
{
    Pane pane("a word b");
    pane.place(2, 6);
    pane.type("x");
    CHECK(pane.bytes() == "a x b");
}

TEST_CASE("Ctrl+B and Ctrl+I put marks around a selection and take them off", "[editor]")
{
    Pane pane("a word b");
    pane.place(2, 7);
    pane.press(Qt::Key_B, control);
    CHECK(pane.bytes() == "a **word** b");
    pane.press(Qt::Key_I, control);
    CHECK(pane.bytes() == "a ***word*** b");
    pane.press(Qt::Key_B, control);
    CHECK(pane.bytes() == "a *word* b");
    pane.press(Qt::Key_I, control);
    CHECK(pane.bytes() == "a word b");
    for (int step = 0; step < 4; ++step)
        pane.document.undo();
    CHECK(pane.bytes() == "a word b");
    CHECK_FALSE(pane.document.canUndo());
}

TEST_CASE("marks that are selected with their word are taken off", "[editor]")
{
    Pane pane("a **word** b");
    pane.place(2, 10);
    pane.press(Qt::Key_B, control);
    CHECK(pane.bytes() == "a word b");
    CHECK(pane.selected() == "word");
}

TEST_CASE("Ctrl+B without a selection marks the word, or begins a bold one", "[editor]")
{
    check({"a wo|rd b", "a **wo|rd** b"}, Qt::Key_B, control);
    check({"a **wo|rd** b", "a wo|rd b"}, Qt::Key_B, control);
    check({"a |", "a **|**"}, Qt::Key_B, control);
    check({"a **|**", "a |"}, Qt::Key_B, control);
}

TEST_CASE("Ctrl+K makes a link of the selection", "[editor]")
{
    SECTION("of words")
    {
        Pane pane("see here now");
        pane.place(4, 8);
        pane.press(Qt::Key_K, control);
        pane.type("x");
        CHECK(pane.bytes() == "see [here](x) now");
    }
    SECTION("of an address")
    {
        Pane pane("https://example.org/a");
        pane.edit()->selectAll();
        pane.press(Qt::Key_K, control);
        pane.type("x");
        CHECK(pane.bytes() == "[x](https://example.org/a)");
    }
    SECTION("of nothing")
    {
        check({"a |b", "a [|]()b"}, Qt::Key_K, control);
    }
}

TEST_CASE("undo goes through typing and the form in the order in which they were done", "[editor]")
{
    const std::string text = "---\ntitle: Salt\n---\nText";
    Pane pane(text);
    pane.placeAtEnd();
    pane.type(" one");
    REQUIRE(pane.document.setField(QStringLiteral("title"), galley::Value::string("Pepper")));
    pane.type(" two");
    CHECK(pane.bytes() == "---\ntitle: Pepper\n---\nText one two");
    pane.press(Qt::Key_Z, control);
    CHECK(pane.bytes() == "---\ntitle: Pepper\n---\nText one");
    pane.press(Qt::Key_Z, control);
    CHECK(pane.bytes() == "---\ntitle: Salt\n---\nText one");
    pane.press(Qt::Key_Z, control);
    CHECK(pane.bytes() == text);
    CHECK_FALSE(pane.document.isModified());
    for (int step = 0; step < 3; ++step)
        pane.press(Qt::Key_Z, control | Qt::ShiftModifier);
    CHECK(pane.bytes() == "---\ntitle: Pepper\n---\nText one two");
}

TEST_CASE("an undo made elsewhere puts the caret where the text changed", "[editor]")
{
    Pane pane("---\ntitle: Salt\n---\nOne\n\nTwo\n");
    pane.place(3);
    pane.type("x");
    pane.placeAtEnd();
    pane.document.undo();
    CHECK(pane.caret() == 3);
}

TEST_CASE("what is open for reading only is not typed into", "[editor]")
{
    Pane pane("Text.");
    pane.edit()->setReadOnly(true);
    pane.type("x");
    pane.press(Qt::Key_Return);
    pane.press(Qt::Key_B, control);
    pane.press(Qt::Key_Tab);
    pane.press(Qt::Key_U, control);
    CHECK(pane.bytes() == "Text.");
}

TEST_CASE("in front matter that is shown, no key writes Markdown", "[editor]")
{
    const std::string front = "---\ntitle: Salt\n- a\n---\n";
    Pane pane(front + "Text");
    pane.view.setFrontMatterShown(true);
    const auto go = [&](int position) { pane.place(position - pane.body()); };
    go(13);
    pane.press(Qt::Key_B, control);
    pane.press(Qt::Key_K, control);
    CHECK(pane.bytes() == front + "Text");
    pane.press(Qt::Key_Tab);
    CHECK(pane.bytes() == "---\ntitle: Sa  lt\n- a\n---\nText");
    pane.document.undo();
    go(19);
    pane.press(Qt::Key_Return);
    CHECK(pane.bytes() == "---\ntitle: Salt\n- a\n\n---\nText");
}

TEST_CASE("what the input method composes stands among the colours, and is no edit before its end",
          "[editor]")
{
    Pane pane("a **bold** word");
    pane.place(6);
    QInputMethodEvent composing(QStringLiteral("ni"), {});
    QCoreApplication::sendEvent(pane.edit(), &composing);
    pane.view.grab();
    CHECK(pane.bytes() == "a **bold** word");
    CHECK_FALSE(pane.document.isModified());
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("你"));
    QCoreApplication::sendEvent(pane.edit(), &done);
    pane.view.grab();
    CHECK(pane.bytes() == "a **bo你ld** word");
    pane.document.undo();
    CHECK(pane.bytes() == "a **bold** word");
}
