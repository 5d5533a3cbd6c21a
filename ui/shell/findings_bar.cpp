#include "ui/shell/findings_bar.h"

#include "app/document/article_document.h"
#include "ui/common/findings.h"
#include "ui/shell/problem_list.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

bool sameFindings(const Findings &one, const Findings &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Finding &a, const Finding &b) {
                          return a.rule == b.rule && a.range == b.range && a.message == b.message;
                      });
}

std::size_t faultsOf(const std::shared_ptr<const Snapshot> &article)
{
    return article ? article->frontMatter.findings.size() : 0;
}

} // namespace

FindingsBar::FindingsBar(QWidget *parent)
    : QWidget(parent)
    , bar_(new MessageBar(this))
    , list_(new ProblemList(this))
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
    foot_->setFixedHeight(1);
    foot_->setAutoFillBackground(true);
    foot_->setBackgroundRole(QPalette::Midlight);
    setListVisible(false);
    connect(bar_, &MessageBar::closed, this, [this] {
        putAway_ = true;
        setListShown(false);
    });
    connect(list_, &ProblemList::chosen, this, &FindingsBar::choose);
    connect(list_, &ProblemList::repairWanted, this,
            [this](int row) { Q_EMIT fixWanted(Finding(problems().at(std::size_t(row)))); });
    connect(list_, &ProblemList::left, this, [this] { setListShown(false); });
}

void FindingsBar::reset()
{
    article_.reset();
    problems_.reset();
    current_ = -1;
    ledTo_.clear();
    putAway_ = false;
    setListShown(false);
    bar_->hide();
}

const Findings &FindingsBar::problems() const
{
    static const Findings none;
    return problems_ ? *problems_ : none;
}

void FindingsBar::setProblems(const std::shared_ptr<const Snapshot> &article,
                              const std::shared_ptr<const Findings> &problems)
{
    const auto before = problems_;
    const bool same = before && sameFindings(*before, *problems);
    if (faultsOf(article) > faultsOf(article_))
        putAway_ = false;
    article_ = article;
    problems_ = problems;
    if (same)
        return;
    if (before)
        findCurrent(*before);
    if (!hasProblems())
        setListShown(false);
    else if (isListShown())
        list_->setProblems(*article_, *problems_);
    say();
}

/// Where the problem that was chosen last is now; where it is gone, those behind it moved up.
void FindingsBar::findCurrent(const Findings &before)
{
    if (current_ < 0 || std::size_t(current_) >= before.size())
        return;
    const Finding &last = before[std::size_t(current_)];
    const auto now = std::find_if(problems().begin(), problems().end(), [&](const Finding &one) {
        return one.rule == last.rule && one.field == last.field && one.pointer == last.pointer;
    });
    if (now == problems().end())
        ledTo_.clear();
    current_ = now == problems().end() ? current_ - 1 : int(now - problems().begin());
}

bool FindingsBar::canRepair() const
{
    return article_ &&
           std::any_of(article_->frontMatter.findings.begin(), article_->frontMatter.findings.end(),
                       [](const Finding &finding) { return finding.fix.has_value(); });
}

void FindingsBar::say()
{
    const int count = int(faultsOf(article_));
    if (count == 0 || putAway_) {
        bar_->hide();
        return;
    }
    const frontmatter::FrontMatter &front = article_->frontMatter;
    const auto kind = front.valid ? MessageBar::Kind::Warning : MessageBar::Kind::Error;
    if (count == 1)
        bar_->say(kind, sentenceOf(front.findings.front()));
    else if (front.valid)
        bar_->say(kind, tr("%1 places in the front matter deserve a look.").arg(count));
    else
        bar_->say(kind, tr("The front matter is broken in %1 places. The form shows every field "
                           "that could be read.")
                            .arg(count));
    QPushButton *show =
        bar_->addButton(QStringLiteral("findingsShow"), isListShown() ? tr("Hide") : tr("Show"),
                        [this] { setListShown(!isListShown()); });
    show->setToolTip(tr("Each problem and its place  Ctrl+F8"));
    if (canRepair()) {
        bar_->addButton(QStringLiteral("findingsRepair"), tr("Repair…"),
                        [this] { Q_EMIT repairWanted(); })
            ->setDefault(true);
    }
}

bool FindingsBar::isListShown() const
{
    return !list_->isHidden();
}

void FindingsBar::setListShown(bool shown)
{
    shown = shown && hasProblems();
    if (shown == isListShown())
        return;
    const bool hadFocus = list_->hasFocus();
    setListVisible(shown);
    if (shown) {
        putAway_ = false;
        before_ = QApplication::focusWidget();
        list_->setProblems(*article_, *problems_);
        list_->setCurrentRow(std::max(0, current_));
        list_->setFocus(Qt::OtherFocusReason);
    } else if (hadFocus && before_ && before_->isVisible()) {
        before_->setFocus(Qt::OtherFocusReason);
    }
    say();
    Q_EMIT listShownChanged(shown);
}

void FindingsBar::setListVisible(bool visible)
{
    list_->setVisible(visible);
    foot_->setVisible(visible);
}

void FindingsBar::choose(int row)
{
    if (row < 0 || std::size_t(row) >= problems().size())
        return;
    current_ = row;
    Q_EMIT findingChosen(problems()[std::size_t(row)]);
    ledTo_ = QApplication::focusWidget();
}

void FindingsBar::step(int by)
{
    if (hasProblems())
        stepTo(rowBeside(by));
}

/// Of the problem that was chosen last.
int FindingsBar::rowBeside(int by) const
{
    const int count = int(problems().size());
    const int from = current_ < 0 && by < 0 ? 0 : current_;
    return (from + by + count) % count;
}

void FindingsBar::stepFrom(const SideOf &side, int by)
{
    if (!hasProblems())
        return;
    const bool stayed = ledTo_ && ledTo_ == QApplication::focusWidget();
    stepTo(stayed ? rowBeside(by) : problemBeside(problems(), current_, side, by));
}

void FindingsBar::stepFromText(std::size_t cursor, int by)
{
    if (hasProblems())
        stepTo(problemBesideText(problems(), current_, cursor, by));
}

void FindingsBar::stepTo(int row)
{
    list_->setCurrentRow(row);
    choose(row);
    Q_EMIT steppedTo(problems()[std::size_t(row)], row + 1, int(problems().size()));
}

} // namespace galley::ui
