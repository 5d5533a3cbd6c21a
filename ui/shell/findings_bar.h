// What is wrong with the article's front matter: a bar for what no YAML parser would accept, and a
// list that leads to each problem, also to those that the schema has.
#pragma once

#include "app/base/finding.h"
#include "ui/common/message_bar.h"
#include "ui/shell/problem_steps.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace galley {
struct Snapshot;
}

namespace galley::ui {

class ProblemList;

/// Follows the article and its problems that it is given. The bar comes for faults of YAML alone,
/// and stays away once the user has put it away for those that are there; the list comes when it is
/// asked for, and goes when nothing is wrong any more.
class FindingsBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsBar(QWidget *parent = nullptr);

    /// Another article: a bar that was put away may come again.
    void reset();
    /// `problems` are those of the article's front matter, in the order in which they are listed.
    void setProblems(const std::shared_ptr<const Snapshot> &article,
                     const std::shared_ptr<const Findings> &problems);

    bool isListShown() const;
    void setListShown(bool shown);
    bool hasProblems() const { return !problems().empty(); }
    /// Whether faults of YAML can be repaired.
    bool canRepair() const;

    /// Chooses the problem behind the one that was chosen last (1) or the one ahead of it (-1).
    void step(int by);
    /// The same for a user who is somewhere else by now.
    void stepFrom(const SideOf &side, int by);
    void stepFromText(std::size_t cursor, int by);

Q_SIGNALS:
    void repairWanted();
    /// The user chose a problem; its place, and the field it belongs to.
    void findingChosen(const galley::Finding &finding);
    /// The user wants the fix of a problem made.
    void fixWanted(const galley::Finding &finding);
    /// By step(): its rank, from 1, among how many.
    void steppedTo(const galley::Finding &finding, int rank, int count);
    void listShownChanged(bool shown);

private:
    const Findings &problems() const;
    void findCurrent(const Findings &before);
    void say();
    void setListVisible(bool visible);
    void choose(int row);
    void stepTo(int row);
    int rowBeside(int by) const;

    MessageBar *bar_;
    ProblemList *list_;
    QWidget *foot_;            ///< the hairline under the list
    QPointer<QWidget> before_; ///< who had the focus before the list got it
    std::shared_ptr<const Snapshot> article_;
    std::shared_ptr<const Findings> problems_;
    int current_ = -1; ///< the problem that was chosen last, or the one ahead of where it was
    QPointer<QWidget> ledTo_; ///< who got the focus when it was chosen; null once it is gone
    bool putAway_ = false;
};

} // namespace galley::ui
