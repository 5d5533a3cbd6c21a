// The widget of one field. A class a kind of widget, each in its own file; field_row puts the
// label above it and the faults below.
#pragma once

#include "ui/form/field_state.h"

#include <QWidget>

#include <optional>

class QMenu;

namespace galley::ui {

/// Shows a field's state and tells what was typed. It never keeps a value of its own: what it tells
/// goes into the document, and comes back as the next state. Nothing but typing, pasting or picking
/// tells an edit: not the focus, not a popup, not a state.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// The widget that takes the keyboard focus; it carries the field's name.
    virtual QWidget *input() const = 0;
    /// What is typed there now.
    virtual QString text() const = 0;
    /// Where the text cursor stands in it, in UTF-16 units.
    virtual int cursor() const = 0;
    virtual void setCursor(int place) = 0;
    /// What the widget itself has to say about its value: that there is no such day.
    virtual std::optional<FieldFault> remark() const { return std::nullopt; }
    /// Where files named by the field are looked for; empty while the article is untitled.
    virtual void setArticlePath(const QString &) {}
    /// Adds what can be done with the text: cut, copy, paste.
    virtual void addMenuActions(QMenu &menu) = 0;

    const FieldSpec &spec() const { return spec_; }
    const FieldState &state() const { return state_; }

    /// Shows a state. A text that is the same already is left alone with its cursor.
    void setState(const FieldState &state);
    /// Shows the state again after an edit that did not come through.
    void restore();

Q_SIGNALS:
    void edited(const galley::Value &value);
    /// The focus left the field: what is typed next is another edit.
    void left();
    void undoRequested();
    void redoRequested();
    void menuRequested(const QPoint &globalPosition);
    void remarkChanged();
    /// Something that was asked of the widget cannot be done, as a sentence.
    void refused(const QString &sentence);

protected:
    FieldEditor(const FieldSpec &spec, QWidget *parent);

    /// Makes `input` the field's: its name, and whose undo its keys mean.
    void adopt(QWidget *input);
    /// Brings the widget to a state, without telling an edit.
    virtual void present(const FieldState &state) = 0;
    virtual void focusLeft() {}
    /// Tells that the person made the text this one.
    void tell(const QString &text);
    /// What an input without text says: that the field is not set, or null.
    static QString placeholder(const FieldState &state);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(class QKeyEvent *event);

    FieldSpec spec_;
    FieldState state_;
    Value model_; ///< whose type typing keeps: the value as it was before the typing began
    bool telling_ = false;
};

} // namespace galley::ui
