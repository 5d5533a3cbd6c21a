#include "ui/form/widgets/choice_editor.h"

#include "ui/common/icons.h"
#include "ui/form/widgets/choice_box.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

/// Which of the choices an item stands for; these stand for none.
enum Item
{
    NotSet = -1,
    NoChoice = -2
};

} // namespace

ChoiceEditor::ChoiceEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , box_(new ChoiceBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(box_);
    adopt(box_);
    connect(box_, &QComboBox::activated, this, &ChoiceEditor::choose);
}

QWidget *ChoiceEditor::input() const
{
    return box_;
}

bool ChoiceEditor::showsState() const
{
    return box_->currentIndex() == placeOfState();
}

void ChoiceEditor::present(const FieldState &)
{
    fill();
    box_->setCurrentIndex(placeOfState());
    box_->setQuiet(isUnset());
}

/// "Not set" is there while the field may be left out; the value where it is none of the choices
/// stands last.
void ChoiceEditor::fill()
{
    const QSignalBlocker blocker(box_);
    const std::vector<Value> &choices = spec().field.choices;
    box_->clear();
    if (!spec().field.required || isUnset())
        box_->addItem(isUnset() ? placeholder() : tr("not set"), NotSet);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool null = choices[i].isNull();
        box_->addItem(null ? tr("null") : QString::fromStdString(choices[i].text()), int(i));
    }
    if (placeOfState() >= 0)
        return;
    const QString text = state().text();
    box_->addItem(icon(QStringLiteral("warning"), Tint::Warning),
                  text.isEmpty() ? placeholder() : text, NoChoice);
    box_->setItemData(box_->count() - 1, tr("None of the choices"), Qt::ToolTipRole);
}

int ChoiceEditor::placeOfState() const
{
    if (isUnset())
        return box_->findData(NotSet);
    const std::vector<Value> &choices = spec().field.choices;
    const auto found = std::find(choices.begin(), choices.end(), state().value);
    return box_->findData(found == choices.end() ? int(NoChoice) : int(found - choices.begin()));
}

void ChoiceEditor::choose(int place)
{
    if (place == placeOfState())
        return;
    const int item = box_->itemData(place).toInt();
    if (item == NotSet)
        Q_EMIT removeRequested();
    else if (item >= 0)
        tellStep(spec().field.choices[std::size_t(item)]);
    if (!showsState())
        restore();
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == box_ && takeRemovalKey(*event))
        return true;
    return FieldEditor::eventFilter(watched, event);
}

} // namespace galley::ui
