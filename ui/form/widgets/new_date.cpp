#include "ui/form/widgets/new_date.h"

#include "app/frontmatter/front_matter.h"
#include "ui/form/widgets/date_text.h"

#include <algorithm>

namespace galley::ui {

namespace {

bool isDate(const Value &value)
{
    return value.isScalar() &&
           DateText(QString::fromStdString(value.text())).reading() == DateText::Reading::Date;
}

} // namespace

Value dateSample(const FieldSpec &spec, const FormContext &context)
{
    return context.survey ? context.survey->sampleOf(spec.path) : Value();
}

Value dateBeside(const QString &key, const frontmatter::FrontMatter &article,
                 const FormContext &context)
{
    if (context.survey) {
        if (const Value other = context.survey->sampleOf({key.toStdString()}); isDate(other))
            return other;
    }
    const auto beside = std::find_if(article.entries.begin(), article.entries.end(),
                                     [](const auto &entry) { return isDate(entry.value); });
    return beside == article.entries.end() ? Value() : beside->value;
}

Value::Type typeOfNewDate(const Value &sample, const FormContext &context)
{
    if (!sample.isNull())
        return sample.type();
    const bool builtIn = !context.schema || context.schema->origin == schema::Origin::BuiltIn;
    return builtIn ? Value::Type::String : Value::Type::Date;
}

Value newDate(const Value &sample, const FormContext &context, QDate day)
{
    const QString like = QString::fromStdString(sample.text());
    const std::string text = DateText(DateText(like).withDate(day)).withoutTime().toStdString();
    const Value plain = Value::plain(text);
    const bool date = typeOfNewDate(sample, context) == Value::Type::Date;
    return date && plain.type() == Value::Type::Date ? plain : Value::string(text);
}

} // namespace galley::ui
