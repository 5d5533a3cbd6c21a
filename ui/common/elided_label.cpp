#include "ui/common/elided_label.h"

#include "ui/common/plain_text.h"

#include <QEvent>
#include <QPainter>
#include <QRegularExpression>
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
    return {fontMetrics().size(flags(), measured()).width() + 2, fontMetrics().height()};
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
    const QString shown = fontMetrics().elidedText(measured(), mode_, width(), flags());
    tellRest(shown != text());
    style()->drawItemText(&painter, rect(), int(alignment()) | flags(), palette(), isEnabled(),
                          shown, foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::Shortcut || !buddy())
        return QLabel::event(event);
    buddy()->setFocus(Qt::ShortcutFocusReason);
    event->accept();
    return true;
}

int ElidedLabel::flags() const
{
    if (!buddy())
        return Qt::TextSingleLine;
    const bool underlined = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this);
    return Qt::TextSingleLine | Qt::TextShowMnemonic | (underlined ? 0 : Qt::TextHideMnemonic);
}

/// A tooltip that somebody else has set stays while all is seen.
void ElidedLabel::tellRest(bool elided)
{
    static const QRegularExpression mark(QStringLiteral("&(.)"));
    if (!elided && !toldRest_)
        return;
    toldRest_ = elided;
    QString all = elided ? text() : QString();
    const QString tip = plainToolTip(buddy() ? all.replace(mark, QStringLiteral("\\1")) : all);
    if (toolTip() != tip)
        setToolTip(tip);
}

} // namespace galley::ui
