// One map of a list of maps: a line with its name and what can be done with it, its fields below.
#pragma once

#include "ui/form/widgets/field_editor.h"

#include <QFrame>

class QToolButton;
class QVBoxLayout;

namespace galley::ui {

class NestedFields;

/// Folded it has no fields; they are made when it is opened first.
class GroupCard : public QFrame
{
    Q_OBJECT

public:
    /// Number `index` of the items of `owner`, counted from 0.
    GroupCard(const FieldSpec &spec, int index, FieldEditor *owner, QWidget *parent);

    /// Shows the state of its map. `last` tells that no other card is below it.
    void showState(const FieldState &state, bool last);
    bool showsState() const;
    void setContext(const FormContext &context);
    void setFacts(const OfferFacts &facts);
    QList<QWidget *> focusChain() const;
    void setOpen(bool open);
    bool isOpen() const { return open_; }
    int index() const { return index_; }
    /// Opens it and gives the keyboard focus to a place in its map, a JSON Pointer.
    void focusPlace(const QString &pointer);
    void focusLine();

Q_SIGNALS:
    void edited(const galley::Value &map);
    /// It should change places with the card `step` places on.
    void moveRequested(int step);
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const char *iconName, const char *part, const QString &text);
    void updateLine();
    void elide();
    QString summary() const;
    /// "Author 2", with what is around it.
    QString spoken() const;
    QString faults() const;
    bool takeKey(const class QKeyEvent &event);

    FieldSpec spec_;
    QString name_;
    int index_;
    FieldEditor *owner_;
    FormContext context_;
    OfferFacts facts_;
    FieldState state_;
    bool open_ = false;
    QString line_; ///< what stands beside the fold, as long as it is
    QVBoxLayout *layout_;
    QToolButton *fold_;
    QToolButton *up_;
    QToolButton *down_;
    QToolButton *remove_;
    NestedFields *fields_ = nullptr;
};

} // namespace galley::ui
