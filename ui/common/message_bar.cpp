#include "ui/common/message_bar.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int leastSentence = 16 * grid::unit; ///< beside buttons

struct KindLook
{
    const char *icon;
    Tint tint;
    QColor Colours::*line;
    QColor Colours::*ground;
};

const KindLook &lookOfKind(MessageBar::Kind kind)
{
    static const KindLook looks[] = {
        {"hint", Tint::Hint, &Colours::hint, &Colours::hintSoft},
        {"warning", Tint::Warning, &Colours::warning, &Colours::warningSoft},
        {"error", Tint::Error, &Colours::error, &Colours::errorSoft},
    };
    return looks[int(kind)];
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , icon_(new QLabel(this))
    , sentence_(new QLabel(this))
    , buttonBox_(new QWidget(this))
    , buttons_(new QBoxLayout(QBoxLayout::LeftToRight, buttonBox_))
    , close_(new QToolButton(this))
    , rows_(new QGridLayout(this))
{
    setObjectName(QStringLiteral("messageBar"));
    rows_->setContentsMargins(grid::gap, grid::unit, grid::unit, grid::unit);
    rows_->setSpacing(grid::unit);
    rows_->setColumnStretch(1, 1);
    rows_->addWidget(icon_, 0, 0, Qt::AlignVCenter);
    rows_->addWidget(sentence_, 0, 1, Qt::AlignVCenter);
    rows_->addWidget(buttonBox_, 0, 2, Qt::AlignVCenter);
    rows_->addWidget(close_, 0, 3, Qt::AlignVCenter);
    buttons_->setContentsMargins(0, 0, 0, 0);
    buttons_->setSpacing(grid::unit);

    icon_->setContentsMargins(0, 0, grid::half, 0);
    sentence_->setObjectName(QStringLiteral("messageBarSentence"));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence_->setMinimumHeight(grid::control);
    close_->setObjectName(QStringLiteral("messageBarClose"));
    close_->setAutoRaise(true);
    close_->setIcon(icon(QStringLiteral("close"), Tint::Muted));
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    connect(close_, &QToolButton::clicked, this, &MessageBar::closeByUser);
    connect(&Look::current(), &Look::changed, this, [this] {
        icon_->setPixmap({});
        icon_->setPixmap(icon(QLatin1String(lookOfKind(kind_).icon), lookOfKind(kind_).tint)
                             .pixmap(QSize(grid::toolIcon, grid::toolIcon), devicePixelRatioF()));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (isAncestorOf(now) && old && !isAncestorOf(old))
            before_ = old;
    });
    hide();
}

/// Left to itself, Qt gives the focus of what goes away to whatever the Tab key would lead to.
void MessageBar::returnFocus()
{
    if (isAncestorOf(QApplication::focusWidget()) && before_ && before_->isVisible())
        before_->setFocus(Qt::OtherFocusReason);
}

void MessageBar::setVisible(bool visible)
{
    if (!visible)
        returnFocus();
    QFrame::setVisible(visible);
}

void MessageBar::say(Kind kind, const QString &sentence)
{
    kind_ = kind;
    if (buttonBox_->isAncestorOf(QApplication::focusWidget()))
        returnFocus();
    while (QLayoutItem *item = buttons_->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const KindLook &look = lookOfKind(kind);
    icon_->setPixmap(icon(QLatin1String(look.icon), look.tint)
                         .pixmap(QSize(grid::toolIcon, grid::toolIcon), devicePixelRatioF()));
    sentence_->setText(sentence);
    setAccessibleName(sentence);
    placeButtons();
    show();
    announce();
}

QPushButton *MessageBar::addButton(const QString &name, const QString &text,
                                   const std::function<void()> &action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, action);
    buttons_->addWidget(button);
    button->show(); // at once, not when the layout comes to it
    setTabOrder(button, close_);
    placeButtons();
    return button;
}

QString MessageBar::sentence() const
{
    return sentence_->text();
}

/// Behind the sentence where that keeps a line which can be read, else below it, else below it from
/// the bar's edge; and below one another where even so there is no room.
void MessageBar::placeButtons()
{
    int all = 0;
    for (int i = 0; i < buttons_->count(); ++i)
        all += buttons_->itemAt(i)->widget()->sizeHint().width() + (i > 0 ? grid::unit : 0);
    const QMargins margins = rows_->contentsMargins();
    const int row = width() - margins.left() - margins.right();
    const int indent = icon_->sizeHint().width() + grid::unit;
    const int end = close_->sizeHint().width() + grid::unit;
    const int least =
        std::min(leastSentence, sentence_->fontMetrics().horizontalAdvance(sentence_->text()));
    buttons_->setDirection(all <= row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (all == 0 || indent + least + grid::unit + all + end <= row)
        rows_->addWidget(buttonBox_, 0, 2, Qt::AlignVCenter);
    else if (indent + all <= row)
        rows_->addWidget(buttonBox_, 1, 1, 1, 3, Qt::AlignLeft);
    else
        rows_->addWidget(buttonBox_, 1, 0, 1, 4, Qt::AlignLeft);
}

void MessageBar::announce()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::closeByUser()
{
    hide();
    Q_EMIT closed();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    const KindLook &look = lookOfKind(kind_);
    QPainter painter(this);
    painter.fillRect(rect(), colours.*look.ground);
    painter.fillRect(0, 0, 3, height(), colours.*look.line);
    painter.fillRect(0, height() - 1, width(), 1, colours.hairline);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        closeByUser();
    else if (enter && button)
        button->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace galley::ui
