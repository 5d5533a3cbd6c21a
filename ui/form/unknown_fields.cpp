#include "ui/form/unknown_fields.h"

#include "ui/common/look.h"
#include "ui/form/add_field.h"
#include "ui/form/field_row.h"
#include "ui/form/form_group.h"
#include "ui/form/form_plan.h"
#include "ui/form/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace galley::ui {

namespace {

constexpr int mostRows = 200;

} // namespace

UnknownFields::UnknownFields(QWidget *parent)
    : QWidget(parent)
    , group_(new FormGroup(QStringLiteral("more"), tr("More fields"), this))
    , rest_(new QWidget(group_))
    , restLabel_(new QLabel(rest_))
    , restSource_(new LinkButton(tr("Show source"), rest_))
    , add_(new AddField(this))
{
    buildRest();
    group_->add(rest_);
    group_->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::gap);
    layout->addWidget(group_);
    layout->addWidget(add_);
    connect(add_, &AddField::added, this, &UnknownFields::added);
}

void UnknownFields::buildRest()
{
    restLabel_->setTextFormat(Qt::PlainText);
    restLabel_->setFont(Look::current().smallFont());
    restSource_->setObjectName(QStringLiteral("more.source"));
    auto *layout = new QHBoxLayout(rest_);
    layout->setContentsMargins({});
    layout->addWidget(restLabel_);
    layout->addWidget(restSource_);
    layout->addStretch(1);
    rest_->hide();
    connect(restSource_, &QPushButton::clicked, this,
            [this] { Q_EMIT sourceRequested(firstOfRest_); });
}

void UnknownFields::setLocked(bool locked)
{
    add_->setVisible(!locked);
}

void UnknownFields::setKeys(const QStringList &all)
{
    const QStringList keys = all.mid(0, mostRows);
    if (keys == keys_) {
        showRest(all);
        return;
    }
    for (const QString &key : std::as_const(keys_)) {
        if (keys.contains(key))
            continue;
        FieldRow *row = rows_.take(key);
        FieldRow::parkDrafts(row);
        row->disconnect();       // it goes with its focus, and would tell what is half typed
        row->setParent(nullptr); // it may be telling what takes it away
        row->deleteLater();
    }
    for (int i = 0; i < keys.size(); ++i) {
        FieldRow *&row = rows_[keys[i]];
        const bool isNew = !row;
        if (isNew)
            row = new FieldRow(unknownField(keys[i]), group_);
        group_->insert(i, row);
        if (isNew)
            Q_EMIT rowAdded(row);
    }
    keys_ = keys;
    showRest(all); // behind the rows: a group that hides would take the focus from one that goes
    Q_EMIT rowsChanged();
}

void UnknownFields::showRest(const QStringList &keys)
{
    group_->setVisible(!keys.isEmpty());
    rest_->setVisible(keys.size() > mostRows);
    if (keys.size() <= mostRows)
        return;
    firstOfRest_ = keys[mostRows];
    const auto more = keys.size() - mostRows;
    restLabel_->setText(more == 1
                            ? tr("1 more field is in the source.")
                            : tr("%1 more fields are in the source.").arg(locale().toString(more)));
}

void UnknownFields::finishAdding()
{
    add_->finish();
}

QList<FieldRow *> UnknownFields::rows() const
{
    QList<FieldRow *> rows;
    for (const QString &key : keys_)
        rows.append(rows_.value(key));
    return rows;
}

QList<QWidget *> UnknownFields::focusChain() const
{
    return QList<QWidget *>{restSource_} + add_->focusChain();
}

} // namespace galley::ui
