#include "ui/form/groups_editor.h"

#include "ui/common/look.h"
#include "ui/form/field_row.h"
#include "ui/form/group_card.h"
#include "ui/form/item_moves.h"
#include "ui/form/nested_state.h"
#include "ui/form/widgets/link_button.h"

#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace galley::ui {

namespace {

/// So many cards are open at first; where there are more, all are folded.
constexpr std::size_t mostOpen = 3;

Value emptyValue(const schema::Field &field)
{
    if (field.standard)
        return *field.standard;
    switch (field.type) {
    case schema::FieldType::Boolean:
        return Value::boolean(false);
    case schema::FieldType::Number:
        return Value::integer(0);
    case schema::FieldType::Tags:
    case schema::FieldType::Texts:
    case schema::FieldType::Groups:
        return Value::list({});
    case schema::FieldType::Group:
        return Value::map({});
    default:
        return Value::string({});
    }
}

} // namespace

GroupsEditor::GroupsEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , layout_(new QVBoxLayout(this))
    //: %1 is the title of a list
    , add_(new LinkButton(tr("Add to %1").arg(spec.title), this))
{
    layout_->setContentsMargins({});
    layout_->setSpacing(grid::unit);
    layout_->addWidget(add_, 0, Qt::AlignLeft);
    adopt(add_);
    add_->setAccessibleName(tr("Add to %1").arg(spec.spoken));
    connect(add_, &QPushButton::clicked, this, &GroupsEditor::add);
}

QWidget *GroupsEditor::input() const
{
    return add_;
}

QList<QWidget *> GroupsEditor::focusChain() const
{
    QList<QWidget *> chain;
    for (const GroupCard *card : cards_)
        chain += card->focusChain();
    return chain + QList<QWidget *>{add_};
}

bool GroupsEditor::showsState() const
{
    return std::all_of(cards_.begin(), cards_.end(),
                       [](const GroupCard *card) { return card->showsState(); });
}

/// Those within a card are said there, or on its line.
bool GroupsEditor::showsFault(const FieldFault &fault) const
{
    return !fault.pointer.isEmpty();
}

void GroupsEditor::focusPlace(const QString &pointer)
{
    for (int i = 0; i < cards_.size(); ++i) {
        if (const auto rest = pointerWithin(pointer, std::to_string(i)))
            return cards_[i]->focusPlace(*rest);
    }
    add_->setFocus(Qt::OtherFocusReason);
}

void GroupsEditor::setContext(const FormContext &context)
{
    context_ = context;
    for (GroupCard *card : std::as_const(cards_))
        card->setContext(context);
}

/// What the items follow from is their own.
void GroupsEditor::setFacts(const OfferFacts &facts)
{
    facts_ = facts;
    facts_.title.clear();
    for (GroupCard *card : std::as_const(cards_))
        card->setFacts(facts_);
}

// ---- showing ----------------------------------------------------------------------------------

void GroupsEditor::present(const FieldState &state)
{
    const std::vector<Value> &maps = state.value.items();
    moveDrafts(maps);
    resizeTo(maps.size());
    for (std::size_t i = 0; i < maps.size(); ++i)
        cards_[qsizetype(i)]->showState(nestedState(state, std::to_string(i), &maps[i]),
                                        i + 1 == maps.size());
    add_->setEnabled(!state.locked);
}

/// What is half typed in an item goes where the item goes.
void GroupsEditor::moveDrafts(const std::vector<Value> &items)
{
    const bool isStep = step_ && step_->items == items;
    if (!isStep && shown_ == items)
        return;
    const std::vector<int> to = isStep ? step_->to : itemMoves(shown_, items);
    shown_ = items;
    step_.reset();
    if (!context_.drafts)
        return;
    for (qsizetype i = 0; i < cards_.size(); ++i) {
        if (to[std::size_t(i)] != int(i))
            FieldRow::parkDrafts(cards_[i]);
    }
    context_.drafts->moveItems(spec().place, to);
}

