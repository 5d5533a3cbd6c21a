#include "ui/shell/start_button.h"

#include "ui/common/look.h"
#include "ui/common/style_paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace galley::ui {

StartButton::StartButton(QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , keys_(action->shortcut().toString(QKeySequence::NativeText))
{
    setObjectName(action->objectName() + QStringLiteral(".start"));
    setText(action->iconText());
    setAccessibleName(text());
    setIcon(action->icon());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QSize StartButton::sizeHint() const
{
    return {160, 96};
}

void StartButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StartButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    option.initFrom(this);
    if (isDown())
        option.state |= QStyle::State_Sunken;
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        option.state |= QStyle::State_KeyboardFocusChange;
    QPainter painter(this);
    paint::button(painter, option);

    const Colours &colours = Look::current().colours();
    const QRect inner = rect().adjusted(grid::gap, grid::gap, -grid::gap, -grid::gap);
    icon().paint(&painter, QRect(inner.topLeft(), QSize(grid::toolIcon, grid::toolIcon)));
    QFont font = Look::current().interfaceFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, text());
    painter.setFont(Look::current().smallFont());
    painter.setPen(colours.muted);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, keys_);
}

} // namespace galley::ui
