#include "ui/form/widgets/tag_chip.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/common/style_paint.h"
#include "ui/form/widgets/accessible_role.h"

#include <QApplication>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace galley::ui {

namespace {

constexpr int chipHeight = 24;
constexpr int widest = 280;
constexpr int crossWidth = 20;
constexpr int flashTime = 600; ///< milliseconds
constexpr qsizetype mostMeasured = 200;

} // namespace

TagChip::TagChip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ListItem);
    connect(&Look::current(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void TagChip::setText(const QString &text)
{
    if (text == text_)
        return;
    text_ = text;
    setAccessibleName(text);
    describe();
    updateGeometry();
    update();
}

void TagChip::setPlace(int place, int count)
{
    place_ = place;
    count_ = count;
    describe();
}

void TagChip::setLocked(bool locked)
{
    locked_ = locked;
    updateGeometry();
    update();
}

void TagChip::setWrong(bool wrong)
{
    wrong_ = wrong;
    describe();
    updateGeometry();
    update();
}

void TagChip::describe()
{
    //: %1 is the place of a tag, %2 how many there are
    QString text = tr("%1 of %2").arg(place_ + 1).arg(count_);
    if (wrong_)
        text += QStringLiteral(". ") + tr("None of the choices");
    setAccessibleDescription(text);
    setToolTip(
        plainToolTip(wrong_ ? text_ + QLatin1Char('\n') + tr("None of the choices") : text_));
}

void TagChip::flash()
{
    flashes_ = true;
    update();
    QTimer::singleShot(flashTime, this, [this] {
        flashes_ = false;
        update();
    });
}

QSize TagChip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text_.left(mostMeasured)) + 2;
    const int sign = wrong_ ? grid::icon + grid::half : 0;
    const int end = locked_ ? grid::unit : crossWidth;
    return {std::min(grid::unit + sign + words + end, widest), chipHeight};
}

QSize TagChip::minimumSizeHint() const
{
    return {grid::page, chipHeight};
}

QRect TagChip::cross() const
{
    if (locked_)
        return {};
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(width() - crossWidth, 0, crossWidth, height()));
}

void TagChip::paintEvent(QPaintEvent *)
{
    const Colours &c = Look::current().colours();
    QPainter painter(this);
    const QColor ground = hasFocus() ? c.accentSoft : underMouse() ? c.pressed : c.hover;
    const QColor border = flashes_ ? c.accent : wrong_ ? c.warning : c.hairline;
    paint::rounded(painter, rect(), ground, border, grid::half + 1, flashes_ ? 2 : 1);
    if (hasFocus())
        paint::rounded(painter, rect(), {}, c.accent, grid::half + 1, 2);
    QRect words = rect().adjusted(grid::unit, 0, locked_ ? -grid::half : -crossWidth, 0);
    if (wrong_) {
        const QRect sign(words.left(), (height() - grid::icon) / 2, grid::icon, grid::icon);
        icon(QStringLiteral("warning"), Tint::Warning)
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
        words.setLeft(words.left() + grid::icon + grid::half);
    }
    words = QStyle::visualRect(layoutDirection(), rect(), words);
    painter.setPen(c.text);
    painter.drawText(
        words, Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(text_.left(mostMeasured), Qt::ElideRight, words.width()));
    if (!locked_) {
        constexpr int side = 12;
        QRect sign(0, 0, side, side);
        sign.moveCenter(cross().center());
        icon(QStringLiteral("close"), onCross_ ? Tint::Text : Tint::Muted).paint(&painter, sign);
    }
}

bool TagChip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const bool on = event->type() == QEvent::HoverMove &&
                        cross().contains(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (on != onCross_) {
            onCross_ = on;
            update();
        }
    }
    return QWidget::event(event);
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT editRequested();
        return;
    default:
        Q_EMIT keyPressed(event);
    }
}

void TagChip::mousePressEvent(QMouseEvent *event)
{
    pressed_ = event->pos();
    drags_ = false;
}

void TagChip::mouseMoveEvent(QMouseEvent *event)
{
    if (locked_ || !(event->buttons() & Qt::LeftButton))
        return;
    if (!drags_ && (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance())
        return;
    drags_ = true;
    Q_EMIT dragged(mapToParent(event->pos()));
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (std::exchange(drags_, false))
        Q_EMIT dropped(mapToParent(event->pos()));
    else if (cross().contains(event->pos()) && cross().contains(pressed_))
        Q_EMIT removeRequested();
}

void TagChip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!locked_ && event->button() == Qt::LeftButton && !cross().contains(event->pos()))
        Q_EMIT editRequested();
}

} // namespace galley::ui
