#include "ui/form/group_card.h"

#include "ui/common/findings.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/form/nested_fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace galley::ui {

namespace {

/// Of a card's summary; the line cuts it further where it must.
constexpr qsizetype longestSummary = 60;

} // namespace

GroupCard::GroupCard(const FieldSpec &spec, int index, FieldEditor *owner, QWidget *parent)
    : QFrame(parent)
    , spec_(spec)
    , name_(QStringLiteral("%1.%2").arg(spec.name).arg(index))
    , index_(index)
    , owner_(owner)
    , layout_(new QVBoxLayout(this))
    , fold_(addButton("chevron-right", "fold", {}))
    , up_(addButton("chevron-up", "up", tr("Move up (Alt+Up)")))
    , down_(addButton("chevron-down", "down", tr("Move down (Alt+Down)")))
    , remove_(addButton("close", "remove", tr("Remove")))
{
    setObjectName(QStringLiteral("card.") + name_);
    fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold_->setMinimumWidth(1);
    fold_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(fold_, 1000);
    line->addStretch(1);
    for (QToolButton *button : {up_, down_, remove_})
        line->addWidget(button);
    layout_->setContentsMargins(grid::half, grid::half, grid::half, grid::half);
    layout_->setSpacing(grid::half);
    layout_->addLayout(line);
    connect(fold_, &QToolButton::clicked, this, [this] { setOpen(!open_); });
    connect(up_, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(remove_, &QToolButton::clicked, this, &GroupCard::removeRequested);
}

QToolButton *GroupCard::addButton(const char *iconName, const char *part, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("field.%1.%2").arg(name_, QLatin1String(part)));
    button->setIcon(icon(QLatin1String(iconName), Tint::Muted));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(text);
    button->installEventFilter(this);
    return button;
}

void GroupCard::showState(const FieldState &state, bool last)
{
    state_ = state;
    if (fields_)
        fields_->showState(state);
    up_->setEnabled(!state.locked && index_ > 0);
    down_->setEnabled(!state.locked && !last);
    remove_->setEnabled(!state.locked);
    updateLine();
}

/// What the first of its fields with a text says.
QString GroupCard::summary() const
{
    for (const auto &[key, value] : state_.value.fields()) {
        const QString text = QString::fromStdString(value.text()).simplified();
        if (value.isScalar() && !text.isEmpty())
            return text.size() > longestSummary ? text.left(longestSummary) + QChar(0x2026) : text;
    }
    //: %1 is a field's title, %2 a number
    return tr("%1 %2").arg(spec_.title, locale().toString(index_ + 1));
}

QString GroupCard::spoken() const
{
    //: %1 is a field's title, %2 a number
    return tr("%1 %2").arg(spec_.spoken, locale().toString(index_ + 1));
}

/// What is said within it, for who does not see that.
QString GroupCard::faults() const
{
    QString text;
    for (const FieldFault &fault : state_.faults)
        text += QStringLiteral(". ") + lookOf(fault.severity).word + QStringLiteral(": ") +
                fault.sentence;
    return text;
}

void GroupCard::updateLine()
{
    QString shown = summary();
    const QString faults = state_.faults.empty() || open_ ? QString() : tr("has faults");
    //: %1 is a field's title with a number, %2 what is in it
    fold_->setAccessibleName(tr("%1: %2").arg(spoken(), shown));
    fold_->setAccessibleDescription(open_ ? tr("unfolded") : tr("folded") + this->faults());
    up_->setAccessibleName(tr("Move up %1: %2").arg(spoken(), shown));
    down_->setAccessibleName(tr("Move down %1: %2").arg(spoken(), shown));
    remove_->setAccessibleName(tr("Remove %1: %2").arg(spoken(), shown));
    fold_->setToolTip(plainToolTip(shown));
    if (!faults.isEmpty())
        shown += QStringLiteral(" — ") + faults;
    line_ = shown;
    elide();
    fold_->setIcon(icon(open_                    ? QStringLiteral("chevron-down")
                        : !state_.faults.empty() ? QStringLiteral("warning")
                                                 : QStringLiteral("chevron-right"),
                        !open_ && !state_.faults.empty() ? Tint::Warning : Tint::Muted));
}

void GroupCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    elide();
}

/// As much of the line as there is room for beside the buttons.
void GroupCard::elide()
{
    const int taken = up_->sizeHint().width() * 3 + grid::icon + 4 * grid::unit;
    const QString shown =
        fold_->fontMetrics().elidedText(line_, Qt::ElideRight, std::max(width() - taken, 1));
    fold_->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
}

void GroupCard::setOpen(bool open)
{
    open_ = open;
    if (open && !fields_) {
        const FieldPlace place = spec_.place / QString::number(index_);
        fields_ = new NestedFields({name_, place, spec_.path, spoken()}, spec_.field.fields, owner_,
                                   this);
        fields_->setContentsMargins(grid::unit, 0, grid::unit, grid::unit);
        fields_->setContext(context_);
        fields_->showState(state_);
        fields_->setFacts(facts_);
        layout_->addWidget(fields_);
        connect(fields_, &NestedFields::edited, this, &GroupCard::edited);
        Q_EMIT owner_->focusChainChanged();
    }
    if (fields_)
        fields_->setVisible(open);
    updateLine();
}

bool GroupCard::showsState() const
{
    return !fields_ || fields_->showsState();
}

void GroupCard::setContext(const FormContext &context)
{
    context_ = context;
    if (fields_)
        fields_->setContext(context);
}

void GroupCard::setFacts(const OfferFacts &facts)
{
    facts_ = facts;
    if (fields_)
        fields_->setFacts(facts);
}

QList<QWidget *> GroupCard::focusChain() const
{
    QList<QWidget *> chain{fold_, up_, down_, remove_};
    return fields_ ? chain + fields_->focusChain() : chain;
}

void GroupCard::focusPlace(const QString &pointer)
{
    setOpen(true);
    fields_->focusPlace(pointer);
}

void GroupCard::focusLine()
{
    fold_->setFocus(Qt::OtherFocusReason);
}

/// On its line: as in a tree the arrows to the sides fold it, in the direction of reading.
bool GroupCard::takeKey(const QKeyEvent &event)
{
    const bool moves = event.modifiers().testFlag(Qt::AltModifier);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int key = event.key();
    if (moves && key == Qt::Key_Up && up_->isEnabled())
        Q_EMIT moveRequested(-1);
    else if (moves && key == Qt::Key_Down && down_->isEnabled())
        Q_EMIT moveRequested(1);
    else if (key == Qt::Key_Delete && remove_->isEnabled())
        Q_EMIT removeRequested();
    else if (!moves && (key == Qt::Key_Left || key == Qt::Key_Right))
        setOpen((key == Qt::Key_Right) != mirrored);
    else
        return false;
    return true;
}

/// Ahead of the buttons of its line, to which the arrows mean something else.
bool GroupCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        return takeKey(key);
    static_cast<QToolButton *>(watched)->click();
    return true;
}

void GroupCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = Look::current().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius,
                            grid::radius);
}

} // namespace galley::ui
