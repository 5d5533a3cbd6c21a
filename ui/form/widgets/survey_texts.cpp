#include "ui/form/widgets/survey_texts.h"

namespace galley::ui {

namespace {

/// So often each text stands on average where texts recur.
constexpr std::size_t leastRepeats = 3;

QStringList textsOf(const FormContext &context, const FieldSpec &spec)
{
    QStringList texts;
    if (!context.survey)
        return texts;
    for (const std::string &text : context.survey->textsOf(spec.path))
        texts.append(QString::fromStdString(text));
    return texts;
}

} // namespace

QStringList lineSuggestions(const FormContext &context, const FieldSpec &spec)
{
    if (!context.survey || spec.field.type == schema::FieldType::Slug)
        return {};
    const QStringList texts = textsOf(context, spec);
    const auto articles = context.survey->countOf(spec.path);
    const bool recur = std::size_t(texts.size()) * leastRepeats <= articles;
    return recur || spec.field.type == schema::FieldType::Author ? texts : QStringList();
}

QStringList itemSuggestions(const FormContext &context, const FieldSpec &spec)
{
    if (spec.field.choices.empty())
        return textsOf(context, spec);
    QStringList texts;
    for (const Value &choice : spec.field.choices)
        texts.append(QString::fromStdString(choice.text()));
    return texts;
}

} // namespace galley::ui
