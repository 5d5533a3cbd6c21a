// The drawing half of the style.
#include "ui/common/look.h"
#include "ui/common/style.h"
#include "ui/common/style_paint.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace galley::ui {

namespace {

template <class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
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

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, bool underlined)
{
    const Colours &c = Look::current().colours();
    painter.fillRect(option.rect, c.window);
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        paint::row(painter, option.rect, c.pressed);
    painter.setPen(option.state & QStyle::State_Enabled ? c.text : c.faint);
    const bool open = option.state & QStyle::State_Sunken;
    painter.drawText(option.rect,
                     Qt::AlignCenter | Qt::TextSingleLine |
                         (open || underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     option.text);
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
    const auto *area =
        qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    if (!area || !area->viewport()->autoFillBackground())
        return {};
    return area->viewport()->palette().color(area->viewport()->backgroundRole());
}

QRect comboBoxRect(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    constexpr int arrow = grid::wide + grid::half;
    const QRect &all = option.rect;
    const QRect rect = part == QStyle::SC_ComboBoxArrow
                           ? QRect(all.right() - arrow + 1, all.top(), arrow, all.height())
                           : all.adjusted(grid::unit, 1, -arrow, -1);
    return QStyle::visualRect(option.direction, all, rect);
}

/// A scroll bar is all groove: no arrows at its ends.
QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 wanted =
        range > 0 ? qint64(bar.pageStep) * length / (range + bar.pageStep) : length;
    const int handle = int(std::clamp<qint64>(wanted, std::min(int(grid::page), length), length));
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect = vertical ? QRect(0, from, bar.rect.width(), size)
                                    : QRect(from, 0, size, bar.rect.height());
        return QStyle::visualRect(bar.direction, bar.rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + handle, length - start - handle);
    default:
        return {};
    }
}

/// What Fusion would add and the look leaves out.
bool isLeftOut(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_FrameLineEdit: // drawn with its panel
    case QStyle::PE_FrameMenu:     // drawn with its panel
    case QStyle::PE_FrameDefaultButton:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_FrameTabBarBase:
    case QStyle::PE_PanelMenuBar:
        return true;
    default:
        return false;
    }
}

/// The ground of a row in a list.
void drawListRow(const QStyleOption &option, QPainter &painter)
{
    const Colours &c = Look::current().colours();
    if (option.state & QStyle::State_Selected)
        paint::row(painter, option.rect, c.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        paint::row(painter, option.rect, c.hover);
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
    if (isLeftOut(element))
        return;
    const Colours &c = Look::current().colours();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option);
            frame && frame->lineWidth > 0 && !isInsideField(widget))
            paint::field(*painter, option->rect, option->state);
        return;
    case PE_Frame:
        return paint::field(*painter, option->rect, option->state);
    case PE_PanelButtonCommand:
        if (const auto *button = as<QStyleOptionButton>(option))
            paint::button(*painter, *button);
        return;
    case PE_PanelButtonTool:
        return paint::flatButton(*painter, option->rect, option->state);
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paint::focusRing(*painter, option->rect);
        return;
    case PE_IndicatorCheckBox:
        return paint::checkBox(*painter, option->rect, option->state);
    case PE_IndicatorRadioButton:
        return paint::radioButton(*painter, option->rect, option->state);
    case PE_PanelMenu:
        return drawMenuGround(*option, *painter);
    case PE_PanelTipLabel:
        return drawToolTip(*option, *painter);
    case PE_PanelItemViewItem:
        return drawListRow(*option, *painter);
    case PE_IndicatorArrowDown:
        return paint::chevron(*painter, option->rect, Qt::DownArrow, c.muted);
    case PE_IndicatorArrowRight:
        return paint::chevron(*painter, option->rect, Qt::RightArrow, c.muted);
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
            drawMenuBarItem(*item, *painter, styleHint(SH_UnderlineShortcut, option, widget) != 0);
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
            if ((label.features & QStyleOptionButton::DefaultButton) &&
                (label.state & State_Enabled))
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
    if (control == CC_ComboBox && (part == SC_ComboBoxEditField || part == SC_ComboBoxArrow))
        return comboBoxRect(*option, part);
    if (const auto *bar = as<QStyleOptionSlider>(option); control == CC_ScrollBar && bar)
        return scrollBarRect(*bar, part);
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
