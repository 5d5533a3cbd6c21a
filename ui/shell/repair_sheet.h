// The repair of a broken article, shown before it is made.
#pragma once

#include "app/base/finding.h"
#include "ui/common/sheet.h"

namespace galley {
class ArticleDocument;
}

namespace galley::ui {

class ChangeView;

/// Shows what ArticleDocument::repair() would change and what it would leave, and makes it when the
/// user agrees: one undo step. Follows the document while it is open.
class RepairSheet : public Sheet
{
    Q_OBJECT

public:
    RepairSheet(ArticleDocument *document, QWidget *parent);

    void openForRepair();

Q_SIGNALS:
    /// The repair was made, and took away so many findings.
    void repaired(int count);
    /// It was not, with the reason as a sentence.
    void failed(const QString &sentence);

private:
    void describe();
    void repair();
    static QString whatIsLeft(const std::string &text, const Findings &left);

    ArticleDocument *document_;
    ChangeView *changes_;
    QLabel *summary_;
    QLabel *left_;
    QPushButton *apply_;
    int count_ = 0;
};

} // namespace galley::ui
