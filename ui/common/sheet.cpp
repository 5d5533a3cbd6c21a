#include "ui/common/sheet.h"

#include "ui/common/look.h"
#include "ui/common/style_paint.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace galley::ui {

namespace {

class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = Look::current().colours();
        QPainter painter(this);
        paint::rounded(painter, rect(), c.surface, c.dark ? c.border : c.hairline, 10);
    }
};

/// What is disabled has the colours of what is not: the sheet dims it, and that is enough.
QPalette asIfEnabled()
{
    const QPalette now = QApplication::palette();
    QPalette lit;
    for (int i = 0; i < QPalette::NColorRoles; ++i) {
        const auto role = QPalette::ColorRole(i);
        if (role != QPalette::NoRole)
            lit.setBrush(QPalette::Disabled, role, now.brush(QPalette::Active, role));
    }
    return lit;
}

} // namespace

Sheet::Sheet(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , card_(new Card(this))
    , heading_(new QLabel(card_))
    , contents_(new QVBoxLayout)
    , buttons_(new QHBoxLayout)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(card_);
    column->setContentsMargins(grid::wide, grid::wide, grid::wide, grid::wide);
    column->setSpacing(grid::gap);
    column->addWidget(heading_);
    column->addLayout(contents_, 1);
    column->addLayout(buttons_);
    contents_->setSpacing(grid::gap);
    buttons_->setSpacing(grid::unit);
    buttons_->addStretch();
    heading_->setFont(Look::current().headingFont());
    heading_->setWordWrap(true);
    heading_->setTextFormat(Qt::PlainText);
    heading_->setObjectName(QStringLiteral("sheetHeading"));
    setHeading(heading);
    hide();
    parent->installEventFilter(this);
    connect(&Look::current(), &Look::changed, this, [this] {
        for (const QPointer<QWidget> &widget : std::as_const(behind_)) {
            if (widget)
                widget->setPalette(asIfEnabled());
        }
    });
}

Sheet::~Sheet()
{
    releaseBehind();
}

void Sheet::setHeading(const QString &heading)
{
    heading_->setText(heading);
    setAccessibleName(heading);
}

void Sheet::setCardWidth(int width)
{
    cardWidth_ = width;
}

QLabel *Sheet::addText(const QString &text)
{
    auto *label = new QLabel(text, card_);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    contents_->addWidget(label);
    return label;
}

QPushButton *Sheet::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, card_);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    buttons_->addWidget(button);
    return button;
}

void Sheet::open(QWidget *first)
{
    dismissOthers();
    if (!isOpen())
        before_ = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    placeCard();
    setFocus();
    holdBehind();
    if (first)
        first->setFocus(Qt::TabFocusReason);
    else
        focusNextPrevChild(true);
}

void Sheet::holdBehind()
{
    const auto siblings =
        parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *sibling : siblings) {
        if (sibling == this || sibling->isWindow() || !sibling->isEnabled())
            continue;
        sibling->setPalette(asIfEnabled());
        sibling->setEnabled(false);
        behind_.append(sibling);
    }
}

void Sheet::releaseBehind()
{
    for (const QPointer<QWidget> &widget : std::exchange(behind_, {})) {
        if (!widget)
            continue;
        widget->setEnabled(true);
        widget->setPalette(QPalette());
    }
}

/// One question at a time: a sheet that is open when another comes has been answered with "cancel".
void Sheet::dismissOthers()
{
    const auto sheets =
        parentWidget()->findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
    for (Sheet *other : sheets) {
        if (other != this && other->isOpen()) {
            other->dismiss();
            Q_EMIT other->cancelled();
        }
    }
}

void Sheet::dismiss()
{
    if (!isOpen())
        return;
    hide();
    releaseBehind();
    if (before_ && before_->isVisible())
        before_->setFocus(Qt::OtherFocusReason);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Sheet::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && isOpen())
        placeCard();
    return QWidget::event(event);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor dim = Look::current().isDark() ? QColor(0, 0, 0) : QColor(29, 32, 35);
    dim.setAlphaF(Look::current().isDark() ? 0.55F : 0.32F);
    painter.fillRect(rect(), dim);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        Q_EMIT cancelled();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()))
            button->click();
    }
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (card_->geometry().contains(event->position().toPoint()))
        return;
    dismiss();
    Q_EMIT cancelled();
}

void Sheet::resizeEvent(QResizeEvent *)
{
    placeCard();
}

bool Sheet::focusNextPrevChild(bool next)
{
    // Keys stay in the sheet: behind its last control comes its first.
    const QList<QWidget *> all = card_->findChildren<QWidget *>();
    QList<QWidget *> stops;
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy())
            stops.append(widget);
    }
    if (stops.isEmpty())
        return false;
    const auto at = stops.indexOf(QApplication::focusWidget());
    const auto step = next ? at + 1 : (at <= 0 ? stops.size() - 1 : at - 1);
    stops.at(step % stops.size())->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Sheet::placeCard()
{
    const int width = std::min(cardWidth_, this->width() - 2 * grid::wide);
    const int wanted = card_->layout()->hasHeightForWidth()
                           ? card_->layout()->totalHeightForWidth(width)
                           : card_->sizeHint().height();
    const int height = std::min(wanted, this->height() - 2 * grid::wide);
    card_->setGeometry((this->width() - width) / 2,
                       std::max(grid::wide, (this->height() - height) / 3), width, height);
}

} // namespace galley::ui
