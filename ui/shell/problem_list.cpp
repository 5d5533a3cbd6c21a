#include "ui/shell/problem_list.h"

#include "app/document/article_document.h"
#include "app/text/line_index.h"
#include "ui/common/findings.h"
#include "ui/common/fix_change.h"
#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/shell/finding_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <map>

namespace galley::ui {

namespace {

constexpr int mostRows = 6; ///< before the list scrolls
constexpr int fixRole = FindingDelegate::WordRole + 1;
constexpr int changeRole = fixRole + 1; ///< what the fix changes

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("findingsList"));
    setAccessibleName(tr("Problems"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new FindingDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
}

void ProblemList::setProblems(const Snapshot &article, const Findings &problems)
{
    const int present = currentRow();
    clear();
    const LineIndex lines(article.text);
    std::map<Severity, QIcon> icons;
    for (const Finding &problem : problems) {
        const SeverityLook look = lookOf(problem.severity);
        QIcon &sign = icons[problem.severity];
        if (sign.isNull())
            sign = icon(look.icon, look.tint);
        const auto line = static_cast<std::size_t>(lines.lineOf(problem.range.begin));
        auto *item = new QListWidgetItem(sign, sentenceOf(problem), this);
        QString place = tr("line %1").arg(line);
        if (!problem.field.empty())
            place = QString::fromStdString(problem.field) + u" · "_qs + place;
        item->setData(FindingDelegate::PlaceRole, place);
        item->setData(FindingDelegate::WordRole, look.word);
        item->setData(fixRole, fixTitleOf(problem));
        if (problem.fix)
            item->setData(changeRole, plainChange(changeOf(article.text, *problem.fix)));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1: %2 (%3)").arg(look.word, item->text(), place));
    }
    setCurrentRow(std::clamp(present, 0, std::max(0, count() - 1)));
    const int rows = std::min(count(), mostRows);
    setFixedHeight(rows * std::max(sizeHintForRow(0), grid::control) + grid::unit);
}

void ProblemList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QListWidget::keyPressEvent(event);
}

void ProblemList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem *item = byKey ? currentItem() : itemAt(event->pos());
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("problemMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int at = row(item);
    menu->addAction(tr("&Go to the Problem"), this, [this, at] { Q_EMIT chosen(at); });
    menu->setToolTipsVisible(true);
    if (const QString fix = item->data(fixRole).toString(); !fix.isEmpty())
        menu->addAction(icon(QStringLiteral("repair")), fix, this,
                        [this, at] { Q_EMIT repairWanted(at); })
            ->setToolTip(plainToolTip(item->data(changeRole).toString()));
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(item).bottomLeft())
                      : event->globalPos());
}

} // namespace galley::ui
