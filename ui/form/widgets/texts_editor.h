// A list of texts, a line each.
#pragma once

#include "ui/form/widgets/field_editor.h"

#include <QStringList>

class QLineEdit;
class QVBoxLayout;

namespace galley::ui {

class LinkButton;
class TextRow;

/// Enter adds a line below, one step with what is typed there; Backspace in an empty one takes it
/// out, Alt+Up and Alt+Down move it; several lines that are pasted become several. Where there is
/// no item an empty line stands, which is none until something is typed there.
class TextsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TextsEditor(const FieldSpec &spec, QWidget *parent = nullptr);

    QWidget *input() const override;
    QList<QWidget *> focusChain() const override;
    bool showsState() const override;
    void focusPlace(const QString &pointer) override;
    QString focusedPlace() const override;
    void addMenuActions(QMenu &menu) override;

protected:
    void present(const FieldState &state) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow();
    void takeTyped(int place);
    bool takeRowKey(int place, const QKeyEvent &event);
    void focusEnd(int place);
    void insertBelow(int place);
    void remove(int place);
    void move(int place, int steps);
    void focusRow(int place);
    int placeOf(const QObject *line) const;
    int focusedRow() const;
    QStringList stateTexts() const;

    QVBoxLayout *layout_;
    LinkButton *add_;
    QList<TextRow *> rows_; ///< never none
    bool joining_ = false;  ///< a line that was just added gets the focus: typing is the same step
    Value rowModel_; ///< whose type typing keeps: the item as it was when its line got the focus
};

} // namespace galley::ui
