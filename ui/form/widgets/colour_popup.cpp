#include "ui/form/widgets/colour_popup.h"

#include "ui/common/look.h"
#include "ui/common/style_paint.h"
#include "ui/form/widgets/link_button.h"
#include "ui/form/widgets/popup.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int columns = 8;

} // namespace

QIcon swatchIcon(const QColor &colour)
{
    constexpr int scale = 2; // crisp at 200 %
    QPixmap pixmap(grid::icon * scale, grid::icon * scale);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF square(1, 1, grid::icon - 2, grid::icon - 2);
    QPainterPath outline;
    outline.addRoundedRect(square, 3, 3);
    painter.setClipPath(outline);
    if (colour.isValid()) {
        painter.fillRect(square, Qt::white);
        painter.fillRect(square, QBrush(QColor(0xbb, 0xbb, 0xbb), Qt::Dense4Pattern));
        painter.fillRect(square, colour);
    }
    const Colours &c = Look::current().colours();
    painter.setPen(QPen(c.muted, 1));
    if (!colour.isValid())
        painter.drawLine(square.bottomLeft(), square.topRight());
    painter.setClipping(false);
    painter.drawPath(outline);
    return QIcon(pixmap);
}

ColourPopup::ColourPopup(const QList<QColor> &colours, const QColor &present, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(grid::unit, grid::unit, grid::unit, grid::unit);
    layout->setSpacing(2);
    for (const QColor &colour : colours) {
        const int place = int(buttons_.size());
        buttons_.append(makeButton(colour));
        layout->addWidget(buttons_.last(), place / columns, place % columns);
        if (colour == present)
            buttons_.last()->setFocus();
    }
    auto *other = new LinkButton(tr("Other…"), this);
    other->setObjectName(QStringLiteral("palette.other"));
    layout->addWidget(other, layout->rowCount(), 0, 1, columns, Qt::AlignHCenter);
    connect(other, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT otherRequested();
    });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    if (!focusWidget() && !buttons_.isEmpty())
        buttons_.first()->setFocus();
}

QToolButton *ColourPopup::makeButton(const QColor &colour)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("palette.colour"));
    button->setAutoRaise(true);
    button->setIcon(swatchIcon(colour));
    button->setAccessibleName(colour.name());
    button->setToolTip(colour.name());
    button->setFocusPolicy(Qt::StrongFocus);
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, colour] {
        close();
        Q_EMIT picked(colour);
    });
    return button;
}

bool ColourPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto place = buttons_.indexOf(qobject_cast<QToolButton *>(watched));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    qsizetype step = 0;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        step = mirrored ? 1 : -1;
        break;
    case Qt::Key_Right:
        step = mirrored ? -1 : 1;
        break;
    case Qt::Key_Up:
        step = -columns;
        break;
    case Qt::Key_Down:
        step = columns;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        buttons_[place]->click();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
    if (QToolButton *next = buttons_.value(place + step))
        next->setFocus(Qt::OtherFocusReason);
    return true;
}

void ColourPopup::openBelow(const QWidget *field)
{
    adjustSize();
    popup::placeBelow(this, field);
    show();
}

void ColourPopup::paintEvent(QPaintEvent *)
{
    popup::paintGround(this);
}

} // namespace galley::ui
