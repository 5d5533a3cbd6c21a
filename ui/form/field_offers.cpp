#include "ui/form/field_offers.h"

#include "app/schema/derive.h"

#include <QCoreApplication>
#include <QDate>

#include <cstdlib>

namespace galley::ui {

namespace {

using schema::FieldType;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(galley::ui::FormView)
};

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
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    //: %1 is today's date
    return FieldOffer{{}, Words::tr("Today, %1").arg(day), dateValue(spec, state, context, day)};
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
    default:
        return std::nullopt;
    }
}

Value dateValue(const FieldSpec &spec, const FieldState &state, const FormContext &context,
                const QString &text)
{
    const std::string bytes = text.toStdString();
    const Value plain = Value::plain(bytes);
    Value::Type type = state.value.type();
    if (type == Value::Type::Null && context.survey)
        type = context.survey->typeOf(spec.path);
    if (type == Value::Type::Null && context.schema->origin != schema::Origin::BuiltIn)
        type = Value::Type::Date;
    return type == Value::Type::Date && plain.type() == type ? plain : Value::string(bytes);
}

} // namespace galley::ui
