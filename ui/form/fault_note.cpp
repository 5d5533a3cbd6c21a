#include "ui/form/fault_note.h"

#include "ui/common/findings.h"
#include "ui/common/fix_change.h"
#include "ui/common/look.h"
#include "ui/common/plain_text.h"
#include "ui/form/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

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

FaultNote::FaultNote(const QString &name, const QString &field, QWidget *parent)
    : QWidget(parent)
    , field_(field)
    , line_(new NoteLine(this))
    , change_(new QLabel(this))
    , link_(new LinkButton({}, this))
{
    link_->setObjectName(name);
    change_->setObjectName(name + QStringLiteral(".change"));
    change_->setTextFormat(Qt::RichText);
    change_->setWordWrap(true);
    change_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::half);
    layout->addWidget(line_);
    for (QWidget *part : std::initializer_list<QWidget *>{change_, link_}) {
        auto *indented = new QHBoxLayout;
        // The link's own margin is half a unit.
        indented->addSpacing(grid::icon + (part == link_ ? grid::half : grid::unit));
        indented->addWidget(part, part == change_ ? 1 : 0);
        if (part == link_)
            indented->addStretch(1);
        layout->addLayout(indented);
    }
    connect(link_, &QPushButton::clicked, this, &FaultNote::fixRequested);
    connect(&Look::current(), &Look::changed, this, &FaultNote::write);
}

void FaultNote::show(const FieldFault &fault)
{
    fault_ = fault;
    const SeverityLook look = lookOf(fault.severity);
    line_->say(look.icon, look.tint, look.word, fault.sentence);
    write();
}

void FaultNote::write()
{
    const QString change = fault_.fix.isEmpty() ? QString() : richChange(fault_.change);
    QFont font = Look::current().monospaceFont();
    font.setPointSizeF(Look::current().smallFont().pointSizeF());
    change_->setFont(font);
    change_->setText(change);
    change_->setVisible(!change.isEmpty());
    link_->setText(fault_.fix);
    link_->setVisible(!fault_.fix.isEmpty());
    //: %1 is a field's title, %2 what a repair does
    link_->setAccessibleName(tr("Repair %1: %2").arg(field_, fault_.fix));
    link_->setAccessibleDescription(spokenChange(fault_.change));
    link_->setToolTip(plainToolTip(plainChange(fault_.change)));
}

QWidget *FaultNote::link() const
{
    return link_;
}

} // namespace galley::ui
