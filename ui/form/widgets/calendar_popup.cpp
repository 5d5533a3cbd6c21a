#include "ui/form/widgets/calendar_popup.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/style_paint.h"
#include "ui/form/widgets/link_button.h"
#include "ui/form/widgets/popup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

QTime timeOf(const QString &typed)
{
    static const QRegularExpression spelled(
        QStringLiteral("^\\s*([0-9]{1,2})(?:[:.h ]?([0-9]{2}))?\\s*$"));
    const auto found = spelled.match(typed);
    return found.hasMatch() ? QTime(found.captured(1).toInt(), found.captured(2).toInt()) : QTime();
}

Calendar::Calendar(QWidget *parent)
    : QCalendarWidget(parent)
{
    setVerticalHeaderFormat(NoVerticalHeader);
    setHorizontalHeaderFormat(ShortDayNames);
    setDateEditEnabled(false);
    setMinimumSize(312, 256);
    dress();
}

/// Takes out what the widget brings of its own: a bar in the highlight colour, red weekends, arrows
/// of another set.
void Calendar::dress()
{
    const Colours &colours = Look::current().colours();
    QTextCharFormat header;
    header.setForeground(colours.muted);
    header.setBackground(colours.surface);
    setHeaderTextFormat(header);
    for (const auto weekday : {Qt::Saturday, Qt::Sunday})
        setWeekdayTextFormat(weekday, header);

    QPalette ground = palette();
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase,
                            QPalette::Highlight, QPalette::Button})
        ground.setColor(role, colours.surface);
    ground.setColor(QPalette::HighlightedText, colours.text);
    setPalette(ground);
    for (auto *view : findChildren<QTableView *>()) {
        view->setFrameShape(QFrame::NoFrame);
        view->setPalette(ground);
    }
    dressNavigation();
}

void Calendar::dressNavigation()
{
    if (auto *bar = findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar")))
        bar->setBackgroundRole(QPalette::Base);
    if (auto *month = findChild<QToolButton *>(QStringLiteral("qt_calendar_monthbutton"))) {
        // Without the menu as its own the button has no arrow; the months still open below it.
        QMenu *months = month->menu();
        month->setMenu(nullptr);
        connect(month, &QToolButton::clicked, months,
                [month, months] { months->popup(month->mapToGlobal(QPoint(0, month->height()))); });
    }
    const auto arrow = [this](const QString &name, const QString &image) {
        if (auto *button = findChild<QToolButton *>(name))
            button->setIcon(icon(image, Tint::Muted));
    };
    arrow(QStringLiteral("qt_calendar_prevmonth"), QStringLiteral("chevron-left"));
    arrow(QStringLiteral("qt_calendar_nextmonth"), QStringLiteral("chevron-right"));
}

void Calendar::paintCell(QPainter *painter, const QRect &rect, QDate date) const
{
    const Colours &colours = Look::current().colours();
    const bool chosen = date == selectedDate();
    const bool shown = date.month() == monthShown() && date.year() == yearShown();
    const int side = std::min(rect.width(), rect.height()) - 1;
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QRectF(rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen)
        paint::rounded(*painter, disc, colours.accent, {}, side / 2.0);
    else if (date == QDate::currentDate())
        paint::rounded(*painter, disc, {}, colours.accent, side / 2.0);
    painter->setPen(chosen ? colours.onAccent : shown ? colours.text : colours.faint);
    painter->drawText(rect, Qt::AlignCenter, locale().toString(date.day()));
    painter->restore();
}

CalendarPopup::CalendarPopup(QDate date, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , calendar_(new Calendar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    calendar_->setObjectName(QStringLiteral("calendar"));
    calendar_->setAccessibleName(tr("Calendar"));
    calendar_->setSelectedDate(date.isValid() ? date : QDate::currentDate());
    auto *today = new LinkButton(tr("Today"), this);
    today->setObjectName(QStringLiteral("calendar.today"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::unit, grid::unit, grid::unit, grid::unit);
    layout->addWidget(calendar_);
    layout->addWidget(today, 0, Qt::AlignHCenter);

    connect(calendar_, &QCalendarWidget::clicked, this, &CalendarPopup::pick);
    connect(calendar_, &QCalendarWidget::activated, this, &CalendarPopup::pick);
    connect(today, &QPushButton::clicked, this, [this] { pick(QDate::currentDate()); });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
}

void CalendarPopup::askTime(QTime time)
{
    time_ = new QLineEdit(this);
    time_->setObjectName(QStringLiteral("calendar.time"));
    time_->setAccessibleName(tr("Time"));
    time_->setPlaceholderText(tr("no time"));
    time_->setText(time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString());
    time_->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("&Time"), this);
    label->setBuddy(time_);
    timeRemark_ = new QLabel(tr("There is no such time."), this);
    timeRemark_->setFont(Look::current().smallFont());
    timeRemark_->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(time_, 1);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertLayout(1, row);
    column->insertWidget(2, timeRemark_);
    connect(time_, &QLineEdit::returnPressed, this, &CalendarPopup::pickTime);
    connect(time_, &QLineEdit::textEdited, timeRemark_, &QWidget::hide);
}

void CalendarPopup::openBelow(const QWidget *field)
{
    adjustSize();
    popup::placeBelow(this, field);
    show();
    calendar_->setFocus();
}

void CalendarPopup::paintEvent(QPaintEvent *)
{
    popup::paintGround(this);
}

/// A double click is a click before it is an activation: only the first counts.
void CalendarPopup::pick(QDate date)
{
    if (!isVisible())
        return;
    if (!isTimeRight()) {
        timeRemark_->show();
        time_->setFocus();
        return;
    }
    const QTime time = time_ ? timeOf(time_->text()) : QTime();
    close();
    Q_EMIT picked(date, time);
}

void CalendarPopup::pickTime()
{
    pick(calendar_->selectedDate());
}

bool CalendarPopup::isTimeRight() const
{
    return !time_ || time_->text().trimmed().isEmpty() || timeOf(time_->text()).isValid();
}

} // namespace galley::ui
