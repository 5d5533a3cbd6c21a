#include "ui/shell/findings_bar.h"

#include "app/document/article_document.h"
#include "app/text/line_index.h"
#include "ui/common/findings.h"
#include "ui/common/look.h"
#include "ui/shell/finding_delegate.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace galley::ui {

namespace {

constexpr int mostRows = 6; ///< before the list scrolls

bool sameFindings(const Findings &one, const Findings &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Finding &a, const Finding &b) {
                          return a.rule == b.rule && a.range == b.range && a.message == b.message;
                      });
}

} // namespace

FindingsBar::FindingsBar(QWidget *parent)
    : QWidget(parent)
    , bar_(new MessageBar(this))
    , list_(new QListWidget(this))
    , foot_(new QWidget(this))
{
    setObjectName(QStringLiteral("findingsBar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(list_);
    column->addWidget(foot_);
    bar_->setObjectName(QStringLiteral("findingsMessage"));
    list_->setObjectName(QStringLiteral("findingsList"));
    list_->setAccessibleName(tr("Findings"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new FindingDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    foot_->setFixedHeight(1);
    foot_->setAutoFillBackground(true);
    foot_->setBackgroundRole(QPalette::Midlight);
    setListVisible(false);
    hide();
    connect(bar_, &MessageBar::closed, this, [this] {
        putAway_ = true;
        setListShown(false);
        hide();
    });
    connect(list_, &QListWidget::itemActivated, this, &FindingsBar::choose);
    connect(list_, &QListWidget::itemClicked, this, &FindingsBar::choose);
}

void FindingsBar::reset()
{
    snapshot_.reset();
    putAway_ = false;
    setListShown(false);
    hide();
}

void FindingsBar::setSnapshot(const std::shared_ptr<const Snapshot> &snapshot)
{
    const Findings none;
    const Findings &before = snapshot_ ? snapshot_->frontMatter.findings : none;
    const Findings &now = snapshot->frontMatter.findings;
    const bool same = sameFindings(before, now);
    if (now.size() > before.size())
        putAway_ = false;
    snapshot_ = snapshot;
    if (same)
        return;
    if (now.empty()) {
        setListShown(false);
        hide();
    } else if (!putAway_) {
        if (isListShown())
            fillList();
        say();
        show();
    }
}

bool FindingsBar::hasFindings() const
{
    return snapshot_ && !snapshot_->frontMatter.findings.empty();
}

bool FindingsBar::canRepair() const
{
    return snapshot_ && std::any_of(snapshot_->frontMatter.findings.begin(),
                                    snapshot_->frontMatter.findings.end(),
                                    [](const Finding &finding) { return finding.fix.has_value(); });
}

void FindingsBar::say()
{
    const frontmatter::FrontMatter &front = snapshot_->frontMatter;
    const int count = int(front.findings.size());
    if (count == 1) {
        const Finding &only = front.findings.front();
        bar_->say(front.valid ? MessageBar::Kind::Warning : MessageBar::Kind::Error,
                  sentenceOf(only));
    } else if (front.valid) {
        bar_->say(MessageBar::Kind::Warning,
                  tr("%1 places in the front matter deserve a look.").arg(count));
    } else {
        bar_->say(MessageBar::Kind::Error,
                  tr("The front matter is broken in %1 places. The form shows every field that "
                     "could be read.")
                      .arg(count));
    }
    QPushButton *show =
        bar_->addButton(QStringLiteral("findingsShow"), isListShown() ? tr("Hide") : tr("Show"),
                        [this] { setListShown(!isListShown()); });
    show->setToolTip(tr("Each finding and its place  F8"));
    if (canRepair()) {
        bar_->addButton(QStringLiteral("findingsRepair"), tr("Repair…"),
                        [this] { Q_EMIT repairWanted(); })
            ->setDefault(true);
    }
}

void FindingsBar::fillList()
{
    const int row = list_->currentRow();
    list_->clear();
    const LineIndex lines(snapshot_->text);
    std::map<Severity, QIcon> icons;
    for (const Finding &finding : snapshot_->frontMatter.findings) {
        const SeverityLook look = lookOf(finding.severity);
        QIcon &sign = icons[finding.severity];
        if (sign.isNull())
            sign = icon(look.icon, look.tint);
        const auto line = static_cast<std::size_t>(lines.lineOf(finding.range.begin));
        auto *item = new QListWidgetItem(sign, sentenceOf(finding), list_);
        QString place = tr("line %1").arg(line);
        if (!finding.field.empty())
            place = QString::fromStdString(finding.field) + u" · "_qs + place;
        item->setData(FindingDelegate::PlaceRole, place);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1: %2 (%3)").arg(look.word, item->text(), place));
    }
    list_->setCurrentRow(std::clamp(row, 0, std::max(0, list_->count() - 1)));
    const int rows = std::min(list_->count(), mostRows);
    list_->setFixedHeight(rows * std::max(list_->sizeHintForRow(0), grid::control) + grid::unit);
}

bool FindingsBar::isListShown() const
{
    return !list_->isHidden();
}

void FindingsBar::setListShown(bool shown)
{
    shown = shown && hasFindings();
    if (shown == isListShown())
        return;
    setListVisible(shown);
    if (shown) {
        putAway_ = false;
        fillList();
        show();
        list_->setFocus(Qt::OtherFocusReason);
    }
    if (hasFindings() && !putAway_)
        say();
    Q_EMIT listShownChanged(shown);
}

void FindingsBar::setListVisible(bool visible)
{
    list_->setVisible(visible);
    foot_->setVisible(visible);
}

void FindingsBar::choose(const QListWidgetItem *item)
{
    const auto row = std::size_t(list_->row(item));
    if (row < snapshot_->frontMatter.findings.size())
        Q_EMIT findingChosen(snapshot_->frontMatter.findings[row]);
}

} // namespace galley::ui
