// What is wrong with the article: a bar that says it, and a list that leads to each place.
#pragma once

#include "app/base/finding.h"
#include "ui/common/message_bar.h"

#include <QWidget>

#include <memory>

class QListWidget;
class QListWidgetItem;

namespace galley {
struct Snapshot;
}

namespace galley::ui {

/// Follows snapshots that it is given. Hidden while there is nothing to say, and while the user
/// has put it away for the findings that are there.
class FindingsBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsBar(QWidget *parent = nullptr);

    /// Another article: a bar that was put away may come again.
    void reset();
    void setSnapshot(const std::shared_ptr<const Snapshot> &snapshot);

    bool isListShown() const;
    void setListShown(bool shown);
    bool hasFindings() const;
    bool canRepair() const;

Q_SIGNALS:
    void repairWanted();
    /// The user chose a finding; its place, and the field it belongs to.
    void findingChosen(const galley::Finding &finding);
    void listShownChanged(bool shown);

private:
    void say();
    void fillList();
    void setListVisible(bool visible);
    void choose(const QListWidgetItem *item);

    MessageBar *bar_;
    QListWidget *list_;
    QWidget *foot_; ///< the hairline under the list
    std::shared_ptr<const Snapshot> snapshot_;
    bool putAway_ = false;
};

} // namespace galley::ui
