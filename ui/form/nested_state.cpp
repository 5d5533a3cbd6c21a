#include "ui/form/nested_state.h"

#include "app/frontmatter/scalar_writer.h"
#include "app/schema/field_edit.h"

#include <algorithm>

namespace galley::ui {

namespace {

using Fields = std::vector<std::pair<std::string, Value>>;

void takeFaults(FieldState &state, const FieldState &parent, const std::string &token)
{
    for (FieldFault fault : parent.faults) {
        const auto within = pointerWithin(fault.pointer, token);
        if (!within)
            continue;
        fault.pointer = *within;
        state.faults.push_back(std::move(fault));
    }
    for (const auto &[pointer, count] : parent.hiddenFaults) {
        if (const auto within = pointerWithin(pointer, token))
            state.hiddenFaults[*within] = count;
    }
}

Fields::iterator placeOf(Fields &present, const std::string &key)
{
    return std::find_if(present.begin(), present.end(),
                        [&](const auto &field) { return field.first == key; });
}

/// The place of a new field, as the engine has it on the top level.
Fields::iterator placeFor(Fields &present, const std::vector<schema::Field> &fields,
                          const std::string &key)
{
    std::vector<std::string_view> keys;
    for (const auto &[name, value] : present)
        keys.push_back(name);
    const auto neighbours = schema::neighboursOf(fields, key, keys);
    const auto behind = placeOf(present, std::string(neighbours.behind));
    return behind != present.end() ? behind + 1 : placeOf(present, std::string(neighbours.ahead));
}

} // namespace

FieldState nestedState(const FieldState &parent, const std::string &token, const Value *value)
{
    FieldState state;
    state.locked = parent.locked;
    state.fitsWidgets = parent.fitsWidgets;
    takeFaults(state, parent, token);
    if (!value)
        return state;
    state.value = *value;
    state.presence = value->isNull() ? FieldState::Presence::Null : FieldState::Presence::Present;
    state.hasSource = parent.hasSource;
    state.removable = parent.removable && !parent.locked;
    state.source = QString::fromStdString(frontmatter::writeFlow(*value, frontmatter::Style::Plain,
                                                                 frontmatter::Style::SingleQuoted))
                       .left(sourceLimit);
    return state;
}

QString pointerTo(const QString &token)
{
    QString text = token;
    text.replace(QLatin1Char('~'), QLatin1String("~0"));
    return QLatin1Char('/') + text.replace(QLatin1Char('/'), QLatin1String("~1"));
}

QStringList tokensOf(const QString &pointer)
{
    QStringList tokens = pointer.split(QLatin1Char('/')).mid(1);
    for (QString &token : tokens) {
        token.replace(QLatin1String("~1"), QLatin1String("/"));
        token.replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return tokens;
}

std::optional<QString> pointerWithin(const QString &pointer, const std::string &token)
{
    const QString place = pointerTo(QString::fromStdString(token));
    if (pointer != place && !pointer.startsWith(place + QLatin1Char('/')))
        return std::nullopt;
    return pointer.mid(place.size());
}

const Value *valueOf(const Value &map, const std::string &key)
{
    const auto found = std::find_if(map.fields().begin(), map.fields().end(),
                                    [&](const auto &field) { return field.first == key; });
    return found == map.fields().end() ? nullptr : &found->second;
}

Value withField(const Value &map, const std::vector<schema::Field> &fields, const std::string &key,
                const Value *value)
{
    Fields present = map.fields();
    const auto place = placeOf(present, key);
    if (place != present.end() && !value)
        present.erase(place);
    else if (place != present.end())
        place->second = *value;
    else if (value)
        present.emplace(placeFor(present, fields, key), key, *value);
    return Value::map(std::move(present));
}

} // namespace galley::ui
