#include "ui/form/widgets/picture_box.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/style_paint.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int highest = 240;
constexpr int remarkHeight = 64;

} // namespace

PictureBox::PictureBox(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(Look::current().smallFont());
    connect(&Look::current(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void PictureBox::showPicture(const QImage &picture, const QString &caption)
{
    picture_ = picture;
    iconName_.clear();
    title_ = caption;
    detail_.clear();
    tellChange();
}

void PictureBox::showRemark(const QString &iconName, const QString &title, const QString &detail)
{
    picture_ = {};
    iconName_ = iconName;
    title_ = title;
    detail_ = detail;
    tellChange();
}

void PictureBox::tellChange()
{
    setAccessibleDescription(detail_.isEmpty() ? title_ : title_ + QStringLiteral(", ") + detail_);
    updateGeometry();
    update();
}

void PictureBox::setInviting(bool inviting)
{
    inviting_ = inviting;
    setCursor(inviting ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PictureBox::setTargeted(bool targeted)
{
    targeted_ = targeted;
    update();
}

QSize PictureBox::pictureSize(int width) const
{
    const QSize natural = picture_.size() / picture_.devicePixelRatio();
    const QSize bounds(width, highest);
    return natural.width() > width || natural.height() > highest
               ? natural.scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1})
               : natural;
}

QSize PictureBox::sizeHint() const
{
    return {200, heightForWidth(200)};
}

int PictureBox::heightForWidth(int width) const
{
    if (picture_.isNull())
        return remarkHeight;
    return pictureSize(width).height() + grid::half + fontMetrics().height();
}

void PictureBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (picture_.isNull())
        paintRemark(painter);
    else
        paintPicture(painter);
}

void PictureBox::paintPicture(QPainter &painter) const
{
    const Colours &colours = Look::current().colours();
    const QRectF place(QPointF(0, 0), QSizeF(pictureSize(width())));
    QPainterPath outline;
    outline.addRoundedRect(place, grid::radius, grid::radius);
    painter.save();
    painter.setClipPath(outline);
    painter.drawImage(place, picture_);
    painter.restore();
    paint::rounded(painter, place, {}, targeted_ ? colours.accent : colours.hairline, grid::radius);
    painter.setPen(colours.muted);
    painter.drawText(QRectF(0, place.bottom() + grid::half, width(), fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title_);
}

void PictureBox::paintRemark(QPainter &painter) const
{
    const Colours &colours = Look::current().colours();
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius,
                           grid::radius);
    QPen pen(targeted_ ? colours.accent : colours.border, 1);
    if (inviting_)
        pen.setDashPattern({4, 4});
    painter.strokePath(outline, pen);

    const int textLeft = grid::gap + grid::toolIcon + grid::unit + grid::half;
    const int lines = detail_.isEmpty() ? 1 : 2;
    const int lineHeight = fontMetrics().height() + 2;
    const int top = (height() - lines * lineHeight) / 2;
    icon(iconName_, Tint::Muted)
        .paint(&painter,
               QRect(grid::gap, (height() - grid::toolIcon) / 2, grid::toolIcon, grid::toolIcon));
    const auto drawLine = [&](int line, const QString &text, const QColor &colour) {
        const QRect place(textLeft, top + line * lineHeight, width() - textLeft - grid::unit,
                          lineHeight);
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    drawLine(0, title_, detail_.isEmpty() ? colours.muted : colours.text);
    if (!detail_.isEmpty())
        drawLine(1, detail_, colours.muted);
}

void PictureBox::mouseReleaseEvent(QMouseEvent *event)
{
    if (inviting_ && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

} // namespace galley::ui
