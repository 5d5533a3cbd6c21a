// A change of a text before it is made: each line as it is and as it will be.
#pragma once

#include "ui/common/changed_lines.h"

#include <QHash>
#include <QTextEdit>

namespace galley::ui {

/// Read-only text, so that it can be read out and copied. A minus and a plus say what a colour also
/// says; the words that differ are marked. Of many changes the first are shown, and how many more
/// there are.
class ChangeView : public QTextEdit
{
    Q_OBJECT

public:
    explicit ChangeView(QWidget *parent = nullptr);

    void setChanges(std::vector<ChangedLines> changes);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    void write();
    void writeChange(QTextCursor &cursor, const ChangedLines &change, int digits) const;

    std::vector<ChangedLines> changes_; ///< those that are shown
    std::size_t more_ = 0;              ///< how many are not
    mutable QHash<int, int> heights_;   ///< by width; a layout asks for the same ones many times
};

} // namespace galley::ui
