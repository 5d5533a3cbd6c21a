#include "ui/form/nested_fields.h"

#include "ui/common/look.h"
#include "ui/form/columns_layout.h"
#include "ui/form/field_row.h"
#include "ui/form/nested_state.h"

#include <QVBoxLayout>

#include <algorithm>

namespace galley::ui {

namespace {

constexpr int columnWidth = 128;

} // namespace

NestedFields::NestedFields(const OuterField &map, const std::vector<schema::Field> &fields,
                           FieldEditor *owner, QWidget *parent)
    : QWidget(parent)
    , map_(map)
    , fields_(fields)
    , owner_(owner)
    , layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins({});
    layout_->setSpacing(grid::unit + grid::half);
    for (const FormLine &line : planGroup(fields, map)) {
        auto *columns = new ColumnsLayout(columnWidth, grid::gap, grid::unit);
        for (const FieldSpec &spec : line) {
            rows_.append(addRow(spec));
            columns->addWidget(rows_.last());
        }
        layout_->addLayout(columns);
    }
}

FieldRow *NestedFields::addRow(const FieldSpec &spec)
{
    auto *row = new FieldRow(spec, this);
    row->setContext(context_);
    const std::string key = spec.key.toStdString();
    connect(row, &FieldRow::edited, this, [this, key](const Value &value) { edit(key, &value); });
    connect(row, &FieldRow::removeRequested, this, [this, row] { remove(row); });
    connect(row, &FieldRow::left, owner_, &FieldEditor::left);
    connect(row, &FieldRow::undoRequested, owner_, &FieldEditor::undoRequested);
    connect(row, &FieldRow::redoRequested, owner_, &FieldEditor::redoRequested);
    connect(row, &FieldRow::menuRequested, owner_, &FieldEditor::nestedMenuRequested);
    connect(row, &FieldRow::repairRequested, owner_, &FieldEditor::repairRequested);
    connect(row, &FieldRow::sourceRequested, owner_, &FieldEditor::sourceRequested);
    connect(row, &FieldRow::refused, owner_, &FieldEditor::refused);
    connect(row, &FieldRow::focusChainChanged, owner_, &FieldEditor::focusChainChanged);
    return row;
}

void NestedFields::showState(const FieldState &state)
{
    state_ = state;
    showUnknown();
    for (FieldRow *row : allRows()) {
        const std::string key = row->spec().key.toStdString();
        const FieldState nested = nestedState(state_, key, valueOf(state_.value, key));
        if (nested != row->state() || !row->editor()->showsState())
            row->showState(nested);
        row->takeUpDraft();
    }
}

/// A row for each key of the map that the schema does not have.
void NestedFields::showUnknown()
{
    QStringList keys;
    for (const auto &[key, value] : state_.value.fields()) {
        const bool known = std::any_of(fields_.begin(), fields_.end(),
                                       [&](const auto &field) { return field.key == key; });
        if (!known)
            keys.append(QString::fromStdString(key));
    }
    for (qsizetype i = unknown_.size() - 1; i >= 0; --i) {
        if (keys.contains(unknown_[i]->spec().key))
            continue;
        FieldRow *row = unknown_.takeAt(i);
        FieldRow::parkDrafts(row);
        row->disconnect();       // it goes with its focus, and would tell what is half typed
        row->setParent(nullptr); // it may be telling what takes it away
        row->deleteLater();
    }
    for (const QString &key : std::as_const(keys)) {
        const bool shown = std::any_of(unknown_.begin(), unknown_.end(),
                                       [&](const FieldRow *row) { return row->spec().key == key; });
        if (shown)
            continue;
        FieldRow *row = addRow(unknownField(key, map_));
        unknown_.append(row);
        layout_->addWidget(row);
        Q_EMIT owner_->focusChainChanged();
    }
}

bool NestedFields::showsState() const
{
    const QList<FieldRow *> all = allRows();
    return std::all_of(all.begin(), all.end(),
                       [](const FieldRow *row) { return row->editor()->showsState(); });
}

void NestedFields::setContext(const FormContext &context)
{
    context_ = context;
    for (FieldRow *row : allRows())
        row->setContext(context);
}

void NestedFields::setFacts(const OfferFacts &facts)
{
    OfferFacts own{facts.title}; // the words are those of the article
    for (const char *key : {"label", "name", "headline", "title"}) {
        const Value *value = valueOf(state_.value, key);
        if (value && value->isScalar() && !value->text().empty())
            own.title = QString::fromStdString(value->text());
    }
    for (FieldRow *row : allRows())
        row->setFacts(own);
}

QList<QWidget *> NestedFields::focusChain() const
{
    QList<QWidget *> chain;
    for (const FieldRow *row : allRows())
        chain += row->focusChain();
    return chain;
}

void NestedFields::focusPlace(const QString &pointer)
{
    for (const FieldRow *row : allRows()) {
        const auto rest = pointerWithin(pointer, row->spec().key.toStdString());
        if (rest)
            return row->editor()->focusPlace(*rest);
    }
    const QList<QWidget *> chain = focusChain();
    if (!chain.isEmpty())
        chain.first()->setFocus(Qt::OtherFocusReason);
}

void NestedFields::edit(const std::string &key, const Value *value)
{
    Q_EMIT edited(withField(state_.value, fields_, key, value));
}

/// What is half typed in it goes along, if it goes.
void NestedFields::remove(FieldRow *row)
{
    const std::string key = row->spec().key.toStdString();
    edit(key, nullptr);
    if (!valueOf(state_.value, key))
        row->forgetDraft();
}

} // namespace galley::ui
