#include "ui/form/widgets/date_editor.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/form/widgets/calendar_popup.h"
#include "ui/form/widgets/date_text.h"
#include "ui/form/widgets/new_date.h"

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
}

bool DateEditor::isHalfTyped() const
{
    return line()->hasFocus() && line()->isModified();
}

void DateEditor::focusLeft()
{
    LineEditor::focusLeft();
    if (!isActiveWindow()) // it comes back, and is typed on
        return;
    line()->setModified(false);
    Q_EMIT remarkChanged();
}

std::optional<FieldFault> DateEditor::judge() const
{
    const DateText date(text());
    switch (date.reading()) {
    case DateText::Reading::Impossible:
        return FieldFault{Severity::Warning, date.problem(), {}};
    case DateText::Reading::Unknown:
        return FieldFault{
            Severity::Hint, tr("This is no date that Galley knows; it stays as it is."), {}};
    case DateText::Reading::Empty:
    case DateText::Reading::Date:
        break;
    }
    return std::nullopt;
}

Value DateEditor::typedValue(const Value &model, const QString &text) const
{
    const Value plain = Value::plain(text.toStdString());
    const bool date = plain.type() == Value::Type::Date && isRealDate(plain);
    if (model.isNull() && date &&
        typeOfNewDate(dateSample(spec(), context_), context_) == Value::Type::Date)
        return plain;
    return LineEditor::typedValue(model, text);
}

// ---- the calendar ------------------------------------------------------------------------------

void DateEditor::openBelow()
{
    if (line()->isReadOnly())
        return;
    const DateText now(text());
    const bool timed =
        now.time().isValid() ||
        (spec().field.time && (now.takesTime() || now.reading() == DateText::Reading::Empty));
    auto *popup = new CalendarPopup(now.nearestDate(), this);
    popup->setObjectName(QStringLiteral("field.%1.popup").arg(spec().name));
    if (timed)
        popup->askTime(now.time());
    connect(popup, &CalendarPopup::picked, this,
            [this, timed](QDate date, QTime time) { take(date, time, timed); });
    popup->openBelow(line());
}

void DateEditor::take(QDate date, QTime time, bool timed)
{
    const bool empty = text().trimmed().isEmpty();
    const QString model =
        empty ? QString::fromStdString(dateSample(spec(), context_).text()) : text();
    QString written = DateText(model).withDate(date);
    if (timed || empty)
        written =
            time.isValid() ? DateText(written).withTime(time) : DateText(written).withoutTime();
    if (written != text()) {
        Q_EMIT left(); // what is picked is a step of its own
        enter(written);
        Q_EMIT left();
    }
    updateRemark();
}

} // namespace galley::ui
