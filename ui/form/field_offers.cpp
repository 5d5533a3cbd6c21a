#include "ui/form/field_offers.h"

#include "app/schema/derive.h"
#include "app/schema/rules/words.h"
#include "ui/form/widgets/new_date.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cstdlib>

namespace galley::ui {

namespace {

using schema::FieldType;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

/// More choices are not compared with what is written: that is done at each key. And of a list, as
/// many items.
constexpr std::size_t mostChoices = 500;
constexpr int mostItems = 4;

bool isEmpty(const FieldState &state)
{
    return state.value.isScalar() && state.value.text().empty();
}

/// The collection's way to say a read time, or the field's own.
std::string spellingOf(const FieldSpec &spec, const FieldState &state, const FormContext &context)
{
    if (schema::minutesOf(state.value.text()) >= 0)
        return state.value.text();
    if (!context.survey)
        return {};
    const std::vector<std::string> usual = context.survey->textsOf(spec.path);
    return usual.empty() ? std::string() : usual.front();
}

std::optional<FieldOffer> readTime(const FieldSpec &spec, const FieldState &state,
                                   const OfferFacts &facts, const FormContext &context)
{
    if (facts.words <= 0 || !state.value.isScalar())
        return std::nullopt;
    const int minutes = schema::readingMinutes(facts.words, facts.wordsPerMinute);
    const int written = schema::minutesOf(state.value.text());
    if (written >= 0 && std::abs(written - minutes) <= 1)
        return std::nullopt;
    const std::string text = schema::readTimeLike(spellingOf(spec, state, context), minutes);
    const bool number = state.value.type() == Value::Type::Integer;
    FieldOffer offer;
    offer.value = number ? Value::integer(minutes) : Value::string(text);
    //: %1 is a read time, such as 8 mins
    offer.action = Words::tr("Take “%1”").arg(QString::fromStdString(text));
    if (written >= 0)
        offer.reason =
            Words::tr("By its %n words the text takes about %1 min.", nullptr, facts.words)
                .arg(minutes);
    return offer;
}

std::optional<FieldOffer> today(const FieldSpec &spec, const FieldState &state,
                                const FormContext &context)
{
    if (!isEmpty(state))
        return std::nullopt;
    Value day = newDate(dateSample(spec, context), context, QDate::currentDate());
    if (state.value.type() == Value::Type::String)
        day = Value::string(day.text());
    //: %1 is today's date
    return FieldOffer{
        {}, Words::tr("Today, %1").arg(QString::fromStdString(day.text())), std::move(day)};
}

/// Follows from the title; where one is written that the site does not take, from that.
std::optional<FieldOffer> slug(const FieldState &state, const OfferFacts &facts)
{
    const bool faulty = !isEmpty(state) && state.value.isScalar() && !state.faults.empty();
    const std::string text =
        schema::slugOf(faulty ? state.value.text() : facts.title.toStdString());
    if ((!isEmpty(state) && !faulty) || text.empty() || text == state.value.text())
        return std::nullopt;
    //: %1 is a part of an address that follows from the title
    return FieldOffer{
        {}, Words::tr("Take “%1”").arg(QString::fromStdString(text)), Value::string(text)};
}

bool hasFix(const FieldState &state)
{
    return std::any_of(state.faults.begin(), state.faults.end(),
                       [](const FieldFault &fault) { return !fault.fix.isEmpty(); });
}

bool isChoice(const FieldSpec &spec, const Value &value)
{
    const std::vector<Value> &choices = spec.field.choices;
    return std::find(choices.begin(), choices.end(), value) != choices.end();
}

/// The choice that a text, which is none, is most probably meant to be; null where none is near.
Value meantChoice(const std::vector<Value> &choices, const Value &written)
{
    if (written.type() != Value::Type::String || choices.size() > mostChoices)
        return {};
    std::vector<std::string> texts;
    for (const Value &choice : choices) {
        if (choice.type() == Value::Type::String)
            texts.push_back(choice.text());
    }
    const std::string meant = schema::nearest(written.text(), texts);
    return meant.empty() ? Value() : Value::string(meant);
}

FieldOffer takeChoice(const Value &choice, Value value)
{
    //: %1 is one of the values that a field may have
    return {
        {}, Words::tr("Take “%1”").arg(QString::fromStdString(choice.text())), std::move(value)};
}

/// Where a repair is offered, it is the same one.
std::optional<FieldOffer> choice(const FieldSpec &spec, const FieldState &state)
{
    if (hasFix(state) || isChoice(spec, state.value))
        return std::nullopt;
    const Value meant = meantChoice(spec.field.choices, state.value);
    return meant.isNull() ? std::nullopt : std::optional(takeChoice(meant, meant));
}

/// For the first item that is none of the choices, and much like one that is not there.
std::optional<FieldOffer> choiceOfItem(const FieldSpec &spec, const FieldState &state)
{
    const std::vector<Value> &items = state.value.items();
    if (spec.field.choices.empty() || hasFix(state) || hasManyParts(state.value))
        return std::nullopt;
    int tried = 0;
    for (std::size_t i = 0; i < items.size() && tried < mostItems; ++i) {
        if (isChoice(spec, items[i]))
            continue;
        ++tried;
        const Value meant = meantChoice(spec.field.choices, items[i]);
        if (meant.isNull() || std::find(items.begin(), items.end(), meant) != items.end())
            continue;
        std::vector<Value> mended = items;
        mended[i] = meant;
        return takeChoice(meant, Value::list(std::move(mended)));
    }
    return std::nullopt;
}

} // namespace

std::optional<FieldOffer> offerFor(const FieldSpec &spec, const FieldState &state,
                                   const OfferFacts &facts, const FormContext &context)
{
    if (state.locked || state.presence == FieldState::Presence::Unknown)
        return std::nullopt;
    switch (spec.field.type) {
    case FieldType::ReadTime:
        return readTime(spec, state, facts, context);
    case FieldType::Date:
        return today(spec, state, context);
    case FieldType::Slug:
        return slug(state, facts);
    case FieldType::Choice:
        return choice(spec, state);
    case FieldType::Tags:
        return choiceOfItem(spec, state);
    default:
        return std::nullopt;
    }
}

} // namespace galley::ui
