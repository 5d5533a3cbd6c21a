// The problems of an article, one a row.
#pragma once

#include "app/base/finding.h"

#include <QListWidget>

namespace galley {
struct Snapshot;
}

namespace galley::ui {

/// Severity by icon and word, sentence, field and line. As high as its rows, and at most six. The
/// menu of a row has its fix, where there is a certain one.
class ProblemList : public QListWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent);

    /// `problems` are those of `article`, in the order of the rows.
    void setProblems(const Snapshot &article, const Findings &problems);

Q_SIGNALS:
    /// The user chose the problem of a row.
    void chosen(int row);
    /// The user wants the fix of a row's problem made.
    void repairWanted(int row);
    /// Escape was pressed.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace galley::ui
