#include "ui/common/message_bar.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace galley::ui {

namespace {

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
    , buttons_(new QHBoxLayout)
    , close_(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::gap, grid::unit, grid::unit, grid::unit);
    row->setSpacing(grid::unit);
    row->addWidget(icon_, 0, Qt::AlignVCenter);
    row->addSpacing(grid::half);
    row->addWidget(sentence_, 1, Qt::AlignVCenter);
    row->addSpacing(grid::unit);
    buttons_->setSpacing(grid::unit);
    row->addLayout(buttons_);
    row->addWidget(close_, 0, Qt::AlignVCenter);

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
    hide();
}

void MessageBar::say(Kind kind, const QString &sentence)
{
    kind_ = kind;
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
    return button;
}

QString MessageBar::sentence() const
{
    return sentence_->text();
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
