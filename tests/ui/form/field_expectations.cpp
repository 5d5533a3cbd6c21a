// What can be done to a field, and what its value is to be afterwards.
#include "tests/ui/form/field_driver.h"
#include "tests/ui/form/random_article.h"
#include "ui/form/field_row.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace galley::tests {

using Kind = Deed::Kind;
using schema::FieldType;
using Type = Value::Type;

namespace {

using Values = std::vector<Value>;

/// YAML as a person types it into the box of a source, and what it says.
const std::vector<std::pair<const char *, Value>> &sources()
{
    static const std::vector<std::pair<const char *, Value>> all = {
        {"true", Value::boolean(true)},
        {"plain words", Value::string("plain words")},
        {"'it''s: #1'", Value::string("it's: #1")},
        {"[a, 1]", Value::list({Value::string("a"), Value::integer(1)})},
        {"- x y\n- 2025-01-01", Value::list({Value::string("x y"), Value::plain("2025-01-01")})},
        {"a: 1\nb: [x]",
         Value::map({{"a", Value::integer(1)}, {"b", Value::list({Value::string("x")})}})},
        {"{a: ~}", Value::map({{"a", Value::null()}})},
        {"- - 1\n- k: v # why",
         Value::list({Value::list({Value::integer(1)}), Value::map({{"k", Value::string("v")}})})},
    };
    return all;
}

/// YAML that is none from its first letter on, or is pasted as a whole.
const std::vector<QString> drafts = {QStringLiteral("[x"), QStringLiteral("'open"),
                                     QStringLiteral("- a\nb"), QStringLiteral("a: b: c: d: e: f")};

bool isNumeric(const Value &value)
{
    return value.type() == Type::Integer || value.type() == Type::Float;
}

/// What typing `text` over `model` (null for none) makes: one value, or for what the site or the
/// collection decides, one of two.
Values typed(const Value *model, const schema::Field &field, const QString &text)
{
    const Value plain = Value::plain(text.toStdString());
    const Value words = Value::string(text.toStdString());
    const bool number = isNumeric(plain);
    const bool exists = plain.type() != Type::Date || isRealDate(plain);
    if ((field.type == FieldType::Number && number) ||
        (field.type == FieldType::Boolean && plain.type() == Type::Boolean))
        return {plain};
    if (!model || model->isNull())
        return field.type == FieldType::Date && plain.type() == Type::Date && exists
                   ? Values{plain, words}
                   : Values{words};
    const bool kept = model->isScalar() && model->type() != Type::String && exists &&
                      (plain.type() == model->type() || (number && isNumeric(*model)));
    return {kept ? plain : words};
}

/// Lines that are pasted into a field of one are joined.
QString joined(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("[ \\t]*\\n\\s*"));
    return QString(text).replace(lineEnd, QStringLiteral(" "));
}

QString textOf(const Value *value)
{
    return value ? QString::fromStdString(value->text()) : QString();
}

Expected unchanged()
{
    Expected made;
    made.same = true;
    made.words = QStringLiteral("the file as it was");
    return made;
}

Expected anything(int steps, const QString &words)
{
    return {[](const Value *) { return true; }, words, false, steps};
}

Expected oneOf(Values allowed)
{
    QStringList words;
    for (const Value &value : allowed)
        words.append(QStringLiteral("%1 “%2”")
                         .arg(int(value.type()))
                         .arg(QString::fromStdString(value.text())));
    return {[allowed = std::move(allowed)](const Value *now) {
                return now && std::find(allowed.begin(), allowed.end(), *now) != allowed.end();
            },
            QStringLiteral("one of type and text: ") + words.join(QLatin1String(", ")), false, 1};
}

Expected gone()
{
    return {[](const Value *now) { return !now; }, QStringLiteral("no value"), false, 1};
}

Expected listWith(Values items)
{
    return oneOf({Value::list(std::move(items))});
}

/// The list with one of these at a place.
Expected listWith(const Values &items, std::size_t place, const Values &allowed)
{
    Values lists;
    for (const Value &value : allowed) {
        Values made = items;
        made[place] = value;
        lists.push_back(Value::list(std::move(made)));
    }
    return oneOf(std::move(lists));
}

Values itemsOf(const Value *list)
{
    return list ? list->items() : Values{};
}

/// Whether a text is one tag as it stands.
bool isOneTag(const QString &text)
{
    static const QRegularExpression divides(QStringLiteral("[,'\"\\r\\n\\x{2028}\\x{2029}]"));
    return !text.contains(divides);
}

Values tagFor(const Value *model, const schema::Field &field, const QString &tag)
{
    for (const Value &choice : field.choices) {
        if (choice.text() == tag.toStdString())
            return {choice};
    }
    schema::Field line;
    return typed(model, line, tag);
}

