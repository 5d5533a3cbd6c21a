// Adding a field that the schema does not have: its name and what it holds.
#pragma once

#include "app/frontmatter/value.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace galley::ui {

class LinkButton;

/// A link that opens a line for the name, a choice of types, and a button. Enter adds, Escape
/// closes it again; what is typed stays until finish() says that the field is there.
class AddField : public QWidget
{
    Q_OBJECT

public:
    explicit AddField(QWidget *parent = nullptr);

    /// What takes the keyboard focus, from left to right.
    QList<QWidget *> focusChain() const;
    /// Forgets the name, and closes.
    void finish();

Q_SIGNALS:
    /// The value is the first one of its type: an empty text or list, off, 0, today as ISO 8601 has
    /// it. Whoever takes it calls finish().
    void added(const QString &key, const galley::Value &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildEntry();
    void setOpen(bool open);
    void add();
    Value firstValue() const;

    LinkButton *link_;
    QWidget *entry_;
    QLineEdit *name_;
    QComboBox *type_;
    QPushButton *add_;
};

} // namespace galley::ui
