#include "ui/form/widgets/tags_frame.h"

#include "ui/common/look.h"
#include "ui/common/style_paint.h"
#include "ui/form/widgets/accessible_role.h"
#include "ui/form/widgets/flow_layout.h"
#include "ui/form/widgets/tag_chip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <utility>

namespace galley::ui {

namespace {

constexpr int inputWidth = 32; ///< while nothing is typed there
constexpr int widestInput = 200;
constexpr int chipHeight = 24;

} // namespace

TagsFrame::TagsFrame(QWidget *parent)
    : QFrame(parent)
    , layout_(new FlowLayout(grid::half, grid::half, this))
    , input_(new QLineEdit(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::IBeamCursor);
    setAccessibleRole(this, QAccessible::List);
    input_->setFrame(false);
    input_->setMinimumWidth(inputWidth);
    input_->setFixedHeight(chipHeight);
    // What is typed begins where it does in a line.
    input_->setTextMargins(-grid::half, 0, -grid::half, 0);
    QPalette clear = input_->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    input_->setPalette(clear);
    input_->setMaxLength(std::numeric_limits<int>::max());
    input_->installEventFilter(this);
    layout_->insert(0, input_);
    connect(input_, &QLineEdit::textChanged, this, &TagsFrame::fitInput);
    connect(&Look::current(), &Look::changed, this, qOverload<>(&QWidget::update));
}

// ---- what is shown ----------------------------------------------------------------------------

void TagsFrame::addChip()
{
    auto *chip = new TagChip(this);
    chip->setCursor(Qt::ArrowCursor);
    chip->installEventFilter(this);
    chips_.append(chip);
    layout_->insert(int(chips_.size()) - 1 + (edited_ >= 0 ? 1 : 0), chip);
    connect(chip, &TagChip::removeRequested, this,
            [this, chip] { Q_EMIT removeRequested(int(chips_.indexOf(chip))); });
    connect(chip, &TagChip::editRequested, this,
            [this, chip] { Q_EMIT editRequested(int(chips_.indexOf(chip))); });
    connect(chip, &TagChip::keyPressed, this,
            [this, chip](QKeyEvent *event) { takeChipKey(int(chips_.indexOf(chip)), event); });
    connect(chip, &TagChip::dragged, this, [this](const QPoint &place) { showGap(gapAt(place)); });
    connect(chip, &TagChip::dropped, this, [this, chip](const QPoint &place) {
        showGap(-1);
        const int from = int(chips_.indexOf(chip));
        const int gap = gapAt(place);
        Q_EMIT moveRequested(from, gap > from ? gap - 1 : gap);
    });
    chip->show();
    Q_EMIT chipAdded(chip);
}

void TagsFrame::setTexts(const QStringList &texts)
{
    while (chips_.size() > texts.size()) {
        TagChip *chip = chips_.takeLast();
        if (chip->hasFocus())
            focusChip(int(chips_.size()) - 1);
        layout_->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be in the middle of telling
    }
    while (chips_.size() < texts.size())
        addChip();
    for (int i = 0; i < texts.size(); ++i) {
        chips_[i]->setText(texts[i]);
        chips_[i]->setPlace(i, int(texts.size()));
        chips_[i]->setLocked(locked_);
    }
    updateGeometry();
    update();
}

/// What is typed has room, on a row of its own where need be.
void TagsFrame::fitInput()
{
    const int words = input_->fontMetrics().horizontalAdvance(input_->text().left(widestInput));
    const int width = std::clamp(words + grid::gap, inputWidth, widestInput);
    if (width != input_->minimumWidth())
        input_->setMinimumWidth(width);
}

QStringList TagsFrame::texts() const
{
    QStringList texts;
    for (const TagChip *chip : chips_)
        texts.append(chip->text());
    return texts;
}

void TagsFrame::setLocked(bool locked)
{
    locked_ = locked;
    input_->setReadOnly(locked);
    for (TagChip *chip : std::as_const(chips_))
        chip->setLocked(locked);
    update();
}

void TagsFrame::setEdited(int place)
{
    if (place == edited_)
        return;
    if (TagChip *chip = chips_.value(edited_))
        chip->show();
    edited_ = place;
    layout_->insert(place < 0 ? int(chips_.size()) : place, input_);
    if (TagChip *chip = chips_.value(place))
        chip->hide();
    updateGeometry();
}

int TagsFrame::focusedChip() const
{
    const auto found = std::find_if(chips_.begin(), chips_.end(),
                                    [](const TagChip *chip) { return chip->hasFocus(); });
    return found == chips_.end() ? -1 : int(found - chips_.begin());
}

void TagsFrame::focusChip(int place)
{
    QWidget *target = chips_.value(place);
    if (!target || place == edited_)
        target = input_;
    target->setFocus(Qt::OtherFocusReason);
}

// ---- keys -------------------------------------------------------------------------------------

bool TagsFrame::isForward(int key) const
{
    return key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
}

void TagsFrame::takeChipKey(int place, QKeyEvent *event)
{
    const int last = int(chips_.size()) - 1;
    const bool alt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int next = place + (isForward(event->key()) ? 1 : -1);
        if (alt && !locked_ && next >= 0 && next <= last)
            Q_EMIT moveRequested(place, next);
        else if (!alt && next >= 0)
            focusChip(next);
        return;
    }
    case Qt::Key_Home:
        return focusChip(0);
    case Qt::Key_End:
    case Qt::Key_Escape:
        return focusChip(-1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (locked_)
            return;
        Q_EMIT removeRequested(place);
        focusChip(event->key() == Qt::Key_Delete ? place
                                                 : std::max(place - 1, chips_.isEmpty() ? -1 : 0));
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(place);
    } else if (!locked_ && !event->text().isEmpty() && event->text().at(0).isPrint() &&
               !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        focusChip(-1);
        QCoreApplication::sendEvent(input_, event);
    } else {
        event->ignore();
    }
}

