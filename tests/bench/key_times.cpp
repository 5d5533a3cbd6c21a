// How long a person at the keyboard waits for an editor with a page beside it, seen from outside:
// types a letter and takes it back, again and again, with XTest, and polls the pixels of the two
// places where it appears.
//
// Use: key_times WINDOW KEYS REST TIMEOUT   (an X window's id; how many; both in milliseconds)
// The window must have the keyboard, and its text a first line of its own. Prints as JSON the
// milliseconds from each key to the first change of the editor, to the first of the page, and to
// the page's last. Exit code 3 with a sentence when the two places cannot be told.
#include "tests/bench/screen.h"

#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>

using namespace galley::bench;
using namespace std::chrono_literals;

namespace {

/// The foot of a window says where the caret is: it changes with every letter too.
constexpr int footHeight = 48;
constexpr int spotGap = 24;
constexpr int probes = 3;

/// Letters that are wider than a caret.
constexpr std::string_view letters = "abcdeghkmnopqsuvwxyz";

struct Panes
{
    Area editor;
    Area page;
};

struct Times
{
    std::vector<double> editor;
    std::vector<double> page;
    std::vector<double> settled;
};

class Typist
{
public:
    Typist(Display *display, double rest, double timeout)
        : display_(display)
        , rest_(rest)
        , timeout_(timeout)
    {
    }

    /// The caret to the end of the text's first line.
    void goToFirstLine()
    {
        const KeyCode control = XKeysymToKeycode(display_, XK_Control_L);
        XTestFakeKeyEvent(display_, control, True, 0);
        press(XK_Home);
        XTestFakeKeyEvent(display_, control, False, 0);
        press(XK_End);
    }
    void type()
    {
        press(XStringToKeysym(std::string(1, letters[count_++ % letters.size()]).c_str()));
    }
    /// Takes back what was typed last.
    void takeBack() { press(XK_BackSpace); }

    /// Until nothing has changed for a while.
    void waitForRest(Eye &eye, double rest) const
    {
        eye.remember();
        const auto begin = Clock::now();
        for (auto quiet = begin; millisecondsSince(quiet) < rest;) {
            if (millisecondsSince(begin) > 10 * timeout_)
                giveUp("the window never comes to rest");
            if (eye.difference()) {
                eye.accept();
                quiet = Clock::now();
            }
            std::this_thread::sleep_for(5ms);
        }
        eye.remember();
    }

    Panes findPanes(Area window);
    template <class Press>
    void measure(Eye &editor, Eye &page, Times &times, Press pressKey);

private:
    std::vector<Area> changedByLetter(const Area &looked);
    std::optional<Panes> tryPanes(const Area &looked);
    void press(KeySym symbol)
    {
        const KeyCode key = XKeysymToKeycode(display_, symbol);
        XTestFakeKeyEvent(display_, key, True, 0);
        XTestFakeKeyEvent(display_, key, False, 0);
        XFlush(display_);
    }

    Display *display_;
    double rest_;
    double timeout_;
    std::size_t count_ = 0;
};

/// The places that change when a letter is typed at the end of the first line, once all is at rest.
std::vector<Area> Typist::changedByLetter(const Area &looked)
{
    goToFirstLine(); // again at each letter: a program may move the caret when it has read its file
    Eye eye(display_, looked);
    waitForRest(eye, rest_);
    type();
    const auto begin = Clock::now();
    while (!eye.difference() && millisecondsSince(begin) < timeout_)
        std::this_thread::sleep_for(5ms);
    // The page may follow long after the text: what was there before both is kept until then.
    Eye follower(display_, looked);
    waitForRest(follower, rest_);
    eye.difference();
    return eye.spots(spotGap);
}

/// Where a letter shows: the leftmost and the rightmost place that change with each of a few
/// letters. A title that is marked as edited changes once.
std::optional<Panes> Typist::tryPanes(const Area &looked)
{
    std::vector<Area> steady = changedByLetter(looked);
    for (int probe = 1; probe < probes; ++probe) {
        std::vector<Area> spots = changedByLetter(looked);
        std::erase_if(spots, [&](const Area &spot) {
            return std::none_of(steady.begin(), steady.end(), [&](const Area &old) {
                return spot.grown(spotGap, spotGap).meets(old);
            });
        });
        steady = spots;
    }
    const auto [left, right] =
        std::minmax_element(steady.begin(), steady.end(),
                            [](const Area &one, const Area &other) { return one.x < other.x; });
    if (steady.size() < 2 || left->right() + spotGap >= right->x)
        return std::nullopt;
    return Panes{left->grown(spotGap / 2, spotGap / 2).within(looked),
                 right->grown(spotGap / 2, spotGap / 2).within(looked)};
}

Panes Typist::findPanes(Area window)
{
    constexpr int attempts = 3;
    window.height -= footHeight;
    Eye eye(display_, window);
    waitForRest(eye, 2 * rest_);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (const auto panes = tryPanes(window))
            return *panes;
    }
    giveUp("typing changes no two places beside each other: is there an editor and a page?");
}

/// One key in a window at rest: polls both panes until the page has changed and rests again.
template <class Press>
void Typist::measure(Eye &editor, Eye &page, Times &times, Press pressKey)
{
    editor.remember();
    page.remember();
    const auto begin = Clock::now();
    pressKey();
    double inEditor = -1;
    double inPage = -1;
    double settled = -1;
    while (millisecondsSince(begin) < timeout_) {
        if (inEditor < 0 && editor.difference())
            inEditor = millisecondsSince(begin);
        if (page.difference()) {
            page.accept();
            settled = millisecondsSince(begin);
            inPage = inPage < 0 ? settled : inPage;
        }
        if (inEditor >= 0 && inPage >= 0 && millisecondsSince(begin) - settled > rest_)
            break;
        std::this_thread::sleep_for(200us);
    }
    times.editor.push_back(inEditor < 0 ? timeout_ : inEditor);
    times.page.push_back(inPage < 0 ? timeout_ : inPage);
    times.settled.push_back(settled < 0 ? timeout_ : settled);
}

void print(const char *name, const std::vector<double> &times, const char *end)
{
    std::printf("\"%s\": [", name);
    for (std::size_t i = 0; i < times.size(); ++i)
        std::printf("%s%.2f", i == 0 ? "" : ", ", times[i]);
    std::printf("]%s", end);
}

Area areaOf(Display *display, Window window)
{
    XWindowAttributes attributes;
    if (!XGetWindowAttributes(display, window, &attributes))
        giveUp("there is no such window");
    Area area{0, 0, attributes.width, attributes.height};
    Window child = 0;
    XTranslateCoordinates(display, window, DefaultRootWindow(display), 0, 0, &area.x, &area.y,
                          &child);
    const int screen = DefaultScreen(display);
    return area.within({0, 0, DisplayWidth(display, screen), DisplayHeight(display, screen)});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        giveUp("Usage: key_times WINDOW KEYS REST TIMEOUT");
    Display *display = openDisplay();
    const Area window = areaOf(display, std::strtoul(argv[1], nullptr, 0));
    Typist typist(display, std::atof(argv[3]), std::atof(argv[4]));
    const Panes panes = typist.findPanes(window);
    Eye editor(display, panes.editor);
    Eye page(display, panes.page);
    Times times;
    for (int key = 0; key < std::atoi(argv[2]); ++key) {
        typist.measure(editor, page, times,
                       [&] { key % 2 == 0 ? typist.type() : typist.takeBack(); });
    }
    std::printf("{");
    print("editor", times.editor, ", ");
    print("preview", times.page, ", ");
    print("settled", times.settled, "}\n");
    return 0;
}
