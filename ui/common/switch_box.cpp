#include "ui/common/switch_box.h"

#include "ui/common/look.h"
#include "ui/common/style_paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVariantAnimation>

namespace galley::ui {

namespace {

constexpr int trackWidth = 36;
constexpr int trackHeight = 20;
constexpr double knobInset = 3;
constexpr int slideTime = 120; ///< milliseconds

double placeOf(Qt::CheckState state)
{
    return state == Qt::Checked ? 1 : state == Qt::Unchecked ? 0 : 0.5;
}

} // namespace

SwitchBox::SwitchBox(QWidget *parent)
    : QCheckBox(parent)
    , slide_(new QVariantAnimation(this))
{
    setTristate(true);
    setAttribute(Qt::WA_Hover);
    slide_->setEasingCurve(QEasingCurve::OutCubic);
    connect(slide_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        place_ = value.toDouble();
        update();
    });
    connect(this, &QCheckBox::stateChanged, this, &SwitchBox::slide);
    setStateAtOnce(Qt::PartiallyChecked);
}

void SwitchBox::setStateAtOnce(Qt::CheckState state)
{
    slides_ = false;
    setCheckState(state);
    slides_ = true;
    slide_->stop();
    place_ = placeOf(state);
    update();
}

void SwitchBox::slide()
{
    const bool still = !slides_ || !isVisible() ||
                       style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0;
    slide_->stop();
    slide_->setDuration(still ? 0 : slideTime);
    slide_->setStartValue(place_);
    slide_->setEndValue(placeOf(checkState()));
    slide_->start();
}

void SwitchBox::nextCheckState()
{
    setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void SwitchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QCheckBox::keyPressEvent(event);
}

QSize SwitchBox::sizeHint() const
{
    return {trackWidth + grid::unit + fontMetrics().horizontalAdvance(text()) + grid::half,
            grid::control};
}

QSize SwitchBox::minimumSizeHint() const
{
    return {trackWidth + grid::half, grid::control};
}

bool SwitchBox::hitButton(const QPoint &place) const
{
    return rect().contains(place) &&
           QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(), sizeHint()))
               .contains(place);
}

QRect SwitchBox::track() const
{
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(2, (height() - trackHeight) / 2, trackWidth, trackHeight));
}

void SwitchBox::paintEvent(QPaintEvent *)
{
    const Colours &c = Look::current().colours();
    QPainter painter(this);
    const QRect ground = track();
    const bool on = checkState() == Qt::Checked;
    const bool open = checkState() == Qt::PartiallyChecked;
    const QColor fill = !isEnabled() ? c.pressed : on ? c.accent : c.surface;
    paint::rounded(painter, ground, fill, on && isEnabled() ? QColor() : c.muted,
                   trackHeight / 2.0);
    const double side = trackHeight - 2 * knobInset;
    double place = layoutDirection() == Qt::RightToLeft ? 1 - place_ : place_;
    place = ground.left() + knobInset + place * (trackWidth - side - 2 * knobInset);
    const QRectF knob(place, ground.top() + knobInset, side, side);
    paint::rounded(painter, knob,
                   open ? QColor()
                   : on ? c.onAccent
                        : c.muted,
                   open ? c.muted : QColor(), side / 2);
    if (hasFocus())
        paint::focusRing(painter, ground.adjusted(-2, -2, 2, 2));
    const QRect words = QStyle::visualRect(layoutDirection(), rect(),
                                           rect().adjusted(trackWidth + grid::unit + 2, 0, 0, 0));
    const bool fits = fontMetrics().horizontalAdvance(text()) <= words.width();
    if (!fits)
        painter.setFont(Look::current().smallFont()); // on two lines
    painter.setPen(open || !isEnabled() ? c.muted : c.text);
    painter.drawText(words,
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter |
                         (fits ? Qt::TextSingleLine : Qt::TextWordWrap),
                     text());
}

} // namespace galley::ui
