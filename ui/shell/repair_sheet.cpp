#include "ui/shell/repair_sheet.h"

#include "app/document/article_document.h"
#include "app/frontmatter/repair.h"
#include "app/text/line_index.h"
#include "ui/common/findings.h"
#include "ui/common/look.h"
#include "ui/shell/change_view.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

RepairSheet::RepairSheet(ArticleDocument *document, QWidget *parent)
    : Sheet(tr("Repair the front matter"), parent)
    , document_(document)
    , changes_(new ChangeView)
    , summary_(addText({}))
{
    setObjectName(QStringLiteral("repairSheet"));
    setCardWidth(880);
    contents()->addWidget(changes_, 1);
    left_ = addText({});
    left_->setForegroundRole(QPalette::PlaceholderText);
    summary_->setObjectName(QStringLiteral("repairSummary"));
    left_->setObjectName(QStringLiteral("repairLeft"));
    QPushButton *cancel = addButton(QStringLiteral("repairCancel"), tr("&Cancel"));
    apply_ = addButton(QStringLiteral("repairApply"), tr("&Repair"));
    apply_->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(apply_, &QPushButton::clicked, this, &RepairSheet::repair);
    connect(document, &ArticleDocument::changed, this, [this] {
        if (isOpen())
            describe();
    });
}

void RepairSheet::openForRepair()
{
    describe();
    open(apply_->isEnabled() ? apply_ : nullptr);
}

void RepairSheet::describe()
{
    const auto snapshot = document_->snapshot();
    const frontmatter::Repair repair = frontmatter::repair(snapshot->text);
    count_ = int(repair.repaired.size());
    summary_->setText(count_ == 0   ? tr("Nothing here can be repaired with certainty.")
                      : count_ == 1 ? tr("One line changes; everything else stays as it is, to the "
                                         "byte. Undo takes it back.")
                                    : tr("Only these lines change; everything else stays as it is, "
                                         "to the byte. Undo takes it back."));
    changes_->setChanges(changedLines(snapshot->text, repair.edits));
    changes_->setVisible(count_ > 0);
    apply_->setEnabled(count_ > 0);
    apply_->setText(count_ > 1 ? tr("&Repair %1 Places").arg(count_) : tr("&Repair"));

    left_->setText(whatIsLeft(snapshot->text, repair.left));
    left_->setVisible(!repair.left.empty());
}

QString RepairSheet::whatIsLeft(const std::string &text, const Findings &left)
{
    constexpr std::size_t most = 5;
    const LineIndex lines(text);
    QStringList sentences(tr("Left for you to decide:"));
    for (std::size_t index = 0; index < std::min(left.size(), most); ++index) {
        const auto line = lines.position(left[index].range.begin).line;
        sentences.append(tr("Line %1: %2").arg(line).arg(sentenceOf(left[index])));
    }
    if (left.size() > most)
        sentences.append(tr("And %1 more.").arg(left.size() - most));
    return sentences.join(u'\n');
}

void RepairSheet::repair()
{
    const int count = count_;
    dismiss();
    if (const auto done = document_->repair(); !done)
        Q_EMIT failed(sentenceOf(done.error()));
    else
        Q_EMIT repaired(count);
}

} // namespace galley::ui
