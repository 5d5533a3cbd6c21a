#include "ui/preview/page_strip.h"

#include "ui/actions/command_registry.h"
#include "ui/common/look.h"
#include "ui/preview/device_frame.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace galley::ui {

namespace {
constexpr int stripHeight = grid::control + grid::half;
} // namespace

PageStrip::PageStrip(const CommandRegistry &commands, const DeviceFrame &frame, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , frame_(frame)
{
    setObjectName(QStringLiteral("pageStrip"));
    setAccessibleName(tr("Page view"));
    setFixedHeight(stripHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::unit, 1, grid::unit, 2);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetNoConstraint); // the pane may be narrower than the words
    for (const Command command : {Command::ViewPage, Command::ViewCards})
        worded_.append(add(row, command));
    row->addStretch();
    scale_ = addScale(row);
    for (const Command command :
         {Command::FitWidth, Command::PhoneWidth, Command::TabletWidth, Command::DesktopWidth})
        add(row, command);
    connect(&frame, &DeviceFrame::scaleChanged, this, &PageStrip::arrange);
    connect(&frame, &DeviceFrame::zoomChanged, this, &PageStrip::arrange);
    connect(&Look::current(), &Look::changed, this, &PageStrip::arrange);
    arrange();
}

QToolButton *PageStrip::add(QHBoxLayout *row, Command command)
{
    QAction *action = commands_.action(command);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({grid::toolIcon, grid::toolIcon});
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    button->setAccessibleName(action->iconText());
    row->addWidget(button);
    return button;
}

/// Its text is not that of its command.
QToolButton *PageStrip::addScale(QHBoxLayout *row)
{
    QAction *action = commands_.action(Command::ZoomReset);
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFont(Look::current().smallFont());
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    row->addWidget(button);
    return button;
}

/// Widest first, whatever fits.
void PageStrip::arrange()
{
    const int percent = int(std::lround(frame_.scale() * 100));
    scale_->setText(tr("%1 %").arg(percent));
    scale_->setAccessibleName(tr("Shown at %1 percent").arg(percent));
    scale_->setEnabled(frame_.zoom() != 1);
    QPalette readable = palette(); // where it cannot be given, too
    readable.setColor(QPalette::Disabled, QPalette::ButtonText, Look::current().colours().muted);
    scale_->setPalette(readable);
    scale_->setToolTip(scale_->isEnabled() ? commands_.action(Command::ZoomReset)->toolTip()
                                           : tr("Smaller than 100 %, as the pane has no room"));
    const auto style = [this](Qt::ToolButtonStyle wanted) {
        for (QToolButton *button : std::as_const(worded_))
            button->setToolButtonStyle(wanted);
    };
    const auto fits = [this] { return layout()->minimumSize().width() <= width(); };
    scale_->setVisible(percent != 100);
    style(Qt::ToolButtonTextBesideIcon);
    layout()->invalidate();
    if (!fits()) {
        style(Qt::ToolButtonIconOnly);
        layout()->invalidate();
    }
    if (!fits())
        scale_->hide();
}

void PageStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PageStrip::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(0, height() - 1, width(), 1, colours.hairline);
}

} // namespace galley::ui
