#include "ui/form/group_editor.h"

#include "ui/common/look.h"
#include "ui/form/nested_fields.h"

#include <QPainter>
#include <QVBoxLayout>

namespace galley::ui {

GroupEditor::GroupEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , fields_(new NestedFields({spec.name, spec.place, spec.path, spec.spoken}, spec.field.fields,
                               this, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::gap, grid::half, 0, grid::half);
    layout->addWidget(fields_);
    adopt(fields_);
    connect(fields_, &NestedFields::edited, this, [this](const Value &map) { tell(map); });
}

QWidget *GroupEditor::input() const
{
    return fields_;
}

QList<QWidget *> GroupEditor::focusChain() const
{
    return fields_->focusChain();
}

bool GroupEditor::showsState() const
{
    return fields_->showsState();
}

bool GroupEditor::showsFault(const FieldFault &fault) const
{
    return !fault.pointer.isEmpty();
}

void GroupEditor::focusPlace(const QString &pointer)
{
    fields_->focusPlace(pointer);
}

void GroupEditor::setContext(const FormContext &context)
{
    fields_->setContext(context);
}

void GroupEditor::setFacts(const OfferFacts &facts)
{
    fields_->setFacts(facts);
}

/// Which fields there are may be known only now.
void GroupEditor::present(const FieldState &state)
{
    fields_->showState(state);
    const QList<QWidget *> chain = fields_->focusChain();
    fields_->setFocusProxy(chain.isEmpty() ? nullptr : chain.first());
}

void GroupEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? width() - grid::half : grid::half - 1;
    painter.fillRect(QRect(x, grid::half, 1, height() - grid::unit),
                     Look::current().colours().border);
}

} // namespace galley::ui
