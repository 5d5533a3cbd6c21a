#include "ui/form/form_page.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/form/fault_note.h"
#include "ui/form/field_row.h"
#include "ui/form/form_group.h"
#include "ui/form/unknown_fields.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QScopedValueRollback>

#include <utility>

namespace galley::ui {

namespace {

/// Wider, and the eye loses the way from a label to its counter.
constexpr int widest = 720;

} // namespace

FormPage::FormPage(QWidget *parent)
    : QWidget(parent)
{
    setMinimumWidth(1); // what is wider than the pane is cut itself, and nothing beside it
    auto *column = new QWidget(this);
    column->setMaximumWidth(widest);
    auto *middle = new QHBoxLayout(this);
    middle->setContentsMargins(grid::wide, grid::wide, grid::wide, grid::page);
    middle->addStretch(1);
    middle->addWidget(column, 1000);
    middle->addStretch(1);

    notice_ = new NoteLine(column);
    notice_->setObjectName(QStringLiteral("form.notice"));
    unknown_ = new UnknownFields(column);
    column_ = new QVBoxLayout(column);
    column_->setContentsMargins({});
    column_->setSpacing(grid::page);
    column_->addWidget(notice_);
    column_->addWidget(unknown_);
    column_->addStretch(1);
    connect(unknown_, &UnknownFields::rowAdded, this, &FormPage::adopt);
    connect(unknown_, &UnknownFields::rowsChanged, this, [this] {
        chainChanged_ = true;
        Mnemonics left = mnemonics_;
        letter(unknown_->rows(), left);
    });
}

void FormPage::setSchema(const schema::Schema &schema)
{
    std::vector<FormPart> plan = planForm(schema);
    if (plan == plan_)
        return;
    const QScopedValueRollback changing(changing_, true);
    const QPointer<QWidget> focused = QApplication::focusWidget();
    // Else Qt would pass the focus on, as if somebody had left the field with Tab.
    if (focused && isAncestorOf(focused))
        focused->clearFocus();
    buildRows(std::move(plan));
    if (focused && isAncestorOf(focused))
        focused->setFocus(Qt::OtherFocusReason);
}

void FormPage::buildRows(std::vector<FormPart> plan)
{
    for (FieldRow *row : std::as_const(rows_)) {
        row->setParent(this);
        spare_.insert(row->spec().key, row);
    }
    rows_.clear();
    const QList<FormGroup *> old = std::exchange(groups_, {});
    for (const FormPart &part : plan)
        buildPart(part);
    plan_ = std::move(plan);
    for (FieldRow *row : std::as_const(spare_))
        FieldRow::parkDrafts(row);
    qDeleteAll(std::exchange(spare_, {}));
    qDeleteAll(old);
    unknown_->raise(); // a screen reader goes through widgets in this order
    mnemonics_ = {};
    letter(rows_, mnemonics_);
    Mnemonics left = mnemonics_;
    letter(unknown_->rows(), left);
    chainChanged_ = true;
}

void FormPage::letter(const QList<FieldRow *> &rows, Mnemonics &left)
{
    for (FieldRow *row : rows)
        row->setMnemonic(left.take(row->spec().title));
}

void FormPage::buildPart(const FormPart &part)
{
    auto *group = new FormGroup(part.name, part.heading);
    for (const FormLine &line : part.lines) {
        QList<QWidget *> rows;
        for (const FieldSpec &spec : line) {
            FieldRow *row = takeRow(spec);
            rows_.append(row);
            rows.append(row);
        }
        if (rows.size() == 1)
            group->add(rows.first());
        else
            group->addColumns(rows);
    }
    column_->insertWidget(column_->indexOf(unknown_), group);
    for (QWidget *row : group->findChildren<FieldRow *>(QString(), Qt::FindDirectChildrenOnly))
        row->show();
    group->show(); // the layout would do it when the event loop comes round
    groups_.append(group);
}

FieldRow *FormPage::takeRow(const FieldSpec &spec)
{
    FieldRow *spare = spare_.value(spec.key);
    if (spare && spare->spec() == spec) {
        spare_.remove(spec.key);
        return spare;
    }
    auto *row = new FieldRow(spec);
    adopt(row);
    return row;
}

void FormPage::adopt(FieldRow *row)
{
    connect(row, &FieldRow::focusChainChanged, this, [this] { chainChanged_ = true; });
    // Not every change of a row comes from the document, which brings the order about itself.
    connect(row, &FieldRow::focusChainChanged, this, &FormPage::updateTabOrder,
            Qt::QueuedConnection);
    Q_EMIT rowAdded(row);
}

void FormPage::setNotice(const QString &iconName, const QString &sentence)
{
    notice_->say(iconName, Tint::Muted, {}, sentence);
    notice_->setVisible(!sentence.isEmpty());
}

QList<FieldRow *> FormPage::rows() const
{
    return rows_ + unknown_->rows();
}

FieldRow *FormPage::row(const QString &key) const
{
    for (FieldRow *row : rows()) {
        if (row->spec().key == key)
            return row;
    }
    return nullptr;
}

FieldRow *FormPage::rowOf(const QWidget *widget) const
{
    for (FieldRow *row : rows()) {
        if (widget && row->isAncestorOf(widget))
            return row;
    }
    return nullptr;
}

void FormPage::updateTabOrder()
{
    if (!std::exchange(chainChanged_, false))
        return;
    QWidget *last = nullptr;
    const auto append = [&](QWidget *widget) {
        if (last)
            QWidget::setTabOrder(last, widget);
        last = widget;
    };
    for (const FieldRow *row : rows()) {
        for (QWidget *widget : row->focusChain())
            append(widget);
    }
    for (QWidget *widget : unknown_->focusChain())
        append(widget);
}

} // namespace galley::ui
