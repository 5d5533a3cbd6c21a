// One field of the form: label, counter and menu above, the widget, its faults below. The counter
// counts code points, as schemas do.
#pragma once

#include "ui/form/editor_factory.h"
#include "ui/form/field_offer.h"
#include "ui/form/widgets/field_state.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace galley::ui {

class FieldNotes;

class FieldRow : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRow(const FieldSpec &spec, QWidget *parent = nullptr);
    ~FieldRow() override;

    const FieldSpec &spec() const { return spec_; }
    const FieldState &state() const { return state_; }
    FieldEditor *editor() const { return editor_; }

    /// Shows a state; cheap where it is the state that is shown. The widget is another one when the
    /// value no longer fits the present one, with the focus and the cursor where they were.
    void showState(const FieldState &state);
    /// Shows the state again after an edit that did not come through.
    void restore() { editor_->restore(); }
    void setContext(const FormContext &context);
    /// What is half typed in rows that go, or change their widget: all those at or below `gone` put
    /// it into the context's store. A row takes up what is there for it once it has the widget.
    static void parkDrafts(QWidget *gone);
    void takeUpDraft();
    /// Also those of the fields within it.
    void forgetDraft();
    /// What a value may follow from; where it is not what stands there, it is offered.
    void setFacts(const OfferFacts &facts);
    /// Alt and this letter, which the title has, go to the field; a null character for none, as at
    /// first.
    void setMnemonic(QChar letter);
    /// What takes the keyboard focus, in the eye's order.
    QList<QWidget *> focusChain() const;

Q_SIGNALS:
    void edited(const galley::Value &value);
    void sourceEdited(const QString &yaml);
    void removeRequested();
    void left();
    void undoRequested();
    void redoRequested();
    /// The menu of this row, or of one within its widget.
    void menuRequested(galley::ui::FieldRow *row, const QPoint &globalPosition);
    /// The fixes of these of its faults, or of one within its widget, are to be made.
    void repairRequested(const std::vector<galley::ui::FieldFault> &faults);
    void sourceRequested();
    void refused(const QString &sentence);
    /// The row has another widget or other buttons: the tab order is to be told again.
    void focusChainChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *makeHeader();
    QLabel *makeHint();
    EditorKind kindFor(const FieldState &state) const;
    void replaceEditor(EditorKind kind);
    void parkOwnDraft();
    void settle();
    bool isTypedIn() const;
    void connectEditor();
    void updateCounter();
    void updateNotes();
    void takeOffer();
    void updateMenuButton();
    FieldNotes *notes();
    bool isFilled() const;

    FieldSpec spec_;
    FieldState state_;
    EditorKind kind_ = EditorKind::Line;
    FormContext context_;
    OfferFacts facts_;
    std::optional<FieldOffer> offer_;
    QVBoxLayout *layout_;
    QLabel *label_;
    QLabel *counter_ = nullptr;   ///< of a field whose characters are counted
    QLabel *needed_ = nullptr;    ///< of a field that every article has
    QToolButton *menu_ = nullptr; ///< made when the pointer first comes
    FieldEditor *editor_ = nullptr;
    FieldNotes *notes_ = nullptr; ///< made when there is first something to say
};

} // namespace galley::ui