Expected expectedOfTags(const schema::Field &field, const Values &items, const Deed &deed)
{
    const QString tag = deed.text.simplified();
    const auto place = std::size_t(deed.place);
    const auto has = [&](const QString &text) {
        return std::any_of(items.begin(), items.end(),
                           [&](const Value &item) { return textOf(&item) == text; });
    };
    Values made = items;
    switch (deed.kind) {
    case Kind::RemoveItem:
        made.erase(made.begin() + deed.place);
        return listWith(std::move(made));
    case Kind::MoveItem:
        if (place + 1 >= items.size())
            return unchanged();
        std::swap(made[place], made[place + 1]);
        return listWith(std::move(made));
    case Kind::AddItem:
        if (!isOneTag(deed.text))
            return anything(12, QStringLiteral("several tags, perhaps"));
        if (tag.isEmpty() || has(tag))
            return unchanged();
        made.emplace_back();
        return listWith(made, items.size(),
                        tagFor(items.empty() ? nullptr : &items[0], field, tag));
    case Kind::EditItem:
        if (!isOneTag(deed.text) || !isOneTag(textOf(&items[place])) || has(tag) || tag.isEmpty())
            return anything(2, QStringLiteral("what the tags become"));
        return listWith(items, place, tagFor(&items[place], field, tag));
    default:
        return unchanged();
    }
}

Expected expectedOfTexts(const Values &items, const Deed &deed)
{
    const schema::Field line;
    const auto place = std::size_t(deed.place);
    Values made = items;
    switch (deed.kind) {
    case Kind::RemoveItem:
        made.erase(made.begin() + deed.place);
        return listWith(std::move(made));
    case Kind::MoveItem:
        if (place + 1 >= items.size())
            return unchanged();
        std::swap(made[place], made[place + 1]);
        return listWith(std::move(made));
    case Kind::AddItem:
        if (deed.text.contains(QLatin1Char('\n')))
            return anything(4, QStringLiteral("several lines"));
        made.insert(made.begin() + deed.place + 1, Value::string(deed.text.toStdString()));
        return listWith(std::move(made));
    default:
        break;
    }
    if (deed.text.contains(QLatin1Char('\n')))
        return anything(4, QStringLiteral("several lines"));
    if (items.empty())
        return deed.text.isEmpty() ? unchanged()
                                   : listWith({Value::string(deed.text.toStdString())});
    return listWith(items, place, typed(&items[place], line, deed.text));
}

Expected expectedOfGroups(const Values &items, const Deed &deed)
{
    Values made = items;
    if (deed.kind == Kind::RemoveItem) {
        made.erase(made.begin() + deed.place);
        return listWith(std::move(made));
    }
    if (deed.kind == Kind::MoveItem) {
        if (deed.place + 1 >= int(items.size()))
            return unchanged();
        std::swap(made[std::size_t(deed.place)], made[std::size_t(deed.place) + 1]);
        return listWith(std::move(made));
    }
    return {[items](const Value *now) {
                return now && now->items().size() == items.size() + 1 &&
                       std::equal(items.begin(), items.end(), now->items().begin()) &&
                       now->items().back().type() == Type::Map;
            },
            QStringLiteral("the list with one group more"), false, 1};
}

/// What is left of a field without text: null where a text is of another type than the field's.
Expected emptied(const SeenField &seen, const Value &before)
{
    static const std::vector<FieldType> others{FieldType::Number, FieldType::Boolean,
                                               FieldType::Date, FieldType::Choice,
                                               FieldType::Colour};
    const ui::FieldSpec &spec = seen.row->spec();
    const bool other = std::find(others.begin(), others.end(), spec.field.type) != others.end() ||
                       (!spec.known && before.type() != Type::String);
    return oneOf({other ? Value::null() : Value::string({})});
}

Expected expectedOfText(const SeenField &seen, const Value *before, const Deed &deed)
{
    const schema::Field &field = seen.row->spec().field;
    if (deed.kind == Kind::TakeBack)
        return unchanged();
    const QString whole = deed.kind == Kind::Append ? textOf(before) + deed.text : deed.text;
    if (whole == textOf(before)) // nothing is typed that is not there
        return unchanged();
    if (whole.isEmpty())
        return emptied(seen, *before);
    Values allowed = typed(before, field, whole);
    const QString pasted =
        deed.kind == Kind::Append ? textOf(before) + joined(deed.text) : joined(deed.text);
    for (const QString &one : {pasted, joined(whole)}) {
        for (Value &value : typed(before, field, one))
            allowed.push_back(std::move(value));
    }
    return oneOf(std::move(allowed));
}

Deed randomListDeed(const SeenField &seen, const Value *before, Dice &dice)
{
    const int count = int(itemsOf(before).size());
    Deed deed{seen.name, Kind::AddItem, randomText(dice), 0};
    if (count == 0 && seen.widget == QLatin1String("TextsEditor"))
        deed.kind = Kind::EditItem;
    if (count == 0 || dice.oneIn(3))
        return deed;
    deed.place = dice.below(count);
    deed.kind =
        dice.of(std::vector{Kind::EditItem, Kind::RemoveItem, Kind::MoveItem, Kind::AddItem});
    if (seen.widget == QLatin1String("GroupsEditor") && deed.kind == Kind::EditItem)
        deed.kind = Kind::RemoveItem;
    if (seen.widget == QLatin1String("GroupsEditor") && deed.kind == Kind::MoveItem)
        deed.place = dice.below(count - 1);
    return deed;
}

