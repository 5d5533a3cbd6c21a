#include "ui/shell/header_bar.h"

#include "ui/actions/command_registry.h"
#include "ui/common/elided_label.h"
#include "ui/common/look.h"
#include "ui/shell/file_names.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace galley::ui {

namespace {

constexpr int barHeight = 56;
constexpr int narrow = 960; ///< below this width the buttons lose their words

void useMutedText(QWidget *widget)
{
    widget->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace

HeaderBar::HeaderBar(const CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , title_(new ElidedLabel(this))
    , place_(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("headerBar"));
    setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::unit, 0, grid::unit, 0);
    row->setSpacing(grid::half);
    for (const Command command : {Command::Open, Command::Save})
        add(row, command, false);
    row->addSpacing(grid::unit);
    for (const Command command : {Command::Undo, Command::Redo})
        add(row, command, false);
    row->addSpacing(grid::gap);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(title_);
    words->addWidget(place_);
    words->addStretch();
    row->addLayout(words, 1);
    row->addSpacing(grid::gap);

    for (const Command command : {Command::WriteLayout, Command::EditLayout, Command::ReviewLayout})
        worded_.append(add(row, command, true));
    row->addSpacing(grid::unit);
    add(row, Command::ShowSource, false);

    QFont font = Look::current().interfaceFont();
    font.setWeight(QFont::DemiBold);
    title_->setFont(font);
    title_->setObjectName(QStringLiteral("articleTitle"));
    place_->setFont(Look::current().smallFont());
    place_->setElideMode(Qt::ElideMiddle);
    place_->setObjectName(QStringLiteral("articlePlace"));
    useMutedText(place_);
}

QToolButton *HeaderBar::add(QHBoxLayout *row, Command command, bool withText)
{
    QAction *action = commands_.action(command);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({grid::toolIcon, grid::toolIcon});
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    button->setAccessibleName(action->iconText());
    row->addWidget(button);
    return button;
}

void HeaderBar::setArticle(const QString &title, const QString &path, bool modified)
{
    title_->setText(title);
    QString place = path.isEmpty() ? tr("Not saved yet")
                                   : tr("%1 — %2").arg(QFileInfo(path).fileName(),
                                                       shortPath(QFileInfo(path).absolutePath()));
    if (modified && !path.isEmpty())
        place = tr("Edited · %1").arg(place);
    place_->setText(place);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(0, height() - 1, width(), 1, colours.hairline);
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto style = width() < narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : std::as_const(worded_))
        button->setToolButtonStyle(style);
}

} // namespace galley::ui
