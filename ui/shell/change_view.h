// A change of a text before it is made: each line as it is and as it will be.
#pragma once

#include "ui/shell/changed_lines.h"

#include <QTextEdit>

namespace galley::ui {

/// Read-only text, so that it can be read out and copied. A minus and a plus say what a colour also
/// says; the words that differ are marked.
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

    std::vector<ChangedLines> changes_;
};

} // namespace galley::ui
