#include "tests/bench/screen.h"

#include <X11/Xutil.h>

#include <sys/ipc.h>
#include <sys/shm.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace galley::bench {

namespace {

/// What is no wider than this may be a caret that blinks.
constexpr int caretWidth = 4;

} // namespace

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void giveUp(const char *sentence)
{
    std::fprintf(stderr, "%s\n", sentence);
    std::exit(3);
}

Display *openDisplay()
{
    Display *display = XOpenDisplay(nullptr);
    if (!display)
        giveUp("there is no display");
    if (!XShmQueryExtension(display))
        giveUp("the display shares no memory");
    return display;
}

// ---- areas -------------------------------------------------------------------------------------

Area Area::united(const Area &other) const
{
    const int left = std::min(x, other.x);
    const int top = std::min(y, other.y);
    return {left, top, std::max(right(), other.right()) - left,
            std::max(bottom(), other.bottom()) - top};
}

Area Area::grown(int across, int down) const
{
    return {x - across, y - down, width + 2 * across, height + 2 * down};
}

Area Area::within(const Area &bounds) const
{
    const int left = std::max(x, bounds.x);
    const int top = std::max(y, bounds.y);
    return {left, top, std::min(right(), bounds.right()) - left,
            std::min(bottom(), bounds.bottom()) - top};
}

// ---- the eye -----------------------------------------------------------------------------------

Eye::Eye(Display *display, const Area &area)
    : display_(display)
    , area_(area)
{
    const int screen = DefaultScreen(display);
    image_ = XShmCreateImage(display, DefaultVisual(display, screen),
                             static_cast<unsigned>(DefaultDepth(display, screen)), ZPixmap, nullptr,
                             &segment_, static_cast<unsigned>(area.width),
                             static_cast<unsigned>(area.height));
    if (!image_ || image_->bits_per_pixel != 32)
        giveUp("the display has not 32 bits a pixel");
    const auto bytes =
        static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(image_->height);
    segment_.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    segment_.shmaddr = image_->data = static_cast<char *>(shmat(segment_.shmid, nullptr, 0));
    segment_.readOnly = False;
    XShmAttach(display, &segment_);
    XSync(display, False);
    shmctl(segment_.shmid, IPC_RMID, nullptr);
    now_.resize(bytes / sizeof(std::uint32_t));
    remember();
}

Eye::~Eye()
{
    XShmDetach(display_, &segment_);
    XSync(display_, False);
    XDestroyImage(image_);
    shmdt(segment_.shmaddr);
}

void Eye::take()
{
    XShmGetImage(display_, DefaultRootWindow(display_), image_, area_.x, area_.y, AllPlanes);
    std::memcpy(now_.data(), image_->data, now_.size() * sizeof(std::uint32_t));
}

void Eye::remember()
{
    take();
    before_ = now_;
}

bool Eye::differs(int x, int y) const
{
    const auto place = static_cast<std::size_t>(y * area_.width + x);
    return before_[place] != now_[place];
}

std::optional<Area> Eye::difference()
{
    take();
    if (std::memcmp(before_.data(), now_.data(), now_.size() * sizeof(std::uint32_t)) == 0)
        return std::nullopt;
    int left = area_.width;
    int right = 0;
    int top = area_.height;
    int bottom = 0;
    for (int y = 0; y < area_.height; ++y) {
        for (int x = 0; x < area_.width; ++x) {
            if (!differs(x, y))
                continue;
            left = std::min(left, x);
            right = std::max(right, x + 1);
            top = std::min(top, y);
            bottom = y + 1;
        }
    }
    if (right - left <= caretWidth)
        return std::nullopt;
    return Area{area_.x + left, area_.y + top, right - left, bottom - top};
}

std::vector<Area> Eye::spots(int gap) const
{
    std::vector<Area> spots;
    for (int y = 0; y < area_.height; ++y) {
        for (int x = 0; x < area_.width; ++x) {
            if (!differs(x, y))
                continue;
            Area spot{area_.x + x, area_.y + y, 1, 1};
            const auto joins = [&](const Area &other) { return spot.grown(gap, gap).meets(other); };
            for (auto near = std::find_if(spots.begin(), spots.end(), joins); near != spots.end();
                 near = std::find_if(spots.begin(), spots.end(), joins)) {
                spot = spot.united(*near);
                spots.erase(near);
            }
            spots.push_back(spot);
        }
    }
    return spots;
}

} // namespace galley::bench
