#include "ui/common/style_paint.h"

#include "ui/common/look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace galley::ui::paint {

namespace {

class Antialiased
{
public:
    explicit Antialiased(QPainter &painter)
        : painter_(painter)
    {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
    }
    ~Antialiased() { painter_.restore(); }
    Q_DISABLE_COPY(Antialiased)

private:
    QPainter &painter_;
};

bool keyboardFocus(QStyle::State state)
{
    return (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange);
}

} // namespace

void rounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border,
             double radius, double width)
{
    const Antialiased scope(painter);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (!border.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    const double inset = width / 2;
    painter.setPen(QPen(border, width));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
}

void focusRing(QPainter &painter, const QRect &rect)
{
    rounded(painter, rect, {}, Look::current().colours().accent, grid::radius, 2);
}

void chevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour)
{
    const Antialiased scope(painter);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(rect).center());
    constexpr double turns[] = {0, 180, 0, 90, -90};
    painter.rotate(turns[direction]);
    QPainterPath path;
    path.moveTo(-3.5, -1.75);
    path.lineTo(0, 1.75);
    path.lineTo(3.5, -1.75);
    painter.drawPath(path);
}

void field(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const Colours &c = Look::current().colours();
    const bool enabled = state & QStyle::State_Enabled;
    const bool writable = !(state & QStyle::State_ReadOnly);
    const QColor ground = enabled && writable ? c.surface : c.window;
    rounded(painter, rect, ground, enabled ? c.border : c.hairline, grid::radius);
    if (state & QStyle::State_HasFocus)
        focusRing(painter, rect);
}

static QColor mainButtonGround(const Colours &c, QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return c.pressed;
    if (state & (QStyle::State_Sunken | QStyle::State_On))
        return c.dark ? c.accent.darker(120) : c.accent.darker(130);
    return state & QStyle::State_MouseOver ? (c.dark ? c.accent.lighter(108) : c.accent.darker(112))
                                           : c.accent;
}

void button(QPainter &painter, const QStyleOptionButton &option)
{
    const Colours &c = Look::current().colours();
    const QStyle::State state = option.state;
    if (option.features & QStyleOptionButton::Flat) {
        flatButton(painter, option.rect, state);
        return;
    }
    if (option.features & QStyleOptionButton::DefaultButton) {
        rounded(painter, option.rect, mainButtonGround(c, state), {}, grid::radius);
        if (keyboardFocus(state))
            rounded(painter, QRect(option.rect).adjusted(2, 2, -2, -2), {}, c.onAccent,
                    grid::radius - 2, 1.5);
        return;
    }
    const bool enabled = state & QStyle::State_Enabled;
    QColor ground = c.surface;
    if (enabled && (state & (QStyle::State_Sunken | QStyle::State_On)))
        ground = c.pressed;
    else if (enabled && (state & QStyle::State_MouseOver))
        ground = c.hover;
    rounded(painter, option.rect, ground, enabled ? c.border : c.hairline, grid::radius);
    if (keyboardFocus(state))
        focusRing(painter, option.rect);
}

void flatButton(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const Colours &c = Look::current().colours();
    const bool enabled = state & QStyle::State_Enabled;
    if (state & QStyle::State_On)
        rounded(painter, rect, enabled ? c.accentSoft : c.hover, {}, grid::radius);
    else if (enabled && (state & QStyle::State_Sunken))
        rounded(painter, rect, c.pressed, {}, grid::radius);
    else if (enabled && (state & QStyle::State_MouseOver))
        rounded(painter, rect, c.hover, {}, grid::radius);
    if (keyboardFocus(state))
        focusRing(painter, rect);
}

static QColor indicatorGround(const Colours &c, QStyle::State state, bool on)
{
    if (!(state & QStyle::State_Enabled))
        return on ? c.faint : c.window;
    return on ? c.accent : c.surface;
}

void checkMark(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const Antialiased scope(painter);
    painter.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(rect).center());
    painter.drawPolyline(QPolygonF({QPointF(-3.5, 0.25), QPointF(-1, 2.75), QPointF(3.75, -2.5)}));
}

void checkBox(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const Colours &c = Look::current().colours();
    const bool on = state & (QStyle::State_On | QStyle::State_NoChange);
    rounded(painter, rect, indicatorGround(c, state, on), on ? QColor() : c.border, 4);
    if (state & QStyle::State_On)
        checkMark(painter, rect, c.onAccent);
    else if (state & QStyle::State_NoChange)
        rounded(painter, QRectF(QRectF(rect).center() - QPointF(3, 0.75), QSizeF(6, 1.5)),
                c.onAccent, {}, 0.75);
}

void radioButton(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const Colours &c = Look::current().colours();
    const bool on = state & QStyle::State_On;
    rounded(painter, rect, indicatorGround(c, state, on), on ? QColor() : c.border,
            rect.width() / 2.0);
    if (on) {
        const QRectF dot(QRectF(rect).center() - QPointF(3, 3), QSizeF(6, 6));
        rounded(painter, dot, c.onAccent, {}, 3);
    }
}

void row(QPainter &painter, const QRect &rect, const QColor &colour)
{
    rounded(painter, rect.adjusted(2, 1, -2, -1), colour, {}, grid::half);
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Colours &c = Look::current().colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected))
        row(painter, option.rect, c.accentSoft);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QColor ink = enabled ? c.text : c.faint;
    const QRect &all = option.rect;
    const int column = option.menuHasCheckableItems ? grid::wide : grid::unit;
    if (option.checked)
        checkMark(painter,
                  place({all.left() + grid::half, all.top(), grid::toolIcon, all.height()}), ink);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, place({all.right() - grid::wide, all.top(), grid::wide, all.height()}),
                option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow, c.muted);

    const QRect words = place(all.adjusted(column + grid::half, 0, -grid::gap, 0));
    const QStringList parts = option.text.split(u'\t');
    painter.setFont(option.font);
    painter.setPen(ink);
    painter.drawText(words,
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.constFirst());
    painter.setPen(enabled ? c.muted : c.faint);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, parts.mid(1).join(u' '));
}

void scrollHandle(QPainter &painter, const QRect &handle, const QStyleOptionSlider &option)
{
    const Colours &c = Look::current().colours();
    const bool active = (option.activeSubControls & QStyle::SC_ScrollBarSlider) &&
                        (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    QColor colour = c.muted;
    colour.setAlphaF(active ? 0.75F : 0.4F);
    const int inset = active ? 2 : 3;
    const QRect bar = option.orientation == Qt::Vertical ? handle.adjusted(inset, 2, -inset, -2)
                                                         : handle.adjusted(2, inset, -2, -inset);
    rounded(painter, bar, colour, {}, std::min(bar.width(), bar.height()) / 2.0);
}

} // namespace galley::ui::paint