/// The keys that lead from the input to the chips.
bool TagsFrame::takeInputKey(const QKeyEvent &event)
{
    const bool atStart = input_->cursorPosition() == 0 && !input_->hasSelectedText();
    const bool back = event.key() == Qt::Key_Backspace && input_->text().isEmpty();
    const bool left = (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) &&
                      !isForward(event.key()) && event.modifiers() == Qt::NoModifier;
    if (edited_ >= 0 || chips_.isEmpty() || !atStart || (!back && !left) || (back && locked_))
        return false;
    focusChip(int(chips_.size()) - 1);
    return true;
}

bool TagsFrame::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    case QEvent::KeyPress:
        if (watched == input_ && takeInputKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

// ---- the pointer ------------------------------------------------------------------------------

void TagsFrame::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        input_->setFocus(Qt::MouseFocusReason);
}

/// The chip that a place is ahead of, in reading order; as many as there are chips behind the last.
int TagsFrame::gapAt(const QPoint &place) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < chips_.size(); ++i) {
        const QRect chip = chips_[i]->geometry();
        if (place.y() < chip.top())
            return i;
        const int middle = chip.center().x();
        const bool ahead = mirrored ? place.x() > middle : place.x() < middle;
        if (place.y() <= chip.bottom() && ahead)
            return i;
    }
    return int(chips_.size());
}

void TagsFrame::showGap(int gap)
{
    gap_ = gap;
    update();
}

void TagsFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyle::State state = QStyle::State_Enabled;
    state.setFlag(QStyle::State_ReadOnly, locked_);
    state.setFlag(QStyle::State_HasFocus, input_->hasFocus());
    paint::field(painter, rect(), state);
    if (gap_ < 0 || chips_.isEmpty())
        return;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool behind = gap_ >= chips_.size();
    const QRect chip = chips_[behind ? chips_.size() - 1 : gap_]->geometry();
    const int x = behind == mirrored ? chip.left() - 3 : chip.right() + 2;
    painter.fillRect(x, chip.top(), 2, chip.height(), Look::current().colours().accent);
}

} // namespace galley::ui
