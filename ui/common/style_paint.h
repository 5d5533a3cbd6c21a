// The strokes that the style is made of.
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionToolButton;

namespace galley::ui::paint {

/// A filled rectangle with round corners and a border; an invalid colour leaves its part out.
void rounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border,
             double radius, double width = 1);
/// A ring of the accent colour inside `rect`.
void focusRing(QPainter &painter, const QRect &rect);
/// A small arrow head: Qt::DownArrow and so on.
void chevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour);

/// The ground of a field that text is typed into.
void field(QPainter &painter, const QRect &rect, QStyle::State state);
void button(QPainter &painter, const QStyleOptionButton &option);
/// A button without a ground until the pointer is on it.
void flatButton(QPainter &painter, const QRect &rect, QStyle::State state);
void checkBox(QPainter &painter, const QRect &rect, QStyle::State state);
void radioButton(QPainter &painter, const QRect &rect, QStyle::State state);
void checkMark(QPainter &painter, const QRect &rect, const QColor &colour);
/// A row of a menu that is no line.
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option);
/// The ground under a chosen row, inset so that its corners are free.
void row(QPainter &painter, const QRect &rect, const QColor &colour);
void scrollHandle(QPainter &painter, const QRect &handle, const QStyleOptionSlider &option);

} // namespace galley::ui::paint
