#include "ui/settings/preferences_sheet.h"

#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace galley::ui {

PreferencesSheet::PreferencesSheet(const Preferences &now, QWidget *parent)
    : Sheet(tr("Preferences"), parent)
    , preferences_(now)
    , wordsPerMinute_(new QSpinBox)
{
    setObjectName(QStringLiteral("preferencesSheet"));
    buildReadTime();
    reset_ = addButton(QStringLiteral("preferencesReset"), tr("&Reset"));
    reset_->setToolTip(tr("As Galley had it at first"));
    QPushButton *close = addButton(QStringLiteral("preferencesClose"), tr("&Close"));
    close->setDefault(true);
    updateReset();
    connect(wordsPerMinute_, &QSpinBox::valueChanged, this, &PreferencesSheet::change);
    connect(reset_, &QPushButton::clicked, this,
            [this] { wordsPerMinute_->setValue(Preferences().wordsPerMinute); });
    connect(close, &QPushButton::clicked, this, [this] {
        dismiss();
        deleteLater();
    });
    connect(this, &Sheet::cancelled, this, &QObject::deleteLater);
}

void PreferencesSheet::openForChange()
{
    open(wordsPerMinute_);
}

void PreferencesSheet::buildReadTime()
{
    wordsPerMinute_->setObjectName(QStringLiteral("preferences.wordsPerMinute"));
    wordsPerMinute_->setRange(fewestWordsPerMinute, mostWordsPerMinute);
    wordsPerMinute_->setSingleStep(5);
    wordsPerMinute_->setMinimumHeight(grid::control);
    wordsPerMinute_->setKeyboardTracking(false); // no value of a half typed number
    wordsPerMinute_->setValue(preferences_.wordsPerMinute);
    auto *label = new QLabel(tr("&Words a minute"));
    label->setBuddy(wordsPerMinute_);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::gap);
    row->addWidget(label);
    row->addStretch(1);
    row->addWidget(wordsPerMinute_);
    contents()->addLayout(row);
    QLabel *note =
        addText(tr("How fast readers are, for the read time that the form offers. Medium "
                   "counts 265; many site generators count 200 to 240."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setFont(Look::current().smallFont());
    wordsPerMinute_->setAccessibleName(tr("Words a minute"));
    wordsPerMinute_->setAccessibleDescription(note->text());
}

void PreferencesSheet::change()
{
    preferences_.wordsPerMinute = wordsPerMinute_->value();
    updateReset();
    Q_EMIT changed(preferences_);
}

void PreferencesSheet::updateReset()
{
    reset_->setEnabled(preferences_ != Preferences());
}

} // namespace galley::ui
