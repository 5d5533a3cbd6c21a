#include "ui/form/date_editor.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/form/calendar_popup.h"
#include "ui/form/date_text.h"

#include <QLineEdit>
#include <QMenu>

namespace galley::ui {

DateEditor::DateEditor(const FieldSpec &spec, QWidget *parent)
    : LineEditor(spec, parent)
    , calendar_(line()->addAction(icon(QStringLiteral("calendar"), Tint::Muted),
                                  QLineEdit::TrailingPosition))
{
    calendar_->setObjectName(QStringLiteral("field.%1.calendar").arg(spec.name));
    calendar_->setText(tr("Pick a Day…"));
    calendar_->setToolTip(tr("Pick a day (Alt+Down)"));
    connect(calendar_, &QAction::triggered, this, &DateEditor::openBelow);
}

void DateEditor::addMenuActions(QMenu &menu)
{
    menu.addAction(calendar_);
    menu.addSeparator();
    LineEditor::addMenuActions(menu);
}

void DateEditor::present(const FieldState &state)
{
    LineEditor::present(state);
    calendar_->setEnabled(!state.locked);
    if (!line()->hasFocus())
        updateRemark();
}

/// While somebody types a date it is not a date yet: only what was left is judged.
bool DateEditor::isHalfTyped() const
{
    return line()->hasFocus() && line()->isModified();
}

/// In a window that is not the active one nobody has left the field; and it may be on its way out.
void DateEditor::focusLeft()
{
    if (!isActiveWindow())
        return;
    updateRemark();
    Q_EMIT remarkChanged();
}

/// What the schema says of a date is said by the row.
std::optional<FieldFault> DateEditor::remark() const
{
    return state().faults.empty() ? remark_ : std::nullopt;
}

void DateEditor::updateRemark()
{
    const DateText date(text());
    std::optional<FieldFault> remark;
    if (date.reading() == DateText::Reading::Impossible)
        remark = FieldFault{Severity::Warning, date.problem(), {}};
    else if (date.reading() == DateText::Reading::Unknown)
        remark = FieldFault{
            Severity::Hint, tr("This is no date that Galley knows; it stays as it is."), {}};
    if (remark == remark_)
        return;
    remark_ = remark;
    Q_EMIT remarkChanged();
}

void DateEditor::openBelow()
{
    if (line()->isReadOnly())
        return;
    auto *popup = new CalendarPopup(DateText(text()).date(), this);
    popup->setObjectName(QStringLiteral("field.%1.popup").arg(spec().name));
    connect(popup, &CalendarPopup::picked, this, [this](QDate date) {
        enter(DateText(text()).withDate(date));
        updateRemark();
    });
    popup->openBelow(line());
}

} // namespace galley::ui
