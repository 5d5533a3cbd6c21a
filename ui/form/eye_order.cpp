#include "ui/form/eye_order.h"

#include "ui/form/field_row.h"
#include "ui/form/group_card.h"
#include "ui/form/nested_state.h"

#include <algorithm>
#include <utility>

namespace galley::ui {

namespace {

using Fields = std::vector<schema::Field>;

/// Those of the schema come first, then the others as the map has them.
int rankIn(const Fields &fields, const Value *map, const std::string &key)
{
    const auto known = std::find_if(fields.begin(), fields.end(),
                                    [&](const schema::Field &field) { return field.key == key; });
    int rank = int(known - fields.begin());
    if (known != fields.end() || !map)
        return rank;
    for (const auto &[present, value] : map->fields()) {
        if (present == key)
            break;
        ++rank;
    }
    return rank;
}

/// The field of a key, whose own fields come next.
const Fields &fieldsOf(const Fields &fields, const std::string &key)
{
    static const Fields none;
    const auto known = std::find_if(fields.begin(), fields.end(),
                                    [&](const schema::Field &field) { return field.key == key; });
    return known == fields.end() ? none : known->fields;
}

const Value *itemOf(const Value &list, int place)
{
    return place < 0 || std::size_t(place) >= list.items().size()
               ? nullptr
               : &list.items()[std::size_t(place)];
}

} // namespace

int sideOf(EyeRank focused, EyeRank rank)
{
    const std::size_t shared = std::min(focused.size(), rank.size());
    focused.resize(shared);
    rank.resize(shared);
    return rank < focused ? -1 : rank > focused ? 1 : 0;
}

EyeOrder::EyeOrder(QList<FieldRow *> rows)
    : rows_(std::move(rows))
{
    for (const FieldRow *row : std::as_const(rows_))
        places_.insert(row->spec().key, int(places_.size()));
}

EyeRank EyeOrder::rankOf(const QString &key, const QString &pointer) const
{
    if (key.isEmpty())
        return {-1};
    const auto found = places_.constFind(key);
    if (found == places_.constEnd())
        return {behindAll};
    EyeRank rank{*found};
    const FieldRow *row = rows_[*found];
    const Fields *fields = &row->spec().field.fields;
    const Value *value = &row->state().value;
    for (const QString &token : tokensOf(pointer)) {
        if (value && value->type() == Value::Type::List) {
            rank.push_back(token.toInt());
            value = itemOf(*value, token.toInt());
            continue;
        }
        const std::string inner = token.toStdString();
        rank.push_back(rankIn(*fields, value, inner));
        fields = &fieldsOf(*fields, inner);
        value = value ? valueOf(*value, inner) : nullptr;
    }
    return rank;
}

std::optional<EyeRank> EyeOrder::rankOf(const QWidget *widget) const
{
    QString pointer;
    bool within = false;
    for (; widget; widget = widget->parentWidget()) {
        QString token;
        if (const auto *row = qobject_cast<const FieldRow *>(widget)) {
            if (!std::exchange(within, true))
                pointer = row->editor()->focusedPlace();
            if (rows_.contains(const_cast<FieldRow *>(row)))
                return rankOf(row->spec().key, pointer);
            token = row->spec().key;
        } else if (const auto *card = qobject_cast<const GroupCard *>(widget)) {
            within = true;
            token = QString::number(card->index());
        } else {
            continue;
        }
        pointer.prepend(pointerTo(token));
    }
    return std::nullopt;
}

} // namespace galley::ui
