// One undo for the whole window.
#pragma once

#include <QObject>

class QWidget;

namespace galley::ui {

/// Keeps the fields and editors inside `area` from taking Undo and Redo for themselves, so that the
/// window's commands, which undo the last thing done anywhere, get these keys.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    explicit UndoKeys(QWidget *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *area_;
};

} // namespace galley::ui
