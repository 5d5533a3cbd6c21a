// Files that nobody writes by hand, in the real window: they open, take a key, and stay as they
// are.
#include "tests/ui/shell/window_under_test.h"

#include "app/document/article_document.h"

#include <QApplication>

#include <ctime>
#include <functional>

using namespace galley;
using namespace galley::ui;
using namespace galley::tests;

namespace {

constexpr std::size_t many = 100'000;
constexpr double mostSeconds = 20; ///< of processor time: what takes longer hangs

std::string times(std::size_t count, const std::string &piece)
{
    std::string text;
    text.reserve(count * piece.size());
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

std::string article(const std::string &frontMatter, const std::string &body = "Body.\n")
{
    return "---\n" + frontMatter + "---\n" + body;
}

/// As many keys as `count`, each with a value.
std::string keys(int count, const std::string &value)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "key" + std::to_string(i) + ": " + value + "\n";
    return text;
}

/// The bytes of a text of ASCII in UTF-16, little end first, with its mark.
std::string utf16(const std::string &text)
{
    std::string bytes = "\xff\xfe";
    for (const char c : text) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

struct Hostile
{
    const char *name;
    std::function<std::string()> bytes;
    bool takesText = true; ///< a key in the text pane changes it
};

const std::vector<Hostile> hostile = {
    {"brackets", [] { return article("title: " + times(many, "[") + "\n"); }},
    {"braces", [] { return article("title: " + times(many, "{") + "\n"); }},
    {"quote signs", [] { return article("title: A\n", times(many, ">") + "\n"); }},
    {"keys", [] { return article(keys(10'000, "a")); }},
    {"faulty fields", [] { return article(keys(10'000, "'it's'")); }},
    {"duplicate keys", [] { return article(times(many, "title: a\n")); }},
    {"an endless line", [] { return article("title: A\n", times(10'000'000, "x") + "\n"); }, false},
    {"short lines", [] { return article("title: A\n", times(500'000, "x\n")); }},
    {"an endless title", [] { return article("title: " + times(200'000, "word ") + "end\n"); },
     false},
    {"NULs",
     [] {
         return article("title: a" + std::string(3, '\0') + "b\n",
                        "a" + std::string(3, '\0') + "b\n");
     }},
    {"UTF-16", [] { return utf16(article("title: A\n")); }, false},
    {"nothing", [] { return std::string(); }},
};

/// Processor time of this process, in seconds.
double processorTime()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

void press(const WindowUnderTest &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    window.press(key, modifiers);
    QApplication::processEvents();
}

} // namespace

TEST_CASE("a hostile file opens, answers keys, changes layouts and stays as it is", "[shell]")
{
    const Hostile &file = GENERATE(from_range(hostile));
    INFO(file.name);
    const std::string bytes = file.bytes();
    const WindowUnderTest window;
    const QString path = window.write(u"a.md"_qs, bytes);
    const double begin = processorTime();

    window->open(path);
    QApplication::processEvents();
    CHECK(window->document()->path() == path);
    for (const Qt::Key layout : {Qt::Key_1, Qt::Key_3, Qt::Key_2})
        press(window, layout, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i)
        press(window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(window->document()->isModified());

    press(window, Qt::Key_2, Qt::AltModifier);
    window.type(u"x"_qs);
    QApplication::processEvents();
    CHECK(window->document()->isModified() == file.takesText);
    press(window, Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(window->document()->isModified());
    CHECK(window->document()->bytes() == bytes);
    press(window, Qt::Key_S, Qt::ControlModifier);
    CHECK(window.read(u"a.md"_qs) == bytes);
    CHECK(processorTime() - begin < mostSeconds);
}
