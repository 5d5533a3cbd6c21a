#include "ui/form/widgets/switch_editor.h"

#include "ui/common/switch_box.h"

#include <QHBoxLayout>

namespace galley::ui {

namespace {

/// True or false, with the capitals of `model`.
Value spelledLike(const std::string &model, bool on)
{
    if (model.size() > 1 && model[1] >= 'A' && model[1] <= 'Z')
        return Value::plain(on ? "TRUE" : "FALSE");
    if (!model.empty() && model[0] >= 'A' && model[0] <= 'Z')
        return Value::plain(on ? "True" : "False");
    return Value::boolean(on);
}

bool isOn(const Value &value)
{
    return !value.text().empty() && (value.text()[0] == 't' || value.text()[0] == 'T');
}

} // namespace

SwitchEditor::SwitchEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , box_(new SwitchBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(box_, 1);
    adopt(box_);
    connect(box_, &QCheckBox::clicked, this, &SwitchEditor::switchOver);
}

QWidget *SwitchEditor::input() const
{
    return box_;
}

bool SwitchEditor::isOnUnset() const
{
    const auto &standard = spec().field.standard;
    return standard && standard->type() == Value::Type::Boolean && isOn(*standard);
}

Qt::CheckState SwitchEditor::wanted() const
{
    if (!isBoolean())
        return Qt::PartiallyChecked;
    return isOn(state().value) ? Qt::Checked : Qt::Unchecked;
}

bool SwitchEditor::showsState() const
{
    return box_->checkState() == wanted();
}

void SwitchEditor::present(const FieldState &)
{
    if (!showsState())
        box_->setStateAtOnce(wanted());
    box_->setText(words());
    box_->updateGeometry();
}

QString SwitchEditor::words() const
{
    if (isBoolean())
        return isOn(state().value) ? tr("on") : tr("off");
    if (state().presence == FieldState::Presence::Absent && spec().field.standard)
        return isOnUnset() ? tr("not set — on by default") : tr("not set — off by default");
    return placeholder();
}

/// The box has switched already; what it shows is what was meant, but for a field that is not set.
void SwitchEditor::switchOver()
{
    const bool on = isBoolean() ? !isOn(state().value) : !isOnUnset();
    tellStep(spelledLike(isBoolean() ? state().value.text() : std::string(), on));
}

bool SwitchEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == box_ && takeRemovalKey(*event))
        return true;
    return FieldEditor::eventFilter(watched, event);
}

} // namespace galley::ui
