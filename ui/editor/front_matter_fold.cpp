#include "ui/editor/front_matter_fold.h"

#include "ui/common/look.h"

#include <QKeyEvent>
#include <QPainter>

namespace galley::ui {

FrontMatterFold::FrontMatterFold(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("frontMatterFold"));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::toggled, this, &FrontMatterFold::describe);
    connect(&Look::current(), &Look::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void FrontMatterFold::setFieldCount(int count)
{
    fields_ = count;
    describe();
}

void FrontMatterFold::setColumn(int left, int width)
{
    left_ = left;
    width_ = width;
    update();
}

void FrontMatterFold::describe()
{
    setText(fields_ == 1 ? tr("Front matter, 1 field")
                         : tr("Front matter, %1 fields").arg(fields_));
    setAccessibleName(text());
    setAccessibleDescription(action());
    setToolTip(action());
    update();
}

QString FrontMatterFold::action() const
{
    return isChecked() ? tr("Hide source") : tr("Show source");
}

QSize FrontMatterFold::sizeHint() const
{
    return {grid::page * 4, grid::control + grid::half};
}

void FrontMatterFold::enterEvent(QEnterEvent *)
{
    update();
}

void FrontMatterFold::leaveEvent(QEvent *)
{
    update();
}

void FrontMatterFold::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

/// Where the words stand.
QRect FrontMatterFold::line() const
{
    return width_ > 0 ? QRect(left_, 0, width_, height() - 1)
                      : QRect(grid::page, 0, width() - 2 * grid::page, height() - 1);
}

void FrontMatterFold::paintChevron(QPainter &painter, QPointF centre) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.rotate(isChecked() ? 90 : 0);
    painter.drawPolyline(QPolygonF({{-2, -4}, {2, 0}, {-2, 4}}));
    painter.restore();
}

void FrontMatterFold::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    const bool near = underMouse() || hasFocus();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(0, height() - 1, width(), 1, colours.hairline);
    painter.setFont(Look::current().smallFont());
    painter.setPen(QPen(colours.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRect line = this->line();
    paintChevron(painter, QPointF(line.left() + 3, line.center().y() + 0.5));
    const QRect name = line.adjusted(grid::gap, 0, 0, 0);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text(), Qt::ElideRight, name.width()));
    painter.setPen(near ? colours.accent : colours.muted);
    if (metrics.horizontalAdvance(text() + action()) + grid::gap <= name.width())
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, action());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRoundedRect(QRectF(line).adjusted(-grid::unit, 4, grid::unit, -4), grid::half,
                            grid::half);
}

} // namespace galley::ui
