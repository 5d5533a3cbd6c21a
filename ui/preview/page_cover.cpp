#include "ui/preview/page_cover.h"

#include "ui/common/look.h"
#include "ui/preview/page/live_page.h"

#include <QEvent>
#include <QPainter>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

namespace {

/// An ordinary article is there by then.
constexpr auto moment = 300ms;

/// A page that has been made is drawn in a few frames, unless nobody looks at it.
constexpr auto mostTimeToDraw = 1s;

} // namespace

PageCover::PageCover(QWebEngineView *web, LivePage *live)
    : QWidget(web->parentWidget())
    , web_(web)
{
    setObjectName(QStringLiteral("pageCover"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(web->geometry());
    web->installEventFilter(this);
    moment_.setSingleShot(true);
    limit_.setSingleShot(true);
    connect(&moment_, &QTimer::timeout, this, &PageCover::dropPicture);
    connect(&limit_, &QTimer::timeout, this, &QWidget::hide);
    connect(live, &LivePage::leaving, this, &PageCover::cover);
    connect(live, &LivePage::drawn, this, &QWidget::hide);
    connect(live, &LivePage::gaveUp, this, &QWidget::hide);
    connect(live, &LivePage::shown, this, [this] {
        if (!isHidden() && !limit_.isActive())
            limit_.start(mostTimeToDraw);
    });
    connect(&Look::current(), &Look::changed, this, &PageCover::dropPicture);
}

/// A page that is covered already is an empty one, and one whose process died has no picture.
void PageCover::cover()
{
    limit_.stop();
    if (!isHidden())
        return;
    const bool hasPicture = web_->isVisible() && web_->page()->renderProcessPid() > 0;
    picture_ = hasPicture ? web_->grab() : QPixmap();
    moment_.start(moment);
    raise();
    show();
}

void PageCover::dropPicture()
{
    picture_ = {};
    update();
}

bool PageCover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == web_ && (event->type() == QEvent::Resize || event->type() == QEvent::Move)) {
        setGeometry(web_->geometry());
        dropPicture();
    }
    return QWidget::eventFilter(watched, event);
}

void PageCover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (picture_.isNull())
        painter.fillRect(rect(), Look::current().colours().surface);
    else
        painter.drawPixmap(0, 0, picture_);
}

} // namespace galley::ui
