#include "ui/shell/status_bar.h"

#include "ui/common/elided_label.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace galley::ui {

using namespace std::chrono_literals;

namespace {
constexpr auto messageTime = 5s;
}

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent)
    , message_(new ElidedLabel(this))
    , problems_(new QToolButton(this))
    , fading_(new QTimer(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(28);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::gap, 1, grid::gap, 0);
    row->setSpacing(grid::wide);
    row->addWidget(message_, 1);
    message_->setFont(Look::current().smallFont());
    message_->setForegroundRole(QPalette::PlaceholderText);
    message_->setObjectName(QStringLiteral("statusMessage"));
    addProblems();
    words_ = addFact("statusWords");
    caret_ = addFact("statusCaret");
    position_ = addFact("statusPosition");
    position_->setToolTip(tr("How far into the article the caret is"));
    fading_->setSingleShot(true);
    fading_->setInterval(messageTime);
    connect(fading_, &QTimer::timeout, message_, &QLabel::clear);
}

QLabel *StatusBar::addFact(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setFont(Look::current().smallFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(label);
    return label;
}

void StatusBar::addProblems()
{
    problems_->setObjectName(QStringLiteral("statusProblems"));
    problems_->setAutoRaise(true);
    problems_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    problems_->setIconSize(QSize(grid::icon, grid::icon));
    problems_->setFont(Look::current().smallFont());
    problems_->setToolTip(tr("Each problem and its place  Ctrl+F8"));
    problems_->hide();
    layout()->addWidget(problems_);
    connect(problems_, &QToolButton::clicked, this, &StatusBar::problemsWanted);
}

void StatusBar::setProblems(const FindingCounts &counts)
{
    problems_->setVisible(counts.all() > 0);
    if (counts.all() == 0)
        return;
    const SeverityLook look = lookOf(counts.worst());
    const QString text = textOf(counts);
    problems_->setIcon(icon(look.icon, look.tint));
    problems_->setText(text);
    problems_->setAccessibleName(tr("Problems: %1").arg(text));
}

void StatusBar::say(const QString &sentence)
{
    message_->setText(sentence);
    fading_->start();
}

void StatusBar::sayNothing()
{
    fading_->stop();
    message_->clear();
}

void StatusBar::setCaretShown(bool shown)
{
    caret_->setVisible(shown);
    position_->setVisible(shown);
}

void StatusBar::setCaret(int line, int column)
{
    caret_->setText(
        tr("Line %1, column %2").arg(QLocale().toString(line), QLocale().toString(column)));
}

void StatusBar::setWords(int words)
{
    words_->setText(words == 1 ? tr("1 word") : tr("%1 words").arg(QLocale().toString(words)));
}

void StatusBar::setPosition(int percent)
{
    position_->setText(tr("%1 %").arg(percent));
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(0, 0, width(), 1, colours.hairline);
}

} // namespace galley::ui
