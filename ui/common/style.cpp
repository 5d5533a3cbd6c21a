#include "ui/common/style.h"

#include "ui/common/alt_key.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/style_paint.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

namespace galley::ui {

namespace {

/// A text edit with the frame of a field, as against the editor pane, which has none.
bool isTextField(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    if (!frame || (frame->frameStyle() & QFrame::Shape_Mask) != QFrame::StyledPanel)
        return false;
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

template <class Option>
const Option &as(const QStyleOption *option)
{
    return *static_cast<const Option *>(option);
}

} // namespace

bool Style::isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent);
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , altKey_(new AltKey(this))
{
}

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(altKey_);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QAbstractScrollArea *>(widget))
        widget->installEventFilter(this);
}

void Style::unpolish(QWidget *widget)
{
    if (qobject_cast<QAbstractScrollArea *>(widget))
        widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    // The frame of a scroll area shows the focus ring, but Qt repaints its viewport only.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget *>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? grid::half + 1 : 1;
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return grid::page;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolBarItemSpacing:
    case PM_MenuPanelWidth:
    case PM_MenuBarHMargin:
        return grid::half;
    case PM_MenuBarItemSpacing:
        return 2;
    case PM_ToolBarIconSize:
        return grid::toolIcon;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return grid::icon;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return grid::gap;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return grid::unit;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick: // lists that want it listen to clicks
    case SH_ScrollBar_Transient:
        return 0;
    case SH_UnderlineShortcut:
        return altKey_->isHeld();
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Menu_SubMenuPopupDelay:
        return hint == SH_Menu_SubMenuPopupDelay ? 150 : 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

/// Qt's own dialogs get our icons too.
QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (pixmap) {
    case SP_FileDialogBack:
    case SP_ArrowBack:
        return icon(QStringLiteral("chevron-left"));
    case SP_ArrowForward:
        return icon(QStringLiteral("chevron-right"));
    case SP_FileDialogToParent:
        return icon(QStringLiteral("chevron-up"));
    case SP_FileDialogNewFolder:
        return icon(QStringLiteral("add"));
    case SP_FileDialogListView:
        return icon(QStringLiteral("more"));
    case SP_FileDialogDetailedView:
        return icon(QStringLiteral("list"));
    case SP_DirIcon:
    case SP_DirHomeIcon:
    case SP_ComputerIcon:
    case SP_DriveHDIcon:
        return icon(QStringLiteral("folder"), Tint::Muted);
    case SP_FileIcon:
        return icon(QStringLiteral("document"), Tint::Muted);
    case SP_LineEditClearButton:
        return icon(QStringLiteral("close"), Tint::Muted);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit:
        if (!isInsideField(widget))
            size.setHeight(std::max(contents.height() + 2 * grid::half, grid::control));
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), grid::control));
        size.rwidth() += grid::gap;
        break;
    case CT_PushButton:
        size.setHeight(std::max(contents.height() + 2 * grid::half, grid::control));
        size.setWidth(contents.width() + 2 * grid::gap -
                      (as<QStyleOptionButton>(option).icon.isNull() ? 0 : grid::half));
        break;
    case CT_ToolButton:
        size = (contents + QSize(2 * 6, 2 * 6)).expandedTo({grid::control, grid::control});
        break;
    case CT_MenuItem:
        size.setHeight(as<QStyleOptionMenuItem>(option).menuItemType ==
                               QStyleOptionMenuItem::Separator
                           ? grid::unit + 1
                           : std::max(size.height() + grid::unit, 28));
        size.rwidth() += grid::wide;
        break;
    case CT_MenuBarItem:
        size = contents + QSize(2 * grid::unit, 2 * grid::half + 2);
        break;
    default:
        break;
    }
    return size;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !isInsideField(widget))
        return option->rect.adjusted(grid::unit - 1, 1, -grid::unit + 1, -1);
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return rect;
}

} // namespace galley::ui
