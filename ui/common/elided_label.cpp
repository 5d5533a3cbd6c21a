#include "ui/common/elided_label.h"

#include "ui/common/plain_text.h"

#include <QPainter>
#include <QStyle>

namespace galley::ui {

namespace {

/// More than a line on any screen holds; measuring a megabyte takes a second.
constexpr qsizetype mostMeasured = 1000;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    mode_ = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 3, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(measured()) + 2, fontMetrics().height()};
}

/// The text, without what could not be seen anyway.
QString ElidedLabel::measured() const
{
    const QString all = text();
    if (all.size() <= mostMeasured)
        return all;
    const qsizetype head = mode_ == Qt::ElideMiddle ? mostMeasured / 2 : mostMeasured;
    return all.first(head) + QChar(0x2026) + all.last(mostMeasured - head);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(measured(), mode_, width());
    const QString tip = shown == text() ? QString() : plainToolTip(text());
    if (toolTip() != tip)
        setToolTip(tip);
    style()->drawItemText(&painter, rect(), int(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace galley::ui