Kind textKind(Dice &dice)
{
    static const std::vector<Kind> kinds{Kind::Replace, Kind::Replace, Kind::Replace, Kind::Append,
                                         Kind::TakeBack};
    return dice.of(kinds);
}

} // namespace

QString wordsOf(const Deed &deed)
{
    static const char *const names[] = {"Replace", "Append",   "TakeBack",   "Toggle",   "Choose",
                                        "AddItem", "EditItem", "RemoveItem", "MoveItem", "Source",
                                        "Draft",   "Remove",   "Offer",      "Pick",     "Popup"};
    QString text = deed.text.size() > 80
                       ? deed.text.left(40) + QStringLiteral("… of %1").arg(deed.text.size())
                       : deed.text;
    text.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return QStringLiteral("%1 of %2, place %3, text “%4”")
        .arg(QLatin1String(names[int(deed.kind)]), deed.field)
        .arg(deed.place)
        .arg(text);
}

Deed FieldDriver::randomDeed(const SeenField &seen, const Value *before, Dice &dice) const
{
    if (dice.oneIn(8))
        return {seen.name, Kind::Remove, {}, 0};
    if (dice.oneIn(12))
        return {seen.name, Kind::Popup, {}, 0};
    if (dice.oneIn(12))
        return {seen.name, Kind::Offer, {}, 0};
    if (seen.widget == QLatin1String("SwitchEditor"))
        return {seen.name, Kind::Toggle, {}, 0};
    if (seen.widget == QLatin1String("ChoiceEditor"))
        return {
            seen.name, Kind::Choose, {}, dice.below(int(seen.row->spec().field.choices.size()))};
    if (seen.widget == QLatin1String("TagsEditor") && dice.oneIn(8))
        return {seen.name, Kind::Draft, QStringLiteral("half a tag"), 0};
    if (seen.widget == QLatin1String("TagsEditor") || seen.widget == QLatin1String("TextsEditor") ||
        seen.widget == QLatin1String("GroupsEditor"))
        return randomListDeed(seen, before, dice);
    if (seen.widget == QLatin1String("YamlEditor")) {
        if (dice.oneIn(4))
            return {seen.name, Kind::Draft, dice.of(drafts), 0};
        return {seen.name, Kind::Source, QString::fromLatin1(dice.of(sources()).first), 0};
    }
    const bool picks =
        seen.widget == QLatin1String("DateEditor") || seen.widget == QLatin1String("ColourEditor");
    if (picks && dice.oneIn(5))
        return {seen.name, Kind::Pick, {}, dice.below(4)};
    return {seen.name, textKind(dice), randomText(dice), 0};
}

Expected FieldDriver::expected(const SeenField &seen, const Value *before, const Deed &deed) const
{
    const schema::Field &field = seen.row->spec().field;
    switch (deed.kind) {
    case Kind::Remove:
        return before ? gone() : unchanged();
    case Kind::Popup:
    case Kind::Draft:
        return unchanged();
    case Kind::Offer:
    case Kind::Pick:
        return anything(1, QStringLiteral("what was offered"));
    case Kind::Toggle: {
        const bool on = before && before->type() == Type::Boolean &&
                        (before->text()[0] == 't' || before->text()[0] == 'T');
        return {[on](const Value *now) {
                    return now && now->type() == Type::Boolean &&
                           (now->text()[0] == 'f' || now->text()[0] == 'F') == on;
                },
                QStringLiteral("switched over"), false, 1};
    }
    case Kind::Choose:
        return oneOf({field.choices[std::size_t(deed.place)]});
    case Kind::Source:
        if (!seen.path.empty() && deed.text.contains(QLatin1Char('#')) &&
            !deed.text.startsWith(QLatin1Char('\''))) // a comment there would be lost
            return unchanged();
        for (const auto &[source, value] : sources()) {
            if (deed.text == QLatin1String(source))
                return oneOf({value});
        }
        return unchanged();
    default:
        break;
    }
    if (seen.widget == QLatin1String("TagsEditor"))
        return expectedOfTags(field, itemsOf(before), deed);
    if (seen.widget == QLatin1String("TextsEditor"))
        return expectedOfTexts(itemsOf(before), deed);
    if (seen.widget == QLatin1String("GroupsEditor"))
        return expectedOfGroups(itemsOf(before), deed);
    if (seen.widget == QLatin1String("SourceDisplay") ||
        seen.widget == QLatin1String("GroupEditor"))
        return unchanged();
    return expectedOfText(seen, before, deed);
}

} // namespace galley::tests