void GroupsEditor::resizeTo(std::size_t count)
{
    if (std::size_t(cards_.size()) == count)
        return;
    while (std::size_t(cards_.size()) > count) {
        GroupCard *card = cards_.takeLast();
        FieldRow::parkDrafts(card);
        card->disconnect(
            this); // it goes with its focus, and would tell of what is half typed in it
        card->hide();
        card->deleteLater();
    }
    while (std::size_t(cards_.size()) < count) {
        cards_.append(makeCard(int(cards_.size())));
        if (count <= mostOpen)
            cards_.last()->setOpen(true);
    }
    Q_EMIT focusChainChanged();
}

GroupCard *GroupsEditor::makeCard(int index)
{
    auto *card = new GroupCard(spec(), index, this, this);
    card->setContext(context_);
    card->setFacts(facts_);
    layout_->insertWidget(index, card);
    connect(card, &GroupCard::edited, this,
            [this, index](const Value &map) { replace(index, map); });
    connect(card, &GroupCard::moveRequested, this,
            [this, index](int step) { move(index, index + step); });
    connect(card, &GroupCard::removeRequested, this, [this, index] { removeItem(index); });
    return card;
}

// ---- what the person does ---------------------------------------------------------------------

void GroupsEditor::replace(int index, const Value &map)
{
    std::vector<Value> maps = items();
    if (std::size_t(index) >= maps.size())
        return;
    maps[std::size_t(index)] = map;
    tell(Value::list(std::move(maps)));
}

/// What can be put into the article is part of its item.
void GroupsEditor::takeDrafts()
{
    for (FieldEditor *editor : findChildren<FieldEditor *>())
        editor->takeDraft();
}

/// The list as it is, each item in its place.
GroupsEditor::Step GroupsEditor::stay() const
{
    Step step{items(), std::vector<int>(items().size())};
    std::iota(step.to.begin(), step.to.end(), 0);
    return step;
}

/// Items that are equal change places, too, although the article stays as it is.
void GroupsEditor::tellMoved(Step step)
{
    step_ = step;
    tellStep(Value::list(std::move(step.items)));
    if (step_ && step_->items == items())
        present(state());
    step_.reset();
}

void GroupsEditor::move(int index, int to)
{
    takeDrafts();
    Step step = stay();
    std::swap(step.items[std::size_t(index)], step.items[std::size_t(to)]);
    std::swap(step.to[std::size_t(index)], step.to[std::size_t(to)]);
    const bool open = cards_[index]->isOpen();
    cards_[index]->setOpen(cards_[to]->isOpen());
    cards_[to]->setOpen(open);
    tellMoved(std::move(step));
    cards_[to]->focusLine();
}

void GroupsEditor::removeItem(int index)
{
    takeDrafts();
    Step step = stay();
    step.items.erase(step.items.begin() + index);
    step.to[std::size_t(index)] = -1;
    std::iota(step.to.begin() + index + 1, step.to.end(), index);
    for (int i = index; i + 1 < cards_.size(); ++i)
        cards_[i]->setOpen(cards_[i + 1]->isOpen());
    tellMoved(std::move(step));
    if (cards_.isEmpty())
        add_->setFocus(Qt::OtherFocusReason);
    else
        cards_[std::min(qsizetype(index), cards_.size() - 1)]->focusLine();
}

void GroupsEditor::add()
{
    std::vector<Value> maps = items();
    maps.push_back(firstItem());
    const auto wanted = qsizetype(maps.size());
    tellStep(Value::list(std::move(maps)));
    if (cards_.size() != wanted)
        return; // it was refused
    cards_.last()->focusPlace({});
}

/// What every item must have; else its first field.
Value GroupsEditor::firstItem() const
{
    Value map = Value::map({});
    const std::vector<schema::Field> &fields = spec().field.fields;
    for (const schema::Field &field : fields) {
        const Value value = emptyValue(field);
        if (field.required)
            map = withField(map, fields, field.key, &value);
    }
    if (map.fields().empty() && !fields.empty()) {
        const Value value = emptyValue(fields.front());
        map = withField(map, fields, fields.front().key, &value);
    }
    return map;
}

} // namespace galley::ui
