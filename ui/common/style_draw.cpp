// The drawing half of the style.
#include "ui/common/look.h"
#include "ui/common/style.h"
#include "ui/common/style_paint.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace galley::ui {

namespace {

template <class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent)
           || qobject_cast<const QAbstractSpinBox *>(parent);
}

void drawMenuGround(const QStyleOption &option, QPainter &painter)
{
    const Colours &c = Look::current().colours();
    painter.fillRect(option.rect, c.surface);
    paint::rounded(painter, option.rect, {}, c.border, 0);
}

void drawSeparator(const QStyleOption &option, QPainter &painter)
{
    const int middle = option.rect.center().y();
    painter.fillRect(option.rect.left() + grid::unit, middle, option.rect.width() - 2 * grid::unit,
                     1, Look::current().colours().hairline);
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const Colours &c = Look::current().colours();
    painter.fillRect(option.rect, c.window);
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        paint::row(painter, option.rect, c.pressed);
    painter.setPen(option.state & QStyle::State_Enabled ? c.text : c.faint);
    const int flags = Qt::AlignCenter | Qt::TextSingleLine
                      | (option.state & QStyle::State_Sunken ? Qt::TextShowMnemonic
                                                             : Qt::TextHideMnemonic);
    painter.drawText(option.rect, flags, option.text);
}

/// Icon and words as one group in the middle.
void drawToolLabel(const QStyleOptionToolButton &option, QPainter &painter)
{
    const Colours &c = Look::current().colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    constexpr int space = 6;
    const int words = option.fontMetrics.horizontalAdvance(option.text);
    const int width = option.iconSize.width() + space + words;
    QRect group(0, 0, width, option.rect.height());
    group.moveCenter(option.rect.center());
    group = QStyle::visualRect(option.direction, option.rect, group);
    const QRect symbol = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                             option.iconSize, group);
    option.icon.paint(&painter, symbol, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(enabled ? c.text : c.faint);
    painter.drawText(group, Qt::AlignRight | Qt::AlignVCenter | Qt::TextHideMnemonic, option.text);
}

/// A scroll bar has the ground of what it scrolls.
QColor groundOfScrollBar(const QWidget *bar)
{
    const QWidget *holder = bar ? bar->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    if (!area || !area->viewport()->autoFillBackground())
        return {};
    return area->viewport()->palette().color(area->viewport()->backgroundRole());
}

/// A calm hairline under a bar, or above the one at the window's foot.
void drawBar(const QStyleOption &option, QPainter &painter, bool lineBelow)
{
    const Colours &c = Look::current().colours();
    painter.fillRect(option.rect, c.window);
    const int line = lineBelow ? option.rect.bottom() : option.rect.top();
    painter.fillRect(option.rect.left(), line, option.rect.width(), 1, c.hairline);
}

void drawToolTip(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::ToolTipBase));
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (!isInsideField(widget) && as<QStyleOptionFrame>(option)
            && as<QStyleOptionFrame>(option)->lineWidth > 0)
            paint::field(*painter, option->rect, option->state);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        paint::field(*painter, option->rect, option->state);
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = as<QStyleOptionButton>(option))
            paint::button(*painter, *button);
        return;
    case PE_PanelButtonTool:
        paint::flatButton(*painter, option->rect, option->state);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_FrameTabBarBase:
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paint::focusRing(*painter, option->rect);
        return;
    case PE_IndicatorCheckBox:
        paint::checkBox(*painter, option->rect, option->state);
        return;
    case PE_IndicatorRadioButton:
        paint::radioButton(*painter, option->rect, option->state);
        return;
    case PE_PanelMenu:
        drawMenuGround(*option, *painter);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        drawToolTip(*option, *painter);
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            paint::row(*painter, option->rect, Look::current().colours().accentSoft);
        else if (option->state & State_MouseOver)
            paint::row(*painter, option->rect, Look::current().colours().hover);
        return;
    case PE_IndicatorArrowDown:
        paint::chevron(*painter, option->rect, Qt::DownArrow, Look::current().colours().muted);
        return;
    case PE_IndicatorArrowRight:
        paint::chevron(*painter, option->rect, Qt::RightArrow, Look::current().colours().muted);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Colours &c = Look::current().colours();
    switch (element) {
    case CE_Splitter:
        painter->fillRect(option->rect, c.hairline);
        return;
    case CE_ToolBar:
        drawBar(*option, *painter, true);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.window);
        return;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            drawMenuBarItem(*item, *painter);
        return;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
                drawSeparator(*option, *painter);
                return;
            }
            paint::menuItem(*painter, *item);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            QStyleOptionButton label = *button;
            if ((label.features & QStyleOptionButton::DefaultButton) && (label.state & State_Enabled))
                label.palette.setColor(QPalette::ButtonText, c.onAccent);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = as<QStyleOptionToolButton>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            drawToolLabel(*button, *painter);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ScrollBarAddPage:
    case CE_ScrollBarSubPage:
    case CE_ScrollBarAddLine:
    case CE_ScrollBarSubLine:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect &rect = option->rect;
        const int arrow = grid::wide + grid::half;
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(grid::unit, 1, -arrow, -1));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect,
                              {rect.right() - arrow + 1, rect.top(), arrow, rect.height()});
    }
    if (control == CC_ScrollBar) {
        const auto *bar = as<QStyleOptionSlider>(option);
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int slider = length;
        if (range > 0)
            slider = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                                std::min(int(grid::page), length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - slider, bar->upsideDown);
        const auto part1 = [&](int from, int size) {
            return vertical ? QRect(0, from, bar->rect.width(), size)
                            : QRect(from, 0, size, bar->rect.height());
        };
        QRect found;
        if (part == SC_ScrollBarSlider)
            found = part1(start, slider);
        else if (part == SC_ScrollBarSubPage)
            found = part1(0, start);
        else if (part == SC_ScrollBarAddPage)
            found = part1(start + slider, length - start - slider);
        return visualRect(bar->direction, bar->rect, found);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    const Colours &c = Look::current().colours();
    if (control == CC_ComboBox) {
        paint::field(*painter, option->rect, option->state);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const bool enabled = option->state & State_Enabled;
        paint::chevron(*painter, arrow, Qt::DownArrow, enabled ? c.muted : c.faint);
        return;
    }
    if (control == CC_ScrollBar) {
        if (const QColor ground = groundOfScrollBar(widget); ground.isValid())
            painter->fillRect(option->rect, ground);
        if (const auto *bar = as<QStyleOptionSlider>(option); bar && bar->maximum > bar->minimum) {
            const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            paint::scrollHandle(*painter, handle, *bar);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace galley::ui
