#include "ui/form/unknown_fields.h"

#include "ui/common/look.h"
#include "ui/form/field_row.h"
#include "ui/form/form_plan.h"
#include "ui/form/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace galley::ui {

namespace {

constexpr int mostRows = 200;

} // namespace

UnknownFields::UnknownFields(QWidget *parent)
    : FormGroup(QStringLiteral("more"), tr("More fields"), parent)
    , rest_(new QWidget(this))
    , restLabel_(new QLabel(rest_))
    , restSource_(new LinkButton(tr("Show source"), rest_))
{
    restLabel_->setTextFormat(Qt::PlainText);
    restLabel_->setFont(Look::current().smallFont());
    restSource_->setObjectName(QStringLiteral("more.source"));
    auto *layout = new QHBoxLayout(rest_);
    layout->setContentsMargins({});
    layout->addWidget(restLabel_);
    layout->addWidget(restSource_);
    layout->addStretch(1);
    add(rest_);
    rest_->hide();
    hide();
    connect(restSource_, &QPushButton::clicked, this,
            [this] { Q_EMIT sourceRequested(firstOfRest_); });
}

void UnknownFields::setKeys(const QStringList &all)
{
    const QStringList keys = all.mid(0, mostRows);
    showRest(all);
    if (keys == keys_)
        return;
    for (const QString &key : std::as_const(keys_)) {
        if (keys.contains(key))
            continue;
        FieldRow *row = rows_.take(key);
        row->hide();
        row->deleteLater();
    }
    for (int i = 0; i < keys.size(); ++i) {
        FieldRow *&row = rows_[keys[i]];
        const bool isNew = !row;
        if (isNew)
            row = new FieldRow(unknownField(keys[i]), this);
        insert(i, row);
        if (isNew)
            Q_EMIT rowAdded(row);
    }
    keys_ = keys;
    Q_EMIT rowsChanged();
}

void UnknownFields::showRest(const QStringList &keys)
{
    setVisible(!keys.isEmpty());
    rest_->setVisible(keys.size() > mostRows);
    if (keys.size() <= mostRows)
        return;
    firstOfRest_ = keys[mostRows];
    const auto more = keys.size() - mostRows;
    restLabel_->setText(more == 1
                            ? tr("1 more field is in the source.")
                            : tr("%1 more fields are in the source.").arg(locale().toString(more)));
}

QList<FieldRow *> UnknownFields::rows() const
{
    QList<FieldRow *> rows;
    for (const QString &key : keys_)
        rows.append(rows_.value(key));
    return rows;
}

QWidget *UnknownFields::lastFocus() const
{
    return restSource_;
}

} // namespace galley::ui
