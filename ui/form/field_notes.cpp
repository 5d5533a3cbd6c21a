#include "ui/form/field_notes.h"

#include "ui/common/findings.h"
#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/form/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace galley::ui {

namespace {

QColor colourOf(Tint tint)
{
    const Colours &colours = Look::current().colours();
    switch (tint) {
    case Tint::Error:
        return colours.error;
    case Tint::Warning:
        return colours.warning;
    case Tint::Hint:
        return colours.hint;
    default:
        return colours.muted;
    }
}

} // namespace

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , sign_(new QLabel(this))
    , sentenceLabel_(new QLabel(this))
{
    sentenceLabel_->setFont(Look::current().smallFont());
    sentenceLabel_->setWordWrap(true);
    sentenceLabel_->setTextFormat(Qt::RichText);
    sentenceLabel_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::unit);
    layout->addWidget(sign_, 0, Qt::AlignTop);
    layout->addWidget(sentenceLabel_, 1);
    connect(&Look::current(), &Look::changed, this, &NoteLine::write);
}

void NoteLine::say(const QString &iconName, Tint tint, const QString &word, const QString &sentence)
{
    iconName_ = iconName;
    tint_ = tint;
    word_ = word;
    sentence_ = sentence;
    write();
}

void NoteLine::write()
{
    if (sentence_.isEmpty())
        return;
    sign_->setPixmap(icon(iconName_, tint_).pixmap(grid::icon));
    const QString word = QStringLiteral("<b style='color:%1'>%2</b>&nbsp; ")
                             .arg(colourOf(tint_).name(), word_.toHtmlEscaped());
    const Colours &colours = Look::current().colours();
    const QString sentence = QStringLiteral("<span style='color:%1'>%2</span>")
                                 .arg((word_.isEmpty() ? colours.muted : colours.text).name(),
                                      sentence_.toHtmlEscaped());
    sentenceLabel_->setText(word_.isEmpty() ? sentence : word + sentence);
}

FieldNotes::FieldNotes(const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , spec_(spec)
    , lines_(new QVBoxLayout)
    , links_(new QHBoxLayout)
    , remark_(addLink("discard", {}))
    , repair_(addLink("repair", tr("Repair")))
    , offer_(addLink("offer", {}))
    , source_(addLink("source", tr("Show source")))
{
    setObjectName(QStringLiteral("field.%1.notes").arg(spec.name));
    //: %1 is a field's title
    source_->setAccessibleName(tr("Show the source of %1").arg(spec.spoken));
    lines_->setContentsMargins({});
    lines_->setSpacing(grid::half);
    links_->setSpacing(grid::unit);
    links_->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid::half, 0, 0);
    layout->setSpacing(grid::half);
    layout->addLayout(lines_);
    layout->addLayout(links_);
    connect(remark_, &QPushButton::clicked, this, &FieldNotes::remarkFixRequested);
    connect(repair_, &QPushButton::clicked, this, &FieldNotes::repairRequested);
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
    return !contents.state.faults.empty() || contents.state.fixable || contents.remark ||
           contents.offer || !contents.state.lockReason.isEmpty();
}

void FieldNotes::show(const Contents &contents)
{
    const FieldState &state = contents.state;
    clear();
    for (const FieldFault &fault : state.faults)
        addFault(fault);
    if (const int more = state.hiddenFaults; more > 0)
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
    links_->setContentsMargins(lines_->count() == 0 ? 0 : grid::icon + grid::half, 0, 0, 0);
    setVisible(hasContents(contents));
}

void FieldNotes::showLinks(const Contents &contents)
{
    const FieldState &state = contents.state;
    const QString titles = state.fixTitles();
    const bool one = !titles.isEmpty() && !titles.contains(QLatin1Char('\n'));
    repair_->setText(one ? titles : tr("Repair"));
    //: %1 is a field's title
    const QString repair = tr("Repair %1").arg(spec_.spoken);
    repair_->setAccessibleName(one ? repair + QStringLiteral(": ") + titles : repair);
    repair_->setToolTip(plainToolTip(titles));
    repair_->setAccessibleDescription(titles); // else a screen reader reads the tool tip's markup
    repair_->setVisible(state.fixable);
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
    const QString spoken = word.isEmpty() ? sentence : word + QStringLiteral(": ") + sentence;
    text_ += text_.isEmpty() ? spoken : QLatin1Char(' ') + spoken;
}

QList<QWidget *> FieldNotes::focusChain() const
{
    return {remark_, repair_, offer_, source_};
}

} // namespace galley::ui
