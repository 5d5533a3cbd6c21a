// The widget of one field. A class a kind of widget, each in its own file; field_row puts the
// label above it and the faults below.
#pragma once

#include "ui/form/widgets/field_state.h"
#include "ui/form/widgets/form_context.h"
#include "ui/form/widgets/offer_facts.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <optional>

class QMenu;

namespace galley::ui {

class FieldRow;

/// Shows a field's state and tells what was typed. It never keeps a value of its own: what it tells
/// goes into the document, and comes back as the next state. Nothing but typing, pasting or picking
/// tells an edit: not the focus, not a popup, not a state.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// The widget that takes the keyboard focus; it carries the field's name.
    virtual QWidget *input() const = 0;
    /// All that take it, from the first to the last.
    virtual QList<QWidget *> focusChain() const { return {input()}; }
    /// What is typed there now, for a widget that holds a scalar's text.
    virtual QString text() const { return {}; }
    /// Where the text cursor stands in it, in UTF-16 units.
    virtual int cursor() const { return 0; }
    virtual void setCursor(int) {}
    /// Whether it shows the state that it was given; else it is restored after an edit.
    virtual bool showsState() const { return text() == state_.text(); }
    /// What the widget itself has to say about its value: that there is no such day.
    virtual std::optional<FieldFault> remark() const { return std::nullopt; }
    /// Does what the remark's fix says.
    virtual void fixRemark() {}
    /// Gives the keyboard focus to the part that edits a place within the value, a JSON Pointer.
    virtual void focusPlace(const QString &) { input()->setFocus(Qt::OtherFocusReason); }
    /// The place of the part that has the keyboard focus; empty where that is none of its own.
    virtual QString focusedPlace() const { return {}; }
    /// Whether it says a fault itself, at a place within it.
    virtual bool showsFault(const FieldFault &) const { return false; }
    /// Whether what is typed is on its way to a value: its faults are told once the field is left,
    /// which remarkChanged() tells.
    virtual bool isHalfTyped() const { return false; }
    /// Told once when it is made, and at each change.
    virtual void setContext(const FormContext &) {}
    /// For what it offers itself, below the fields within it.
    virtual void setFacts(const OfferFacts &) {}
    /// Whether something is typed that is not in the document yet, such as half a tag. Undo takes
    /// it back instead of the document's last step.
    virtual bool hasDraft() const { return false; }
    /// Puts that into the document, where it can be.
    virtual void takeDraft() {}
    /// Takes one step of it back.
    virtual void dropDraft() {}
    /// Forgets all of it: it was of another article.
    virtual void forgetDraft() { dropDraft(); }
    /// All of it, and the same put into another widget of the kind, which tells nothing.
    virtual FieldDraft draft() const { return {}; }
    virtual void takeUp(const FieldDraft &) {}
    /// The document did not take over what sourceEdited() told, as a whole sentence.
    virtual void refuseSource(const QString &) {}
    /// Adds what can be done with the value: cut, copy, paste, pick.
    virtual void addMenuActions(QMenu &) {}

    /// What an input without text says: that the field is not set (and what the site takes then, or
    /// what could stand there), null or empty. Nothing where it has a value: Qt tells a screen
    /// reader an input's placeholder even when it cannot be seen.
    QString placeholder() const;

    const FieldSpec &spec() const { return spec_; }
    const FieldState &state() const { return state_; }

    /// Shows a state. A text that is the same already is left alone with its cursor.
    void setState(const FieldState &state);
    /// Shows the state again after an edit that did not come through.
    void restore();

Q_SIGNALS:
    void edited(const galley::Value &value);
    /// The person made the value's YAML source this one.
    void sourceEdited(const QString &yaml);
    /// The field is to be taken out of the front matter.
    void removeRequested();
    /// The focus left the field: what is typed next is another edit.
    void left();
    void undoRequested();
    void redoRequested();
    void menuRequested(const QPoint &globalPosition);
    /// The menu of a row within the widget.
    void nestedMenuRequested(galley::ui::FieldRow *row, const QPoint &globalPosition);
    /// The fixes of faults within the value are to be made.
    void repairRequested(const std::vector<galley::ui::FieldFault> &faults);
    void sourceRequested();
    /// Another number of its parts takes the keyboard focus.
    void focusChainChanged();
    void remarkChanged();
    /// Something that was asked of the widget cannot be done, as a sentence.
    void refused(const QString &sentence);

protected:
    FieldEditor(const FieldSpec &spec, QWidget *parent);

    /// Makes `input` the field's: its name, and whose undo its keys mean.
    void adopt(QWidget *input);
    /// The same for another part of the widget that takes the keyboard focus.
    void adoptPart(QWidget *part, const QString &name);
    /// For a widget without a text to delete: Delete and Backspace take the field out of the front
    /// matter. Answers whether the event is one of these keys.
    bool takeRemovalKey(const QEvent &event);
    /// Brings the widget to a state, without telling an edit.
    virtual void present(const FieldState &state) = 0;
    virtual void focusLeft() {}
    /// The value that typing `text` makes of `model`, the value as it was before the typing began.
    virtual Value typedValue(const Value &model, const QString &text) const;
    /// Tells that the person made the text this one; the value keeps its type where it can. Without
    /// text it is what it was where it had none (not set, null or empty); else null where an empty
    /// text would be of the wrong type, as for a number or a date.
    void tell(const QString &text);
    /// Tells that the person made the value this one. A map that came to be by the same typing goes
    /// with its last field.
    void tell(const Value &value);
    /// The same for a map without fields that was written as one.
    void tellValue(const Value &value);
    /// What tell() does as a step of its own: something picked, moved or switched.
    void tellStep(const Value &value);
    /// Tells that the person made the value's source this one.
    void tellSource(const QString &yaml);
    /// Whether there was no field before the typing began; tellTakenBack() tells that there is none
    /// again.
    bool wasAbsent() const { return modelPresence_ == FieldState::Presence::Absent; }
    void tellTakenBack();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(class QKeyEvent *event);
    void loseFocus();
    void beginTyping();
    void tellEmptied();

    FieldSpec spec_;
    FieldState state_;
    Value model_; ///< whose type typing keeps: the value as it was before the typing began
    FieldState::Presence modelPresence_ = FieldState::Presence::Absent; ///< of the same time
    QList<QPointer<QWidget>> parts_;
    bool telling_ = false;
};

} // namespace galley::ui
