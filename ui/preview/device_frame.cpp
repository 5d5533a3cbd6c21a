#include "ui/preview/device_frame.h"

#include "ui/common/look.h"

#include <QChildEvent>
#include <QPainter>
#include <QWebEngineView>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace galley::ui {

namespace {

constexpr int phoneWidth = 390;
constexpr int tabletWidth = 820;
constexpr int desktopWidth = 1280;

/// As browsers have them.
constexpr std::array zooms{0.5, 0.67, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr double hardly = 0.004; ///< a difference of zoom that nobody sees
constexpr int wheelStep = 120;   ///< a notch, in eighths of a degree

/// What Chromium can scale a page to.
constexpr double smallestScale = 0.25;

} // namespace

PagePlace placeOfPage(PageWidth width, double zoom, int paneWidth)
{
    const auto centred = [&](int cssWidth) {
        const double scale = std::clamp(double(paneWidth) / cssWidth, smallestScale, zoom);
        const int shown = std::min(paneWidth, int(std::lround(cssWidth * scale)));
        return PagePlace{(paneWidth - shown) / 2, shown, scale};
    };
    switch (width) {
    case PageWidth::Phone:
        return centred(phoneWidth);
    case PageWidth::Tablet:
        return centred(tabletWidth);
    case PageWidth::Desktop:
        return {0, paneWidth, std::clamp(double(paneWidth) / desktopWidth, smallestScale, zoom)};
    case PageWidth::Fit:
        break;
    }
    return {0, paneWidth, zoom};
}

DeviceFrame::DeviceFrame(QWebEngineView *web, QWidget *parent)
    : QWidget(parent)
    , web_(web)
{
    setObjectName(QStringLiteral("deviceFrame"));
    setFocusProxy(web);
    web->setParent(this);
    web->installEventFilter(this);
    for (QObject *child : web->children())
        child->installEventFilter(this);
    // A page that is loaded anew begins at its own size.
    connect(web, &QWebEngineView::loadFinished, this, &DeviceFrame::place);
    connect(&Look::current(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void DeviceFrame::setPageWidth(PageWidth width)
{
    if (width == pageWidth_)
        return;
    pageWidth_ = width;
    place();
}

void DeviceFrame::setZoom(double zoom)
{
    zoom = possibleZoom(zoom);
    if (std::abs(zoom - zoom_) < hardly)
        return;
    zoom_ = zoom;
    place();
    Q_EMIT zoomChanged();
}

double DeviceFrame::possibleZoom(double zoom)
{
    return std::isfinite(zoom) && zoom > 0 ? std::clamp(zoom, zooms.front(), zooms.back()) : 1.0;
}

bool DeviceFrame::hasRoom() const
{
    return scale_ > zoom_ - hardly;
}

/// From what is seen, so that a page that was made smaller to fit begins to shrink at once.
void DeviceFrame::step(int direction)
{
    if (direction > 0 && !hasRoom())
        return;
    const double from = direction < 0 ? scale_ : zoom_;
    double next = zoom_;
    for (const double zoom : zooms) {
        if (direction > 0 && zoom > from + hardly) {
            next = zoom;
            break;
        }
        if (direction < 0 && zoom < from - hardly)
            next = zoom;
    }
    setZoom(next);
}

void DeviceFrame::place()
{
    const PagePlace place = placeOfPage(pageWidth_, zoom_, width());
    web_->setGeometry(place.left, 0, place.width, height());
    if (std::abs(web_->zoomFactor() - place.scale) > hardly / 10)
        web_->setZoomFactor(place.scale);
    update();
    if (place.scale == scale_)
        return;
    scale_ = place.scale;
    Q_EMIT scaleChanged();
}

bool DeviceFrame::zoomByWheel(int turn)
{
    turned_ += turn;
    for (; turned_ >= wheelStep; turned_ -= wheelStep)
        zoomIn();
    for (; turned_ <= -wheelStep; turned_ += wheelStep)
        zoomOut();
    return true;
}

/// The web view's events come to a child that it makes when it needs one.
bool DeviceFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == web_ && event->type() == QEvent::ChildAdded)
        static_cast<QChildEvent *>(event)->child()->installEventFilter(this);
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers() == Qt::ControlModifier)
            return zoomByWheel(wheel->angleDelta().y());
        turned_ = 0;
    }
    return QWidget::eventFilter(watched, event);
}

void DeviceFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void DeviceFrame::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    const QRect page = web_->geometry();
    for (const int edge : {page.left() - 1, page.right() + 1})
        painter.fillRect(edge, 0, 1, height(), colours.hairline);
}

} // namespace galley::ui
