// The pixels of an X display, taken through shared memory, and where they differ.
#pragma once

#include <X11/Xlib.h>
#include <X11/extensions/XShm.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace galley::bench {

using Clock = std::chrono::steady_clock;
double millisecondsSince(Clock::time_point begin);

/// In pixels of the screen.
struct Area
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }
    int bottom() const { return y + height; }
    bool empty() const { return width <= 0 || height <= 0; }
    Area united(const Area &other) const;
    Area grown(int across, int down) const;
    Area within(const Area &bounds) const;
    bool meets(const Area &other) const { return !within(other).empty(); }
};

/// One area of the screen, looked at again and again. The display must outlive it.
class Eye
{
public:
    Eye(Display *display, const Area &area);
    ~Eye();
    Eye(const Eye &) = delete;
    Eye &operator=(const Eye &) = delete;

    const Area &area() const { return area_; }
    /// Takes what is on the screen now for what later looks are compared with.
    void remember();
    /// Looks again: the smallest area that holds all differences, if there are any but those of a
    /// caret, which blinks and is a few pixels wide.
    std::optional<Area> difference();
    /// What the last look took becomes what later ones are compared with.
    void accept() { before_ = now_; }
    /// Areas of difference of the last look that stand at least `gap` pixels apart.
    std::vector<Area> spots(int gap) const;

private:
    void take();
    bool differs(int x, int y) const;

    Display *display_;
    Area area_;
    XShmSegmentInfo segment_{};
    XImage *image_ = nullptr;
    std::vector<std::uint32_t> before_;
    std::vector<std::uint32_t> now_;
};

/// The wall of a display that cannot be used as needed: says so and ends the program.
[[noreturn]] void giveUp(const char *sentence);

/// Opens the display that the environment names; needs 32 bits a pixel and shared memory.
Display *openDisplay();

} // namespace galley::bench
