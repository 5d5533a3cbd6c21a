#include "ui/form/field_notes.h"

#include "ui/common/findings.h"
#include "ui/common/fix_change.h"
#include "ui/common/look.h"
#include "ui/form/fault_note.h"
#include "ui/form/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <utility>

namespace galley::ui {

FieldNotes::FieldNotes(const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , spec_(spec)
    , faultLines_(new QVBoxLayout)
    , lines_(new QVBoxLayout)
    , links_(new QHBoxLayout)
    , remark_(addLink("discard", {}))
    , repairAll_(addLink("repairAll", {}))
    , offer_(addLink("offer", {}))
    , source_(addLink("source", tr("Show source")))
{
    setObjectName(QStringLiteral("field.%1.notes").arg(spec.name));
    //: %1 is a field's title
    source_->setAccessibleName(tr("Show the source of %1").arg(spec.spoken));
    for (QVBoxLayout *lines : {faultLines_, lines_}) {
        lines->setContentsMargins({});
        lines->setSpacing(grid::half);
    }
    links_->setSpacing(grid::unit);
    links_->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid::half, 0, 0);
    layout->setSpacing(grid::half);
    layout->addLayout(faultLines_);
    layout->addLayout(lines_);
    layout->addLayout(links_);
    connect(remark_, &QPushButton::clicked, this, &FieldNotes::remarkFixRequested);
    connect(repairAll_, &QPushButton::clicked, this,
            [this] { Q_EMIT repairRequested(std::vector<FieldFault>(fixable_)); });
    connect(offer_, &QPushButton::clicked, this, &FieldNotes::offerTaken);
    connect(source_, &QPushButton::clicked, this, &FieldNotes::sourceRequested);
    hide();
}

LinkButton *FieldNotes::addLink(const char *part, const QString &text)
{
    auto *link = new LinkButton(text, this);
    link->setObjectName(QStringLiteral("field.%1.%2").arg(spec_.name, QLatin1String(part)));
    links_->addWidget(link);
    return link;
}

bool FieldNotes::hasContents(const Contents &contents)
{
    const FieldState &state = contents.state;
    return !state.faults.empty() || !state.hiddenFaults.empty() || contents.remark ||
           contents.offer || !state.lockReason.isEmpty();
}

void FieldNotes::show(const Contents &contents)
{
    const FieldState &state = contents.state;
    clear();
    showFaults(state.faults);
    const int more =
        std::accumulate(state.hiddenFaults.begin(), state.hiddenFaults.end(), 0,
                        [](int sum, const auto &hidden) { return sum + hidden.second; });
    if (more > 0)
        add(QStringLiteral("more"), Tint::Muted, {},
            tr("And %1 more.").arg(locale().toString(more)));
    if (contents.remark)
        addFault(*contents.remark);
    if (!state.lockReason.isEmpty())
        add(QStringLiteral("lock"), Tint::Muted, {}, state.lockReason);
    if (contents.offer && !contents.offer->reason.isEmpty())
        add(QStringLiteral("hint"), Tint::Muted, {}, contents.offer->reason);
    showLinks(contents);
    // Below the sentences; at the margin where there is none.
    const bool none = lines_->count() == 0 && state.faults.empty();
    links_->setContentsMargins(none ? 0 : grid::icon + grid::half, 0, 0, 0);
    setVisible(hasContents(contents));
}

void FieldNotes::showLinks(const Contents &contents)
{
    const FieldState &state = contents.state;
    fixable_.clear();
    std::copy_if(state.faults.begin(), state.faults.end(), std::back_inserter(fixable_),
                 [](const FieldFault &fault) { return !fault.fix.isEmpty(); });
    //: all faults of one field; %1 is their number
    repairAll_->setText(tr("Repair all %1").arg(locale().toString(qulonglong(fixable_.size()))));
    repairAll_->setAccessibleName(spec_.spoken + QStringLiteral(": ") + repairAll_->text());
    repairAll_->setVisible(fixable_.size() > 1);
    const QString remark = contents.remark ? contents.remark->fix : QString();
    remark_->setText(remark);
    remark_->setAccessibleName(spec_.spoken + QStringLiteral(": ") + remark);
    remark_->setVisible(!remark.isEmpty());
    offer_->setVisible(contents.offer.has_value());
    if (contents.offer) {
        offer_->setText(contents.offer->action);
        offer_->setAccessibleName(spec_.spoken + QStringLiteral(": ") + contents.offer->action);
    }
    // What can be mended here needs no way elsewhere.
    source_->setVisible(state.hasSource && state.locked &&
                        (!state.faults.empty() || !state.lockReason.isEmpty()));
}

void FieldNotes::clear()
{
    text_.clear();
    while (QLayoutItem *item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// A note is kept while there is a fault for it: its link may be at work.
void FieldNotes::showFaults(const std::vector<FieldFault> &faults)
{
    const auto before = faults_.size();
    while (std::size_t(faults_.size()) < faults.size()) {
        const QString number =
            faults_.isEmpty() ? QString() : QStringLiteral(".%1").arg(faults_.size() + 1);
        auto *note = new FaultNote(QStringLiteral("field.%1.repair%2").arg(spec_.name, number),
                                   spec_.spoken, this);
        faultLines_->addWidget(note);
        connect(note, &FaultNote::fixRequested, this,
                [this, note] { Q_EMIT repairRequested({note->fault()}); });
        faults_.append(note);
    }
    for (std::size_t i = 0; i < std::size_t(faults_.size()); ++i) {
        FaultNote *note = faults_[qsizetype(i)];
        note->setVisible(i < faults.size());
        if (i >= faults.size())
            continue;
        note->show(faults[i]);
        tell(lookOf(faults[i].severity).word, faults[i].sentence);
        if (!faults[i].fix.isEmpty())
            tell(faults[i].fix, spokenChange(faults[i].change));
    }
    if (faults_.size() != before)
        Q_EMIT focusChainChanged();
}

void FieldNotes::addFault(const FieldFault &fault)
{
    const SeverityLook look = lookOf(fault.severity);
    add(look.icon, look.tint, look.word, fault.sentence);
}

void FieldNotes::add(const QString &iconName, Tint tint, const QString &word,
                     const QString &sentence)
{
    auto *line = new NoteLine(this);
    line->say(iconName, tint, word, sentence);
    lines_->addWidget(line);
    tell(word, sentence);
}

void FieldNotes::tell(const QString &word, const QString &sentence)
{
    const QString spoken = word.isEmpty() ? sentence : word + QStringLiteral(": ") + sentence;
    text_ += text_.isEmpty() ? spoken : QLatin1Char(' ') + spoken;
}

QList<QWidget *> FieldNotes::focusChain() const
{
    QList<QWidget *> chain;
    for (const FaultNote *note : faults_)
        chain.append(note->link());
    return chain + QList<QWidget *>{remark_, repairAll_, offer_, source_};
}

} // namespace galley::ui
