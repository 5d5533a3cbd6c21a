// One fault of a field: what is wrong, and what its fix would change.
#pragma once

#include "ui/common/icons.h"
#include "ui/form/widgets/field_state.h"

#include <QWidget>

class QLabel;

namespace galley::ui {

class LinkButton;

/// An icon and a sentence that begins with a word in the icon's colour.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLine(QWidget *parent);

    /// `word` may be empty; then the sentence is quiet.
    void say(const QString &iconName, Tint tint, const QString &word, const QString &sentence);

private:
    void write();

    QLabel *sign_;
    QLabel *sentenceLabel_;
    QString iconName_;
    Tint tint_ = Tint::Muted;
    QString word_;
    QString sentence_;
};

/// The sentence, and below it the line as it is and as the fix makes it, and the fix as a link.
class FaultNote : public QWidget
{
    Q_OBJECT

public:
    /// `name` is that of the link; `field` is how the field is called where it is not seen.
    FaultNote(const QString &name, const QString &field, QWidget *parent);

    void show(const FieldFault &fault);
    const FieldFault &fault() const { return fault_; }
    QWidget *link() const;

Q_SIGNALS:
    void fixRequested();

private:
    void write();

    FieldFault fault_;
    QString field_;
    NoteLine *line_;
    QLabel *change_;
    LinkButton *link_;
};

} // namespace galley::ui
