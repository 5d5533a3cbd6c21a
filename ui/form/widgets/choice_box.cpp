#include "ui/form/widgets/choice_box.h"

#include "ui/common/look.h"
#include "ui/form/widgets/row_delegate.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QStylePainter>
#include <QWheelEvent>

namespace galley::ui {

namespace {

constexpr int mostVisible = 12;

bool opens(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_F4:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

/// Qt's own tells the value as the name on Unix.
class AccessibleChoice : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(ChoiceBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
        , box_(box)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? box_->currentText() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = box_->view()->isVisible();
        return state;
    }

    QStringList actionNames() const override
    {
        return QAccessibleWidget::actionNames() << showMenuAction();
    }

    void doAction(const QString &name) override
    {
        if (name == showMenuAction())
            box_->showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    ChoiceBox *box_;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *box = qobject_cast<ChoiceBox *>(object);
    return box ? new AccessibleChoice(box) : nullptr;
}

bool isTyped(const QKeyEvent &event)
{
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    return !command && !event.text().isEmpty() && event.text().at(0).isPrint();
}

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(mostVisible);
    setFocusPolicy(Qt::StrongFocus);
    setItemDelegate(new RowDelegate(this));
    connect(&Look::current(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceBox::setQuiet(bool quiet)
{
    quiet_ = quiet;
    update();
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    if (opens(*event)) {
        showPopup();
    } else if (isTyped(*event)) {
        showPopup();
        view()->keyboardSearch(event->text());
    } else {
        event->ignore(); // Home, End and the page keys would choose
    }
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (quiet_) {
        for (const auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
            option.palette.setColor(role, Look::current().colours().muted);
    }
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace galley::ui
